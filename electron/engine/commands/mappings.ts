import { createHash } from 'node:crypto';
import type { ColumnMapping } from '../../../shared/model/inventory.ts';
import { documentingText } from '../../../shared/text/documenting.ts';
import { sql } from '../store/sql.ts';
import { canonicalJson } from '../store/trail.ts';
import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { fieldError } from './input.ts';
import { newId, rowOf, scopeOfSystemRow } from '../store/lookup.ts';

/** Remembers how tables with this header are read; an earlier mapping of it gives way. */
export const setMapping: QuickCommand<'mapping.set'> = {
  inverse: restore,
  apply: (tx, { auditId, mapping }) => {
    const { system_id } = rowOf(tx.store, 'audit', auditId);
    checkColumns(mapping);
    const header_digest = headerDigest(mapping.header);
    const json_mapping = canonicalJson(mapping);
    const known = tx.get(
      sql
        .selectFrom('column_mapping')
        .select('id')
        .where('system_id', '=', system_id)
        .where('header_digest', '=', header_digest),
    );
    if (known) tx.change('column_mapping', known.id, { json_mapping });
    else tx.put('column_mapping', { id: newId(), system_id, header_digest, json_mapping });
    return null;
  },
};

/** Forgets how tables with a header are read; what was read by it stays. */
export const removeMapping: QuickCommand<'mapping.remove'> = {
  inverse: restore,
  removes: true,
  scope: (store, { mappingId }) => scopeOfSystemRow(store, 'column_mapping', mappingId),
  apply: (tx, { mappingId }) => {
    tx.remove('column_mapping', mappingId);
    return null;
  },
};

/** SHA-256, hex, over the header's cells in order: a table with the same header is read the same. */
function headerDigest(header: readonly string[]): string {
  return createHash('sha256').update(canonicalJson(header), 'utf8').digest('hex');
}

/** Every column that a mapping names is one of the header's. */
function checkColumns(mapping: ColumnMapping): void {
  const columns = ['subject', 'name', 'value', 'environment', 'dimension'] as const;
  const unknown = columns.find((column) => {
    const header = mapping[column];
    return header !== null && !mapping.header.includes(header);
  });
  if (unknown) throw fieldError('input.invalid', `mapping.${unknown}`, documentingText.noColumn);
}
