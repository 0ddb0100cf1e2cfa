import { AppError } from '../../../shared/model/errors.ts';
import { irreversibleText } from '../../../shared/text/engine.ts';
import { sessionText } from '../../../shared/text/judging.ts';
import { sql } from '../store/sql.ts';
import type { MeetingTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { irreversible, restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { newId, rowOf, scopeThrough, unknownRow } from '../store/lookup.ts';

/** Opens a session in the room; an audit has one at a time. */
export const startMeeting: QuickCommand<'meeting.start'> = {
  inverse: restore,
  apply: (tx, { auditId, facilitator, present }) => {
    const { system_id } = rowOf(tx.store, 'audit', auditId);
    const open = openSession(tx, auditId);
    if (open) throw alreadyOpen(open);
    const json_present = attendance(tx, auditId, present);
    const started = { facilitator, json_present, started_at: tx.now, ended_at: null };
    const id = newId();
    tx.put('meeting', { id, system_id, audit_id: auditId, ...started });
    return { meetingId: id };
  },
};

const ofMeeting = scopeThrough('meeting');

/** Says who is present from now on; the trail keeps who was before. */
export const attendMeeting: QuickCommand<'meeting.attend'> = {
  inverse: restore,
  scope: (store, { meetingId }) => ofMeeting(store, meetingId),
  apply: (tx, { meetingId, present }) => {
    const { audit_id } = openMeeting(tx, meetingId);
    tx.change('meeting', meetingId, { json_present: attendance(tx, audit_id, present) });
    return null;
  },
};

/** Closes a session. What was decided in it stays; another can be started at any time. */
export const endMeeting: QuickCommand<'meeting.end'> = {
  inverse: irreversible(irreversibleText['meeting.end']),
  scope: (store, { meetingId }) => ofMeeting(store, meetingId),
  apply: (tx, { meetingId }) => {
    openMeeting(tx, meetingId);
    tx.change('meeting', meetingId, { ended_at: tx.now });
    return null;
  },
};

function openSession(tx: Transaction, auditId: string): MeetingTable | undefined {
  return tx.get(
    sql
      .selectFrom('meeting')
      .selectAll()
      .where('audit_id', '=', auditId)
      .where('ended_at', 'is', null),
  );
}

function openMeeting(tx: Transaction, meetingId: string): MeetingTable {
  const meeting = rowOf(tx.store, 'meeting', meetingId);
  if (meeting.ended_at === null) return meeting;
  throw new AppError({
    code: 'meeting.ended',
    sentence: sessionText.ended,
    remedy: sessionText.endedRemedy,
  });
}

/** The ids as they are kept, each once; all of them must take part in the audit. */
function attendance(tx: Transaction, auditId: string, present: readonly string[]): string {
  const known = new Set(
    tx
      .all(sql.selectFrom('participant').select('id').where('audit_id', '=', auditId))
      .map(({ id }) => id),
  );
  const ids = [...new Set(present)];
  if (!ids.every((id) => known.has(id))) throw unknownRow('participant');
  return JSON.stringify(ids);
}

function alreadyOpen({ facilitator, started_at }: MeetingTable): AppError {
  return new AppError({
    code: 'meeting.open',
    sentence: sessionText.open(facilitator, started_at),
    remedy: sessionText.openRemedy,
  });
}
