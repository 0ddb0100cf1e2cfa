import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import type { SourcesAdded } from '../../../shared/contract/commands/index.ts';
import { words } from '../../../shared/text/components.ts';
import { documentText } from '../../../shared/text/document.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { formatCount } from '../../app/format.ts';
import { Panel } from '../../components/index.ts';
import { summaryOf } from '../../app/addFiles.ts';
import { RefusedFiles } from './RefusedFiles.tsx';
import { closeReport, useAddedReports, type AddedReport } from '../../app/reports.ts';

const t = documentText.added;

/** What became of the files read last: what was added or replaced, and each refused file. */
export function AddedPanels(props: {
  readonly auditId: string;
  readonly onSource: (sourceId: string) => void;
}) {
  return useAddedReports(props.auditId).map((report) => (
    <AddedPanel key={report.side} report={report} onSource={props.onSource} />
  ));
}

function AddedPanel(props: {
  readonly report: AddedReport;
  readonly onSource: (sourceId: string) => void;
}) {
  const { outcome, side, auditId } = props.report;
  const { added, refused } = outcome;
  const [listed, setListed] = useState(false);
  const panel = useInSight(refused);
  const replaced = added.filter((source) => source.replaced !== null).length;
  const warned = added.filter((source) => source.warnings > 0).length;
  return (
    <Box ref={panel}>
      <Panel
        title={t.title(words.side[side])}
        actions={<Button onClick={() => closeReport(side)}>{t.close}</Button>}
      >
        <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Box>
            <Typography>{summaryOf(outcome)}</Typography>
            {replaced > 0 && <Typography variant="body2">{t.replaced(replaced)}</Typography>}
            {warned > 0 && <Typography variant="body2">{t.withWarnings(warned)}</Typography>}
          </Box>
          {refused.length > 0 && <RefusedFiles auditId={auditId} side={side} refused={refused} />}
          {added.length > 0 && (
            <Button
              size="small"
              aria-expanded={listed}
              onClick={() => setListed(!listed)}
              sx={{ justifySelf: 'start' }}
            >
              {listed ? t.hideSources : t.showSources(added.length)}
            </Button>
          )}
          {listed && <AddedSources auditId={auditId} added={added} onSource={props.onSource} />}
        </Box>
      </Panel>
    </Box>
  );
}

/** Brings a report into sight when files were refused: a person may be anywhere on the screen. */
function useInSight(refused: SourcesAdded['refused']) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused.length > 0) panel.current?.scrollIntoView?.({ block: 'nearest' });
  }, [refused]);
  return panel;
}

function AddedSources(props: {
  readonly auditId: string;
  readonly added: SourcesAdded['added'];
  readonly onSource: (sourceId: string) => void;
}) {
  const sources = useQueryOf('document.get', { auditId: props.auditId }).data?.sources ?? [];
  const titles = new Map(sources.map((source) => [source.id, source.collectorTitle]));
  return (
    <Box sx={scrollSx} tabIndex={0} role="group" aria-label={t.sourcesTable}>
      <Table aria-label={t.sourcesTable} stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell>{t.file}</TableCell>
            <TableCell>{t.collector}</TableCell>
            <TableCell align="right">{t.attributes}</TableCell>
            <TableCell>{t.notes}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.added.map((source) => (
            <TableRow key={source.sourceId}>
              <TableCell sx={{ typography: 'value', overflowWrap: 'anywhere' }}>
                <Link
                  component="button"
                  aria-label={t.openSource(source.path)}
                  onClick={() => props.onSource(source.sourceId)}
                  sx={{ typography: 'value', textAlign: 'start' }}
                >
                  {source.path}
                </Link>
              </TableCell>
              <TableCell>{titles.get(source.sourceId) ?? source.collector}</TableCell>
              <TableCell align="right">{formatCount(source.attributes)}</TableCell>
              <TableCell>{notesOf(source)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

const scrollSx = { maxHeight: 280, overflow: 'auto' } as const;

function notesOf(source: SourcesAdded['added'][number]): string {
  const notes = [
    ...(source.replaced === null ? [] : [t.isReplacement]),
    ...(source.warnings === 0 ? [] : [documentText.warnings(source.warnings)]),
  ];
  return notes.join(', ');
}
