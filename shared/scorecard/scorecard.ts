import { isLive } from '../exceptions/index.ts';
import type { Parity, Scorecard, ScorecardRow } from '../model/judgement.ts';
import { riskRank } from '../model/risk-order.ts';
import { dimensions, sides } from '../model/words.ts';
import type { Dimension, Risk } from '../model/words.ts';
import { domainText } from '../text/domain.ts';
import type { ScorecardGap, ScorecardInput } from './input.ts';
import { coveredKeys, isOpen, parityOf, riskLevelOf } from './measures.ts';
import { readinessOf, unpairedHighRisk } from './readiness.ts';
import { inScope, outOfScope, parityTarget, toleranceOf } from './scope.ts';

const text = domainText.scorecard;

/** The scorecard of an audit: readiness, and a row a dimension. */
export function computeScorecard(input: ScorecardInput): Scorecard {
  const covered = coveredKeys(input.exceptions, input.today);
  return {
    readiness: readinessOf(input),
    rows: dimensions.map((dimension) => rowOf(input, dimension, covered)),
  };
}

function rowOf(
  input: ScorecardInput,
  dimension: Dimension,
  covered: ReadonlySet<string>,
): ScorecardRow {
  const rows = input.rows.filter((row) => row.dimension === dimension);
  const differences = rows.filter(isOpen);
  const parity = parityOf(rows, unpairedHighRisk(input, dimension));
  const target = parityTarget(input, dimension);
  const assessed = isAssessed(input, dimension, rows);
  const { staging, production } = input.coverage[dimension];
  return {
    dimension,
    outOfScope: outOfScope(input, dimension),
    currentState: currentState(input, dimension, differences),
    documented: {
      staging: { answered: staging.answered, asked: staging.asked },
      production: { answered: production.answered, asked: production.asked },
    },
    differences: differences.length,
    byRating: ratingsOf(differences),
    parity,
    tolerance: toleranceOf(input, dimension),
    note: noteOf(input, dimension),
    parityTarget: target,
    activeExceptions: liveExceptions(input, dimension),
    detectors: input.detectors[dimension],
    gap: gapText(differences, covered, { parity, target, assessed }),
    riskLevel: assessed ? riskLevelOf(rows, covered) : null,
    assessed,
  };
}

/** Documented where both sides answer something, or a comparison has rows. */
function isAssessed(
  { coverage }: ScorecardInput,
  dimension: Dimension,
  rows: readonly ScorecardGap[],
): boolean {
  const { staging, production } = coverage[dimension];
  return rows.length > 0 || (staging.answered > 0 && production.answered > 0);
}

function ratingsOf(rows: readonly ScorecardGap[]): Readonly<Record<Risk | 'unrated', number>> {
  const counts = { low: 0, medium: 0, high: 0, unrated: 0 };
  for (const row of rows) counts[row.rating?.risk ?? 'unrated'] += 1;
  return counts;
}

function liveExceptions({ exceptions, today }: ScorecardInput, dimension: Dimension): number {
  return exceptions.filter(
    (exception) => exception.dimension === dimension && isLive(exception, today),
  ).length;
}

function currentState(
  input: ScorecardInput,
  dimension: Dimension,
  differences: readonly ScorecardGap[],
): string {
  if (!inScope(input, dimension)) return text.outOfScope;
  const { staging, production } = input.coverage[dimension];
  if (differences.length === 0 && (staging.answered === 0 || production.answered === 0)) {
    return text.notDocumented;
  }
  const lost = (input.unpaired ?? []).reduce((sum, each) => sum + each.byDimension[dimension], 0);
  if (differences.length === 0 && lost > 0) return text.nothingLike(lost);
  const byRisk = differences.toSorted((a, b) => riskRank(riskOf(b)) - riskRank(riskOf(a)));
  return text.currentState([...new Set(byRisk.map((row) => row.label))]);
}

/** What an ephemeral environment cannot show: data and performance (the guide). */
function noteOf(input: ScorecardInput, dimension: Dimension): string | null {
  const lacking = text.ephemeralLacks[dimension];
  if (lacking === null || !inScope(input, dimension)) return null;
  const { environments } = input.audit;
  const names = sides
    .filter((side) => environments[side].kind === 'ephemeral')
    .map((side) => environments[side].name);
  return names.length === 0 ? null : text.ephemeral(names, lacking);
}

function riskOf(row: ScorecardGap): Risk | null {
  return row.rating?.risk ?? row.suggestedRisk;
}

function gapText(
  differences: readonly ScorecardGap[],
  covered: ReadonlySet<string>,
  measured: { readonly parity: Parity; readonly target: number; readonly assessed: boolean },
): string {
  if (!measured.assessed) return text.notAssessed;
  const high = differences.filter((row) => row.rating?.risk === 'high');
  return text.gap({
    open: high.filter((row) => !covered.has(row.key)).length,
    excepted: high.filter((row) => covered.has(row.key)).length,
    unratedHigh: differences.filter((row) => !row.rating && row.suggestedRisk === 'high').length,
    percent: measured.parity.percent,
    target: measured.target,
  });
}
