import { patternVariation } from '../../../shared/compare/index.ts';
import type { SqlRow, Store } from './store.ts';
import type { RecordedTable } from './tables.ts';

/** A row that an act wrote, as it found it or left it. */
export interface WrittenRow {
  readonly table: RecordedTable;
  readonly id: string;
  readonly row: SqlRow;
}

/**
 * Id of the first difference of an audit that an act was about, by the rows that it wrote; null where
 * it was about none. What is said of a difference has its id, names it, or names its key; a pattern
 * is about those that it explains.
 */
export function firstTouched(
  store: Store,
  auditId: string,
  written: readonly WrittenRow[],
): string | null {
  for (const one of written) {
    const [column, value] = namingOf(one);
    const id = store
      .prepare(
        `SELECT id FROM difference WHERE audit_id = ? AND ${column} = ?
         ORDER BY subject, name, key LIMIT 1`,
      )
      .pluck()
      .get(auditId, value) as string | undefined;
    if (id !== undefined) return id;
  }
  return null;
}

/** The column of differences by which a row names them, with its value. */
function namingOf({ table, id, row }: WrittenRow): readonly ['id' | 'key' | 'variation', string] {
  if (table === 'variation_pattern') return ['variation', patternVariation(id)];
  const { difference_key: key, difference_id: named } = row;
  if (typeof key === 'string') return ['key', key];
  return ['id', typeof named === 'string' ? named : id];
}
