import type { CellRow } from '../../../shared/trail/entry.ts';
import type { LoggedCommand, RecordView } from '../../../shared/trail/view.ts';
import { privateImages } from './private-images.ts';
import type { Store } from './store.ts';
import { recordedTables } from './tables.ts';
import type { AuditTrailTable } from './tables.ts';

/** One system of an open record, read row by row as it is checked or packed. */
export function recordView(store: Store, systemId: string): RecordView {
  return {
    tables: recordedTables,
    trail: () =>
      each<AuditTrailTable>(
        store,
        'SELECT * FROM audit_trail WHERE system_id = ? ORDER BY sequence',
        systemId,
      ),
    rows: (table) =>
      each(store, `SELECT * FROM "${table}" WHERE system_id = ? ORDER BY id`, systemId),
    attributes: (id) =>
      each(store, 'SELECT * FROM attribute WHERE source_id = ? ORDER BY ordinal', id),
    setAside: (id) =>
      each(store, 'SELECT * FROM set_aside WHERE source_id = ? ORDER BY ordinal', id),
    differences: (id) => differenceRows(store, id),
    numbers: () => numberRows(store, systemId),
    commands: () =>
      each<LoggedCommand>(
        store,
        `SELECT id, audit_id, name, at, first_sequence, last_sequence, undone_by
         FROM command WHERE system_id = ? ORDER BY rowid`,
        systemId,
      ),
    images: () => privateImages(store, systemId),
  };
}

/** Differences of an audit by number. */
export function differenceRows(store: Store, auditId: string): Iterable<CellRow> {
  return each(store, 'SELECT * FROM difference WHERE audit_id = ? ORDER BY number', auditId);
}

/** Numbers that a system has given to its differences, in their order. */
export function numberRows(store: Store, systemId: string): Iterable<CellRow> {
  return each(
    store,
    'SELECT * FROM difference_number WHERE system_id = ? ORDER BY number',
    systemId,
  );
}

function each<Row = CellRow>(store: Store, query: string, id: string): Iterable<Row> {
  return store.prepare(query).iterate(id) as IterableIterator<Row>;
}
