import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { ReadinessState } from '../../../shared/model/words.ts';
import { releaseText } from '../../../shared/text/govern-screen.ts';
import { governText } from '../../../shared/text/govern.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { useDraft } from '../../app/drafts.ts';
import { PersonField } from '../../components/PersonField.tsx';

const text = governText.decision;
const more = releaseText.decision;

type Decision = 'release' | 'hold';

/** What is typed of a decision. */
export interface DecisionDraft {
  readonly decision: Decision;
  readonly decidedBy: string;
  readonly reason: string;
  readonly differsReason: string;
}

/** Whether the people release although reasons stand against it: that takes a reason of its own. */
export const differs = (decision: Decision, state: ReadinessState): boolean =>
  decision === 'release' && state === 'not-ready';

/** What is missing before the decision can be recorded, by field. */
export function decisionProblems(
  draft: DecisionDraft,
  state: ReadinessState,
): Partial<Record<keyof DecisionDraft, string>> {
  return {
    ...(draft.decidedBy.trim() === '' ? { decidedBy: text.byMissing } : {}),
    ...(draft.reason.trim() === '' ? { reason: text.reasonMissing } : {}),
    ...(differs(draft.decision, state) && draft.differsReason.trim() === ''
      ? { differsReason: more.differsMissing }
      : {}),
  };
}

/** Asks for the decision, who made it and why. */
export function DecisionForm(props: {
  readonly auditId: string;
  readonly state: ReadinessState;
  readonly onDone: () => void;
}) {
  const { auditId, state } = props;
  const { draft, set, problems, busy, record } = useDecision(auditId, state, props.onDone);
  return (
    <Box component="form" noValidate sx={{ display: 'grid', gap: 1.5 }} onSubmit={record}>
      <ReleaseOrHold value={draft.decision} onChange={(decision) => set({ decision })} />
      <PersonField
        auditId={auditId}
        required
        label={text.by}
        value={draft.decidedBy}
        error={problems.decidedBy ?? null}
        onChange={(decidedBy) => set({ decidedBy })}
      />
      <Reason
        label={text.reason}
        value={draft.reason}
        problem={problems.reason}
        onChange={(reason) => set({ reason })}
      />
      {differs(draft.decision, state) && (
        <Reason
          label={more.differsField}
          hint={more.differsHint}
          value={draft.differsReason}
          problem={problems.differsReason}
          onChange={(differsReason) => set({ differsReason })}
        />
      )}
      <Button
        type="submit"
        variant="contained"
        color="primary"
        disabled={busy}
        sx={{ justifySelf: 'start' }}
      >
        {text.record(text.words[draft.decision])}
      </Button>
    </Box>
  );
}

function Reason(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  return (
    <TextField
      required
      multiline
      minRows={2}
      label={props.label}
      value={props.value}
      error={props.problem !== undefined}
      helperText={props.problem ?? props.hint}
      onChange={(event) => props.onChange(event.target.value)}
    />
  );
}

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
    differsReason: '',
  };
  const { value: draft, set: setDraft, clear } = useDraft(`decision:${auditId}`, empty);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const problems = decisionProblems(draft, state);
  const record = async (event: { preventDefault: () => void }) => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(problems).length > 0 || busy) return;
    setBusy(true);
    const { decision } = draft;
    const reason = draft.reason.trim();
    const differsReason = differs(decision, state) ? draft.differsReason.trim() : '';
    const input = { auditId, decision, decidedBy: draft.decidedBy.trim(), reason, differsReason };
    const result = await runCommand('decision.record', input, { reason });
    setBusy(false);
    if (!result.ok) return;
    clear();
    announce(text.done);
    onDone();
  };
  return {
    draft,
    set: (part: Partial<DecisionDraft>) => setDraft({ ...draft, ...part }),
    problems: asked ? problems : {},
    busy,
    record: (event: { preventDefault: () => void }) => void record(event),
  };
}
