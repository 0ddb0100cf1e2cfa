import type { DifferenceRow } from '../../../shared/contract/views.ts';
import { remembered } from '../store/remembered.ts';
import type { Store } from '../store/store.ts';
import type { DifferenceTable } from '../store/tables.ts';
import { freshSince, isFresh } from './agenda-fresh.ts';
import { SHOWN } from './filter.ts';
import { hiddenTeams } from './meeting-hidden.ts';

/** What the meeting knows of a row beside its judgements. */
export type RoomFields = Pick<
  DifferenceRow,
  'groupSize' | 'groupKey' | 'fresh' | 'parked' | 'hiddenBy'
>;

type Asked = Pick<DifferenceTable, 'id' | 'group_key' | 'first_seen' | 'standing'>;

/** Finds what the meeting knows of these rows; each part is asked for once. */
export function roomOf(
  store: Store,
  auditId: string,
  rows: readonly Asked[],
): (row: Asked) => RoomFields {
  const ids = rows.map(({ id }) => id);
  const since = remembered(store, `fresh ${auditId}`, () => freshSince(store, auditId));
  const hidden = hiddenTeams(store, ids);
  const parked = among(store, 'parked', ids);
  const left = among(store, 'left_group', ids);
  const sizes = groupSizes(store, auditId, rows);
  return (row) => {
    const isOpen = row.standing === 'open';
    const size = isOpen && !left.has(row.id) ? (sizes.get(row.group_key ?? '') ?? 1) : 1;
    return {
      groupSize: size,
      groupKey: size > 1 ? row.group_key : null,
      fresh: isFresh(row, since),
      parked: parked.has(row.id),
      hiddenBy: hidden.get(row.id) ?? [],
    };
  };
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

/** Members of the groups of these rows that people see and nobody took out, by the index alone. */
function groupSizes(
  store: Store,
  auditId: string,
  rows: readonly Asked[],
): ReadonlyMap<string, number> {
  const keys = new Set(rows.flatMap(({ group_key }) => group_key ?? []));
  if (keys.size === 0) return new Map();
  const found = store
    .prepare(
      `SELECT d.group_key AS key, count(*) AS size
       FROM json_each(?) asked CROSS JOIN difference d INDEXED BY difference_by_group
         ON d.audit_id = ? AND d.group_key = asked.value AND d.group_key IS NOT NULL
       WHERE ${SHOWN} AND d.id NOT IN (SELECT id FROM left_group WHERE audit_id = ?)
       GROUP BY d.group_key`,
    )
    .all(JSON.stringify([...keys]), auditId, auditId) as {
    readonly key: string;
    readonly size: number;
  }[];
  return new Map(found.map(({ key, size }) => [key, size]));
}
