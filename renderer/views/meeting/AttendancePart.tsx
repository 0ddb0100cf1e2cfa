import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { MeetingView } from '../../../shared/contract/index.ts';
import type { Participant } from '../../../shared/model/audit.ts';
import { teams } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { meetingText } from '../../../shared/text/meeting.ts';
import { go, paths } from '../../app/navigation.ts';
import { Panel } from '../../components/Panel.tsx';
import type { Attendance } from './useAttendance.ts';

const text = meetingText.lobby;

/** Participants with team and role, and who of them is in the room. */
export function AttendancePart(props: {
  readonly auditId: string;
  readonly meeting: MeetingView;
  readonly attendance: Attendance;
  readonly disabled: boolean;
}) {
  const { auditId, meeting, attendance, disabled } = props;
  const people = meeting.participants.toSorted(
    (one, two) => teams.indexOf(one.team) - teams.indexOf(two.team),
  );
  const toOpening = (
    <Button onClick={() => go(paths.step(auditId, 'open'))}>{text.toOpening}</Button>
  );
  return (
    <Panel title={text.present} lead={text.presentLead} actions={toOpening}>
      {people.length === 0 ? (
        <Typography variant="body2">{text.noParticipants}</Typography>
      ) : (
        <PeopleTable people={people} attendance={attendance} disabled={disabled} />
      )}
      <Missing attendance={attendance} />
    </Panel>
  );
}

function Missing({ attendance }: { readonly attendance: Attendance }) {
  const { present, missing } = attendance;
  if (missing.length === 0) return null;
  return (
    <Alert severity="info" sx={{ mt: 2 }}>
      {present.size === 0 ? text.noBody : text.missingTeams(missing)}
    </Alert>
  );
}

function PeopleTable(props: {
  readonly people: readonly Participant[];
  readonly attendance: Attendance;
  readonly disabled: boolean;
}) {
  const { people, attendance, disabled } = props;
  const { columns } = text;
  return (
    <Table size="small" aria-label={text.participants}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: 72 }}>{columns.present}</TableCell>
          <TableCell>{columns.name}</TableCell>
          <TableCell>{columns.team}</TableCell>
          <TableCell>{columns.role}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {people.map((person) => (
          <TableRow key={person.id}>
            <TableCell>
              <Checkbox
                size="small"
                checked={attendance.present.has(person.id)}
                disabled={disabled}
                onChange={(_, here) => attendance.mark(person.id, here)}
                slotProps={{ input: { 'aria-label': text.presentOf(person.name) } }}
              />
            </TableCell>
            <TableCell>{person.name}</TableCell>
            <TableCell>{words.team[person.team]}</TableCell>
            <TableCell>{person.role}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
