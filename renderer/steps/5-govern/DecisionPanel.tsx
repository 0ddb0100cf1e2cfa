import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Box from '@mui/material/Box';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { AuditView } from '../../../shared/contract/index.ts';
import type { ReadinessState } from '../../../shared/model/words.ts';
import { governText } from '../../../shared/text/govern.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { useDraft } from '../../app/drafts.ts';
import { formatMoment } from '../../app/format.ts';
import { Panel } from '../../components/Panel.tsx';
import { PersonField } from '../../components/PersonField.tsx';

const text = governText.decision;

interface DecisionDraft {
  readonly decision: 'release' | 'hold';
  readonly decidedBy: string;
  readonly reason: string;
}

/** What the people decided, with their reason; it may differ from the computed state. */
export function DecisionPanel(props: {
  readonly audit: AuditView;
  readonly state: ReadinessState;
  readonly writable: boolean;
}) {
  const { audit, state, writable } = props;
  const [changing, setChanging] = useState(false);
  const { decision } = audit;
  return (
    <Panel title={text.title}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {decision === null ? (
          <Typography variant="body2">{text.none}</Typography>
        ) : (
          <Recorded decision={decision} />
        )}
        {decision !== null && writable && !changing && (
          <Button onClick={() => setChanging(true)} sx={{ justifySelf: 'start' }}>
            {text.change}
          </Button>
        )}
        {writable && (decision === null || changing) && (
          <DecisionForm auditId={audit.audit.id} state={state} onDone={() => setChanging(false)} />
        )}
      </Box>
    </Panel>
  );
}

function Recorded({ decision }: { readonly decision: NonNullable<AuditView['decision']> }) {
  const { decidedBy, at, reason } = decision;
  return (
    <Box>
      <Typography sx={{ fontWeight: 500 }}>
        {text.recorded(text.words[decision.decision], decidedBy, formatMoment(at))}
      </Typography>
      <Typography sx={{ color: 'text.secondary', whiteSpace: 'pre-wrap' }}>{reason}</Typography>
    </Box>
  );
}

function DecisionForm(props: {
  readonly auditId: string;
  readonly state: ReadinessState;
  readonly onDone: () => void;
}) {
  const { auditId, state } = props;
  const { draft, set, asked, busy, record } = useDecision(auditId, state, props.onDone);
  const problem = (value: string, sentence: string) =>
    asked && value.trim() === '' ? sentence : null;
  const reasonProblem = problem(draft.reason, text.reasonMissing);
  const departs = draft.decision === 'release' && state === 'not-ready';
  return (
    <Box component="form" noValidate sx={{ display: 'grid', gap: 1.5 }} onSubmit={record}>
      <ReleaseOrHold value={draft.decision} onChange={(decision) => set({ decision })} />
      <PersonField
        auditId={auditId}
        required
        label={text.by}
        value={draft.decidedBy}
        error={problem(draft.decidedBy, text.byMissing)}
        onChange={(decidedBy) => set({ decidedBy })}
      />
      <TextField
        required
        multiline
        minRows={2}
        label={text.reason}
        value={draft.reason}
        error={reasonProblem !== null}
        helperText={reasonProblem ?? (departs ? text.departs : '')}
        onChange={(event) => set({ reason: event.target.value })}
      />
      <Button type="submit" disabled={busy} sx={{ justifySelf: 'start' }}>
        {text.record(text.words[draft.decision])}
      </Button>
    </Box>
  );
}

type Decision = DecisionDraft['decision'];

function ReleaseOrHold(props: {
  readonly value: Decision;
  readonly onChange: (decision: Decision) => void;
}) {
  return (
    <RadioGroup
      row
      aria-label={text.choice}
      value={props.value}
      onChange={(_, value) => props.onChange(value === 'release' ? 'release' : 'hold')}
    >
      {(['release', 'hold'] as const).map((value) => (
        <FormControlLabel
          key={value}
          value={value}
          control={<Radio size="small" />}
          label={text.words[value]}
        />
      ))}
    </RadioGroup>
  );
}

function useDecision(auditId: string, state: ReadinessState, onDone: () => void) {
  const empty: DecisionDraft = {
    decision: state === 'not-ready' ? 'hold' : 'release',
    decidedBy: '',
    reason: '',
  };
  const { value: draft, set: setDraft, clear } = useDraft(`decision:${auditId}`, empty);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const set = (part: Partial<DecisionDraft>) => setDraft({ ...draft, ...part });
  const record = async (event: { preventDefault: () => void }) => {
    event.preventDefault();
    setAsked(true);
    const reason = draft.reason.trim();
    const decidedBy = draft.decidedBy.trim();
    if (reason === '' || decidedBy === '') return;
    setBusy(true);
    const input = { auditId, decision: draft.decision, decidedBy, reason };
    const result = await runCommand('decision.record', input, { reason });
    setBusy(false);
    if (!result.ok) return;
    clear();
    announce(text.done);
    onDone();
  };
  return {
    draft,
    set,
    asked,
    busy,
    record: (event: { preventDefault: () => void }) => void record(event),
  };
}
