import { exceptionStanding, isLive } from '../exceptions/index.ts';
import { catalogueEntry } from '../model/catalogue/index.ts';
import { mainDimension } from '../compare/unpaired.ts';
import type { UnpairedSource } from '../model/comparison.ts';
import { riskRank } from '../model/risk-order.ts';
import type { Readiness, ReadinessReason } from '../model/judgement.ts';
import { dimensions, sides } from '../model/words.ts';
import type { Dimension, ExceptionStanding, Side } from '../model/words.ts';
import { exceptionNumber } from '../text/components.ts';
import { domainText } from '../text/domain.ts';
import type { ScorecardGap, ScorecardInput } from './input.ts';
import { coveredKeys, isHalfAssessed, isHighGap, isOpen, parityOf } from './measures.ts';
import { calledFor, inScope, parityTarget } from './scope.ts';

const text = domainText.readiness;
const dayInMilliseconds = 86_400_000;

/** The parts of an audit that readiness looks at: rows of dimensions in scope. */
interface View {
  readonly input: ScorecardInput;
  readonly rows: readonly ScorecardGap[];
  readonly covered: ReadonlySet<string>;
}

/**
 * The computed state of the release with every reason. People decide, and may decide otherwise
 * with a written reason.
 */
export function readinessOf(input: ScorecardInput): Readiness {
  const view: View = {
    input,
    rows: input.rows.filter((row) => inScope(input, row.dimension)),
    covered: coveredKeys(input.exceptions, input.today),
  };
  const reasons = [
    ...comparisonReasons(view),
    ...snapshotReasons(view),
    ...suggestionReasons(view),
    ...assessmentReasons(view),
    ...openGapReasons(view),
    ...coverageReasons(view),
    ...unpairedReasons(view),
    ...parityReasons(view),
    ...driftReasons(view),
    ...exceptionReasons(view),
  ];
  return {
    state: stateOf(view, reasons),
    reasons,
    belowSuggestion: belowSuggestion(view),
    silencedRules: input.silencedRules ?? [],
    loweringRules: input.loweringRules ?? [],
  };
}

function stateOf({ input }: View, reasons: readonly ReadinessReason[]): Readiness['state'] {
  if (reasons.length > 0) return 'not-ready';
  const live = input.exceptions.some((exception) => isLive(exception, input.today));
  return live ? 'ready-with-exceptions' : 'ready';
}

function comparisonReasons({ input }: View): readonly ReadinessReason[] {
  if (!input.comparisonStale) return [];
  return [{ code: 'comparison-stale', sentence: text.stale, dimension: null, behind: [] }];
}

function snapshotReasons({ input }: View): readonly ReadinessReason[] {
  return sides.flatMap((side): readonly ReadinessReason[] => {
    const name = input.audit.environments[side].name;
    const taken = input.snapshots[side];
    const reason = (code: ReadinessReason['code'], sentence: string): ReadinessReason => ({
      code,
      sentence,
      dimension: null,
      behind: [],
    });
    if (taken === null) return [reason('snapshot-missing', text.snapshotMissing(name))];
    const age = (Date.parse(input.now) - Date.parse(taken)) / dayInMilliseconds;
    const limit = input.audit.snapshotAgeLimit;
    return age > limit
      ? [reason('snapshot-old', text.snapshotOld(name, Math.floor(age), limit))]
      : [];
  });
}

/** One reason a dimension, with the keys of its rows. */
function byDimension(
  rows: readonly ScorecardGap[],
  code: ReadinessReason['code'],
  sentence: (count: number, dimension: string) => string,
): readonly ReadinessReason[] {
  return dimensions.flatMap((dimension) => {
    const behind = rows.filter((row) => row.dimension === dimension).map((row) => row.key);
    if (behind.length === 0) return [];
    return [
      { code, sentence: sentence(behind.length, text.dimension[dimension]), dimension, behind },
    ];
  });
}

function suggestionReasons({ rows }: View): readonly ReadinessReason[] {
  const unrated = rows.filter(
    (row) => isOpen(row) && row.rating === null && row.suggestedRisk === 'high',
  );
  return byDimension(unrated, 'high-suggestion-unrated', text.unrated);
}

function assessmentReasons({ rows }: View): readonly ReadinessReason[] {
  const unassessed = rows.filter(isHalfAssessed);
  return byDimension(unassessed, 'assessment-missing', text.unassessed);
}

function openGapReasons({ rows, covered }: View): readonly ReadinessReason[] {
  const open = rows.filter((row) => isHighGap(row) && !covered.has(row.key));
  return byDimension(open, 'high-gap-open', text.openGap);
}

