import { AppError } from '../../../shared/model/errors.ts';
import { needsRationale } from '../../../shared/judging/needs-rationale.ts';
import type { Risk, Team } from '../../../shared/model/words.ts';
import { ratingText, settledText } from '../../../shared/text/judging.ts';
import { flag, ruleSentence } from '../store/mapping.ts';
import type { DifferenceTable, RatingTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { assessmentId, dropHidden, knownView, refuseWaiting } from './hidden.ts';
import { unpark } from './judging.ts';
import { requireRating } from './rating-authority.ts';
import { isRated, judgeable } from './rows.ts';
import type { JudgedRow } from './rows.ts';

/** What a meeting agreed on for one row. */
interface Verdict {
  readonly risk: Risk;
  readonly rationale: string;
  readonly accepted: boolean;
}

/** What one team thinks, for everybody to see. */
interface View {
  readonly team: Team;
  readonly risk: Risk;
  readonly rationale: string;
}

/**
 * Keeps what one team thinks of the risk, beside the rating of the meeting. On a settled row a first
 * view takes a reason too: it can turn what all agreed on into a disagreement.
 */
export const setAssessment: QuickCommand<'assessment.set'> = {
  inverse: restore,
  bulk: true,
  apply: (tx, { auditId, differenceIds, team, risk, rationale }) => {
    const view = { team, risk, rationale };
    const rows = judgeable(tx.store, auditId, differenceIds);
    const changes = rows.filter((row) => !isSame(knownView(tx, row.difference, team), view));
    needReason(tx, changes);
    for (const { difference } of rows) dropHidden(tx, difference, team);
    for (const { difference } of changes) assess(tx, difference, view);
    return { changed: changes.length };
  },
};

/**
 * Rates by hand. A rationale of one's own is needed for high and wherever the rating departs from
 * the suggestion; elsewhere the rule's sentence serves. What says the same as before is no change.
 */
export const setRating: QuickCommand<'rating.set'> = {
  inverse: restore,
  bulk: true,
  apply: (tx, { auditId, differenceIds, risk, rationale }) => {
    const rows = judgeable(tx.store, auditId, differenceIds);
    const changes = rows.filter((row) => !isSame(verdictOf(row), { risk, rationale }));
    needWords(changes, rationale, () => risk);
    return rateAll(tx, changes, ({ difference }) => ({
      risk,
      rationale: rationale === '' ? ruleSentence(difference) : rationale,
      accepted: false,
    }));
  },
};

/**
 * Rates as the rules suggest, in their words; rows suggested high in the words given, without which
 * they are refused. What says the same as before is no change.
 */
export const acceptRating: QuickCommand<'rating.accept'> = {
  inverse: restore,
  bulk: true,
  apply: (tx, { auditId, differenceIds, rationale }) => {
    const rows = judgeable(tx.store, auditId, differenceIds);
    const suggested = rows.flatMap((row) => {
      const { suggested_risk: risk } = row.difference;
      if (risk === null) return [];
      const words = needsRationale(risk, risk) ? rationale : ruleSentence(row.difference);
      return [{ ...row, verdict: { risk, rationale: words, accepted: true } }];
    });
    if (suggested.length === 0) throw suggestionMissing(rows.length);
    const changes = suggested.filter((row) => !isSame(verdictOf(row), row.verdict));
    needWords(changes, rationale, ({ verdict }) => verdict.risk);
    return rateAll(tx, changes, ({ verdict }) => verdict);
  },
};

/** Takes ratings away, so that they are decided anew. */
export const clearRating: QuickCommand<'rating.clear'> = {
  inverse: restore,
  removes: true,
  bulk: true,
  apply: (tx, { auditId, differenceIds }) => {
    const rated = judgeable(tx.store, auditId, differenceIds).filter(isRated);
    requireRating(tx, rated, () => null);
    for (const { difference } of rated) tx.remove('rating', difference.id);
    return { changed: rated.length };
  },
};

function rateAll<R extends JudgedRow>(
  tx: Transaction,
  rows: readonly R[],
  verdict: (row: R) => Verdict,
): { readonly changed: number } {
  requireRating(tx, rows, (row) => verdict(row).risk);
  refuseWaiting(tx, rows);
  needReason(tx, rows);
  for (const row of rows) {
    rate(tx, row, verdict(row));
    unpark(tx, row.difference);
  }
  return { changed: rows.length };
}

/** Refuses ratings without words of their own where the rule's sentence does not serve. */
function needWords<R extends JudgedRow>(
  changes: readonly R[],
  words: string,
  risk: (row: R) => Risk,
): void {
  if (words !== '') return;
  const inNeed = changes.filter((row) => needsRationale(risk(row), row.difference.suggested_risk));
  if (inNeed.length > 0) throw rationaleMissing(inNeed.length);
}

/** Refuses to change what was settled without a reason; until then every change is first entry. */
function needReason(tx: Transaction, changes: readonly JudgedRow[]): void {
  const settled = changes.filter(isRated);
  if (settled.length === 0 || (tx.act.context.reason ?? '') !== '') return;
  throw new AppError({
    code: 'rating.reason-missing',
    sentence: settledText.reasonMissing(settled.length),
    remedy: settledText.reasonMissingRemedy,
    place: { field: 'reason' },
  });
}

/** The rating that holds; null where there is none. */
function verdictOf(row: JudgedRow): RatingTable | null {
  return isRated(row) ? row.rating : null;
}

type Said = Pick<Verdict, 'risk' | 'rationale'>;

/** Whether it was said before. The same risk without words keeps the words that it has. */
function isSame(before: Said | null, now: Said): boolean {
  return before?.risk === now.risk && (now.rationale === '' || before.rationale === now.rationale);
}

function assess(
  tx: Transaction,
  difference: DifferenceTable,
  { team, risk, rationale }: View,
): void {
  const id = assessmentId(difference, team);
  const known = knownView(tx, difference, team);
  const said = {
    risk,
    rationale,
    binding: difference.binding,
    assessed_by: tx.person,
    assessed_at: tx.now,
    revealed_at: known?.revealed_at ?? null,
  };
  if (tx.row('assessment', id)) return tx.change('assessment', id, said);
  const { system_id, audit_id, id: difference_id } = difference;
  return tx.put('assessment', { id, system_id, audit_id, difference_id, team, ...said });
}

function rate(tx: Transaction, { difference, rating }: JudgedRow, verdict: Verdict): void {
  const said = {
    risk: verdict.risk,
    rationale: verdict.rationale,
    accepted: flag(verdict.accepted),
    suggested_risk: difference.suggested_risk,
    binding: difference.binding,
    rated_by: tx.person,
    rated_at: tx.now,
    rule: difference.rule,
    rule_version: difference.rule_version,
  };
  const { id, system_id, audit_id } = difference;
  if (rating) tx.change('rating', id, said);
  else tx.put('rating', { id, system_id, audit_id, ...said });
}

function rationaleMissing(count: number): AppError {
  return new AppError({
    code: 'rating.rationale-missing',
    sentence: ratingText.rationaleMissing(count),
    remedy: ratingText.rationaleMissingRemedy,
    place: { field: 'rationale' },
  });
}

function suggestionMissing(count: number): AppError {
  return new AppError({
    code: 'rating.no-suggestion',
    sentence: ratingText.noSuggestion(count),
    remedy: ratingText.noSuggestionRemedy,
  });
}
