import { riskRank } from '../../../shared/model/risk-order.ts';
import { dimensions } from '../../../shared/model/words.ts';
import type { GroupBasis } from '../../../shared/contract/views.ts';
import { basisOf } from '../store/differences.ts';
import { rememberedUntil } from '../store/remembered.ts';
import type { Store } from '../store/store.ts';
import type { DifferenceTable } from '../store/tables.ts';
import { freshSince, isFresh } from './agenda-fresh.ts';

/** A difference as far as the agenda needs it, without what people said of it. */
export type AgendaRow = Pick<
  DifferenceTable,
  | 'id'
  | 'number'
  | 'dimension'
  | 'subject'
  | 'name'
  | 'catalogue_id'
  | 'suggested_risk'
  | 'first_seen'
  | 'gone_since'
  | 'binding'
>;

/** What one decision takes, without what people said of it. */
export interface AgendaEntry {
  /** Id of the difference, or key of the group. */
  readonly id: string;
  /** Null for a single row. */
  readonly basis: GroupBasis | null;
  /** By subject and name; never empty. */
  readonly members: readonly [AgendaRow, ...AgendaRow[]];
  readonly fresh: number;
}

/** The entries of an audit in the order of the meeting, and each by its id and those of its rows. */
export interface AgendaEntries {
  readonly inOrder: readonly AgendaEntry[];
  readonly byId: ReadonlyMap<string, AgendaEntry>;
}

type GroupedRow = AgendaRow & Pick<DifferenceTable, 'group_key'>;

/**
 * What the meeting walks through. It depends on the comparison and on the rows that left their groups
 * alone, so that it is worked out once and not after every decision.
 */
export function agendaEntries(store: Store, auditId: string): AgendaEntries {
  const since = freshSince(store, auditId);
  const stamp = `${groupingStamp(store, auditId)} ${since}`;
  return rememberedUntil(store, { key: `agenda ${auditId}`, stamp }, () => {
    const alone = new Set(leftRows(store, auditId));
    const groups = Map.groupBy(openRows(store, auditId), ({ id, group_key }) =>
      group_key === null || alone.has(id) ? id : group_key,
    );
    const entries = [...groups].flatMap(([id, rows]) => entryOf(id, rows, since) ?? []);
    const inOrder = entries.toSorted(inAgendaOrder);
    return { inOrder, byId: new Map(inOrder.flatMap(idsOf)) };
  });
}

function entryOf(id: string, rows: readonly AgendaRow[], since: string | null): AgendaEntry | null {
  const [first, ...others] = rows;
  if (!first) return null;
  const alone = others.length === 0;
  return {
    id: alone ? first.id : id,
    basis: alone ? null : basisOf(id),
    members: [first, ...others],
    fresh: rows.filter((row) => isFresh(row, since)).length,
  };
}

function idsOf(entry: AgendaEntry): readonly (readonly [string, AgendaEntry])[] {
  return [entry.id, ...entry.members.map(({ id }) => id)].map((id) => [id, entry] as const);
}

/** The gravest suggestion first, then what is new, then dimension, subject and name. */
function inAgendaOrder(a: AgendaEntry, b: AgendaEntry): number {
  const [one, other] = [a.members[0], b.members[0]];
  return (
    riskRank(other.suggested_risk) - riskRank(one.suggested_risk) ||
    Number(b.fresh > 0) - Number(a.fresh > 0) ||
    dimensions.indexOf(one.dimension) - dimensions.indexOf(other.dimension) ||
    compareText(one.subject, other.subject) ||
    compareText(one.name, other.name) ||
    compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Rows are read in the order of their ids and put in order here: the members of a group by subject. */
function openRows(store: Store, auditId: string): readonly GroupedRow[] {
  const rows = store
    .prepare(
      `SELECT id, number, dimension, subject, name, catalogue_id, suggested_risk, first_seen, gone_since,
         binding, group_key
       FROM difference WHERE audit_id = ? AND standing = 'open'`,
    )
    .all(auditId) as GroupedRow[];
  return rows.toSorted((a, b) => compareText(a.subject, b.subject) || compareText(a.name, b.name));
}

/** Changes when a comparison wrote other rows, or people took some out of their groups. */
export function groupingStamp(store: Store, auditId: string): string {
  const digest = store
    .prepare('SELECT rows_digest FROM comparison WHERE id = ?')
    .pluck()
    .get(auditId) as string | undefined;
  return JSON.stringify([digest ?? null, leftRows(store, auditId)]);
}

function leftRows(store: Store, auditId: string): readonly string[] {
  return store
    .prepare('SELECT id FROM left_group WHERE audit_id = ? ORDER BY id')
    .pluck()
    .all(auditId) as string[];
}
