import { createHash } from 'node:crypto';
import type { SqlRow, SqlValue, Store } from './store.ts';
import type { DifferenceNumberTable } from './tables.ts';

/** Adds one row to a digest. */
export type AddRow = (row: SqlRow) => void;

/** A digest that rows are added to, in order. */
export interface RowsDigest {
  /** Adds rows by these columns. */
  readonly by: (columns: readonly string[]) => AddRow;
  /** SHA-256, hex. */
  readonly hex: () => string;
}

/** SHA-256 over rows: each as a JSON list of its columns, ended by a line feed. */
export function rowsDigest(): RowsDigest {
  const hash = createHash('sha256');
  return {
    by: (columns) => (row) => {
      const values = columns.map((name): SqlValue => row[name] ?? null);
      hash.update(JSON.stringify(values)).update('\n');
    },
    hex: () => hash.digest('hex'),
  };
}

export const attributeColumns = [
  'ordinal',
  'dimension',
  'subject',
  'name',
  'value',
  'state',
  'value_type',
  'catalogue_id',
  'tag',
  'line',
  'col',
] as const;

export const setAsideColumns = [
  'ordinal',
  'how',
  'rule',
  'subject',
  'name',
  'value',
  'line',
] as const;

/** Columns of `set_aside` that version 2 added: what a row would be as an attribute. */
export const restorableColumns = [
  'dimension',
  'state',
  'value_type',
  'catalogue_id',
  'tag',
  'col',
] as const;

/** Adds rows of `set_aside`: those without the newer columns count as they did in version 1. */
export function addSetAside(digest: RowsDigest): AddRow {
  const plain = digest.by(setAsideColumns);
  const whole = digest.by([...setAsideColumns, ...restorableColumns]);
  return (row) => {
    const isPlain = restorableColumns.every((name) => (row[name] ?? null) === null);
    return isPlain ? plain(row) : whole(row);
  };
}

/** Digest over the rows of a source: attributes in order, then what was set aside in order. */
export function sourceDigest(store: Store, sourceId: string): string {
  const digest = rowsDigest();
  addAll(store, digest.by(attributeColumns), 'attribute', sourceId);
  addAll(store, addSetAside(digest), 'set_aside', sourceId);
  return digest.hex();
}

/** Digest over the differences of an audit in the order of their numbers. */
export function differencesDigest(store: Store, auditId: string): string {
  const digest = rowsDigest();
  const rows = store
    .prepare('SELECT * FROM difference WHERE audit_id = ? ORDER BY number')
    .iterate(auditId) as IterableIterator<SqlRow>;
  let add: AddRow | null = null;
  for (const row of rows) {
    add ??= addDifference(digest, Object.keys(row));
    add(row);
  }
  return digest.hex();
}

/** Columns of `difference` that version 3 added. */
const judgementColumns: readonly string[] = ['rule_version', 'group_key'];

/** Adds rows of `difference`: those without the newer columns count as they did in version 2. */
function addDifference(digest: RowsDigest, names: readonly string[]): AddRow {
  const stored = names.filter((name) => !generatedColumns.includes(name));
  const plain = digest.by(stored.filter((name) => !judgementColumns.includes(name)));
  const whole = digest.by(stored);
  return (row) => {
    const isPlain = judgementColumns.every((name) => (row[name] ?? null) === null);
    return isPlain ? plain(row) : whole(row);
  };
}

const numberColumns = ['key', 'number', 'first_seen'] as const;

/** The numbers that a system has given to its differences, as `comparison` keeps them. */
export function numbersGiven(
  store: Store,
  systemId: string,
): { readonly highest_number: number; readonly numbers_digest: string } {
  const digest = rowsDigest();
  const add = digest.by(numberColumns);
  const rows = store
    .prepare('SELECT * FROM difference_number WHERE system_id = ? ORDER BY number')
    .iterate(systemId) as IterableIterator<DifferenceNumberTable>;
  let highest_number = 0;
  for (const row of rows) {
    add(row as unknown as SqlRow);
    highest_number = row.number;
  }
  return { highest_number, numbers_digest: digest.hex() };
}

/** Columns that follow from others. */
const generatedColumns: readonly string[] = ['search_text'];

function addAll(
  store: Store,
  add: AddRow,
  table: 'attribute' | 'set_aside',
  sourceId: string,
): void {
  const rows = store
    .prepare(`SELECT * FROM ${table} WHERE source_id = ? ORDER BY ordinal`)
    .iterate(sourceId) as IterableIterator<SqlRow>;
  for (const row of rows) add(row);
}
