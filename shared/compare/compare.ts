import type {
  Comparison,
  ComparableSource,
  ComparedRow,
  Difference,
  ExpectedDifference,
} from '../model/comparison.ts';
import type { Rule } from '../model/rule.ts';
import type { DifferenceKind } from '../model/words.ts';
import { builtInRules } from '../risk/catalogue.ts';
import { followsVersion } from '../risk/checksums.ts';
import { peersOf } from '../risk/context.ts';
import type { Peers, SuggestionContext } from '../risk/context.ts';
import { predicates } from '../risk/predicates.ts';
import { canBeHigh, suggest } from '../risk/suggest.ts';
import { look } from '../risk/context.ts';
import { domainText } from '../text/domain.ts';
import type { PairedAttribute } from './attributes.ts';
import { pairEnvironments } from './pair.ts';
import { firstPattern, patternVariation } from './patterns.ts';
import type { VariationPattern } from './patterns.ts';
import { Lowered } from './lowered.ts';
import { makeRows } from './rows.ts';
import type { ComparedPair } from './rows.ts';
import type { PlainRow } from './sameness.ts';
import type { SubjectPair } from './subjects.ts';
import { summarise } from './summary.ts';
import { unpairedSource } from './unpaired.ts';
import type { EnvironmentTokens } from './tokens.ts';
import { variationOf, variationReason } from './variations.ts';
import type { VariationId } from './variations.data.ts';
import { watchedRows } from './watched.ts';
import type { WatchableRow, WatchedGap } from './watched.ts';

/** Two environments, and what people have said about their comparison. */
export interface ComparisonInput {
  readonly staging: readonly ComparableSource[];
  readonly production: readonly ComparableSource[];
  readonly tokens: EnvironmentTokens;
  readonly pairs: readonly SubjectPair[];
  /** Keys of rows whose expected variation a person withdrew. */
  readonly restored: ReadonlySet<string>;
  /** Differences that a person declared as expected. */
  readonly declared: readonly { readonly key: string; readonly reason: string }[];
  /** Variations that people declared for what looks alike; the first that matches names the row. */
  readonly patterns: readonly VariationPattern[];
  readonly rules: readonly Rule[];
  readonly context: SuggestionContext;
  /** Rated gaps whose rows are to be found again, whatever has become of them. */
  readonly watched?: readonly WatchedGap[];
}

/** Variation name of a difference that a person declared as expected. */
export const declaredVariation = 'declared';

type Judged =
  | { readonly is: 'equal'; readonly row: ComparedRow }
  | { readonly is: 'difference'; readonly row: Difference; readonly declared: boolean }
  | { readonly is: 'expected'; readonly row: ExpectedDifference };

interface Judge {
  readonly input: ComparisonInput;
  readonly context: SuggestionContext;
  readonly peers: Peers;
  readonly lowered: Lowered;
  /** What people said of a difference; null where nobody declared it as expected. */
  readonly declared: (row: Difference) => Declared | null;
}

type Declared = Pick<ExpectedDifference, 'variation' | 'reason'>;

/**
 * Compares two environments. Pure: the same sources give the same result in whatever order they
 * come. Every attribute is counted exactly once (see `ComparisonSummary`).
 */
export function compareEnvironments(input: ComparisonInput): Comparison {
  const paired = pairEnvironments(input);
  const rows = makeRows(paired.pairs);
  const judge: Judge = {
    input,
    context: { ...input.context, tokens: input.tokens },
    peers: peersOf(rows.map(({ row }) => row)),
    lowered: new Lowered(input.rules),
    declared: declaredBy(input),
  };
  const judged = rows.map((pair) => judgePair(pair, judge));
  const differences = judged.flatMap((one) => (one.is === 'difference' ? [one.row] : []));
  const expected = judged.flatMap((one) => (one.is === 'expected' ? [one.row] : []));
  const equal = judged.flatMap((one) => (one.is === 'equal' ? [one.row] : []));
  const refused = judged.filter((one) => one.is === 'difference' && one.declared).length;
  const unpaired = paired.unpaired.map((left) =>
    unpairedSource(left, (row) => canBeHigh(row, judge.context, input.rules)),
  );
  return {
    differences,
    expected,
    equalHighRisk: equal.filter((row) => row.canBeHigh),
    unpaired,
    watched: watchedRows(input.watched ?? [], () => watchable(judged, paired.pairs)),
    summary: summarise({
      equal: equal.length,
      differences,
      expected,
      unpaired,
      lowered: judge.lowered.rules(),
    }),
    notes:
      refused > 0 ? [...paired.notes, domainText.compare.declaredRefused(refused)] : paired.notes,
  };
}

