import { isLive } from '../exceptions/index.ts';
import type { ExceptionRecord, Parity } from '../model/judgement.ts';
import type { IsoDate } from '../model/audit.ts';
import { assessingTeams, dimensions, risks } from '../model/words.ts';
import type { Dimension, ProfileTrait, Risk, Team } from '../model/words.ts';
import { domainText } from '../text/domain.ts';
import type { ScorecardGap } from './input.ts';
import { calledForBy } from './profile.data.ts';

/**
 * Parity of some rows: equal ones among the high-risk attributes, divided by all of them. An
 * attribute is of high risk when a rule that can give high covers it, or the meeting rated it high.
 * Expected ones are left out and counted. Those of sources without a counterpart (`unpaired`) are
 * not equal. None at all is "not measured", never 100.
 */
export function parityOf(rows: readonly ScorecardGap[], unpaired = 0): Parity {
  const highRisk = rows.filter((row) => row.canBeHigh || row.rating?.risk === 'high');
  const expected = highRisk.filter((row) => row.standing === 'expected').length;
  const counted = highRisk.filter((row) => row.standing !== 'expected');
  const equal = counted.filter(isEqual).length;
  const behind = counted.filter((row) => !isEqual(row)).map((row) => row.key);
  const total = counted.length + unpaired;
  const percent = total === 0 ? null : Math.floor((equal * 100) / total);
  return { equal, total, expected, percent, behind };
}

function isEqual(row: ScorecardGap): boolean {
  return row.standing === 'equal' || row.verifiedClosed;
}

/** The highest open, uncovered gap or unrated suggestion; null where there is none. */
export function riskLevelOf(
  rows: readonly ScorecardGap[],
  covered: ReadonlySet<string>,
): Risk | null {
  const open = rows.filter((row) => isOpen(row) && !covered.has(row.key));
  const levels = open.map((row) => row.rating?.risk ?? row.suggestedRisk);
  return risks.toReversed().find((risk) => levels.includes(risk)) ?? null;
}

/** Whether a row is a difference that is not verified as closed. */
export function isOpen(row: ScorecardGap): boolean {
  return row.standing === 'difference' && !row.verifiedClosed;
}

/** Whether the meeting rated an open difference high. */
export function isHighGap(row: ScorecardGap): boolean {
  return isOpen(row) && row.rating?.risk === 'high';
}

/** Whether a high gap lacks the assessment of a team that has to give one (the guide, step 2). */
export function isHalfAssessed(row: ScorecardGap): boolean {
  const teams = new Set<Team>(row.assessments.map((assessment) => assessment.team));
  return isHighGap(row) && assessingTeams.some((team) => !teams.has(team));
}

/** Keys of the differences that a live approved exception covers. */
export function coveredKeys(
  exceptions: readonly ExceptionRecord[],
  today: IsoDate,
): ReadonlySet<string> {
  return new Set(
    exceptions.filter((exception) => isLive(exception, today)).flatMap(({ covers }) => covers),
  );
}

/**
 * Why the profile calls for each dimension, in a sentence; null where it does not. While nothing is
 * said of the release, every dimension is called for.
 */
export function requiredBy(
  traits: readonly ProfileTrait[],
): Readonly<Record<Dimension, string | null>> {
  const all = traits.flatMap((trait) => calledForBy[trait]);
  const reason = (dimension: Dimension): string | null =>
    traits.length === 0
      ? domainText.scorecard.profileUnanswered
      : (all.find((entry) => entry.dimension === dimension)?.reason ?? null);
  return {
    infrastructure: reason('infrastructure'),
    dependencies: reason('dependencies'),
    data: reason('data'),
    network: reason('network'),
  };
}

/** The dimensions that a release profile calls for, in the guide's order. */
export function requiredDimensions(traits: readonly ProfileTrait[]): readonly Dimension[] {
  const reasons = requiredBy(traits);
  return dimensions.filter((dimension) => reasons[dimension] !== null);
}
