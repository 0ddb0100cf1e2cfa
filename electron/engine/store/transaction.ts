import type { CallContext } from '../../../shared/contract/calls.ts';
import { samePerson } from '../../../shared/model/names.ts';
import { isPrivate } from '../../../shared/trail/private.ts';
import type { Compilable } from 'kysely';
import { settledText } from '../../../shared/text/release.ts';
import { reasonMissing } from './reason.ts';
import { clockJump } from './clock.ts';
import { committed, lastSaid } from './private-images.ts';
import type { ClockReading } from './clock.ts';
import { CHAIN_START, canonicalJson, chainedRow, contentOf } from './trail.ts';
import type { TrailContent } from './trail.ts';
import type { SqlRow, SqlValue, Store } from './store.ts';
import type { AuditTrailTable, RecordedTable, RecordedTables, Tables } from './tables.ts';

/** Thrown within a transaction when what was prepared no longer fits: it is prepared again. */
export class PreparedTooEarly extends Error {}

/** Whose act a transaction records. */
export interface Act extends ClockReading {
  readonly name: string;
  readonly context: CallContext;
  /** `user@host` of the process. */
  readonly recordedBy: string;
}

interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
  readonly time: string;
}

/** What an entry says of an act or of a clock. */
type Said = Pick<TrailContent, 'action' | 'subject' | 'reason' | 'before' | 'after'>;

/** The entries that a command wrote. */
export interface Written {
  readonly systemId: string;
  readonly first: number;
  readonly last: number;
}

/**
 * The only way to change a recorded table: each call writes the row and its entry in the trail,
 * with the row before and after. Lives within one database transaction.
 */
export class Transaction {
  readonly store: Store;
  readonly act: Act;
  readonly #batch: string | null;
  readonly #heads = new Map<string, ChainHead>();
  #written: Written | null = null;
  #moment: string | null = null;
  /** Undefined while it is as the context says. */
  #behalf: string | null | undefined;

  constructor(store: Store, act: Act, options: { readonly batch: boolean }) {
    this.store = store;
    this.act = act;
    this.#batch = options.batch ? act.context.commandId : null;
  }

  /** The moment of the act; of one that was prepared, when that was. */
  get now(): string {
    return this.#moment ?? this.act.now;
  }

  /** The person whose act it is. */
  get person(): string {
    return this.#onBehalfOf ?? this.act.context.actor;
  }

