import type { DifferenceRow } from '../../../shared/contract/views.ts';
import { remembered, rememberedUntil } from '../store/remembered.ts';
import type { Store } from '../store/store.ts';
import type { DifferenceTable } from '../store/tables.ts';
import { groupingStamp } from './agenda-entries.ts';
import { freshSince, isFresh } from './agenda-fresh.ts';
import { hiddenTeams } from './meeting-hidden.ts';
import type { HiddenTeams } from './meeting-hidden.ts';

/** What the meeting knows of a row beside its judgements. */
export type RoomFields = Pick<
  DifferenceRow,
  'groupSize' | 'groupKey' | 'fresh' | 'parked' | 'hiddenBy'
>;

type Asked = Pick<DifferenceTable, 'id' | 'group_key' | 'first_seen' | 'standing' | 'gone_since'>;

/** Finds what the meeting knows of these rows; each part is asked for once. */
export function roomOf(
  store: Store,
  auditId: string,
  rows: readonly Asked[],
): (row: Asked) => RoomFields {
  const ids = rows.map(({ id }) => id);
  const since = remembered(store, `fresh ${auditId}`, () => freshSince(store, auditId));
  const has = usedBy(store, auditId);
  const hidden: HiddenTeams = has.sealed_assessment ? hiddenTeams(store, ids) : new Map();
  const parked = has.parked ? among(store, 'parked', ids) : NONE;
  const left = has.left_group ? among(store, 'left_group', ids) : NONE;
  const sizes = groupSizes(store, auditId);
  return (row) => {
    const isMember = row.standing === 'open' && row.gone_since === null && !left.has(row.id);
    const size = isMember ? (sizes.get(row.group_key ?? '') ?? 1) : 1;
    return {
      groupSize: size,
      groupKey: size > 1 ? row.group_key : null,
      fresh: isFresh(row, since),
      parked: parked.has(row.id),
      hiddenBy: hidden.get(row.id) ?? [],
    };
  };
}

const NONE: ReadonlySet<string> = new Set();

type RoomTable = 'sealed_assessment' | 'parked' | 'left_group';

/** Which tables of the meeting an audit has rows in: most pages are looked at without any. */
function usedBy(store: Store, auditId: string): Readonly<Record<RoomTable, boolean>> {
  return remembered(store, `room ${auditId}`, () => {
    const has = (table: RoomTable): boolean =>
      store.prepare(`SELECT 1 FROM ${table} WHERE audit_id = ? LIMIT 1`).get(auditId) !== undefined;
    return {
      sealed_assessment: has('sealed_assessment'),
      parked: has('parked'),
      left_group: has('left_group'),
    };
  });
}

function among(
  store: Store,
  table: 'parked' | 'left_group',
  ids: readonly string[],
): ReadonlySet<string> {
  const found = store
    .prepare(`SELECT id FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`)
    .pluck()
    .all(JSON.stringify(ids)) as string[];
  return new Set(found);
}

/**
 * Members of each group of an audit that are found and that nobody took out, counted by the index
 * alone. What people rate changes nothing of it, so that it is counted once a comparison.
 */
function groupSizes(store: Store, auditId: string): ReadonlyMap<string, number> {
  const stamp = groupingStamp(store, auditId);
  return rememberedUntil(store, { key: `group sizes ${auditId}`, stamp }, () => {
    const found = store
      .prepare(
        `SELECT group_key AS key, count(*) AS size FROM difference INDEXED BY difference_by_group
         WHERE audit_id = ? AND group_key IS NOT NULL AND standing = 'open' AND gone_since IS NULL
           AND id NOT IN (SELECT id FROM left_group WHERE audit_id = ?)
         GROUP BY group_key`,
      )
      .all(auditId, auditId) as { readonly key: string; readonly size: number }[];
    return new Map(found.map(({ key, size }) => [key, size]));
  });
}
