import { AppError } from '../../../shared/model/errors.ts';
import type { Risk } from '../../../shared/model/words.ts';
import { ratingText } from '../../../shared/text/engine.ts';
import { flag } from '../store/mapping.ts';
import type { DifferenceTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { isRated, judgeable } from './rows.ts';
import type { JudgedRow } from './rows.ts';

/** What a meeting agreed on for one row. */
interface Verdict {
  readonly risk: Risk;
  readonly rationale: string;
  readonly accepted: boolean;
}

/** Keeps what one team thinks of the risk, beside the rating of the meeting. */
export const setAssessment: QuickCommand<'assessment.set'> = {
  inverse: restore,
  bulk: true,
  apply: (tx, { auditId, differenceIds, team, risk, rationale }) => {
    const rows = judgeable(tx.store, auditId, differenceIds);
    for (const { difference } of rows) {
      const id = `${difference.id}:${team}`;
      const said = {
        risk,
        rationale,
        binding: difference.binding,
        assessed_by: tx.person,
        assessed_at: tx.now,
        revealed_at: null,
      };
      if (tx.row('assessment', id)) tx.change('assessment', id, said);
      else {
        const { system_id, audit_id, id: difference_id } = difference;
        tx.put('assessment', { id, system_id, audit_id, difference_id, team, ...said });
      }
    }
    return { changed: rows.length };
  },
};

/**
 * Rates by hand. A rationale of one's own is needed for high and wherever the rating departs from
 * the suggestion; elsewhere the rule's sentence serves.
 */
export const setRating: QuickCommand<'rating.set'> = {
  inverse: restore,
  bulk: true,
  apply: (tx, { auditId, differenceIds, risk, rationale }) => {
    const rows = judgeable(tx.store, auditId, differenceIds);
    const inNeed = rows.filter(({ difference }) => needsRationale(difference, risk));
    if (rationale === '' && inNeed.length > 0) throw rationaleMissing(inNeed.length);
    for (const row of rows) {
      const words = rationale === '' ? ruleSentence(row.difference) : rationale;
      rate(tx, row, { risk, rationale: words, accepted: false });
    }
    return { changed: rows.length };
  },
};

/** Rates as the rules suggest, in their words. */
export const acceptRating: QuickCommand<'rating.accept'> = {
  inverse: restore,
  bulk: true,
  apply: (tx, { auditId, differenceIds }) => {
    const rows = judgeable(tx.store, auditId, differenceIds);
    let changed = 0;
    for (const row of rows) {
      const { suggested_risk: risk } = row.difference;
      if (!risk) continue;
      rate(tx, row, { risk, rationale: ruleSentence(row.difference), accepted: true });
      changed += 1;
    }
    if (changed === 0) throw suggestionMissing(rows.length);
    return { changed };
  },
};

/** Takes ratings away, so that they are decided anew. */
export const clearRating: QuickCommand<'rating.clear'> = {
  inverse: restore,
  bulk: true,
  apply: (tx, { auditId, differenceIds }) => {
    const rated = judgeable(tx.store, auditId, differenceIds).filter(isRated);
    for (const { difference } of rated) tx.remove('rating', difference.id);
    return { changed: rated.length };
  },
};

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

function needsRationale(difference: DifferenceTable, risk: Risk): boolean {
  return risk === 'high' || difference.suggested_risk !== risk;
}

/** The rule's sentence and what raised it, as they were suggested. */
function ruleSentence({ json_reasons }: DifferenceTable): string {
  return (JSON.parse(json_reasons) as readonly string[]).join(' ');
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
