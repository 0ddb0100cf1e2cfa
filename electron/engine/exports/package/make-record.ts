import { rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { AppError } from '../../../../shared/model/errors.ts';
import { paths } from '../../../../shared/package/index.ts';
import type { OpenedPackage } from '../../../../shared/package/index.ts';
import { wholeFile } from '../../../../shared/package/unpack.ts';
import { packageActs, packageErrors } from '../../../../shared/text/package-engine.ts';
import { contentOf } from '../../../../shared/trail/entry.ts';
import type { CellRow } from '../../../../shared/trail/entry.ts';
import { isPrivate } from '../../../../shared/trail/private.ts';
import type { RecordView } from '../../../../shared/trail/view.ts';
import { recordError } from '../../store/problems.ts';
import { SCHEMA_VERSION, migrate } from '../../store/migrations.ts';
import { Store } from '../../store/store.ts';
import type { SqlValue } from '../../store/store.ts';
import { recordedTables } from '../../store/tables.ts';
import { Transaction, insertRow } from '../../store/transaction.ts';
import type { Act } from '../../store/transaction.ts';
import { verifyStore } from '../../store/verify.ts';
import { claimed } from './claim.ts';
import { readPackage } from './read.ts';

/** A record to be made of a package. */
export interface RecordWanted {
  readonly file: string;
  readonly passphrase: string | null;
  /** Of the file that was checked: another one in its place is refused. */
  readonly sha256: string;
  /** Path of the new record; nothing lies there yet. */
  readonly target: string;
  readonly custody: 'here' | 'copy';
  readonly act: Act;
  /** Id of the entry that says how the record came here. */
  readonly handoverId: string;
}

/**
 * Makes a new record of a package: every row, the chain as it is, and one act more that says how it
 * came here. Checked whole before it gets its name. Never touches a file that is there.
 */
export async function makeRecord(wanted: RecordWanted): Promise<null> {
  const read = await readPackage(wanted.file, wanted.passphrase);
  if (!read?.opened || read.sha256 !== wanted.sha256) throw changedSince();
  const unfinished = `${wanted.target}.unfinished`;
  try {
    fill(unfinished, read.opened, wanted);
    if (!claimed(unfinished, wanted.target)) throw changedSince();
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) {
      rmSync(`${unfinished}${suffix}`, { force: true });
    }
  }
  return null;
}

function fill(file: string, opened: OpenedPackage, wanted: RecordWanted): void {
  if (opened.manifest.schema_version > SCHEMA_VERSION) {
    throw recordError('newer', wanted.file, String(opened.manifest.schema_version));
  }
  const database = new Sqlite(file);
  try {
    migrate(database);
    database.pragma('foreign_keys = OFF');
    const standing = { writable: true, heldBy: null, notices: [], schemaVersion: SCHEMA_VERSION };
    const store = new Store(database, file, standing);
    store.transact(() => {
      takeRows(database, opened);
      takeEvidence(database, opened);
      arrive(store, opened, wanted);
    });
    const { ok, systems, problems } = verifyStore(store);
    if (!ok) throw notWhole(problems[0] ?? systems[0]?.break?.sentence ?? '');
  } catch (error) {
    const isRefused =
      error instanceof Sqlite.SqliteError && /^SQLITE_(CONSTRAINT|MISMATCH)/.test(error.code);
    throw isRefused ? notWhole(error.message) : error;
  } finally {
    database.close();
  }
}

function takeRows(database: Sqlite.Database, { view, manifest }: OpenedPackage): void {
  const system_id = manifest.system.id;
  const into = (table: string, rows: Iterable<object>): void => {
    const insert = inserter(database, table);
    for (const row of rows) insert(row as CellRow);
  };
  for (const table of recordedTables) into(table, view.rows(table));
  for (const { id } of view.rows('source')) {
    into('attribute', view.attributes(String(id)));
    into('set_aside', view.setAside(String(id)));
  }
  into('difference_number', view.numbers());
  for (const { id } of view.rows('audit')) into('difference', view.differences(String(id)));
  const insert = inserter(database, 'command');
  for (const command of view.commands()) {
    insert({ ...command, system_id, json_result: 'null' } as CellRow);
  }
  into('audit_trail', view.trail());
}

/** Inserts rows by the columns that this version knows; those of an older one get their default. */
function inserter(database: Sqlite.Database, table: string): (row: CellRow) => void {
  const known = new Set(
    database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[],
  );
  const statements = new Map<string, Sqlite.Statement>();
  return (row) => {
    const names = Object.keys(row).filter((name) => known.has(name));
    const columns = names.map((name) => `"${name}"`).join(', ');
    const statement =
      statements.get(columns) ??
      database.prepare(
        `INSERT INTO "${table}" (${columns}) VALUES (${names.map(() => '?').join(', ')})`,
      );
    statements.set(columns, statement);
    statement.run(...names.map((name): SqlValue => row[name] ?? null));
  };
}

function takeEvidence(database: Sqlite.Database, { entries }: OpenedPackage): void {
  const insert = database.prepare('INSERT INTO evidence_bytes (sha256, bytes) VALUES (?, ?)');
  const folder = paths.evidence('');
  for (const entry of entries.values()) {
    if (entry.name.startsWith(folder))
      insert.run(entry.name.slice(folder.length), wholeFile(entry));
  }
}

/** Rows that never travel and stood where the package was written, as its trail commits to them. */
function standing(view: RecordView): ReadonlyMap<string, CellRow> {
  const found = new Map<string, CellRow>();
  for (const entry of view.trail()) {
    if (!isPrivate(entry.subject)) continue;
    const { after } = contentOf(entry);
    if (after) found.set(entry.subject, after);
    else found.delete(entry.subject);
  }
  return found;
}

/** The first act here: how the record came, and whether it may go on. */
function arrive(store: Store, { manifest, view }: OpenedPackage, wanted: RecordWanted): void {
  const { act, custody, handoverId } = wanted;
  const { id: system_id } = manifest.system;
  const tx = new Transaction(store, act, { batch: false });
  for (const [subject, before] of standing(view)) {
    tx.leaveBehind(system_id, { subject, before, reason: packageActs.leftBehind });
  }
  tx.put('handover', {
    id: handoverId,
    system_id,
    direction: custody === 'here' ? 'continued' : 'opened',
    package_id: manifest.package_id,
    peer: manifest.peer ?? '',
    head: manifest.chain.head,
    at: tx.now,
  });
  tx.change('system', system_id, { custody });
  insertRow(store, 'command', {
    id: act.context.commandId,
    system_id,
    audit_id: manifest.audit.id,
    name: custody === 'here' ? 'package.continue' : 'package.open',
    at: tx.now,
    json_result: 'null',
    first_sequence: tx.written?.first ?? null,
    last_sequence: tx.written?.last ?? null,
    undone_by: null,
  });
}

function changedSince(): AppError {
  return new AppError({ code: 'package.changed-since', ...packageErrors.changedSince });
}

function notWhole(found: string): AppError {
  const { sentence, remedy } = packageErrors.notWhole;
  return new AppError({ code: 'package.not-whole', sentence: sentence(found), remedy });
}
