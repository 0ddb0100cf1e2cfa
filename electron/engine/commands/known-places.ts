import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Refusal } from '../collectors/types.ts';
import type { Store } from '../store/store.ts';
import type { SourceTable } from '../store/tables.ts';
import type { Batch, SourcePlace } from '../workers/jobs.ts';
import type { Target } from './live-sources.ts';

/** A file that was read, or refused, within something that was dropped. */
interface KnownPlace extends SourcePlace {
  /** As it is shown. */
  readonly path: string;
  /** The collector that a person chose for it; null for detection. */
  readonly collector: string | null;
}

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

/** One batch for what was dropped together and is read the same way. */
export function batchesOfPlaces(places: readonly KnownPlace[]): readonly Batch[] {
  const groups = Map.groupBy(places, ({ root, collector }) => `${collector ?? ''}\n${root}`);
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (!first) return [];
    const only = members.map(({ file, path }) => ({ absolute: file, path }));
    return [{ roots: [first.root], only, collector: first.collector }];
  });
}

/** The collector that a person chose for a source; null where it was recognised. */
export function chosenCollector({ chosen, collector }: SourceTable): string | null {
  return chosen === 1 ? collector : null;
}

/** Whether a path is a file: of some sources of version 1 only the dropped folder is known. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
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
