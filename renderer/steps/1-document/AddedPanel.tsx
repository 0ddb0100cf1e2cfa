import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { SourcesAdded } from '../../../shared/contract/commands/index.ts';
import { placeText } from '../../../shared/model/errors.ts';
import { words } from '../../../shared/text/components.ts';
import { documentText } from '../../../shared/text/document.ts';
import { Panel } from '../../components/index.ts';
import { closeReport, summaryOf, useAddedReports } from './addFiles.ts';
import type { AddedReport } from './addFiles.ts';

const t = documentText.added;

/** What became of the files added last: how much was read, and each refused file with its reason. */
export function AddedPanels({ auditId }: { readonly auditId: string }) {
  return useAddedReports(auditId).map((report) => <AddedPanel key={report.side} report={report} />);
}

function AddedPanel({ report }: { readonly report: AddedReport }) {
  const { outcome, side } = report;
  const replaced = outcome.added.filter((source) => source.replaced !== null).length;
  const warned = outcome.added.filter((source) => source.warnings > 0).length;
  return (
    <Panel
      title={t.title(words.side[side])}
      actions={<Button onClick={() => closeReport(side)}>{t.close}</Button>}
    >
      <Typography>{summaryOf(outcome)}</Typography>
      {replaced > 0 && <Typography variant="body2">{t.replaced(replaced)}</Typography>}
      {warned > 0 && <Typography variant="body2">{t.withWarnings(warned)}</Typography>}
      {outcome.refused.length > 0 && <Refused refused={outcome.refused} />}
    </Panel>
  );
}

function Refused({ refused }: { readonly refused: SourcesAdded['refused'] }) {
  return (
    <Box
      sx={{ maxHeight: 240, overflow: 'auto' }}
      tabIndex={0}
      role="group"
      aria-label={t.refusedTable}
    >
      <Table aria-label={t.refusedTable} stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell>{t.file}</TableCell>
            <TableCell>{t.reason}</TableCell>
            <TableCell>{t.remedy}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {refused.map(({ path, error }) => (
            <TableRow key={path}>
              <TableCell sx={{ typography: 'value', overflowWrap: 'anywhere' }}>
                {placeText(error.place) || path}
              </TableCell>
              <TableCell>{error.sentence}</TableCell>
              <TableCell>{error.remedy}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
