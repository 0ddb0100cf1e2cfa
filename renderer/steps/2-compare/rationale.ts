import type { DifferenceRow } from '../../../shared/contract/index.ts';
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
  if (risk === 'high' || rows.known.length < rows.count) return true;
  return rows.known.some((row) => row.suggestion.risk !== risk);
}

/** Whether the rationale may stay empty: a team's view, or a rating that equals every suggestion. */
export function mayStayEmpty(rows: JudgedRows, risk: Risk, judge: Judge): boolean {
  if (judge !== 'meeting') return true;
  return (
    rows.known.length === rows.count && rows.known.every((row) => row.suggestion.risk === risk)
  );
}

/**
 * Sentences to offer: the rule's where the risk is the suggested one, then what was written before
 * about these rows. No sentence twice, five at most.
 */
export function stockRationales(rows: JudgedRows, risk: Risk): readonly string[] {
  const offered = new Set<string>();
  for (const row of rows.known) {
    const [sentence] = row.suggestion.reasons;
    if (row.suggestion.risk === risk && sentence !== undefined) offered.add(sentence);
  }
  for (const row of rows.known) {
    if (row.rating !== null) offered.add(row.rating.rationale);
    for (const assessment of row.assessments) offered.add(assessment.rationale);
  }
  offered.delete('');
  return [...offered].slice(0, 5);
}

/** The sentence that stands in the field at first: an earlier one for a single row, else the rule's. */
export function firstRationale(rows: JudgedRows, risk: Risk, judge: Judge): string {
  const [only, ...others] = rows.known;
  if (only === undefined || rows.count !== 1 || others.length > 0) return commonRule(rows, risk);
  const earlier =
    judge === 'meeting'
      ? only.rating
      : only.assessments.find((assessment) => assessment.team === judge);
  if (earlier && earlier.risk === risk && earlier.rationale !== '') return earlier.rationale;
  return judge === 'meeting' ? commonRule(rows, risk) : '';
}

function commonRule(rows: JudgedRows, risk: Risk): string {
  if (rows.known.length < rows.count) return '';
  const sentences = new Set(
    rows.known.map((row) => (row.suggestion.risk === risk ? row.suggestion.reasons[0] : undefined)),
  );
  const [sentence] = sentences;
  return sentences.size === 1 && sentence !== undefined ? sentence : '';
}
