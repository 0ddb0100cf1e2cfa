import type { AgendaItem } from '../../../shared/contract/views.ts';
import type { Store } from '../store/store.ts';
import type { DifferenceTable } from '../store/tables.ts';
import type { AgendaEntry } from './agenda-entries.ts';

/** What the rows of an entry say on both sides. */
export type Face = Pick<
  AgendaItem,
  'kind' | 'staging' | 'production' | 'stagingValues' | 'productionValues'
>;

type FaceRow = Pick<
  DifferenceTable,
  'id' | 'kind' | 'staging_state' | 'staging_value' | 'production_state' | 'production_value'
>;

type Said = NonNullable<AgendaItem['staging']>;

/** Faces by entry. Entries live until the comparison changes, and so do their values. */
const known = new WeakMap<AgendaEntry, Face>();

/** What each entry says on both sides: read once, because decisions do not change it. */
export function facesOf(
  store: Store,
  entries: readonly AgendaEntry[],
): (entry: AgendaEntry) => Face {
  const missing = entries.filter((entry) => !known.has(entry));
  const rows = readRows(
    store,
    missing.flatMap(({ members }) => members.map(({ id }) => id)),
  );
  for (const entry of missing) {
    known.set(entry, faceOf(entry.members.flatMap(({ id }) => rows.get(id) ?? [])));
  }
  return (entry) => known.get(entry) ?? faceOf([]);
}

function readRows(store: Store, ids: readonly string[]): ReadonlyMap<string, FaceRow> {
  if (ids.length === 0) return new Map();
  const rows = store
    .prepare(
      `SELECT id, kind, staging_state, staging_value, production_state, production_value
       FROM difference WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids)) as FaceRow[];
  return new Map(rows.map((row) => [row.id, row]));
}

function faceOf(rows: readonly FaceRow[]): Face {
  const staging = distinct(
    rows.map((row) => ({ state: row.staging_state, value: row.staging_value })),
  );
  const production = distinct(
    rows.map((row) => ({ state: row.production_state, value: row.production_value })),
  );
  return {
    kind: rows[0]?.kind ?? 'changed',
    staging: staging.length === 1 ? (staging[0] ?? null) : null,
    production: production.length === 1 ? (production[0] ?? null) : null,
    stagingValues: staging.length,
    productionValues: production.length,
  };
}

function distinct(said: readonly Said[]): readonly Said[] {
  return [...new Map(said.map((one) => [`${one.state} ${one.value ?? ''}`, one])).values()];
}
