import type { CellRow, TrailRow } from '../trail/entry.ts';
import { redactedRow, redactedTables } from '../trail/redacted.ts';
import type { RedactedEntry } from '../trail/redacted.ts';
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

/** A line of the trail: an entry whole, or what is left of one that stayed behind. */
type TrailLine = Omit<TrailRow, 'system_id'> | RedactedEntry;

const TABLE_FILE = /^record\/tables\/([a-z_]+)\.jsonl$/;

/** The system of a package, read as it is unpacked. Throws a `PackageProblem` at what is no row. */
export function packageView(entries: ReadonlyMap<string, ZipEntry>, systemId: string): RecordView {
  const rows = (file: string): Iterable<CellRow> => rowsOf<CellRow>(entries.get(file));
  return {
    tables: tablesIn(entries),
    trail: () => trailRows(entries.get(paths.trail), systemId),
    rows: (table) => owned(rows(paths.table(table)), paths.table(table), { system_id: systemId }),
    attributes: (id) => owned(rows(paths.attributes(id)), paths.attributes(id), { source_id: id }),
    setAside: (id) => owned(rows(paths.setAside(id)), paths.setAside(id), { source_id: id }),
    differences: (id) =>
      owned(rows(paths.differences(id)), paths.differences(id), {
        system_id: systemId,
        audit_id: id,
      }),
    numbers: () => owned(rows(paths.numbers), paths.numbers, { system_id: systemId }),
    commands: () => commandRows(entries.get(paths.commands)),
  };
}

function tablesIn(entries: ReadonlyMap<string, ZipEntry>): readonly string[] {
  return [...entries.keys()].flatMap((name) => TABLE_FILE.exec(name)?.[1] ?? []);
}

/** Rows that belong to whom their file says; anything else was slipped in. */
function* owned(rows: Iterable<CellRow>, file: string, owner: CellRow): Iterable<CellRow> {
  for (const row of rows) {
    const isOwn = Object.entries(owner).every(([name, value]) => row[name] === value);
    if (!isOwn) throw problem('file', text.foreignRow(file), file);
    yield row;
  }
}

function* trailRows(entry: ZipEntry | undefined, system_id: string): Iterable<TrailRow> {
  for (const line of rowsOf<TrailLine>(entry)) {
    checkTypes(line, 'redacted' in line ? barest : whole, paths.trail);
    if (!('redacted' in line)) yield { ...line, system_id };
    else if (redactedTables.includes(line.redacted)) yield redactedRow(system_id, line);
    else throw problem('file', text.redactedTable(String(line['redacted'])), paths.trail);
  }
}

function* commandRows(entry: ZipEntry | undefined): Iterable<LoggedCommand> {
  for (const row of rowsOf<LoggedCommand>(entry)) {
    checkTypes(row, command, paths.commands);
    yield row;
  }
}

/** What each column of a line must hold: text, text or nothing, a count, a count or nothing. */
type Columns = Readonly<Record<string, 'text' | 'text?' | 'count' | 'count?'>>;

const barest: Columns = {
  sequence: 'count',
  time: 'text',
  content_hash: 'text',
  previous_hash: 'text',
  hash: 'text',
};
const whole: Columns = {
  ...barest,
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
