import type { DifferenceRow } from '../../../shared/contract/index.ts';
import { needsRationale } from '../../../shared/judging/needs-rationale.ts';
import type { Risk } from '../../../shared/model/words.ts';
import type { Judge } from './pending.ts';

/** The rows that a judgement concerns, as far as they are known here. */
export interface JudgedRows {
  readonly known: readonly DifferenceRow[];
  /** All rows, known or not. */
  readonly count: number;
}

/**
 * Whether a judgement asks for its rationale: high always, and whatever departs from the suggestion
 * of any row. Rows that are not loaded count as departing.
 */
export function asksForRationale(rows: JudgedRows, risk: Risk): boolean {
  if (rows.known.length < rows.count) return true;
  return rows.known.some((row) => needsRationale(risk, row.suggestion.risk));
}

/**
 * Whether a rationale must be given by hand. A team's view may go without one; a rating may not. A
 * null risk accepts each row's suggestion, in the words of its rule except where it is high.
 */
export function mustBeGiven(rows: JudgedRows, risk: Risk | null, judge: Judge): boolean {
  if (risk === null) return firstInNeed(rows) !== undefined;
  return judge === 'meeting' && asksForRationale(rows, risk);
}

/**
 * The first row whose suggestion cannot be accepted in the words of its rule: not one that is rated
 * so already. Rows that are not loaded are the record's to judge: it refuses, and the words are
 * asked for then.
 */
export function firstInNeed({ known }: JudgedRows): DifferenceRow | undefined {
  return known.find(isInNeed);
}

function isInNeed({ suggestion: { risk }, rating }: DifferenceRow): boolean {
  return risk !== null && rating?.risk !== risk && needsRationale(risk, risk);
}

/**
 * Whether the rules say different things of the rows that one rationale is for, so that the sentence
 * of one row is none for the others. Rows that are not loaded count as different.
 */
export function rulesDiffer({ known, count }: JudgedRows, risk: Risk | null): boolean {
  const meant = risk === null ? known.filter(isInNeed) : known;
  const said = new Set(meant.map(({ suggestion }) => suggestion.reasons.join(' ')));
  return said.size > 1 || known.length < count;
}

/**
 * Whether a judgement with this risk changes what is settled, so that it asks for a reason. A null
 * risk takes over each row's suggestion. Rows that are not loaded are the record's to judge: it
 * refuses, and the reason is asked for then.
 */
export function changesSettled(rows: JudgedRows, risk: Risk | null, judge: Judge): boolean {
  return settledBy(rows, judge).some(
    (row) => saidBy(row, judge)?.risk !== (risk ?? row.suggestion.risk),
  );
}

/** Settled rows of which the judge has said something: whatever else is said of them changes it. */
export function settledBy(rows: JudgedRows, judge: Judge): readonly DifferenceRow[] {
  return rows.known.filter((row) => row.rating !== null && (saidBy(row, judge) ?? null) !== null);
}

/** What a judge has said of a row before. */
export function saidBy(row: DifferenceRow, judge: Judge) {
  return judge === 'meeting' ? row.rating : row.assessments.find((one) => one.team === judge);
}

/** What was written before about a single row with this risk, to be edited. */
export function writtenBefore(rows: JudgedRows, risk: Risk, judge: Judge): string {
  const [only] = rows.known;
  if (only === undefined || rows.count !== 1) return '';
  const said = saidBy(only, judge);
  return said?.risk === risk ? said.rationale : '';
}

/** What the rules suggest for all rows; `several` where they differ, or where some are not loaded. */
export function suggestionOf({ known, count }: JudgedRows): Risk | 'several' | null {
  const [only, ...others] = new Set(known.map((row) => row.suggestion.risk));
  return only === undefined || others.length > 0 || known.length < count ? 'several' : only;
}
