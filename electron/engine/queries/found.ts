import type { Audit, System } from '../../../shared/model/audit.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { queryText } from '../../../shared/text/queries.ts';
import { toAudit, toSystem } from '../store/mapping.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { AuditTable, SystemTable } from '../store/tables.ts';

/** An audit with its system, as the model knows them and as they are stored. */
export interface FoundAudit {
  readonly audit: Audit;
  readonly system: System;
  readonly row: AuditTable;
  readonly systemRow: SystemTable;
}

/** The audit of this id. Throws `audit.unknown`. */
export function findAudit(store: Store, auditId: string): FoundAudit {
  const row = store.get(sql.selectFrom('audit').selectAll().where('id', '=', auditId));
  if (!row) throw unknown('audit');
  return withSystem(store, row);
}

/** Every audit of a system, newest first. */
export function auditsOf(store: Store, systemId: string): readonly FoundAudit[] {
  return store
    .all(
      sql
        .selectFrom('audit')
        .selectAll()
        .where('system_id', '=', systemId)
        .orderBy('number', 'desc'),
    )
    .map((row) => withSystem(store, row));
}

function withSystem(store: Store, row: AuditTable): FoundAudit {
  const systemRow = store.get(sql.selectFrom('system').selectAll().where('id', '=', row.system_id));
  if (!systemRow) throw unknown('audit');
  const criteria = store.all(
    sql.selectFrom('criteria').selectAll().where('audit_id', '=', row.id).orderBy('dimension'),
  );
  return { audit: toAudit(row, criteria), system: toSystem(systemRow), row, systemRow };
}

/** What was asked for is not in the record. */
export function unknown(what: 'audit' | 'source' | 'difference'): AppError {
  return new AppError({
    code: `${what}.unknown`,
    sentence: queryText.unknown[what],
    remedy: queryText.unknown.remedy,
  });
}