  get #onBehalfOf(): string | null {
    return this.#behalf === undefined ? this.act.context.onBehalfOf : this.#behalf;
  }

  /**
   * From now on the act is that of somebody who proved who they are: entries say so where another
   * person sits at the machine.
   */
  actFor(name: string): void {
    this.#behalf = samePerson(this.act.context.actor, name) ? null : name;
  }

  /** The entries written so far; null when nothing was. */
  get written(): Written | null {
    return this.#written;
  }

  all<Row>(query: Compilable<Row>): readonly Row[] {
    return this.store.all(query);
  }

  get<Row>(query: Compilable<Row>): Row | undefined {
    return this.store.get(query);
  }

  /** Inserts a row. */
  put<T extends RecordedTable>(table: T, row: Tables[T]): void {
    insertRow(this.store, table, row);
    const after = row as unknown as SqlRow;
    this.#record(table, { before: null, after, reason: this.act.context.reason });
  }

  /** Changes the given columns of a row. Writes nothing when they already say so. */
  change<T extends RecordedTable>(table: T, id: string, patch: Partial<RecordedTables[T]>): void {
    const before = this.row(table, id);
    if (!before) throw new Error(`no row ${table}:${id}`);
    const after = { ...before, ...patch } as SqlRow;
    const columns = Object.keys(patch).filter((name) => before[name] !== after[name]);
    if (columns.length === 0) return;
    this.#update(table, id, columns, after);
    this.#record(table, { before, after, reason: this.act.context.reason });
  }

  /**
   * Removes a row: for the reason of the act, else for the one that the removal itself is. Throws
   * `command.reason-missing` without either (EU GMP Annex 11, section 9).
   */
  remove(table: RecordedTable, id: string, because?: string): void {
    const reason = this.act.context.reason ?? because ?? '';
    if (reason === '') throw reasonMissing(settledText.removal);
    this.#drop(table, id, reason);
  }

  /** Puts a row in place of what is there: null removes it. For taking an act back. */
  restore(table: RecordedTable, id: string, wanted: SqlRow | null): void {
    if (wanted === null) return this.#drop(table, id, this.act.context.reason);
    const row = wanted as unknown as RecordedTables[typeof table];
    return this.row(table, id) ? this.change(table, id, row) : this.put(table, row);
  }

  /** Says of a row that never travels that the record came here without it. */
  leaveBehind(
    system: string,
    { subject, before, reason }: Pick<Said, 'subject' | 'before'> & { readonly reason: string },
  ): void {
    if (!this.#heads.has(system)) this.#recordJump(system);
    this.#note(system, { action: this.act.name, subject, before, after: null, reason });
  }

  /**
   * Takes entries that were written on a copy of this record at an earlier moment, and does to the
   * rows what they say. Throws `PreparedTooEarly` where the chain has gone on since.
   */
  adopt(at: string, entries: readonly AuditTrailTable[]): void {
    const [first] = entries;
    const system = first?.system_id ?? '';
    if (first?.previous_hash !== this.#head(system).hash) throw new PreparedTooEarly();
    for (const entry of entries) {
      insertRow(this.store, 'audit_trail', entry);
      this.#heads.set(system, entry);
      if (entry.action !== this.act.name) continue;
      this.#apply(contentOf(entry));
      this.#wrote(system, entry.sequence);
    }
    this.#moment = at;
  }

  /** Makes a row what an entry says of it. */
  #apply({ subject, before, after }: TrailContent): void {
    const table = subject.slice(0, subject.indexOf(':')) as RecordedTable;
    const id = subject.slice(table.length + 1);
    if (before && after) this.#update(table, id, Object.keys(after), after);
    else if (after) insertRow(this.store, table, after as unknown as Tables[typeof table]);
    else this.store.prepare(`DELETE FROM "${table}" WHERE id = ?`).run(id);
  }

  #update(table: RecordedTable, id: string, columns: readonly string[], row: SqlRow): void {
    const assignments = columns.map((name) => `"${name}" = ?`).join(', ');
    this.store
      .prepare(`UPDATE "${table}" SET ${assignments} WHERE id = ?`)
      .run(...columns.map((name) => row[name] as SqlValue), id);
  }

  /** The row as it stands. */
  row(table: RecordedTable, id: string): SqlRow | undefined {
    const statement = this.store.prepare(`SELECT * FROM "${table}" WHERE id = ?`);
    return statement.get(id) as SqlRow | undefined;
  }

  #drop(table: RecordedTable, id: string, reason: string | null): void {
    const before = this.row(table, id);
    if (!before) throw new Error(`no row ${table}:${id}`);
    this.store.prepare(`DELETE FROM "${table}" WHERE id = ?`).run(id);
    this.#record(table, { before, after: null, reason });
  }

  #record(table: RecordedTable, said: Pick<Said, 'before' | 'after' | 'reason'>): void {
    const row = said.after ?? said.before;
    const system = String(row?.['system_id']);
    if (!this.#heads.has(system)) this.#recordJump(system);
    const subject = `${table}:${String(row?.['id'])}`;
    const images = isPrivate(subject) ? this.#committed({ system, subject }, said) : {};
    this.#note(system, { action: this.act.name, subject, ...said, ...images });
  }

  /** Images of a row that never travels: commitments to it. */
  #committed(
    of: { readonly system: string; readonly subject: string },
    { before, after, reason }: Pick<Said, 'before' | 'after' | 'reason'>,
  ): Pick<Said, 'before' | 'after' | 'reason'> {
    return {
      // Why a row was written is told of the row, and stays with it.
      reason: after ? null : reason,
      before: before && lastSaid(this.store, { ...of, row: before }),
      after: after && committed(this.store, { ...of, row: after }),
    };
  }

  #note(systemId: string, said: Said): void {
    this.#wrote(systemId, this.#append(systemId, said).sequence);
  }

  #wrote(systemId: string, sequence: number): void {
    this.#written = { systemId, first: this.#written?.first ?? sequence, last: sequence };
  }

  /** An entry ahead of the act's own where the wall clock jumped since the act before. */
  #recordJump(system: string): void {
    const reason = clockJump(this.store, system, this.act);
    if (reason === null) return;
    const subject = `clock:${system}`;
    this.#append(system, { action: 'clock.jump', subject, reason, before: null, after: null });
  }

  #append(system: string, said: Said): AuditTrailTable {
    const head = this.#head(system);
    const { context, recordedBy } = this.act;
    const entry = chainedRow(
      {
        system,
        sequence: head.sequence + 1,
        time: this.now > head.time ? this.now : head.time,
        actor: context.actor,
        recorded_by: recordedBy,
        on_behalf_of: this.#onBehalfOf,
        batch: this.#batch,
        ...said,
      },
      head.hash,
    );
    insertRow(this.store, 'audit_trail', entry);
    this.#heads.set(system, entry);
    return entry;
  }

  #head(system: string): ChainHead {
    return this.#heads.get(system) ?? chainHead(this.store, system);
  }
}

/** The newest entry of a system's chain. */
export function chainHead(store: Store, systemId: string): ChainHead {
  const row = store
    .prepare(
      'SELECT sequence, hash, time FROM audit_trail WHERE system_id = ? ORDER BY sequence DESC LIMIT 1',
    )
    .get(systemId) as ChainHead | undefined;
  return row ?? { sequence: 0, hash: CHAIN_START, time: '' };
}

/** Whether two rows say the same. */
export function sameRow(
  left: SqlRow | null | undefined,
  right: SqlRow | null | undefined,
): boolean {
  if (!left || !right) return !left && !right;
  return canonicalJson(left) === canonicalJson(right);
}

/** Inserts a row of any table. */
export function insertRow<T extends keyof Tables>(store: Store, table: T, row: Tables[T]): void {
  const values = row as unknown as SqlRow;
  const names = Object.keys(row);
  const columns = names.map((name) => `"${name}"`).join(', ');
  const places = names.map(() => '?').join(', ');
  store
    .prepare(`INSERT INTO "${table}" (${columns}) VALUES (${places})`)
    .run(...names.map((name) => values[name] as SqlValue));
}
