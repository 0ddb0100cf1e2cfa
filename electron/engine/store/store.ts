import { basename } from 'node:path';
import type Sqlite from 'better-sqlite3';
import type { Compilable, CompiledQuery } from 'kysely';
import type { RecordInfo } from '../../../shared/contract/views.ts';
import { SecretKeys } from './secret-keys.ts';

/** A value that SQLite stores. */
export type SqlValue = string | number | bigint | Uint8Array | null;
/** A row as SQLite takes and gives it, by column. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** Who holds the lock of a record. */
export type Holder = NonNullable<RecordInfo['heldBy']>;

/** How the record was opened. */
export interface StoreStanding {
  readonly writable: boolean;
  readonly heldBy: Holder | null;
  readonly notices: readonly string[];
  readonly schemaVersion: number;
}

type Query<Row> = Compilable<Row> | CompiledQuery<Row>;

/** Statements kept prepared; queries with lists of many lengths would else pile up. */
const PREPARED_LIMIT = 300;

/**
 * One connection to a record. Everything that reads goes through `all`, `get` and `iterate` with a
 * query built by `sql`; everything that writes goes through a `Transaction` of the command door.
 */
export class Store implements StoreStanding {
  readonly file: string;
  readonly fileName: string;
  readonly writable: boolean;
  readonly heldBy: Holder | null;
  readonly notices: readonly string[];
  readonly schemaVersion: number;
  /** Keys behind secret tags, in memory only. */
  readonly secrets = new SecretKeys();
  readonly #database: Sqlite.Database;
  readonly #prepared = new Map<string, Sqlite.Statement>();

  constructor(database: Sqlite.Database, file: string, standing: StoreStanding) {
    this.#database = database;
    this.file = file;
    this.fileName = basename(file);
    this.writable = standing.writable;
    this.heldBy = standing.heldBy;
    this.notices = standing.notices;
    this.schemaVersion = standing.schemaVersion;
  }

  /** All rows of a query. */
  all<Row>(query: Query<Row>): readonly Row[] {
    const { sql, parameters } = compiled(query);
    return this.prepare(sql).all(...parameters) as Row[];
  }

  /** The first row of a query, or undefined. */
  get<Row>(query: Query<Row>): Row | undefined {
    const { sql, parameters } = compiled(query);
    return this.prepare(sql).get(...parameters) as Row | undefined;
  }

  /** Rows of a query one by one, for results that should not sit in memory at once. */
  iterate<Row>(query: Query<Row>): IterableIterator<Row> {
    const { sql, parameters } = compiled(query);
    return this.#database.prepare(sql).iterate(...parameters) as IterableIterator<Row>;
  }

  /** A prepared statement for hand-written SQL, kept for the next use. */
  prepare(text: string): Sqlite.Statement {
    const known = this.#prepared.get(text);
    if (known && !known.busy) return known;
    const statement = this.#database.prepare(text);
    if (this.#prepared.size >= PREPARED_LIMIT) this.#prepared.clear();
    this.#prepared.set(text, statement);
    return statement;
  }

  /** Runs `work` in one transaction: all of it is kept, or nothing. */
  transact<T>(work: () => T): T {
    return this.#database.transaction(work).immediate();
  }

  /** Runs `work` in one transaction that touches temporary tables alone. */
  stage<T>(work: () => T): T {
    return this.#database.transaction(work)();
  }

  /** Copies the record to a file by SQLite's own backup, while it stays in use. */
  async copyTo(file: string): Promise<void> {
    await this.#database.backup(file);
  }

  close(): void {
    this.#prepared.clear();
    this.#database.close();
  }
}

function compiled<Row>(query: Query<Row>): { sql: string; parameters: readonly SqlValue[] } {
  const { sql, parameters } = 'compile' in query ? query.compile() : query;
  return { sql, parameters: parameters as readonly SqlValue[] };
}
