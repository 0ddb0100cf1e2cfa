import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { MeetingSession, MeetingView } from '../../../shared/contract/views.ts';
import { teams } from '../../../shared/model/words.ts';
import { toParticipant } from '../store/mapping.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { MeetingTable } from '../store/tables.ts';
import { countsOf } from './agenda.ts';
import { auditsOf, findAudit } from './found.ts';
import { calledForOf } from './meeting-called-for.ts';
import { assessedBy } from './meeting-hidden.ts';

/** Before the meeting and between its items: who is there, what it is about, how much is left. */
export function meetingView(
  store: Store,
  { auditId }: ParsedQueryInput<'meeting.get'>,
): MeetingView {
  const found = findAudit(store, auditId);
  const participants = store
    .all(sql.selectFrom('participant').selectAll().where('audit_id', '=', auditId).orderBy('name'))
    .map(toParticipant);
  const sessions = sessionsOf(store, auditId);
  const open = sessions.find(({ endedAt }) => endedAt === null) ?? null;
  const present = participants.filter(({ id }) => open?.present.includes(id) ?? false);
  return {
    open,
    earlier: sessions.filter((session) => session !== open),
    participants,
    teamsPresent: teams.filter((team) => present.some((each) => each.team === team)),
    calledFor: calledForOf(store, found),
    counts: countsOf(store, auditId),
    previous: previousOf(store, found),
    assessed: teams.map((team) => ({ team, ...assessedBy(store, auditId, team) })),
  };
}

/** Sessions of an audit, the newest first. */
export function sessionsOf(store: Store, auditId: string): readonly MeetingSession[] {
  return store
    .all(
      sql
        .selectFrom('meeting')
        .selectAll()
        .where('audit_id', '=', auditId)
        .orderBy('started_at', 'desc')
        .orderBy('id'),
    )
    .map(toSession);
}

function toSession(row: MeetingTable): MeetingSession {
  return {
    id: row.id,
    facilitator: row.facilitator,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    present: JSON.parse(row.json_present) as readonly string[],
  };
}

function previousOf(
  store: Store,
  { audit }: ReturnType<typeof findAudit>,
): MeetingView['previous'] {
  const previous = auditsOf(store, audit.systemId).find(
    (each) => each.audit.number < audit.number,
  )?.audit;
  if (!previous) return null;
  const { number, release, plannedDate } = previous;
  return { number, release, plannedDate };
}
