import { statSync } from 'node:fs';
import type { SourceTable } from '../store/tables.ts';
import type { Batch, SourcePlace } from './jobs.ts';

/** A file that was read, or refused, within something that was dropped. */
export interface KnownPlace extends SourcePlace {
  /** As it is shown. */
  readonly path: string;
  /** The collector that a person chose for it; null for detection. */
  readonly collector: string | null;
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
