import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { CommandOutput, MeetingView } from '../../../shared/contract/index.ts';
import { teams } from '../../../shared/model/words.ts';
import type { Team } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { meetingText } from '../../../shared/text/meeting.ts';
import { announce } from '../../app/announce.ts';
import { bridge, useCommand } from '../../app/bridge.ts';
import { heardOnly } from '../../components/Announce.tsx';
import { Panel } from '../../components/Panel.tsx';

const text = meetingText.lobby;

type Written = CommandOutput<'export.assessment-sheet'>;
type Read = CommandOutput<'assessment-sheet.read'>;

/** Assessing beforehand: a sheet a team, written and read back; counts, and never what it says. */
export function SheetsPart(props: {
  readonly auditId: string;
  readonly meeting: MeetingView;
  readonly disabled: boolean;
}) {
  const { auditId, meeting, disabled } = props;
  const sheets = useSheets(auditId);
  const readAct = (
    <Button disabled={disabled || sheets.busy} onClick={() => void sheets.read()}>
      {text.readSheet}
    </Button>
  );
  return (
    <Panel title={text.sheets} lead={text.sheetsLead} actions={readAct}>
      <Table size="small" aria-label={text.sheets}>
        <TableHead>
          <TableRow>
            <TableCell>{text.sheetColumns.team}</TableCell>
            <TableCell align="right">{text.sheetColumns.hidden}</TableCell>
            <TableCell align="right">{text.sheetColumns.known}</TableCell>
            <TableCell>
              <Box component="span" sx={heardOnly}>
                {text.sheetColumns.act}
              </Box>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {teams.map((team) => (
            <SheetRow
              key={team}
              team={team}
              meeting={meeting}
              disabled={disabled || sheets.busy}
              onWrite={() => void sheets.write(team)}
            />
          ))}
        </TableBody>
      </Table>
      {sheets.written && <WrittenSheet written={sheets.written} />}
      {sheets.report && <SheetReport report={sheets.report} />}
    </Panel>
  );
}

function useSheets(auditId: string) {
  const [written, setWritten] = useState<Written | null>(null);
  const [report, setReport] = useState<Read | null>(null);
  const writing = useCommand('export.assessment-sheet');
  const reading = useCommand('assessment-sheet.read');
  return {
    written,
    report,
    busy: writing.busy || reading.busy,
    write: async (team: Team): Promise<void> => {
      const result = await writing.run({ auditId, team });
      if (!result.ok) return;
      setWritten(result.value);
      announce(text.written(result.value.fileName));
    },
    read: async (): Promise<void> => {
      const [file] = await bridge().files.pick('files');
      if (!file) return;
      const result = await reading.run({ auditId, file: file.token });
      if (!result.ok) return;
      setReport(result.value);
      const { team, taken, empty } = result.value;
      announce(text.sheetRead(team, taken, empty));
    },
  };
}

function SheetRow(props: {
  readonly team: Team;
  readonly meeting: MeetingView;
  readonly disabled: boolean;
  readonly onWrite: () => void;
}) {
  const { team, meeting, disabled, onWrite } = props;
  const counts = meeting.assessed.find((one) => one.team === team);
  return (
    <TableRow>
      <TableCell>{words.team[team]}</TableCell>
      <TableCell align="right">{(counts?.hidden ?? 0).toLocaleString('en')}</TableCell>
      <TableCell align="right">{(counts?.known ?? 0).toLocaleString('en')}</TableCell>
      <TableCell align="right">
        <Button size="small" disabled={disabled} onClick={onWrite}>
          {text.exportSheet(words.team[team])}
        </Button>
      </TableCell>
    </TableRow>
  );
}

function WrittenSheet({ written }: { readonly written: Written }) {
  return (
    <Box sx={{ mt: 2, display: 'flex', gap: 1.5, alignItems: 'center' }}>
      <Typography>{text.written(written.fileName)}</Typography>
      <Button size="small" onClick={() => void bridge().files.reveal(written.fileToken)}>
        {text.showFile}
      </Button>
    </Box>
  );
}

/** What became of each line of a sheet that was not taken, with its place in the file. */
function SheetReport({ report }: { readonly report: Read }) {
  const { team, taken, empty, withoutRationale, refused } = report;
  return (
    <Box role="status" sx={{ mt: 2, display: 'grid', gap: 1 }}>
      <Typography>{text.sheetRead(team, taken, empty)}</Typography>
      {withoutRationale > 0 && (
        <Typography variant="body2">{text.withoutRationale(withoutRationale)}</Typography>
      )}
      {refused.length > 0 && <Typography>{text.sheetRefused(refused.length)}</Typography>}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {refused.map(({ place, sentence, remedy }) => (
          <li key={`${place} ${sentence}`}>
            <Typography variant="value">{place}</Typography> {sentence}{' '}
            <Typography component="span" variant="body2">
              {remedy}
            </Typography>
          </li>
        ))}
      </Box>
    </Box>
  );
}
