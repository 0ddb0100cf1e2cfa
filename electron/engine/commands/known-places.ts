import { resolve } from 'node:path';
import type { Refusal } from '../collectors/types.ts';
import type { Store } from '../store/store.ts';
import type { SourceTable } from '../store/tables.ts';
import type { Batch, SourcePlace } from '../workers/jobs.ts';
import { batchesOfPlaces, chosenCollector, isFile } from '../workers/places.ts';
import type { KnownPlace } from '../workers/places.ts';
import type { Target } from './live-sources.ts';

/** Where refused files were dropped, to try them again; of this session alone. */
const refusedPlaces = new WeakMap<Store, Map<string, KnownPlace>>();

/** Remembers where refused files were dropped. */
export function rememberRefused(store: Store, refused: readonly Refusal[]): void {
  const places = refusedPlaces.get(store) ?? new Map<string, KnownPlace>();
  refusedPlaces.set(store, places);
  for (const { absolute: file, root, path } of refused) {
    if (file === undefined || root === undefined) continue;
    places.set(file, { root, file, path, collector: null });
  }
}

/**
 * What to read for dropped paths: new ones together, and known files as part of what they were
 * dropped with, so that they keep their path and scope and replace their earlier reading.
 */
export function batchesOf(
  store: Store,
  target: Target,
  { roots, collector }: { readonly roots: readonly string[]; readonly collector: string | null },
): readonly Batch[] {
  const known = roots.flatMap((path) => knownPlace(store, target, path) ?? []);
  const fresh = roots.filter((path) => !known.some(({ file }) => file === resolve(path)));
  const first = fresh.length > 0 ? [{ roots: fresh, only: null, collector }] : [];
  return [...first, ...batchesOfPlaces(known.map((place) => readAs(place, collector)))];
}

function readAs(place: KnownPlace, collector: string | null): KnownPlace {
  return collector === null ? place : { ...place, collector };
}

/** A file of a live source of this side, or one that was refused before within a folder. */
function knownPlace(store: Store, target: Target, path: string): KnownPlace | null {
  const file = resolve(path);
  if (!isFile(file)) return null;
  const row = store
    .prepare(
      `SELECT source.*, l.root, l.file FROM source JOIN source_location l ON l.source_id = source.id
       WHERE audit_id = ? AND side = ? AND live = 1 AND l.file = ?`,
    )
    .get(target.auditId, target.side, file) as (SourceTable & SourcePlace) | undefined;
  if (row) return { root: row.root, file, path: row.path, collector: chosenCollector(row) };
  return refusedPlaces.get(store)?.get(file) ?? null;
}