function coverageReasons({ input }: View): readonly ReadinessReason[] {
  return calledFor(input).flatMap((dimension) =>
    sides.flatMap((side) => undocumented(input, dimension, side)),
  );
}

function undocumented(
  input: ScorecardInput,
  dimension: Dimension,
  side: Side,
): readonly ReadinessReason[] {
  const { missing, asked } = input.coverage[dimension][side];
  if (missing.length === 0) return [];
  const labels = missing.map((id) => catalogueEntry(id)?.label ?? id);
  const name = input.audit.environments[side].name;
  const sentence = text.undocumented(
    missing.length,
    asked,
    text.dimension[dimension],
    name,
    labels,
  );
  return [{ code: 'undocumented', sentence, dimension, behind: missing }];
}

function parityReasons({ input, rows }: View): readonly ReadinessReason[] {
  return dimensions.flatMap((dimension) => {
    const own = rows.filter((row) => row.dimension === dimension);
    const { percent, behind } = parityOf(own, unpairedHighRisk(input, dimension));
    const target = parityTarget(input, dimension);
    if (percent === null || percent >= target) return [];
    const sentence = text.parity(text.dimension[dimension], percent, target);
    return [{ code: 'parity-under-target' as const, sentence, dimension, behind }];
  });
}

/** High-risk attributes of a dimension in scope that have nothing to compare with. */
export function unpairedHighRisk(input: ScorecardInput, dimension: Dimension): number {
  return inScope(input, dimension) ? (input.unpairedHighRisk?.[dimension] ?? 0) : 0;
}

/** One reason a side for each dimension that most of a source without counterpart is about. */
function unpairedReasons({ input }: View): readonly ReadinessReason[] {
  const wanted = calledFor(input);
  const found = (input.unpaired ?? []).map((source) => ({
    source,
    dimension: mainDimension(onlyOf(source.byDimension, wanted)),
  }));
  return wanted.flatMap((dimension) =>
    sides.flatMap((side) => {
      const here = found.filter(
        (each) => each.dimension === dimension && each.source.side === side,
      );
      return unpairedReason(
        input,
        dimension,
        here.map(({ source }) => source),
      );
    }),
  );
}

function unpairedReason(
  { audit }: ScorecardInput,
  dimension: Dimension,
  sources: readonly UnpairedSource[],
): readonly ReadinessReason[] {
  const [first] = sources;
  if (!first) return [];
  const other = first.side === 'staging' ? 'production' : 'staging';
  const sentence = text.unpaired(
    sources.map(({ path }) => path),
    audit.environments[first.side].name,
    audit.environments[other].name,
    sources.reduce((sum, source) => sum + source.attributes, 0),
  );
  const behind = sources.map(({ path }) => path);
  return [{ code: 'source-unpaired', sentence, dimension, behind }];
}

function onlyOf(
  counts: UnpairedSource['byDimension'],
  wanted: readonly Dimension[],
): UnpairedSource['byDimension'] {
  const none = { infrastructure: 0, dependencies: 0, data: 0, network: 0 };
  return { ...none, ...Object.fromEntries(wanted.map((each) => [each, counts[each]])) };
}

function driftReasons({ input }: View): readonly ReadinessReason[] {
  return dimensions
    .filter((dimension) => inScope(input, dimension))
    .flatMap((dimension) => {
      const found = input.driftFindings.filter((finding) => finding.dimension === dimension);
      if (found.length === 0) return [];
      const sentence = text.drift(found.length, text.dimension[dimension]);
      const behind = found.map((finding) => finding.key);
      return [{ code: 'drift-found' as const, sentence, dimension, behind }];
    });
}

/** Only an exception that was approved can have been relied upon. */
function exceptionReasons({ input }: View): readonly ReadinessReason[] {
  const approved = input.exceptions.filter(({ state }) => state === 'approved');
  const numbersOf = (standing: ExceptionStanding): readonly string[] =>
    approved
      .filter((exception) => exceptionStanding(exception, input.today) === standing)
      .map(({ number }) => exceptionNumber(number));
  return [
    exceptionReason('exception-expired', text.expired, numbersOf('expired')),
    exceptionReason('exception-void', text.void, numbersOf('void')),
  ].flat();
}

function exceptionReason(
  code: ReadinessReason['code'],
  sentence: (numbers: readonly string[]) => string,
  behind: readonly string[],
): readonly ReadinessReason[] {
  return behind.length === 0 ? [] : [{ code, sentence: sentence(behind), dimension: null, behind }];
}

function belowSuggestion({ rows }: View): readonly string[] {
  return rows
    .filter((row) => row.standing === 'difference' && row.rating && row.suggestedRisk)
    .filter((row) => riskRank(row.rating?.risk ?? null) < riskRank(row.suggestedRisk))
    .map((row) => row.key);
}
