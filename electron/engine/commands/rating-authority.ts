import { riskRank } from '../../../shared/model/risk-order.ts';
import type { Risk } from '../../../shared/model/words.ts';
import { requireMay } from '../signing/authority.ts';
import type { RatingTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import type { JudgedRow } from './rows.ts';

/** A row that somebody is about to rate, with the risks that it has to do with. */
interface Asked {
  readonly row: { readonly id: string; readonly system_id: string; readonly audit_id: string };
  readonly risks: readonly (Risk | null)[];
}

/**
 * Refuses a rating to whoever has no role for it. What counts is the gravest risk that a row had, has
 * or is suggested: who may only rate low does not rate a high one down.
 */
export function requireRating<R extends JudgedRow>(
  tx: Transaction,
  rows: readonly R[],
  given: (row: R) => Risk | null,
): void {
  const asked = rows.map((row): Asked => {
    const { difference, rating } = row;
    return {
      row: difference,
      risks: [given(row), difference.suggested_risk, rating?.risk ?? null],
    };
  });
  requireRisks(tx, asked);
}

/** A rating as an act found it and left it. */
interface RatingImages {
  readonly before: RatingTable | null;
  readonly after: RatingTable | null;
}

/** Refuses to take ratings back to whoever could not have given them. */
export function requireRatingBack(tx: Transaction, images: readonly RatingImages[]): void {
  const asked = images.flatMap(({ before, after }): readonly Asked[] => {
    const row = after ?? before;
    const risks = [before?.risk ?? null, after?.risk ?? null, row?.suggested_risk ?? null];
    return row ? [{ row, risks }] : [];
  });
  requireRisks(tx, asked);
}

/** Asks once for each risk: rows are many. */
function requireRisks(tx: Transaction, asked: readonly Asked[]): void {
  const known = new Set<Risk | null>();
  for (const { row, risks } of asked) {
    const risk = gravest(risks);
    if (known.has(risk)) continue;
    known.add(risk);
    const { system_id: systemId, audit_id: auditId, id } = row;
    requireMay(tx, { systemId, auditId, act: 'rate', risk, subject: `difference:${id}` });
  }
}

function gravest(risks: readonly (Risk | null)[]): Risk | null {
  const named = risks.filter((risk) => risk !== null);
  return named.toSorted((a, b) => riskRank(b) - riskRank(a))[0] ?? null;
}
