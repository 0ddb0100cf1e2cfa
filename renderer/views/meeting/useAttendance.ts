import { useMemo } from 'react';
import type { MeetingView } from '../../../shared/contract/index.ts';
import { assessingTeams } from '../../../shared/model/words.ts';
import type { Team } from '../../../shared/model/words.ts';
import { runCommand } from '../../app/bridge.ts';
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
  const before = open ?? earlier[0];
  const draft = useDraft<readonly string[]>(
    `present ${auditId}`,
    before?.present ?? everybody(meeting),
  );
  const ids = open?.present ?? draft.value;
  const present = useMemo(() => new Set(ids), [ids]);
  const mark = (participantId: string, here: boolean): void => {
    const others = ids.filter((id) => id !== participantId);
    const next = here ? [...others, participantId] : others;
    if (open) void runCommand('meeting.attend', { meetingId: open.id, present: next });
    else draft.set(next);
  };
  const teamsHere = new Set(
    participants.filter(({ id }) => present.has(id)).map(({ team }) => team),
  );
  return { present, mark, missing: assessingTeams.filter((team) => !teamsHere.has(team)) };
}

const everybody = ({ participants }: MeetingView): readonly string[] =>
  participants.map(({ id }) => id);
