import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import type { MeetingView } from '../../../shared/contract/index.ts';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import { announce } from '../../app/announce.ts';
import { runCommand, useQueryOf } from '../../app/bridge.ts';
import { go, paths } from '../../app/navigation.ts';
import { useWritable } from '../../app/writable.ts';
import { currentPerson } from '../../app/settings.ts';
import { StepPage } from '../../components/StepPage.tsx';
import { AttendancePart } from './AttendancePart.tsx';
import { comparedOf, isCompared, mendedIn } from './compared.ts';
import type { Compared } from './compared.ts';
import { beginAnew } from './room.ts';
import { CalledForPart, EarlierPart, LeftPart } from './LobbyParts.tsx';
import { PublicViewPart, TimerPart } from './RoomSettings.tsx';
import { SheetsPart } from './SheetsPart.tsx';
import { useAttendance } from './useAttendance.ts';
import { close, usePublicView } from './usePublicView.ts';

/** Before the meeting: what the release calls for, who takes part, and how much is to decide. */
export function Lobby({ auditId }: { readonly auditId: string }) {
  const meeting = useQueryOf('meeting.get', { auditId }).data;
  const audit = useQueryOf('audit.get', { auditId }).data;
  const writable = useWritable();
  const waiting = useMemo(() => ({ screen: 'waiting' as const }), []);
  usePublicView(auditId, waiting);
  if (!meeting || !audit) return <StepPage title={text.title}>{null}</StepPage>;
  const known = { auditId, meeting, writable, compared: comparedOf(audit) };
  return <OpenLobby {...known} />;
}

interface LobbyProps {
  readonly auditId: string;
  readonly meeting: MeetingView;
  readonly writable: boolean;
  readonly compared: Compared;
}

function OpenLobby(props: LobbyProps) {
  const { auditId, meeting, writable, compared } = props;
  const attendance = useAttendance(auditId, meeting);
  return (
    <StepPage
      title={text.title}
      lead={<span id={leadId}>{leadOf(compared, meeting)}</span>}
      actions={<SessionActs {...props} present={attendance.present} />}
    >
      <Box sx={columnsSx}>
        <Box sx={columnSx}>
          <AttendancePart
            auditId={auditId}
            meeting={meeting}
            attendance={attendance}
            disabled={!writable}
          />
          <SheetsPart auditId={auditId} meeting={meeting} disabled={!writable} />
        </Box>
        <Box sx={columnSx}>
          <LeftPart meeting={meeting} compared={compared} />
          <CalledForPart meeting={meeting} compared={compared} />
          <PublicViewPart />
          <TimerPart />
          <EarlierPart meeting={meeting} />
        </Box>
      </Box>
    </StepPage>
  );
}

/** The first line: what to do now, or why nothing can be decided yet. */
function leadOf(compared: Compared, { counts, open }: MeetingView): string {
  if (compared === 'documenting' || compared === 'comparing') return text.uncompared[compared];
  const { items, toDecide, rows, rowsDecided } = counts;
  const leading = open ? text.leadOpen : text.lead;
  const lead = items === 0 ? text.nothingToDecide : leading(toDecide, rows - rowsDecided);
  return compared === 'stale' ? `${text.uncompared.stale} ${lead}` : lead;
}

/** The lead says why the meeting cannot start. */
const leadId = 'meeting-lead';

function SessionActs(props: LobbyProps & { readonly present: ReadonlySet<string> }) {
  const { auditId, meeting, writable, compared, present } = props;
  const { open } = meeting;
  const enter = async (): Promise<void> => {
    if (open === null) {
      const input = { auditId, facilitator: currentPerson(), present: [...present] };
      if (!(await runCommand('meeting.start', input)).ok) return;
      beginAnew(auditId);
    }
    go(paths.room(auditId));
  };
  const end = async (meetingId: string): Promise<void> => {
    if (!(await runCommand('meeting.end', { meetingId })).ok) return;
    close();
    announce(text.lobby.ended);
  };
  const { start, resume } = text.lobby;
  return (
    <>
      {open && (
        <Button disabled={!writable} onClick={() => void end(open.id)}>
          {text.lobby.end}
        </Button>
      )}
      {compared !== 'current' && (
        <Button onClick={() => go(paths.step(auditId, mendedIn[compared]))}>
          {text.uncompared.acts[compared]}
        </Button>
      )}
      <Button
        variant="contained"
        color="primary"
        disabled={!writable || !isCompared(compared)}
        aria-describedby={leadId}
        onClick={() => void enter()}
      >
        {open ? resume : start}
      </Button>
    </>
  );
}

const columnsSx = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
  alignItems: 'start',
  '@media (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
} as const;

const columnSx = { display: 'grid', gap: 2, minWidth: 0 } as const;
