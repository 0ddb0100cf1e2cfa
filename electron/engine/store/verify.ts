import { resolve } from 'node:path';
import type { VerifyReport } from '../../../shared/contract/verify.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { verifyText } from '../../../shared/text/verify.ts';
import { verifyView } from '../../../shared/trail/verify.ts';
import { nodeHasher } from './hasher.ts';
import { openReadOnly } from './open.ts';
import { translated } from './problems.ts';
import { recordView } from './record-view.ts';
import type { Store } from './store.ts';
import { recordedTables } from './tables.ts';
import { credentialsBreak } from './verify-credentials.ts';
import { evidenceBreak } from './verify-evidence.ts';
import { fileFindings } from './verify-file.ts';

type SystemReport = VerifyReport['systems'][number];

/**
 * Opens a record read-only and without its lock; recomputes each chain, replays it, and compares
 * every table with what it amounts to. What is wrong with the file itself comes as a problem.
 *
 * A chain has no secret: whoever rewrites all of it, with tables that fit, makes another record
 * that holds together. Its head, kept elsewhere (as every export does), tells them apart. Not
 * covered: `source_location`, where files lie on this machine; `sign_request_key`, without which an
 * answer cannot be opened; and what `commandsBreak` names.
 */
export function verifyRecord(path: string): VerifyReport {
  const file = resolve(path);
  try {
    const { store, close } = openReadOnly(file);
    try {
      return verifyStore(store);
    } finally {
      close();
    }
  } catch (error) {
    return { ok: false, file, systems: [], problems: [problemOf(file, error)] };
  }
}

/** The same for an open record, in one consistent view of it. */
export function verifyStore(store: Store): VerifyReport {
  return store.stage(() => {
    const { problems, isReadable } = fileFindings(store);
    const systems = isReadable
      ? systemIds(store).map((systemId) => verifySystem(store, systemId))
      : [];
    const ok = problems.length === 0 && systems.every((system) => system.break === null);
    return { ok, file: store.file, systems, problems };
  });
}

/** The entry that a noted head is the hash of. */
export interface NotedEntry {
  /** Name of its system. */
  readonly name: string;
  readonly sequence: number;
}

/**
 * Finds the entry of a record that has this hash. In a chain that verifies, everything up to it is
 * as it was when the hash was noted as its head; null where entries were cut off or written anew.
 */
export function notedEntry(path: string, hash: string): NotedEntry | null {
  const { store, close } = openReadOnly(resolve(path));
  try {
    const found = store
      .prepare(
        `SELECT system.name, sequence FROM audit_trail
         JOIN system ON system.id = audit_trail.system_id WHERE hash = ?`,
      )
      .get(hash) as NotedEntry | undefined;
    return found ?? null;
  } finally {
    close();
  }
}

/** What keeps a file from being read, in a sentence. A fault of this program stays a crash. */
function problemOf(file: string, error: unknown): string {
  const expected = translated(file, error);
  if (expected instanceof AppError) return `${expected.data.sentence} ${expected.data.remedy}`;
  const isDatabase = error instanceof Error && 'code' in error && isSqlite(error.code);
  if (!isDatabase) throw expected;
  return verifyText.unreadable(error.message);
}

function isSqlite(code: unknown): boolean {
  return typeof code === 'string' && code.startsWith('SQLITE_');
}

function verifySystem(store: Store, systemId: string): SystemReport {
  const checked = verifyView(recordView(store, systemId), nodeHasher);
  const name = store.prepare('SELECT name FROM system WHERE id = ?').pluck().get(systemId);
  return {
    systemId,
    name: typeof name === 'string' ? name : systemId,
    entries: checked.replay.entries,
    head: checked.replay.head,
    break: checked.break ?? credentialsBreak(store, systemId) ?? evidenceBreak(store, systemId),
  };
}

/** Every system that any row speaks of, whether it is in the record or not. */
function systemIds(store: Store): readonly string[] {
  const tables = [
    ...recordedTables,
    'difference',
    'difference_number',
    'private_image',
    'audit_trail',
  ];
  const each = tables.map((table) => `SELECT system_id FROM "${table}"`);
  return store
    .prepare(
      `${each.join(' UNION ')}
       UNION SELECT system_id FROM command WHERE system_id IS NOT NULL ORDER BY 1`,
    )
    .pluck()
    .all() as string[];
}
