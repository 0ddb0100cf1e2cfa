import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { HandoverRow } from '../../../shared/contract/index.ts';
import { packageScreen } from '../../../shared/text/package-screen.ts';
import { formatMoment } from '../../app/format.ts';
import { Panel } from '../../components/Panel.tsx';

const text = packageScreen.handover.past;

/** Every time that the record left this machine or came to it, newest first. */
export function PastHandovers({ handovers }: { readonly handovers: readonly HandoverRow[] }) {
  const { columns } = text;
  if (handovers.length === 0) {
    return (
      <Panel title={text.title}>
        <Typography variant="body2">{text.none}</Typography>
      </Panel>
    );
  }
  return (
    <Panel flush title={text.title}>
      <Table aria-label={text.title} sx={{ '--table-min': '760px', tableLayout: 'fixed' }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 140 }}>{columns.what}</TableCell>
            <TableCell>{columns.peer}</TableCell>
            <TableCell sx={{ width: 160 }}>{columns.at}</TableCell>
            <TableCell sx={{ width: '45%' }}>{columns.head}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {handovers.map((one) => (
            <TableRow key={one.id} sx={{ verticalAlign: 'top', overflowWrap: 'anywhere' }}>
              <TableCell component="th" scope="row">
                {text.directions[one.direction]}
              </TableCell>
              <TableCell>{one.peer}</TableCell>
              <TableCell>{formatMoment(one.at)}</TableCell>
              <TableCell sx={{ typography: 'value' }}>{one.head}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
