import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { exceptionNumber, gapNumber, words } from '../../../shared/text/components.ts';
import { registerText } from '../../../shared/text/govern.ts';
import { runCommand } from '../../app/bridge.ts';
import { formatMoment } from '../../app/format.ts';
import { openRows } from '../../app/navigation.ts';
import { ReasonDialog } from '../../components/ConfirmDialog.tsx';
import { InspectorPanel } from '../../components/Inspector.tsx';
import { PersonField } from '../../components/PersonField.tsx';
import { RiskMark } from '../../components/RiskMark.tsx';
import { ExpiryBar } from './ExpiryBar.tsx';
import type { RegisterEntry } from './expiry.ts';

const text = registerText.drawer;
const { form } = registerText;

/** One exception in full: the template, who must approve, what it covers, its history. */
export function ExceptionPanel(props: {
  readonly auditId: string;
  readonly entry: RegisterEntry;
  readonly writable: boolean;
  readonly onClose: () => void;
}) {
  const { auditId, entry, writable } = props;
  return (
    <InspectorPanel
      title={entry.title}
      over={`${exceptionNumber(entry.number)} · ${words.standing[entry.standing]}`}
    >
      <ExpiryBar entry={entry} />
      {writable && entry.standing === 'requested' && <Deciding auditId={auditId} entry={entry} />}
      <Template entry={entry} />
      <Covered auditId={auditId} entry={entry} />
      <History entry={entry} />
      {writable && canWithdraw(entry) && <Withdraw entry={entry} />}
    </InspectorPanel>
  );
}

const canWithdraw = (entry: RegisterEntry): boolean =>
  entry.standing === 'requested' || entry.standing === 'approved' || entry.standing === 'expired';

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="h3">{title}</Typography>
      <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {children}
      </Box>
    </Box>
  );
}

function Template({ entry }: { readonly entry: RegisterEntry }) {
  const { approver, decidedAt } = entry;
  return (
    <>
      <Part title={form.dimension}>{words.dimension[entry.dimension]}</Part>
      <Part title={form.reason}>{entry.reason}</Part>
      <Part title={form.risk}>{entry.riskAssessment}</Part>
      <Part title={form.mitigation}>{entry.mitigation}</Part>
      <Part title={form.requester}>{entry.requester}</Part>
      <Part title={form.owner}>{entry.owner}</Part>
      {approver !== null && decidedAt !== null && (
        <Part title={text.approver}>
          {text.decided(words.standing[entry.state], approver, formatMoment(decidedAt))}
          {entry.decisionNote && <Typography variant="body2">“{entry.decisionNote}”</Typography>}
        </Part>
      )}
    </>
  );
}

/** Approves or rejects; the engine's refusal of an approver stands at the field. */
function Deciding({ entry, auditId }: { readonly entry: RegisterEntry; readonly auditId: string }) {
  const decision = useDecision(entry);
  const { refusal, problem } = decision;
  return (
    <Box component="section" aria-label={text.approver} sx={decidingSx}>
      <Typography variant="body2">{text.mustApprove(entry.requester, entry.owner)}</Typography>
      <PersonField
        auditId={auditId}
        label={text.approver}
        value={decision.approver}
        error={problem.approver ?? null}
        onChange={decision.setApprover}
      />
      <TextField
        multiline
        label={text.note}
        value={decision.note}
        error={problem.note !== undefined}
        helperText={problem.note ?? text.final}
        onChange={(event) => decision.setNote(event.target.value)}
      />
      {refusal && (
        <Alert severity="error">
          {refusal.sentence} {refusal.remedy}
        </Alert>
      )}
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button variant="contained" color="primary" onClick={() => void decision.decide('approve')}>
          {text.approve}
        </Button>
        <Button onClick={() => void decision.decide('reject')}>{text.reject}</Button>
      </Box>
    </Box>
  );
}

const decidingSx = {
  display: 'grid',
  gap: 1.5,
  p: 1.5,
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
} as const;

function useDecision(entry: RegisterEntry) {
  const [approver, setApprover] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<{ approver?: string; note?: string }>({});
  const [refusal, setRefusal] = useState<ErrorData | null>(null);
  const decide = async (what: 'approve' | 'reject') => {
    const missing = {
      ...(approver.trim() === '' ? { approver: text.approverMissing } : {}),
      ...(what === 'reject' && note.trim() === '' ? { note: text.noteMissing } : {}),
    };
    setProblem(missing);
    setRefusal(null);
    if (Object.keys(missing).length > 0) return;
    const input = { exceptionId: entry.id, approver: approver.trim(), note: note.trim() };
    const name = what === 'approve' ? 'exception.approve' : 'exception.reject';
    const result = await runCommand(name, input, { quiet: true });
    if (!result.ok) setRefusal(result.error);
  };
  return { approver, setApprover, note, setNote, problem, refusal, decide };
}

function Covered({ auditId, entry }: { readonly auditId: string; readonly entry: RegisterEntry }) {
  const show = () =>
    openRows({
      auditId,
      title: `${exceptionNumber(entry.number)} ${entry.title}`,
      filter: { keys: [...entry.covers] },
    });
  return (
    <Part title={text.covered}>
      {entry.covered.length === 0 && text.noRows}
      {entry.covered.slice(0, 8).map((row) => (
        <Box key={row.id} sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
          <span>{gapNumber(row.number)}</span>
          <Box component="span" sx={{ flex: 1, minWidth: 0, color: 'text.primary' }}>
            {row.name}
          </Box>
          <RiskMark risk={row.rating?.risk ?? row.suggestion.risk} />
        </Box>
      ))}
      {entry.covered.length > 0 && (
        <Button size="small" onClick={show} sx={{ mt: 0.5 }}>
          {text.showRows}
        </Button>
      )}
    </Part>
  );
}

function History({ entry }: { readonly entry: RegisterEntry }) {
  return (
    <Part title={text.history}>
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 0.75 }}>
        {entry.history.map((one) => (
          <li key={`${one.at} ${one.what}`}>
            <Box component="span" sx={{ color: 'text.primary' }}>
              {one.what}
            </Box>
            {one.reason && <span> “{one.reason}”</span>}
            <Typography variant="caption" component="div">
              {one.actor}, {formatMoment(one.at)}
            </Typography>
          </li>
        ))}
      </Box>
    </Part>
  );
}

function Withdraw({ entry }: { readonly entry: RegisterEntry }) {
  const [open, setOpen] = useState(false);
  const { withdraw } = registerText;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text.withdraw}</Button>
      <ReasonDialog
        open={open}
        title={withdraw.title(exceptionNumber(entry.number))}
        body={withdraw.body}
        action={withdraw.confirm}
        onCancel={() => setOpen(false)}
        onConfirm={(reason) => {
          setOpen(false);
          void runCommand('exception.withdraw', { exceptionId: entry.id, reason }, { reason });
        }}
      />
    </>
  );
}
