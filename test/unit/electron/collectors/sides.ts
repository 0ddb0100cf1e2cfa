import type { Comparison, ComparableSource } from '../../../../shared/model/comparison.ts';
import { compareSources } from '../../shared/build.ts';
import { collectFiles } from './harness.ts';

/** The comparison of one file a side, as its text stands. */
export async function sidesOf(
  path: string,
  staging: string,
  production: string,
): Promise<Comparison> {
  return compareSources(await sideOf(path, staging), await sideOf(path, production));
}

async function sideOf(path: string, text: string): Promise<readonly ComparableSource[]> {
  const { sources, refused } = await collectFiles({ [path]: text });
  if (sources.length === 0) throw new Error(JSON.stringify(refused));
  return sources.map((source, index) => ({ ...source, id: `${path}${index}` }));
}

/** `changed subject name` of every difference, for a test to read at once. */
export function rowsOf({ differences }: Comparison): readonly string[] {
  return differences.map(({ kind, productionSubject, stagingSubject, name }) =>
    [kind, productionSubject ?? stagingSubject ?? '', name].join(' '),
  );
}
