import type { VerifyBreak } from '../../../shared/contract/verify.ts';
import { verifyText } from '../../../shared/text/verify.ts';
import { broken } from './replay.ts';
import type { Store } from './store.ts';
import type { AuditTrailTable, CommandTable } from './tables.ts';

type Entry = Pick<AuditTrailTable, 'sequence' | 'time' | 'action' | 'batch'>;
type Act = Pick<CommandTable, 'id' | 'name' | 'at'> & {
  readonly first_sequence: number;
  readonly last_sequence: number | null;
};

/**
 * Whether the log of commands and the trail tell of the same acts: every entry belongs to one
 * command of its name and moment, every command's entries are there, and every act that was taken
 * back names the undo that did it. Nothing covers a command's stored result, the id of one that was
 * no bulk act, commands that wrote no entry, or which audit of its system a command is listed under.
 */
export function commandsBreak(store: Store, systemId: string): VerifyBreak | null {
  return (
    entriesBreak(store, systemId) ??
    auditsBreak(store, systemId) ??
    undoneBreak(store, systemId) ??
    undoBreak(store, systemId)
  );
}

/** Walks entries and commands side by side. A turned-back clock is noted ahead of its command. */
function entriesBreak(store: Store, systemId: string): VerifyBreak | null {
  const acts = actsOf(store, systemId);
  let current: Act | undefined;
  let next = 0;
  let before = '';
  for (const entry of entriesOf(store, systemId)) {
    const { sequence, time, action, batch } = entry;
    if (current === undefined || sequence > (current.last_sequence ?? 0)) {
      if (action === 'clock.jump') {
        before = time;
        continue;
      }
      current = acts[next];
      next += 1;
      if (current?.first_sequence !== sequence) return wrongEntry(entry);
      if (time !== latest(current.at, before)) return wrongCommand(current.id, sequence);
    }
    const isOwn = current.name === action && (batch ?? current.id) === current.id;
    if (!isOwn) return wrongEntry(entry);
    before = time;
  }
  const left = acts[next];
  return left ? wrongCommand(left.id, left.first_sequence) : null;
}

function entriesOf(store: Store, systemId: string): IterableIterator<Entry> {
  return store
    .prepare(
      'SELECT sequence, time, action, batch FROM audit_trail WHERE system_id = ? ORDER BY sequence',
    )
    .iterate(systemId) as IterableIterator<Entry>;
}

function actsOf(store: Store, systemId: string): readonly Act[] {
  return store
    .prepare(
      `SELECT id, name, at, first_sequence, last_sequence FROM command
       WHERE system_id = ? AND first_sequence IS NOT NULL ORDER BY first_sequence, last_sequence`,
    )
    .all(systemId) as Act[];
}

/** A command of an audit that is not this system's. */
function auditsBreak(store: Store, systemId: string): VerifyBreak | null {
  return firstCommand(
    store,
    `SELECT id FROM command WHERE system_id = ? AND audit_id IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM audit
       WHERE audit.id = command.audit_id AND audit.system_id = command.system_id)`,
    systemId,
  );
}

/** An act taken back by what is no later undo of its audit, or by one that touched other rows. */
function undoneBreak(store: Store, systemId: string): VerifyBreak | null {
  return firstCommand(
    store,
    `SELECT done.id FROM command done LEFT JOIN command undo ON undo.id = done.undone_by
     WHERE done.system_id = ? AND done.undone_by IS NOT NULL AND (
       undo.name IS NOT 'undo.last' OR undo.audit_id IS NOT done.audit_id OR
       done.first_sequence IS NULL OR undo.first_sequence <= done.last_sequence OR
       EXISTS (
         SELECT 1 FROM audit_trail entry
         WHERE entry.system_id = undo.system_id
           AND entry.sequence BETWEEN undo.first_sequence AND undo.last_sequence
           AND NOT EXISTS (
             SELECT 1 FROM audit_trail own
             WHERE own.system_id = done.system_id AND own.subject = entry.subject
               AND own.sequence BETWEEN done.first_sequence AND done.last_sequence)))`,
    systemId,
  );
}

/** An undo that took back not one act, but none or several. */
function undoBreak(store: Store, systemId: string): VerifyBreak | null {
  return firstCommand(
    store,
    `SELECT undo.id FROM command undo LEFT JOIN command done ON done.undone_by = undo.id
     WHERE undo.system_id = ? AND undo.name = 'undo.last'
     GROUP BY undo.id HAVING count(done.id) <> 1`,
    systemId,
  );
}

function firstCommand(store: Store, query: string, systemId: string): VerifyBreak | null {
  const id = store.prepare(`${query} LIMIT 1`).pluck().get(systemId) as string | undefined;
  return id === undefined ? null : wrongCommand(id, null);
}

function wrongEntry({ sequence, action }: Entry): VerifyBreak {
  return broken('rows', sequence, verifyText.noCommand(sequence, action));
}

function wrongCommand(id: string, sequence: number | null): VerifyBreak {
  return broken('rows', sequence, verifyText.command(id));
}

/** Entries are dated no earlier than the one before. */
function latest(at: string, before: string): string {
  return at > before ? at : before;
}
