import { AppError } from '../../../shared/model/errors.ts';
import { ratingText } from '../../../shared/text/judging.ts';
import type { Store } from '../store/store.ts';
import type { DifferenceTable, RatingTable } from '../store/tables.ts';
import { unknownRow } from '../store/lookup.ts';

/** A difference with the rating that it has, if any. */
export interface JudgedRow {
  readonly difference: DifferenceTable;
  /** The stored rating; it holds only while `isRated`. */
  readonly rating: RatingTable | null;
}

/** The differences by their ids, in the given order, all of one audit. */
export function differencesOf(
  store: Store,
  auditId: string,
  ids: readonly string[],
): readonly DifferenceTable[] {
  const one = store.prepare('SELECT * FROM difference WHERE id = ? AND audit_id = ?');
  const rows = [...new Set(ids)].map((id) => one.get(id, auditId) as DifferenceTable | undefined);
  if (!rows.every((row) => row !== undefined)) throw unknownRow('difference');
  return rows;
}

/** The same with their ratings, among those that can be judged: refuses what is set aside. */
export function judgeable(
  store: Store,
  auditId: string,
  ids: readonly string[],
): readonly JudgedRow[] {
  const differences = differencesOf(store, auditId, ids);
  const one = store.prepare('SELECT * FROM rating WHERE id = ?');
  const rows = differences.map((difference) => ({
    difference,
    rating: (one.get(difference.id) as RatingTable | undefined) ?? null,
  }));
  const aside = rows.filter((row) => !isShown(row));
  if (aside.length > 0) throw setAside(aside.length);
  return rows;
}

/** One row with its rating, whatever its standing; null where the audit has none of this id. */
export function judgedRow(store: Store, auditId: string, id: string): JudgedRow | null {
  const difference = store
    .prepare('SELECT * FROM difference WHERE id = ? AND audit_id = ?')
    .get(id, auditId) as DifferenceTable | undefined;
  if (!difference) return null;
  const rating = store.prepare('SELECT * FROM rating WHERE id = ?').get(id);
  return { difference, rating: (rating as RatingTable | undefined) ?? null };
}

/** A difference that is found, or a gap that nothing has verified as closed (`SHOWN` in queries). */
export function isShown(row: JudgedRow): boolean {
  const { standing, gone_since } = row.difference;
  return standing === 'open' && (gone_since === null || isRated(row));
}

/** Whether the row has a rating that still holds: bound to the values that it has now. */
export function isRated({ difference, rating }: JudgedRow): boolean {
  return rating?.binding === difference.binding;
}

function setAside(count: number): AppError {
  return new AppError({
    code: 'difference.set-aside',
    sentence: ratingText.setAside(count),
    remedy: ratingText.setAsideRemedy,
  });
}
