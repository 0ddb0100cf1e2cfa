import type { CallContext } from '../../../shared/contract/calls.ts';
import type { Compilable } from 'kysely';
import { CHAIN_START, canonicalJson, chainedRow } from './trail.ts';
import type { SqlRow, SqlValue, Store } from './store.ts';
import type { RecordedTable, RecordedTables } from './tables.ts';

/** Whose act a transaction records. */
export interface Act {
  readonly name: string;
  readonly context: CallContext;
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** `user@host` of the process. */
  readonly recordedBy: string;
}

interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
  readonly time: string;
}

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

  constructor(store: Store, act: Act, options: { readonly batch: boolean }) {
    this.store = store;
    this.act = act;
    this.#batch = options.batch ? act.context.commandId : null;
  }

  /** The moment of the act. */
  get now(): string {
    return this.act.now;
  }

  /** The person whose act it is. */
  get person(): string {
    return this.act.context.onBehalfOf ?? this.act.context.actor;
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
  put<T extends RecordedTable>(table: T, row: RecordedTables[T]): void {
    const after = row as unknown as SqlRow;
    insertRow(this.store, table, after);
    this.#record(table, null, after);
  }

  /** Changes the given columns of a row. Writes nothing when they already say so. */
  change<T extends RecordedTable>(table: T, id: string, patch: Partial<RecordedTables[T]>): void {
    const before = this.row(table, id);
    if (!before) throw new Error(`no row ${table}:${id}`);
    const after = { ...before, ...patch } as SqlRow;
    const columns = Object.keys(patch).filter((name) => before[name] !== after[name]);
    if (columns.length === 0) return;
    const assignments = columns.map((name) => `"${name}" = ?`).join(', ');
    this.store
      .prepare(`UPDATE "${table}" SET ${assignments} WHERE id = ?`)
      .run(...columns.map((name) => after[name] as SqlValue), id);
    this.#record(table, before, after);
  }

  /** Removes a row. */
  remove(table: RecordedTable, id: string): void {
    const before = this.row(table, id);
    if (!before) throw new Error(`no row ${table}:${id}`);
    this.store.prepare(`DELETE FROM "${table}" WHERE id = ?`).run(id);
    this.#record(table, before, null);
  }

  /** Puts a row in place of what is there: null removes it. For taking an act back. */
  restore(table: RecordedTable, id: string, wanted: SqlRow | null): void {
    if (wanted === null) return this.remove(table, id);
    const row = wanted as unknown as RecordedTables[typeof table];
    return this.row(table, id) ? this.change(table, id, row) : this.put(table, row);
  }

  /** The row as it stands. */
  row(table: RecordedTable, id: string): SqlRow | undefined {
    const statement = this.store.prepare(`SELECT * FROM "${table}" WHERE id = ?`);
    return statement.get(id) as SqlRow | undefined;
  }

  #record(table: RecordedTable, before: SqlRow | null, after: SqlRow | null): void {
    const row = after ?? before;
    const system = String(row?.['system_id']);
    const head = this.#head(system);
    const { name, context, recordedBy } = this.act;
    const entry = chainedRow(
      {
        system,
        sequence: head.sequence + 1,
        time: this.now > head.time ? this.now : head.time,
        actor: context.actor,
        recorded_by: recordedBy,
        on_behalf_of: context.onBehalfOf,
        action: name,
        subject: `${table}:${String(row?.['id'])}`,
        reason: context.reason,
        batch: this.#batch,
        before,
        after,
      },
      head.hash,
    );
    insertRow(this.store, 'audit_trail', entry as unknown as SqlRow);
    this.#heads.set(system, entry);
    this.#written = {
      systemId: system,
      first: this.#written?.first ?? entry.sequence,
      last: entry.sequence,
    };
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
export function insertRow(store: Store, table: string, row: SqlRow): void {
  const names = Object.keys(row);
  const columns = names.map((name) => `"${name}"`).join(', ');
  const places = names.map(() => '?').join(', ');
  store
    .prepare(`INSERT INTO "${table}" (${columns}) VALUES (${places})`)
    .run(...names.map((name) => row[name] as SqlValue));
}
