import { randomUUID } from 'node:crypto';
import type { Attribute, CollectedSource, SetAside } from '../../../shared/model/attribute.ts';
import { dimensions } from '../../../shared/model/words.ts';
import type { Dimension } from '../../../shared/model/words.ts';
import type { SourceHead, SourcePlace } from '../workers/jobs.ts';
import {
  addSetAside,
  attributeColumns,
  restorableColumns,
  rowsDigest,
  setAsideColumns,
} from './digest.ts';
import type { AddRow, RowsDigest } from './digest.ts';
import type { SqlRow, SqlValue, Store } from './store.ts';
import { wellFormed } from './well-formed.ts';

/** Every column of a row that was set aside. */
const asideColumns = [...setAsideColumns, ...restorableColumns];

/** Counts of a source, as `source.json_counts` keeps them. */
export interface SourceCounts {
  readonly attributes: number;
  readonly volatile: number;
  readonly skipped: number;
  readonly sensitive: number;
  readonly byDimension: Readonly<Record<Dimension, number>>;
}

/** A source whose rows wait in the staging tables. */
export interface StagedSource {
  readonly id: string;
  /** Where its file lies; null where it is none. */
  readonly place: SourcePlace | null;
  readonly head: SourceHead;
  readonly counts: SourceCounts;
  readonly digest: string;
}

interface Growing {
  readonly id: string;
  readonly place: SourcePlace | null;
  readonly head: SourceHead;
  readonly digest: RowsDigest;
  readonly byDimension: Record<Dimension, number>;
  attributes: number;
  sensitive: number;
  setAside: number;
  volatile: number;
}

/**
 * Rows on their way into the record: they arrive in chunks in temporary tables, and one short
 * transaction makes their sources live, all or nothing.
 */
export class StagedSources {
  readonly #store: Store;
  readonly #sources: Growing[] = [];

  constructor(store: Store) {
    this.#store = store;
    createTables(store);
  }

  /** Begins a source; the rows that follow are its own. */
  begin(head: SourceHead, place: SourcePlace | null): void {
    this.#sources.push({
      id: randomUUID(),
      place,
      head: wellFormed(head),
      digest: rowsDigest(),
      byDimension: Object.fromEntries(dimensions.map((name) => [name, 0])) as Record<
        Dimension,
        number
      >,
      attributes: 0,
      sensitive: 0,
      setAside: 0,
      volatile: 0,
    });
  }

  /** A whole source at once. */
  add({ attributes, setAside, ...head }: CollectedSource, place: SourcePlace | null): void {
    this.begin(head, place);
    this.addAttributes(attributes);
    this.addSetAside(setAside);
  }

  addAttributes(rows: readonly Attribute[]): void {
    const source = this.#current();
    const digest = source.digest.by(attributeColumns);
    const add = this.#adder('staged_attribute', attributeColumns, { source, digest });
    this.#store.stage(() => {
      for (const row of rows) {
        add(attributeRow(row, source.attributes));
        source.attributes += 1;
        source.byDimension[row.dimension] += 1;
        if (row.state === 'sensitive') source.sensitive += 1;
      }
    });
  }

  addSetAside(rows: readonly SetAside[]): void {
    const source = this.#current();
    const digest = addSetAside(source.digest);
    const add = this.#adder('staged_set_aside', asideColumns, { source, digest });
    this.#store.stage(() => {
      for (const row of rows) {
        add(setAsideRow(row, source.setAside));
        source.setAside += 1;
        if (row.how === 'volatile') source.volatile += 1;
      }
    });
  }

  /** Everything that was staged. */
  finish(): readonly StagedSource[] {
    return this.#sources.map((source) => ({
      id: source.id,
      place: source.place,
      head: source.head,
      digest: source.digest.hex(),
      counts: {
        attributes: source.attributes,
        volatile: source.volatile,
        skipped: source.setAside - source.volatile,
        sensitive: source.sensitive,
        byDimension: source.byDimension,
      },
    }));
  }

  /** Copies the rows of a source into the record; its `source` row exists by then. */
  copy(sourceId: string): void {
    copyRows(
      this.#store,
      { from: 'staged_attribute', to: 'attribute' },
      attributeColumns,
      sourceId,
    );
    copyRows(this.#store, { from: 'staged_set_aside', to: 'set_aside' }, asideColumns, sourceId);
  }

  /** Empties the staging tables of what came through here. */
  discard(): void {
    for (const { id } of this.#sources) {
      this.#store.prepare('DELETE FROM temp.staged_attribute WHERE source_id = ?').run(id);
      this.#store.prepare('DELETE FROM temp.staged_set_aside WHERE source_id = ?').run(id);
    }
  }

  #current(): Growing {
    const source = this.#sources.at(-1);
    if (!source) throw new Error('rows before their source');
    return source;
  }

  #adder(
    table: string,
    columns: readonly string[],
    { source, digest }: { readonly source: Growing; readonly digest: AddRow },
  ): AddRow {
    const places = columns.map(() => '?').join(', ');
    const insert = this.#store.prepare(
      `INSERT INTO temp.${table} (source_id, ${columns.join(', ')}) VALUES (?, ${places})`,
    );
    return (given) => {
      const row = wellFormed(given);
      insert.run(source.id, ...columns.map((name): SqlValue => row[name] ?? null));
      digest(row);
    };
  }
}

function createTables(store: Store): void {
  for (const table of ['attribute', 'set_aside'] as const) {
    const columns = table === 'attribute' ? attributeColumns : asideColumns;
    store
      .prepare(
        `CREATE TEMP TABLE IF NOT EXISTS staged_${table} (source_id, ${columns.join(', ')},
         PRIMARY KEY (source_id, ordinal)) WITHOUT ROWID`,
      )
      .run();
  }
}

function copyRows(
  store: Store,
  { from, to }: { readonly from: string; readonly to: string },
  columns: readonly string[],
  sourceId: string,
): void {
  const names = columns.join(', ');
  store
    .prepare(
      `INSERT INTO main.${to} (source_id, ${names})
       SELECT source_id, ${names} FROM temp.${from} WHERE source_id = ? ORDER BY ordinal`,
    )
    .run(sourceId);
}

function attributeRow(row: Attribute, ordinal: number): SqlRow {
  return {
    ordinal,
    dimension: row.dimension,
    subject: row.subject,
    name: row.name,
    value: row.value,
    state: row.state,
    value_type: row.valueType,
    catalogue_id: row.catalogueId,
    tag: row.tag,
    line: row.position?.line ?? null,
    col: row.position?.column ?? null,
  };
}

function setAsideRow(row: SetAside, ordinal: number): SqlRow {
  return {
    ordinal,
    how: row.how,
    rule: row.rule,
    subject: row.subject,
    name: row.name,
    value: row.value,
    line: row.position?.line ?? null,
    ...restorable(row),
  };
}

/** What a row would be as an attribute; nothing of it where it cannot be one. */
function restorable({ attribute, position }: SetAside): SqlRow {
  if (!attribute) return {};
  return {
    dimension: attribute.dimension,
    state: attribute.state,
    value_type: attribute.valueType,
    catalogue_id: attribute.catalogueId,
    tag: attribute.tag,
    col: position?.column ?? null,
  };
}
