import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { unpacked } from '../../../../../shared/package/unpack.ts';
import { paths, verifyPackage } from '../../../../../shared/package/index.ts';
import { nodeCrypto } from '../../../../../electron/engine/exports/package/crypto.ts';
import { writePackage } from '../../../../../electron/engine/exports/package/write.ts';
import type { ManifestSigner } from '../../../../../electron/engine/exports/package/write.ts';
import { openReadOnly } from '../../../../../electron/engine/store/open.ts';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import type { Bench } from '../support/engine.ts';
import { editedTable, tablesIn } from './tampering-edits.ts';
import type { EditedTable } from './tampering-edits.ts';

/**
 * What came of a change: noticed by the check; harmless, because every cell of every table is what it
 * was; outside of what the check says that it covers, while the package of the record is what it was;
 * or missed.
 */
export type Verdict = 'noticed' | 'harmless' | 'outside' | 'missed';

/** What the check says of itself that it does not cover. */
export const uncovered: ReadonlySet<string> = new Set([
  'source_location.root',
  'source_location.file',
  'sign_request_key.request_id',
  'sign_request_key.private_key',
  'command.id',
  'command.json_result',
]);

/** Tables and columns that more can be done to: their rows say nothing of what happened. */
const outside: ReadonlySet<string> = new Set([
  ...uncovered,
  'source_location',
  'sign_request_key',
  'command.audit_id',
]);

/** A record of which copies are changed, one after the other. */
export interface Tampered {
  /** Verdict on a change of rows; null where it changed nothing. */
  readonly inRows: (change: (table: (name: string) => EditedTable) => number) => Verdict | null;
  /** Verdict on a change of the bytes of the file. */
  readonly inBytes: (change: (bytes: Uint8Array) => Uint8Array) => Verdict;
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  readonly head: string | null;
  /** The head of the copy that was changed last. */
  readonly headNow: () => string | null;
}

export function tampered(at: Bench, copy: string): Tampered {
  const before = saidBy(at, at.record);
  const fresh = (): void => {
    for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true });
    copyFileSync(at.record, copy);
  };
  const verdict = (): Verdict => {
    if (!verifyRecord(copy).ok) return 'noticed';
    const now = saidBy(at, copy);
    if (now.all === before.all) return 'harmless';
    return now.covered === before.covered && now.travelling === before.travelling
      ? 'outside'
      : 'missed';
  };
  const headOf = (path: string): string | null => verifyRecord(path).systems[0]?.head ?? null;
  return {
    inRows: (change) => {
      fresh();
      const changed = changedRows(copy, (database) =>
        change((name) => editedTable(database, name)),
      );
      return changed === 0 ? null : verdict();
    },
    inBytes: (change) => {
      fresh();
      writeFileSync(copy, change(new Uint8Array(readFileSync(copy))));
      return verdict();
    },
    tables: rowCounts(at.record),
    head: headOf(at.record),
    headNow: () => headOf(copy),
  };
}

/** Changes a copy with its guards down, and puts them up again: the schema tells nothing. */
export function changedRows(copy: string, change: (database: Sqlite.Database) => number): number {
  const database = new Sqlite(copy);
  try {
    database.pragma('foreign_keys = OFF');
    database.pragma('ignore_check_constraints = ON');
    const guards = database
      .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
      .all() as { readonly name: string; readonly sql: string }[];
    for (const { name } of guards) database.exec(`DROP TRIGGER ${name}`);
    const changed = change(database);
    for (const { sql } of guards) database.exec(sql);
    return changed;
  } finally {
    database.close();
  }
}

/** Tables that have rows, with how many. */
function rowCounts(record: string): Tampered['tables'] {
  const database = new Sqlite(record, { readonly: true });
  try {
    const counted = tablesIn(database).map((name) => ({
      name,
      rows: editedTable(database, name).rows.length,
    }));
    return counted.filter(({ rows }) => rows > 0);
  } finally {
    database.close();
  }
}

/** Hashes of all that a record says, of what the check covers of it, and of its package. */
function saidBy(
  at: Bench,
  record: string,
): { readonly all: string; readonly covered: string; readonly travelling: string } {
  const [all, covered] = [createHash('sha256'), createHash('sha256')];
  const database = new Sqlite(record, { readonly: true });
  try {
    for (const name of tablesIn(database)) {
      const { columns, rows } = editedTable(database, name);
      for (const row of rows) all.update(line(name, columns, row));
      for (const one of coveredLines(name, columns, rows)) covered.update(one);
    }
  } finally {
    database.close();
  }
  return {
    all: all.digest('hex'),
    covered: covered.digest('hex'),
    travelling: travelling(packageOf(at, record)),
  };
}

/** What the check covers of a table, in an order that rests on nothing else. */
function coveredLines(
  name: string,
  columns: EditedTable['columns'],
  rows: EditedTable['rows'],
): readonly string[] {
  if (outside.has(name)) return [];
  const told = columns.filter((column) => !outside.has(`${name}.${column.name}`));
  return rows
    .filter((row) => name !== 'command' || row['first_sequence'] !== null)
    .map((row) => line(name, told, row))
    .toSorted();
}

function line(
  table: string,
  columns: readonly { readonly name: string }[],
  row: Readonly<Record<string, unknown>>,
): string {
  const values = columns.map(({ name }) => {
    const value = row[name];
    return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
  });
  return `${table} ${JSON.stringify(values)}\n`;
}

/** The package of a record, the same for the same record. */
export function packageOf(
  at: Bench,
  record: string,
  signer: ManifestSigner | null = null,
): Uint8Array {
  const facts = {
    package_id: 'p',
    purpose: 'evidence',
    peer: null,
    app_version: '0',
    development_runtime: false,
    created: { utc: '2026-03-02T09:00:00.000Z', offset_minutes: 0 },
    systemId: at.systemId,
    auditId: at.auditId,
    exports: [],
  } as const;
  const { store, close } = openReadOnly(record);
  try {
    return new Uint8Array(writePackage(store, facts, signer));
  } finally {
    close();
  }
}

/** What a package says: every file but the list of hashes, commands by what they did. */
function travelling(bytes: Uint8Array): string {
  const hash = createHash('sha256');
  const { opened } = verifyPackage(bytes, nodeCrypto);
  for (const [name, entry] of opened?.entries ?? []) {
    if (name === paths.manifest) continue;
    const content = Buffer.concat([...unpacked(entry)]);
    hash.update(`${name}\n`).update(name === paths.commands ? acts(content.toString()) : content);
  }
  return hash.digest('hex');
}

/** Commands that wrote entries, without what nothing vouches for. */
function acts(lines: string): string {
  return lines
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text) as Readonly<Record<string, unknown>>)
    .filter((row) => row['first_sequence'] !== null)
    .map((row) => JSON.stringify({ ...row, id: null, audit_id: null }))
    .toSorted()
    .join('\n');
}
