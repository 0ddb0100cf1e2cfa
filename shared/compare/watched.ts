import type { ComparedRow, WatchedRow } from '../model/comparison.ts';
import type { PairedAttribute } from './attributes.ts';
import type { Item } from './sources.ts';

/** What a rated gap was about, to be found again where its row has changed. */
export interface WatchedGap {
  readonly key: string;
  readonly stagingSubject: string | null;
  readonly productionSubject: string | null;
  readonly name: string;
}

/** A row of the comparison with the attributes that it was made of. */
export interface WatchableRow {
  readonly is: WatchedRow['is'];
  readonly row: ComparedRow;
  readonly pair: PairedAttribute;
}

/**
 * The rows that rated gaps have become: equal under their own key or, once subjects are paired,
 * part of a row with another key. A gap that is still a difference under its key is not among them.
 */
export function watchedRows(
  gaps: readonly WatchedGap[],
  rowsOf: () => readonly WatchableRow[],
): readonly WatchedRow[] {
  if (gaps.length === 0) return [];
  const rows = rowsOf();
  const byKey = new Map(rows.map((entry) => [entry.row.key, entry]));
  const lost = gaps.filter(({ key }) => !byKey.has(key));
  const byPlace = lost.length === 0 ? new Map<string, WatchableRow>() : placesOf(rows);
  return gaps.flatMap((gap): readonly WatchedRow[] => {
    const found =
      byKey.get(gap.key) ??
      placesIn(gap)
        .map((place) => byPlace.get(place))
        .find(Boolean);
    if (!found || (found.row.key === gap.key && found.is !== 'equal')) return [];
    return [{ gap: gap.key, is: found.is, row: found.row }];
  });
}

function placesOf(rows: readonly WatchableRow[]): ReadonlyMap<string, WatchableRow> {
  return new Map(
    rows.flatMap((entry) => {
      const { staging, production } = entry.pair;
      return [
        ...(staging ? [[placeOf('staging', staging), entry] as const] : []),
        ...(production ? [[placeOf('production', production), entry] as const] : []),
      ];
    }),
  );
}

function placeOf(side: string, { attribute }: Item): string {
  return [side, attribute.subject, attribute.name].join('\n');
}

function placesIn({ stagingSubject, productionSubject, name }: WatchedGap): readonly string[] {
  return [
    ...(stagingSubject === null ? [] : [['staging', stagingSubject, name].join('\n')]),
    ...(productionSubject === null ? [] : [['production', productionSubject, name].join('\n')]),
  ];
}
