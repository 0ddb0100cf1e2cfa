import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { DetectorView, DriftCheckView } from '../../../shared/contract/index.ts';
import { watchText } from '../../../shared/text/watch.ts';
import { formatMoment } from '../../app/format.ts';
import { DataCell, DataRow, DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { RiskMark } from '../../components/RiskMark.tsx';
import { ValueText } from '../../components/ValueText.tsx';
import { lastRuns, outcomeOf, outcomeWords, type RunOutcome } from './runWords.ts';

const text = watchText.run;
const marks = 14;

/** The last runs as small marks; one of them opens what it found. */
export function Runs({ detector }: { readonly detector: DetectorView }) {
  const runs = lastRuns(detector.checks, marks);
  const newest = runs.at(-1);
  const [openId, setOpenId] = useState<string | null>(null);
  const open = runs.find((run) => run.id === openId);
  if (newest === undefined) {
    return <Typography variant="body2">{watchText.detector.never}</Typography>;
  }
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <Box
          role="group"
          aria-label={watchText.detector.lastRuns(detector.title)}
          sx={{ display: 'flex', gap: 0.5 }}
        >
          {runs.map((run) => (
            <RunMark
              key={run.id}
              run={run}
              open={run.id === openId}
              onToggle={() => setOpenId(run.id === openId ? null : run.id)}
            />
          ))}
        </Box>
        <Typography variant="caption">
          {formatMoment(newest.at)} · {outcomeWords(newest)}
        </Typography>
      </Box>
      {open && <RunDetail run={open} />}
    </>
  );
}

/** A mark differs by shape: dot clean, ring with findings, triangle new high, cross not complete. */
const shapes: Readonly<Record<RunOutcome, string>> = {
  clean: 'M5 1.5 A3.5 3.5 0 1 1 4.99 1.5 Z',
  found: 'M5 0 L10 5 L5 10 L0 5 Z',
  high: 'M5 0.8 L9.8 9.2 L0.2 9.2 Z',
  problem: 'M0.5 2 L2 0.5 L5 3.5 L8 0.5 L9.5 2 L6.5 5 L9.5 8 L8 9.5 L5 6.5 L2 9.5 L0.5 8 L3.5 5 Z',
};

const colors: Readonly<Record<RunOutcome, string>> = {
  clean: 'primary.main',
  found: 'risk.medium',
  high: 'risk.high',
  problem: 'text.secondary',
};

function RunMark(props: {
  readonly run: DriftCheckView;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const { run, open } = props;
  const outcome = outcomeOf(run);
  const label = text.open(formatMoment(run.at), outcomeWords(run));
  return (
    <ButtonBase
      aria-label={label}
      aria-expanded={open}
      title={label}
      onClick={props.onToggle}
      sx={{
        width: 24,
        height: 24,
        borderRadius: 1,
        border: '1px solid',
        borderColor: open ? 'primary.main' : 'line',
        bgcolor: open ? 'accentSoft' : 'background.paper',
        '&:hover': { borderColor: 'control' },
      }}
    >
      <Box
        component="svg"
        aria-hidden
        viewBox="0 0 10 10"
        sx={{ width: 10, height: 10, fill: 'currentColor', color: colors[outcome] }}
      >
        <path d={shapes[outcome]} />
      </Box>
    </ButtonBase>
  );
}

const columns: readonly DataColumn[] = [
  { id: 'what', label: text.columns.what, width: '72px' },
  { id: 'risk', label: text.columns.risk, width: '96px' },
  { id: 'attribute', label: text.columns.attribute, width: 'minmax(180px, 1.6fr)' },
  { id: 'staging', label: text.columns.staging, width: 'minmax(100px, 1fr)' },
  { id: 'production', label: text.columns.production, width: 'minmax(100px, 1fr)' },
  { id: 'reason', label: text.columns.reason, width: 'minmax(160px, 1.6fr)' },
];

/** Findings drawn of one run. */
const mostFindings = 200;

function RunDetail({ run }: { readonly run: DriftCheckView }) {
  const { new: fresh, worse, known, gone } = run.counts;
  const findings = run.findings.slice(0, mostFindings);
  return (
    <Box
      role="region"
      aria-label={text.title(formatMoment(run.at), run.by)}
      sx={{ display: 'grid', gap: 1 }}
    >
      <Typography sx={{ fontWeight: 500 }}>{text.title(formatMoment(run.at), run.by)}</Typography>
      <Typography variant="body2">{text.counts(fresh, worse, known, gone)}</Typography>
      {run.problems.length > 0 && (
        <Box component="ul" aria-label={text.problems} sx={{ m: 0, pl: 2.5 }}>
          {run.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </Box>
      )}
      {findings.length === 0 ? (
        <Typography variant="body2">{text.none}</Typography>
      ) : (
        <DataTable label={text.findings} columns={columns} rowCount={findings.length}>
          {findings.map((finding, index) => (
            <FindingRow
              key={`${finding.subject} ${finding.name} ${index}`}
              index={index}
              finding={finding}
            />
          ))}
        </DataTable>
      )}
      {known > 0 && <Typography variant="caption">{text.known(known)}</Typography>}
    </Box>
  );
}

function FindingRow(props: {
  readonly index: number;
  readonly finding: DriftCheckView['findings'][number];
}) {
  const { finding } = props;
  return (
    <DataRow index={props.index}>
      <DataCell title={text.whatHint[finding.what]}>{text.what[finding.what]}</DataCell>
      <DataCell>
        <RiskMark risk={finding.suggestedRisk} />
      </DataCell>
      <DataCell rowHeader title={`${finding.subject} ${finding.name}`}>
        {finding.name}
        <Box component="span" sx={{ color: 'text.secondary', pl: 1 }}>
          {finding.subject}
        </Box>
      </DataCell>
      <DataCell>
        <FoundValue value={finding.staging} other={finding.production} />
      </DataCell>
      <DataCell>
        <FoundValue value={finding.production} other={finding.staging} />
      </DataCell>
      <DataCell wrap>{finding.reason}</DataCell>
    </DataRow>
  );
}

function FoundValue({
  value,
  other,
}: {
  readonly value: string | null;
  readonly other: string | null;
}) {
  return <ValueText value={value} state={value === null ? 'absent' : 'value'} other={other} />;
}
