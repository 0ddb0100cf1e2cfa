import { createHash } from 'node:crypto';
import type { Json } from '../../../shared/signing/content.ts';
import type { Store } from '../store/store.ts';
import { signedColumns } from './signed-columns.data.ts';

/** A table whose rows are signed by one digest. */
type DigestedTable = keyof typeof signedColumns;

/** How many rows of an audit there are, and SHA-256 over their named columns as JSON lists, by id. */
export function digestOf(store: Store, table: DigestedTable, auditId: string): Json {
  const columns = signedColumns[table].map((column) => `"${column}"`).join(', ');
  const rows = store
    .prepare(`SELECT ${columns} FROM "${table}" WHERE audit_id = ? ORDER BY id`)
    .raw()
    .iterate(auditId) as IterableIterator<readonly unknown[]>;
  const hash = createHash('sha256');
  let count = 0;
  for (const row of rows) {
    hash.update(JSON.stringify(row)).update('\n');
    count += 1;
  }
  return { rows: count, digest: hash.digest('hex') };
}