function watchable(
  judged: readonly Judged[],
  pairs: readonly PairedAttribute[],
): readonly WatchableRow[] {
  return judged.flatMap(({ is, row }, index) => {
    const pair = pairs[index];
    return pair ? [{ is, row, pair }] : [];
  });
}

function judgePair({ row, sameness }: ComparedPair, judge: Judge): Judged {
  const covered = (kind: DifferenceKind): boolean =>
    canBeHigh({ ...row, kind }, judge.context, judge.input.rules);
  if (sameness === 'equal' && !shouldDiffer(row, judge)) {
    return { is: 'equal', row: { ...row, canBeHigh: covered('changed') } };
  }
  const kind = kindOf(row, sameness);
  const by = (rules: readonly Rule[]) =>
    suggest({ ...row, kind }, judge.peers, judge.context, rules);
  const suggestion = by(judge.input.rules);
  judge.lowered.take(suggestion, () => by(builtInRules));
  const high = suggestion.risk === 'high' || covered(kind);
  const difference: Difference = { ...row, kind, suggestion, canBeHigh: high };
  const declared = judge.declared(difference);
  const expectation = expectationOf(difference, declared, judge);
  if (!expectation) return { is: 'difference', row: difference, declared: declared !== null };
  return { is: 'expected', row: { ...row, ...expectation, canBeHigh: high } };
}

function kindOf(row: PlainRow, sameness: ComparedPair['sameness']): DifferenceKind {
  if (sameness === 'one-sided') {
    return row.stagingSubject === null ? 'only-in-production' : 'only-in-staging';
  }
  return sameness === 'different' ? 'changed' : 'same-but-should-differ';
}

/** Conditions under which equal values are a finding. */
const equalityFindings = [
  'production-names-staging',
  'staging-uses-production',
  'check-shorter-than-startup',
] as const;

/** Equality as a finding: both name a resource of one environment, or fail in the same way. */
function shouldDiffer(row: PlainRow, judge: Judge): boolean {
  const looked = look({ ...row, kind: 'same-but-should-differ' }, judge.peers, judge.input.tokens);
  return equalityFindings.some((id) => predicates[id]?.holds(looked) ?? false);
}

/** A word about one row counts before one about everything that looks alike, also where it says no. */
function declaredBy({ declared, restored, patterns }: ComparisonInput): Judge['declared'] {
  const byKey = new Map(declared.map(({ key, reason }) => [key, reason]));
  const patternFor = firstPattern(patterns);
  return (row) => {
    const reason = byKey.get(row.key);
    if (reason !== undefined) return { variation: declaredVariation, reason };
    const pattern = restored.has(row.key) ? null : patternFor(row);
    return pattern && { variation: patternVariation(pattern.id), reason: pattern.reason };
  };
}

type Expectation = Pick<ExpectedDifference, 'kind' | 'variation' | 'reason'>;

/** What explains a difference. Nothing does where a rule suggests high: that row needs an exception. */
function expectationOf(
  difference: Difference,
  declared: Declared | null,
  { input, peers }: Judge,
): Expectation | null {
  const { kind, suggestion, key } = difference;
  if (kind === 'same-but-should-differ' || suggestion.risk === 'high') return null;
  if (declared) return { kind, ...declared };
  if (input.restored.has(key)) return null;
  if (followsVersion(difference, peers)) return expectedBy('content-of-version', kind);
  if (kind !== 'changed') return null;
  const variation = variationOf(difference, input.tokens);
  return variation && expectedBy(variation, kind);
}

function expectedBy(variation: VariationId, kind: Expectation['kind']): Expectation {
  return { kind, variation, reason: variationReason(variation) };
}
