import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { VerifyReport } from '../../../shared/contract/index.ts';
import { historyText } from '../../../shared/text/history.ts';
import { announce } from '../../app/announce.ts';
import { ask } from '../../app/bridge.ts';
import { formatMoment } from '../../app/format.ts';
import { Panel } from '../../components/Panel.tsx';
import { verdictSx } from '../../components/verdictSx.ts';

const text = historyText.check;

interface Checked {
  readonly report: VerifyReport;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** Checks the record and names the first break; says also what no such check can prove. */
export function CheckPanel({ onShow }: { readonly onShow: (sequence: number) => void }) {
  const { checked, busy, check } = useCheck();
  return (
    <Panel
      title={text.title}
      lead={text.lead}
      actions={
        <Button variant="contained" color="primary" disabled={busy} onClick={check}>
          {text.act}
        </Button>
      }
    >
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {busy && (
          <Typography variant="body2" role="status">
            {text.running}
          </Typography>
        )}
        {checked && !busy && <Verdict checked={checked} onShow={onShow} />}
        <Limits />
      </Box>
    </Panel>
  );
}

function useCheck() {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [busy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    const report = await ask('record.verify', {});
    setBusy(false);
    if (!report.ok) return;
    setChecked({ report: report.value, at: new Date().toISOString() });
    announce(report.value.ok ? fineOf(report.value) : text.broken);
  };
  return { checked, busy, check: () => void check() };
}

function fineOf({ systems }: VerifyReport): string {
  return text.fine(
    systems.length,
    systems.reduce((sum, { entries }) => sum + entries, 0),
  );
}

function Verdict(props: { readonly checked: Checked; readonly onShow: (at: number) => void }) {
  const { report, at } = props.checked;
  return (
    <Box role="group" aria-label={text.title} sx={verdictSx({ holds: report.ok })}>
      <Typography sx={{ fontWeight: 600 }}>{report.ok ? fineOf(report) : text.broken}</Typography>
      {report.problems.map((problem) => (
        <Typography key={problem}>{problem}</Typography>
      ))}
      {report.systems.map((system) => (
        <SystemVerdict key={system.systemId} system={system} onShow={props.onShow} />
      ))}
      {!report.ok && <Typography>{text.remedy}</Typography>}
      <Typography variant="caption">{text.checkedAt(formatMoment(at))}</Typography>
    </Box>
  );
}

function SystemVerdict(props: {
  readonly system: VerifyReport['systems'][number];
  readonly onShow: (sequence: number) => void;
}) {
  const { name, entries, head, break: found } = props.system;
  return (
    <>
      {found && (
        <Box role="alert">
          <Typography sx={{ fontWeight: 500 }}>{text.first(name)}</Typography>
          <Typography>{text.kinds[found.kind]}</Typography>
          <Typography variant="body2">{found.sentence}</Typography>
          {found.sequence !== null && (
            <Button
              size="small"
              sx={{ mt: 0.5 }}
              onClick={() => found.sequence !== null && props.onShow(found.sequence)}
            >
              {text.show(found.sequence)}
            </Button>
          )}
        </Box>
      )}
      {head !== null && (
        <Typography variant="body2" component="div">
          {text.head(name, entries)}
          <Box sx={{ typography: 'value', color: 'text.primary' }}>{head}</Box>
        </Typography>
      )}
    </>
  );
}

function Limits() {
  const [open, setOpen] = useState(false);
  return (
    <Box>
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {text.limitsTitle}
      </Button>
      {open && (
        <Box
          component="ul"
          aria-label={text.limitsTitle}
          sx={{ m: 0, mt: 1, pl: 2.5, maxWidth: 900 }}
        >
          {text.limits.map((line) => (
            <Typography key={line} component="li" sx={{ mt: 0.5 }}>
              {line}
            </Typography>
          ))}
        </Box>
      )}
    </Box>
  );
}
