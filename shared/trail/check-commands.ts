import type { VerifyBreak } from '../contract/verify.ts';
import { verifyText } from '../text/verify.ts';
import { by } from './check-tables.ts';
import type { TrailRow } from './entry.ts';
import { broken } from './broken.ts';
import type { LoggedCommand, RecordView } from './view.ts';

type Entry = Pick<TrailRow, 'sequence' | 'time' | 'action' | 'batch' | 'subject'>;
type Act = LoggedCommand & { readonly first_sequence: number };

/**
 * Whether the log of commands and the trail tell of the same acts: every entry belongs to one
 * command of its name and moment, every command's entries are there, and every act that was taken
 * back names the undo that did it. Nothing covers a command's stored result, the id of one that was
 * no bulk act, commands that wrote no entry, or which audit of its system a command is listed under.
 */
export function commandsBreak(view: RecordView): VerifyBreak | null {
  const commands = [...view.commands()];
  const undone = commands.filter(({ undone_by }) => undone_by !== null);
  const walk = new Walk(commands);
  const subjects = new UndoneSubjects(commands, undone);
  for (const entry of view.trail()) {
    const wrong = walk.next(entry);
    if (wrong) return wrong;
    subjects.see(entry);
  }
  return (
    walk.end() ??
    auditsBreak(view, commands) ??
    undoneBreak(commands, undone, subjects) ??
    undoBreak(commands, undone)
  );
}

/** Walks entries and commands side by side. A turned-back clock is noted ahead of its command. */
class Walk {
  readonly #acts: readonly Act[];
  #current: Act | undefined;
  #next = 0;
  #before = '';

  constructor(commands: readonly LoggedCommand[]) {
    this.#acts = commands
      .filter((command): command is Act => command.first_sequence !== null)
      .toSorted(by(({ last_sequence }) => last_sequence ?? 0))
      .toSorted(by(({ first_sequence }) => first_sequence));
  }

  next(entry: Entry): VerifyBreak | null {
    const { sequence, time, action, batch } = entry;
    if (this.#current === undefined || sequence > (this.#current.last_sequence ?? 0)) {
      if (action === 'clock.jump') {
        this.#before = time;
        return null;
      }
      this.#current = this.#acts[this.#next];
      this.#next += 1;
      if (this.#current?.first_sequence !== sequence) return wrongEntry(entry);
      if ((this.#current.last_sequence ?? 0) < sequence) {
        return wrongCommand(this.#current.id, sequence);
      }
      if (time !== latest(this.#current.at, this.#before)) {
        return wrongCommand(this.#current.id, sequence);
      }
    }
    const { name, id } = this.#current;
    if (name !== action || (batch ?? id) !== id) return wrongEntry(entry);
    this.#before = time;
    return null;
  }

  /** A command whose entries are not there. */
  end(): VerifyBreak | null {
    const left = this.#acts[this.#next];
    return left ? wrongCommand(left.id, left.first_sequence) : null;
  }
}

/** Which rows the acts that were taken back, and those that took them back, have touched. */
class UndoneSubjects {
  readonly #wanted = new Set<number>();
  readonly #subjects = new Map<number, string>();

  constructor(commands: readonly LoggedCommand[], undone: readonly LoggedCommand[]) {
    const undoing = new Set(undone.map(({ undone_by }) => undone_by));
    const both = [...undone, ...commands.filter(({ id }) => undoing.has(id))];
    for (const command of both) for (const each of sequences(command)) this.#wanted.add(each);
  }

  see({ sequence, subject }: Entry): void {
    if (this.#wanted.has(sequence)) this.#subjects.set(sequence, subject);
  }

  of(command: LoggedCommand): ReadonlySet<string> {
    return new Set([...sequences(command)].map((each) => this.#subjects.get(each) ?? ''));
  }
}

/** What more entries than any act writes would be: a range that only a forger gives. */
const LONGEST_ACT = 5_000_000;

function* sequences({ first_sequence, last_sequence }: LoggedCommand): Iterable<number> {
  if (first_sequence === null || last_sequence === null) return;
  const last = Math.min(last_sequence, first_sequence + LONGEST_ACT);
  for (let sequence = first_sequence; sequence <= last; sequence += 1) yield sequence;
}

/** A command of an audit that is not this system's. */
function auditsBreak(view: RecordView, commands: readonly LoggedCommand[]): VerifyBreak | null {
  const audits = new Set([...view.rows('audit')].map(({ id }) => id));
  const wrong = commands.find(({ audit_id }) => audit_id !== null && !audits.has(audit_id));
  return wrong ? wrongCommand(wrong.id, null) : null;
}

/** An act taken back by what is no later undo of its audit, or by one that touched other rows. */
function undoneBreak(
  commands: readonly LoggedCommand[],
  undone: readonly LoggedCommand[],
  subjects: UndoneSubjects,
): VerifyBreak | null {
  const byId = new Map(commands.map((command) => [command.id, command]));
  const wrong = undone.find((done) => {
    const undo = byId.get(done.undone_by ?? '');
    if (undo?.name !== 'undo.last' || undo.audit_id !== done.audit_id) return true;
    if (done.first_sequence === null) return true;
    if (undo.first_sequence !== null && undo.first_sequence <= (done.last_sequence ?? 0)) {
      return true;
    }
    const own = subjects.of(done);
    return [...subjects.of(undo)].some((subject) => !own.has(subject));
  });
  return wrong ? wrongCommand(wrong.id, null) : null;
}

/** An undo that took back not one act, but none or several. */
function undoBreak(
  commands: readonly LoggedCommand[],
  undone: readonly LoggedCommand[],
): VerifyBreak | null {
  const counts = new Map<string, number>();
  for (const { undone_by } of undone) {
    counts.set(undone_by ?? '', (counts.get(undone_by ?? '') ?? 0) + 1);
  }
  const wrong = commands.find(({ id, name }) => name === 'undo.last' && counts.get(id) !== 1);
  return wrong ? wrongCommand(wrong.id, null) : null;
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
