import type { CellRow, CellValue, NewHasher } from './entry.ts';

/** Adds one row to a digest. */
export type AddRow = (row: CellRow) => void;

/** A digest that rows are added to, in order. */
export interface RowsDigest {
  /** Adds rows by these columns. */
  readonly by: (columns: readonly string[]) => AddRow;
  /** SHA-256, hex. */
  readonly hex: () => string;
}

/** SHA-256 over rows: each as a JSON list of its columns, ended by a line feed. */
export function rowsDigestBy(newHasher: NewHasher): RowsDigest {
  const hash = newHasher();
  return {
    by: (columns) => (row) => {
      const values = columns.map((name): CellValue => row[name] ?? null);
      hash.update(`${JSON.stringify(values)}\n`);
    },
    hex: () => hash.hex(),
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
export function sourceDigestOf(
  newHasher: NewHasher,
  rows: { readonly attributes: Iterable<CellRow>; readonly setAside: Iterable<CellRow> },
): string {
  const digest = rowsDigestBy(newHasher);
  addEach(digest.by(attributeColumns), rows.attributes);
  addEach(addSetAside(digest), rows.setAside);
  return digest.hex();
}

/** Digest over the differences of an audit, which come in the order of their numbers. */
export function differencesDigestOf(newHasher: NewHasher, rows: Iterable<CellRow>): string {
  const digest = rowsDigestBy(newHasher);
  let add: AddRow | null = null;
  for (const row of rows) {
    add ??= addDifference(digest, Object.keys(row));
    add(row);
  }
  return digest.hex();
}

/** Columns of `difference` in their order, but those that follow from others. */
export const differenceColumns = [
  'id',
  'system_id',
  'audit_id',
  'key',
  'number',
  'first_seen',
  'standing',
  'kind',
  'dimension',
  'subject',
  'staging_subject',
  'production_subject',
  'name',
  'catalogue_id',
  'value_type',
  'staging_state',
  'staging_value',
  'staging_source',
  'staging_line',
  'staging_col',
  'production_state',
  'production_value',
  'production_source',
  'production_line',
  'production_col',
  'suggested_risk',
  'rule',
  'json_reasons',
  'variation',
  'variation_reason',
  'can_be_high',
  'binding',
  'gone_since',
  'successor',
  'rule_version',
  'group_key',
] as const;

/** Columns of `difference` that version 3 added. */
const judgementColumns: readonly string[] = ['rule_version', 'group_key'];

/** Columns that follow from others. */
export const generatedColumns: readonly string[] = ['search_text'];

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

export const numberColumns = ['key', 'number', 'first_seen'] as const;

/** The numbers that a system has given to its differences, as `comparison` keeps them. */
export interface NumbersGiven {
  readonly highest_number: number;
  readonly numbers_digest: string;
}

/** The same of rows that come in the order of their numbers. */
export function numbersGivenOf(newHasher: NewHasher, rows: Iterable<CellRow>): NumbersGiven {
  const digest = rowsDigestBy(newHasher);
  const add = digest.by(numberColumns);
  let highest_number = 0;
  for (const row of rows) {
    add(row);
    highest_number = Number(row['number']);
  }
  return { highest_number, numbers_digest: digest.hex() };
}

function addEach(add: AddRow, rows: Iterable<CellRow>): void {
  for (const row of rows) add(row);
}
