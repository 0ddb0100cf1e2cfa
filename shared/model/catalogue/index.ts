import type { Dimension } from '../words.ts';
import { dataEntries } from './data.ts';
import { dependenciesEntries } from './dependencies.ts';
import type { CatalogueEntry } from './entry.ts';
import { infrastructureEntries } from './infrastructure.ts';
import { networkEntries } from './network.ts';

export type { CatalogueEntry } from './entry.ts';

/** Every catalogue entry, by dimension in the guide's order. */
export const catalogue: readonly CatalogueEntry[] = [
  ...infrastructureEntries,
  ...dependenciesEntries,
  ...dataEntries,
  ...networkEntries,
];

const byId: ReadonlyMap<string, CatalogueEntry> = new Map(
  catalogue.map((entry) => [entry.id, entry]),
);

/** The subject of what people answered by hand: it holds for the system, not for one file. */
export const answeredSubject = 'catalogue';

/** The entry with this id, or undefined. */
export function catalogueEntry(id: string | null): CatalogueEntry | undefined {
  return id === null ? undefined : byId.get(id);
}

/** The entries of one dimension. */
export function catalogueOf(dimension: Dimension): readonly CatalogueEntry[] {
  return catalogue.filter((entry) => entry.dimension === dimension);
}
