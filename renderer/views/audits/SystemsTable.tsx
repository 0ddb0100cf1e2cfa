import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { SystemSummary } from '../../../shared/contract/views.ts';
import { appText } from '../../../shared/text/app.ts';
import { words } from '../../../shared/text/components.ts';
import { formatCount, formatDate, formatMoment } from '../../app/format.ts';
import { openRows, paths } from '../../app/navigation.ts';
import { readinessColors } from '../../app/readiness.ts';
import { Panel } from '../../components/index.ts';

const t = appText.audits;

type AuditSummary = SystemSummary['audits'][number];

/** A line a system with its last audit; earlier audits on demand. */
export function SystemsTable({ systems }: { readonly systems: readonly SystemSummary[] }) {
  return (
    <Panel flush>
      <Table aria-label={t.table} sx={{ '& tbody tr:last-of-type > *': { borderBottom: 0 } }}>
        <TableHead>
          <TableRow>
            <TableCell>{t.columns.system}</TableCell>
            <TableCell>{t.columns.last}</TableCell>
            <TableCell>{t.columns.planned}</TableCell>
            <TableCell>{t.columns.readiness}</TableCell>
            <TableCell align="right">{t.columns.openHigh}</TableCell>
            <TableCell align="right">{t.columns.expiring}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {systems.map((summary) => (
            <SystemRows key={summary.system.id} summary={summary} />
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}

function SystemRows({ summary }: { readonly summary: SystemSummary }) {
  const [all, setAll] = useState(false);
  const { system } = summary;
  const [last, ...earlier] = summary.audits.toSorted((a, b) => b.audit.number - a.audit.number);
  return (
    <>
      <TableRow>
        <TableCell component="th" scope="row">
          <Typography sx={{ fontWeight: 600 }}>{system.name}</Typography>
          {earlier.length > 0 && (
            <Link
              component="button"
              variant="caption"
              aria-expanded={all}
              aria-label={t.showEarlier(earlier.length, system.name)}
              onClick={() => setAll(!all)}
            >
              {t.earlier(earlier.length)}
            </Link>
          )}
        </TableCell>
        {last ? <AuditCells system={system.name} each={last} /> : <NoAudit />}
        <TableCell align="right">
          <Expiring count={summary.expiringExceptions} auditId={last?.audit.id} />
        </TableCell>
      </TableRow>
      {all &&
        earlier.map((each) => (
          <TableRow key={each.audit.id}>
            <TableCell />
            <AuditCells system={system.name} each={each} />
            <TableCell />
          </TableRow>
        ))}
    </>
  );
}

function NoAudit() {
  return (
    <TableCell colSpan={4} sx={{ color: 'text.secondary' }}>
      {t.noAudit}
    </TableCell>
  );
}

function AuditCells({ system, each }: { readonly system: string; readonly each: AuditSummary }) {
  const { audit, readiness, reasons } = each;
  return (
    <>
      <TableCell>
        <Link
          href={`#${paths.step(audit.id, 'open')}`}
          aria-label={t.openAudit(audit.number, audit.release, system)}
        >
          {t.release(audit.number, audit.release)}
        </Link>
      </TableCell>
      <TableCell>{formatDate(audit.plannedDate)}</TableCell>
      <TableCell>
        <Box component="span" sx={{ color: readinessColors[readiness], fontWeight: 500 }}>
          {appText.topBar.readiness(words.readiness[readiness], reasons)}
        </Box>
        {audit.closedAt !== null && (
          <Typography variant="caption" sx={{ display: 'block' }}>
            {t.closed(formatMoment(audit.closedAt), audit.closedBy ?? '')}
          </Typography>
        )}
      </TableCell>
      <TableCell align="right">
        <Link component="button" onClick={() => openHighGaps(each)}>
          {formatCount(each.openHigh)}
        </Link>
      </TableCell>
    </>
  );
}

/** Every number opens the rows behind it. */
function openHighGaps({ audit }: AuditSummary): void {
  const title = t.columns.openHigh;
  openRows({ auditId: audit.id, title, filter: { rating: ['high'] } });
}

function Expiring(props: { readonly count: number; readonly auditId: string | undefined }) {
  if (!props.auditId) return formatCount(props.count);
  return <Link href={`#${paths.exceptions(props.auditId)}`}>{formatCount(props.count)}</Link>;
}
