import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MeetingView } from '../../../shared/contract/index.ts';
import { assessingTeams } from '../../../shared/model/words.ts';
import type { Team } from '../../../shared/model/words.ts';
import { queryKeyOf, runCommand } from '../../app/bridge.ts';
import { useDraft } from '../../app/drafts.ts';

/** Who is present: kept in the open session, and until one is open in this window. */
export interface Attendance {
  readonly present: ReadonlySet<string>;
  readonly mark: (participantId: string, here: boolean) => void;
  /** Teams without whose assessment a high gap stays open, and that nobody present belongs to. */
  readonly missing: readonly Team[];
}

/** Follows who is present, and changes it. */
export function useAttendance(auditId: string, meeting: MeetingView): Attendance {
  const { open, participants, earlier } = meeting;
  const client = useQueryClient();
  const before = open ?? earlier[0];
  const draft = useDraft<readonly string[]>(
    `present ${open?.id ?? auditId}`,
    before?.present ?? everybody(meeting),
  );
  const ids = useMemo(() => listed(draft.value, participants), [draft.value, participants]);
  const present = useMemo(() => new Set(ids), [ids]);
  // Two marks in a row: the second must not be made on a list that lacks the first.
  const send = async (meetingId: string, next: readonly string[]): Promise<void> => {
    await runCommand('meeting.attend', { meetingId, present: [...next] });
    await client.invalidateQueries({ queryKey: queryKeyOf('meeting.get', { auditId }) });
    draft.settle(next);
  };
  const mark = (participantId: string, here: boolean): void => {
    const others = ids.filter((id) => id !== participantId);
    const next = here ? [...others, participantId] : others;
    draft.set(next);
    if (open) void send(open.id, next);
  };
  const teamsHere = new Set(
    participants.filter(({ id }) => present.has(id)).map(({ team }) => team),
  );
  return { present, mark, missing: assessingTeams.filter((team) => !teamsHere.has(team)) };
}

/** A session keeps who was there, also people who take part no more: those cannot be said again. */
function listed(
  ids: readonly string[],
  participants: MeetingView['participants'],
): readonly string[] {
  const known = new Set(participants.map(({ id }) => id));
  return ids.filter((id) => known.has(id));
}

const everybody = ({ participants }: MeetingView): readonly string[] =>
  participants.map(({ id }) => id);
