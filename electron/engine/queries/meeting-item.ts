import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { DifferenceRow, MeetingItem } from '../../../shared/contract/views.ts';
import type { Risk, Side, Team } from '../../../shared/model/words.ts';
import { teams } from '../../../shared/model/words.ts';
import { dayOf } from '../days.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import { agendaEntries } from './agenda-entries.ts';
import { standingOf, standingsOf } from './agenda-standings.ts';
import type { StandingEntry } from './agenda-standings.ts';
import { itemsOf } from './agenda.ts';
import { unknown } from './found.ts';
import { lastTimeOf } from './last-time.ts';
import { hiddenTeams } from './meeting-hidden.ts';
import { rowsById } from './rows.ts';
import { ruleShown } from './meeting-rule.ts';

/** Rows that an item is told with; the others are read in pages. */
const MOST_ROWS = 200;

/** One item whole, by its id or by that of one of its rows. Throws `difference.unknown`. */
export function meetingItem(
  store: Store,
  { auditId, itemId }: ParsedQueryInput<'meeting.item'>,
  now: Date,
): MeetingItem {
  const found = standingOfItem(store, auditId, itemId);
  const [item] = itemsOf(store, [found]);
  const openIds = found.open.map(({ id }) => id);
  const ids = idsOf(found);
  const rows = rowsById(store, auditId, ids.slice(0, MOST_ROWS), dayOf(now));
  const [first] = rows;
  const stored = store.get(
    sql
      .selectFrom('difference')
      .selectAll()
      .where('id', '=', first?.id ?? ''),
  );
  if (!item || !first || !stored) throw unknown('difference');
  return {
    item,
    rows,
    openIds,
    ids,
    sameStaging: isSame(store, ids, 'staging'),
    sameProduction: isSame(store, ids, 'production'),
    ...ruleShown(store, stored),
    lastTime: lastTimeOf(store, stored),
    ...hiddenIn(store, openIds),
    revealed: isRevealed(store, openIds),
    ...judgedAlike(store, auditId, found, first),
    parkedBecause: parkedBecause(store, openIds),
  };
}

/** A page of an item's rows, in the order of its ids. Throws `difference.unknown`. */
export function meetingMembers(
  store: Store,
  { auditId, itemId, offset, limit }: ParsedQueryInput<'meeting.members'>,
  now: Date,
): readonly DifferenceRow[] {
  const ids = idsOf(standingOfItem(store, auditId, itemId));
  return rowsById(store, auditId, ids.slice(offset, offset + limit), dayOf(now));
}

/** Ids of all rows: what is left to decide stands for the item and comes first. */
function idsOf({ open, rows }: StandingEntry): readonly string[] {
  return [...new Set([...open, ...rows].map(({ id }) => id))];
}

function standingOfItem(store: Store, auditId: string, itemId: string): StandingEntry {
  const entry = agendaEntries(store, auditId).byId.get(itemId);
  const found = entry && standingOf(entry, standingsOf(store, auditId));
  if (!found) throw unknown('difference');
  return found;
}

/** Whether all rows have one value on a side; secrets are only the same as themselves. */
function isSame(store: Store, ids: readonly string[], side: Side): boolean {
  if (ids.length === 1) return true;
  const { values, secrets } = store
    .prepare(
      `SELECT count(DISTINCT ${side}_state || ' ' || coalesce(${side}_value, '')) AS "values",
         sum(${side}_state = 'sensitive') AS secrets
       FROM difference WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .get(JSON.stringify(ids)) as { readonly values: number; readonly secrets: number };
  return values === 1 && secrets === 0;
}

/** Teams that wait to be revealed in every row that is left, and whether any does in any of them. */
function hiddenIn(
  store: Store,
  openIds: readonly string[],
): Pick<MeetingItem, 'hiddenBy' | 'waits'> {
  const hidden = hiddenTeams(store, openIds);
  const waits = hidden.size > 0;
  const isInAll = (team: Team): boolean => openIds.every((id) => hidden.get(id)?.includes(team));
  return { hiddenBy: waits ? teams.filter(isInAll) : [], waits };
}

function isRevealed(store: Store, openIds: readonly string[]): boolean {
  const found = store
    .prepare(
      `SELECT 1 FROM assessment a JOIN difference d ON d.id = a.difference_id
         AND d.binding = a.binding
       WHERE a.revealed_at IS NOT NULL
         AND a.difference_id IN (SELECT value FROM json_each(?)) LIMIT 1`,
    )
    .get(JSON.stringify(openIds));
  return found !== undefined;
}

type Judged = Pick<MeetingItem, 'assessments' | 'mixed' | 'agreed'>;

/** What the teams said of the first row, and whether the other rows have the same. */
function judgedAlike(
  store: Store,
  auditId: string,
  { open, rows }: StandingEntry,
  first: DifferenceRow,
): Judged {
  const said = standingsOf(store, auditId);
  const asked = open.length === 0 ? rows : open;
  const risks = new Set(asked.flatMap((row) => [...said.risksOf(row)]));
  return {
    assessments: first.assessments,
    mixed:
      new Set(
        views(
          store,
          auditId,
          asked.map(({ id }) => id),
        ),
      ).size > 1,
    agreed: risks.size === 1 ? ([...risks][0] as Risk) : null,
  };
}

/** What the teams said openly of each row, as one text a row. */
function views(store: Store, auditId: string, ids: readonly string[]): readonly string[] {
  return store
    .prepare(
      `SELECT coalesce((SELECT group_concat(a.team || ' ' || a.risk, ' ' ORDER BY a.team)
         FROM assessment a WHERE a.difference_id = d.id AND a.binding = d.binding), '')
       FROM difference d WHERE d.audit_id = ? AND d.id IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
    .all(auditId, JSON.stringify(ids)) as string[];
}

function parkedBecause(store: Store, openIds: readonly string[]): string | null {
  return (store
    .prepare(
      `SELECT reason FROM parked WHERE id IN (SELECT value FROM json_each(?))
       ORDER BY parked_at LIMIT 1`,
    )
    .pluck()
    .get(JSON.stringify(openIds)) ?? null) as string | null;
}
