import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/model/errors.ts';
import { commandText } from '../../../shared/text/engine.ts';
import type { Store } from './store.ts';
import type { AuditRow, RecordedTable, RecordedTables } from './tables.ts';

/** Which system and audit an act belongs to; null where it makes them. */
export interface Scope {
  readonly systemId: string | null;
  readonly auditId: string | null;
}

/** The row, or an AppError that it is not in the record. */
export function rowOf<T extends RecordedTable>(
  store: Store,
  table: T,
  id: string,
): RecordedTables[T] {
  const row = store.prepare(`SELECT * FROM "${table}" WHERE id = ?`).get(id);
  if (row === undefined) throw unknownRow(table);
  return row as RecordedTables[T];
}

/** What the person asked for is not there. */
export function unknownRow(table: string): AppError {
  const what = table.replaceAll('_', ' ');
  return new AppError({
    code: `${table}.unknown`,
    sentence: commandText.unknown(what),
    remedy: commandText.unknownRemedy,
  });
}

/** The scope of a known audit. */
export function scopeOfAudit(store: Store, auditId: string): Scope {
  return { systemId: rowOf(store, 'audit', auditId).system_id, auditId };
}

/** Tables whose rows belong to one audit. */
type AuditedTable = {
  [T in RecordedTable]: RecordedTables[T] extends AuditRow ? T : never;
}[RecordedTable];

/** Tables whose rows hold for every audit of their system. */
type SystemWideTable = Exclude<
  RecordedTable,
  'system' | 'audit' | 'exception_cover' | 'exception_pattern' | AuditedTable
>;

/** The scope of a row that holds for its system: the newest audit, where undo finds the act. */
export function scopeOfSystemRow(store: Store, table: SystemWideTable, id: string): Scope {
  const { system_id: systemId } = rowOf(store, table, id);
  const newest = store
    .prepare('SELECT id FROM audit WHERE system_id = ? ORDER BY number DESC LIMIT 1')
    .pluck()
    .get(systemId) as string | undefined;
  return { systemId, auditId: newest ?? null };
}

/** Finds the scope of a command through the row that its input names. */
export function scopeThrough<T extends AuditedTable>(
  table: T,
): (store: Store, id: string) => Scope {
  return (store, id) => {
    const row = rowOf(store, table, id);
    return { systemId: row.system_id, auditId: row.audit_id };
  };
}

/** A fresh id. */
export function newId(): string {
  return randomUUID();
}
