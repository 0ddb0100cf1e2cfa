import type { CellRow, TrailRow } from '../trail/entry.ts';
import {
  attributeColumns,
  differenceColumns,
  numberColumns,
  restorableColumns,
  setAsideColumns,
} from '../trail/digest.ts';
import { privateTables } from '../trail/private.ts';
import type { LoggedCommand, RecordView } from '../trail/view.ts';
import { packageText as text } from '../text/package.ts';
import { paths } from './manifest.ts';
import { problem } from './problem.ts';
import { rowsOf } from './unpack.ts';
import type { ZipEntry } from './zip.ts';

/** An entry of another system, of which only this travels. */
export interface OtherEntry {
  /** Which of the others, from 1: nothing else tells them apart. */
  readonly chain: number;
  readonly sequence: number;
  readonly time: string;
  readonly content_hash: string;
  readonly hash: string;
}

/** A line of the trail: the manifest says whose it is. */
type TrailLine = Omit<TrailRow, 'system_id'>;

const TABLE_FILE = /^record\/tables\/([a-z_]+)\.jsonl$/;

/** The system of a package, read as it is unpacked. Throws a `PackageProblem` at what is no row. */
export function packageView(entries: ReadonlyMap<string, ZipEntry>, systemId: string): RecordView {
  const rows = (file: string): Iterable<CellRow> => rowsOf<CellRow>(entries.get(file));
  const owned = (file: string, owner: CellRow, columns: readonly string[] | null) =>
    ownedRows(rows(file), file, { owner, columns });
  const system = { system_id: systemId };
  return {
    tables: tablesIn(entries),
    trail: () => trailRows(entries.get(paths.trail), systemId),
    rows: (table) => owned(paths.table(table), system, null),
    attributes: (id) => owned(paths.attributes(id), { source_id: id }, ofSource.attributes),
    setAside: (id) => owned(paths.setAside(id), { source_id: id }, ofSource.setAside),
    differences: (id) =>
      owned(paths.differences(id), { ...system, audit_id: id }, differenceColumns),
    numbers: () => owned(paths.numbers, system, ['system_id', ...numberColumns]),
    commands: () => typedRows<LoggedCommand>(entries.get(paths.commands), command, paths.commands),
    images: null,
  };
}

/** Hashes of other systems' entries. */
export function otherRows(entry: ZipEntry | undefined): Iterable<OtherEntry> {
  return typedRows<OtherEntry>(entry, other, paths.others);
}

/** Tables that the package has; one whose rows never travel is no table of a package. */
function tablesIn(entries: ReadonlyMap<string, ZipEntry>): readonly string[] {
  const found = [...entries.keys()].flatMap((name) => TABLE_FILE.exec(name)?.[1] ?? []);
  const hidden = privateTables.find((table) => found.includes(table));
  if (hidden === undefined) return found;
  throw problem('file', text.file.extra(paths.table(hidden)), paths.table(hidden));
}

const ofSource = {
  attributes: ['source_id', ...attributeColumns],
  setAside: ['source_id', ...setAsideColumns, ...restorableColumns],
} as const;

/** Rows that belong to whom their file says, by known columns; anything else was slipped in. */
function* ownedRows(
  rows: Iterable<CellRow>,
  file: string,
  { owner, columns }: { readonly owner: CellRow; readonly columns: readonly string[] | null },
): Iterable<CellRow> {
  for (const row of rows) {
    const isOwn = Object.entries(owner).every(([name, value]) => row[name] === value);
    if (!isOwn) throw problem('file', text.foreignRow(file), file);
    if (columns) checkColumns(row, columns, file);
    yield row;
  }
}

function* trailRows(entry: ZipEntry | undefined, system_id: string): Iterable<TrailRow> {
  for (const line of typedRows<TrailLine>(entry, whole, paths.trail)) yield { ...line, system_id };
}

function* typedRows<Row extends object>(
  entry: ZipEntry | undefined,
  columns: Columns,
  file: string,
): Iterable<Row> {
  const names = Object.keys(columns);
  for (const row of rowsOf<Row>(entry)) {
    checkColumns(row, names, file);
    checkTypes(row, columns, file);
    yield row;
  }
}

/** A row has the columns that it is written with, in their order, and no other. */
function checkColumns(row: object, columns: readonly string[], file: string): void {
  const names = Object.keys(row);
  const fits = names.length === columns.length && columns.every((name, at) => names[at] === name);
  if (!fits) throw problem('file', text.columns(file), file);
}

/** What each column of a line must hold: text, text or nothing, a count, a count or nothing. */
type Columns = Readonly<Record<string, 'text' | 'text?' | 'count' | 'count?'>>;

const other: Columns = {
  chain: 'count',
  sequence: 'count',
  time: 'text',
  content_hash: 'text',
  hash: 'text',
};
const whole: Columns = {
  sequence: 'count',
  time: 'text',
  actor: 'text',
  recorded_by: 'text',
  on_behalf_of: 'text?',
  action: 'text',
  subject: 'text',
  reason: 'text?',
  batch: 'text?',
  json_before: 'text?',
  json_after: 'text?',
  salt: 'text',
  content_hash: 'text',
  previous_hash: 'text',
  hash: 'text',
};
const command: Columns = {
  id: 'text',
  audit_id: 'text?',
  name: 'text',
  at: 'text',
  first_sequence: 'count?',
  last_sequence: 'count?',
  undone_by: 'text?',
};

function checkTypes(row: object, columns: Columns, file: string): void {
  const cells = row as Readonly<Record<string, unknown>>;
  const fits = Object.entries(columns).every(([name, type]) => {
    const value = cells[name];
    if (value === null) return type.endsWith('?');
    return type.startsWith('text') ? typeof value === 'string' : Number.isSafeInteger(value);
  });
  if (!fits) throw problem('file', text.notRows(file), file);
}
