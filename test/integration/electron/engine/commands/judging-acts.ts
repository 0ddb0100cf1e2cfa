import Sqlite from 'better-sqlite3';
import { recordedTables } from '../../../../../electron/engine/store/tables.ts';
import type { RecordedTable } from '../../../../../electron/engine/store/tables.ts';
import type { CommandName } from '../../../../../shared/contract/index.ts';
import { act } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

/** Chance, the same in every run for one seed. */
export interface Chance {
  readonly pick: <T>(list: readonly T[]) => T | undefined;
  /** Some of a list, at least one where it has any. */
  readonly some: <T>(list: readonly T[]) => readonly T[];
}

export function chanceOf(random: () => number): Chance {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  return {
    pick,
    some: (list) => {
      const chosen = list.filter(() => random() < 0.4);
      const one = pick(list);
      return chosen.length > 0 || one === undefined ? chosen : [one];
    },
  };
}

/** Where an act finds what it can act on. */
export interface Place extends Chance {
  readonly auditId: string;
  readonly record: string;
}

/** Input of an act at a place; one that does not fit is refused, which is fine too. */
export type Make = (place: Place) => object;

const judged =
  (more: Make): Make =>
  (place) => ({
    auditId: place.auditId,
    differenceIds: place.some(idsOf(place)),
    ...more(place),
  });

export const teams = ['development', 'operations', 'security'] as const;
export const risks = ['low', 'medium', 'high'] as const;
const said: Make = ({ pick }) => ({
  team: pick(teams),
  risk: pick(risks),
  rationale: pick(['', 'queues', 'seen before']),
});
const because: Make = ({ pick }) => ({ reason: pick(['', 'new facts']) });

/** Ratings that hold, of rows that are listed. */
const STANDS = `binding IN (SELECT binding FROM difference WHERE standing = 'open')`;

/** Acts on rows of the comparison, which can each be done to one row or to many. */
export const judgingActs: Readonly<Partial<Record<CommandName, Make>>> = {
  'assessment.seal': judged(said),
  'assessment.unseal': (place) => {
    const hidden = place.pick(rowsIn(place.record, 'sealed_assessment'));
    const others = place.some(idsOf(place));
    return {
      auditId: place.auditId,
      differenceIds: hidden ? [hidden.difference_id, ...others] : others,
      team: hidden?.team ?? 'security',
    };
  },
  'assessment.set': judged((place) => ({ ...said(place), ...because(place) })),
  'rating.set': judged((place) => ({ ...said(place), ...because(place) })),
  'rating.accept': judged((place) => ({
    ...because(place),
    rationale: place.pick(['', 'queues', 'seen before']),
  })),
  'rating.clear': judged(() => ({ reason: 'again' })),
  'difference.park': judged(because),
  'difference.unpark': judged(() => ({})),
  'group.leave': (place) => ({
    auditId: place.auditId,
    differenceIds: place.some(idsIn('difference', place, 'group_key IS NOT NULL')),
  }),
  'group.rejoin': (place) => ({
    auditId: place.auditId,
    differenceIds: place.some(idsIn('left_group', place)),
  }),
  'gap.plan': (place) => ({
    auditId: place.auditId,
    differenceIds: place.some(idsIn('rating', place, STANDS)),
    effort: place.pick(risks),
    disposition: place.pick(['phased', 'phased', 'phased', undefined]),
    owner: place.pick(['Grace', 'Linus']),
    reason: 'as discussed',
  }),
  'gap.phases': (place) => ({
    auditId: place.auditId,
    differenceIds: place.some(
      idsIn(
        'plan_item',
        place,
        `disposition = 'phased' AND id IN (SELECT id FROM rating WHERE ${STANDS})`,
      ),
    ),
    phases: [
      { title: 'first', due: '2026-05-01', status: 'open' },
      { title: 'second', due: '2026-06-01', status: 'open' },
    ].slice(0, place.pick([1, 2])),
  }),
};

/** Ids of rows of a table; one that there is not where it has none. */
export function idsIn(
  table: Parameters<typeof rowsIn>[1],
  { record }: Place,
  where = '1',
): readonly string[] {
  const ids = rowsIn(record, table, `${where} ORDER BY rowid`).map((row) =>
    'id' in row ? String(row.id) : 'none',
  );
  return ids.length > 0 ? ids : ['none'];
}

/** Ids of the rows of a standing, in the order of their numbers. */
export function idsOf({ record }: Pick<Place, 'record'>, standing = 'open'): readonly string[] {
  return rowsIn(record, 'difference', `standing = '${standing}' ORDER BY number`).map(
    ({ id }) => id,
  );
}

/** A source of which something is set aside. */
const map = `apiVersion: v1
kind: ConfigMap
metadata: { name: shop, resourceVersion: "7" }
data: { MODE: "1" }
`;

/** Differences of every suggested risk, alone and in groups, and subjects that can be paired. */
export async function documentPair({ engine, auditId, folder }: Bench): Promise<void> {
  const sides = { staging: 1, production: 2 } as const;
  const lone = { staging: ['old', 'lone'], production: ['new', 'single'] } as const;
  for (const side of ['staging', 'production'] as const) {
    const own = (name: string): string =>
      `MODE=m${sides[side]}\nPOOL_SIZE=${sides[side]}0\n${name.toUpperCase()}_URL=u${sides[side]}\n`;
    const files = ['cart', 'search', 'mail'].map((name) =>
      folder.write(`${side}/${name}.env`, own(name)),
    );
    const apart = lone[side].map((name) =>
      folder.write(`${side}/${name}.env`, `TIMEOUT=${sides[side]}\nKEEP=1\n`),
    );
    const only = side === 'staging' ? 'A=1\nB=1\nAPI_TOKEN=t1\n' : 'A=1\nC=1\nAPI_TOKEN=t2\n';
    files.push(folder.write(`${side}/only.env`, only), folder.write(`${side}/map.yaml`, map));
    await act(engine, 'source.add', { auditId, side, files: [...files, ...apart] });
  }
  await act(engine, 'comparison.run', { auditId });
}

/** The names in an order of chance, each as often as `times`. */
export function shuffled<T>(
  names: readonly T[],
  times: number,
  random: () => number,
): readonly T[] {
  return Array.from({ length: times }, () => names)
    .flat()
    .map((name) => ({ name, at: random() }))
    .toSorted((left, right) => left.at - right.at)
    .map(({ name }) => name);
}

/** What people decided. The comparison follows from it, with moments of its own. */
export const decided = recordedTables.filter((table) => table !== 'comparison');

/** Rows of tables, by table. */
export function stateOf(
  record: string,
  tables: readonly RecordedTable[],
): Readonly<Record<string, unknown>> {
  const database = new Sqlite(record, { readonly: true });
  try {
    const rows = (table: RecordedTable): readonly unknown[] =>
      database.prepare(`SELECT * FROM "${table}" ORDER BY id`).all();
    return Object.fromEntries(tables.map((table) => [table, rows(table)]));
  } finally {
    database.close();
  }
}
