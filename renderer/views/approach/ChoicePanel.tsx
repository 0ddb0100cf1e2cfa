import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { approaches } from '../../../shared/approaches/index.ts';
import type { ApproachAnswers, ApproachId } from '../../../shared/approaches/index.ts';
import type { ApproachView } from '../../../shared/contract/index.ts';
import { approachScreen as text } from '../../../shared/text/approaches.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { useDraft } from '../../app/drafts.ts';
import { formatDate, formatMoment, today } from '../../app/format.ts';
import { DateField, Panel, WordsField } from '../../components/index.ts';
import { titlesOf } from './titles.ts';

interface Choice {
  readonly chosen: readonly ApproachId[];
  readonly reason: string;
  readonly revisitOn: string;
}

interface ChoiceProps {
  readonly auditId: string;
  readonly answers: ApproachAnswers;
  readonly view: ApproachView;
  readonly writable: boolean;
}

/** What people chose, and the form that records it with the advice of the moment. */
export function ChoicePanel(props: ChoiceProps) {
  const { recorded, before } = props.view;
  return (
    <Panel title={text.record}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {before && (
          <Typography variant="body2">
            {text.before(before.release, titlesOf(before.chosen), formatDate(before.revisitOn))}
          </Typography>
        )}
        {recorded && <Recorded recorded={recorded} />}
        {props.writable && <ChoiceForm {...props} />}
      </Box>
    </Panel>
  );
}

function Recorded({ recorded }: { readonly recorded: NonNullable<ApproachView['recorded']> }) {
  const { chosen, advised, by, at, reason, revisitOn } = recorded;
  const departs = titlesOf(chosen) !== titlesOf(advised);
  return (
    <Box>
      <Typography sx={{ fontWeight: 500 }}>
        {text.recorded(titlesOf(chosen), by, formatMoment(at))}
      </Typography>
      {departs && <Typography variant="body2">{text.departs(titlesOf(advised))}</Typography>}
      <Typography sx={{ color: 'text.secondary', whiteSpace: 'pre-wrap' }}>{reason}</Typography>
      <Typography variant="body2">{text.revisit(formatDate(revisitOn))}</Typography>
    </Box>
  );
}

function ChoiceForm(props: ChoiceProps) {
  const { choice, set, problems, busy, submit } = useChoice(props);
  const toggle = (id: ApproachId, on: boolean) =>
    set({ chosen: on ? [...choice.chosen, id] : choice.chosen.filter((each) => each !== id) });
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 1.5 }}>
      <FormGroup role="group" aria-label={text.chosen} row>
        {approaches.map(({ id, title }) => (
          <FormControlLabel
            key={id}
            label={title}
            control={
              <Checkbox checked={choice.chosen.includes(id)} onChange={(_, on) => toggle(id, on)} />
            }
          />
        ))}
      </FormGroup>
      {problems.chosen && <FormHelperText error>{problems.chosen}</FormHelperText>}
      <WordsField
        required
        multiline
        minRows={2}
        label={text.reason}
        value={choice.reason}
        error={problems.reason}
        onChange={(reason) => set({ reason })}
      />
      <DateField
        required
        label={text.revisitOn}
        value={choice.revisitOn}
        min={today()}
        error={problems.revisitOn}
        hint={props.view.advice.revisitReason}
        onChange={(revisitOn) => set({ revisitOn })}
        sx={{ maxWidth: 480 }}
      />
      <Button type="submit" disabled={busy} sx={{ justifySelf: 'start' }}>
        {text.save}
      </Button>
    </Box>
  );
}

function useChoice({ auditId, answers, view }: ChoiceProps) {
  const { advised, revisitOn } = view.advice;
  const advice: Choice = { chosen: advised, reason: '', revisitOn };
  const { value, set: setDraft, clear } = useDraft<Partial<Choice>>(`approach:${auditId}`, {});
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const choice: Choice = { ...advice, ...value };
  const problems = problemsOf(choice);
  const record = async (): Promise<void> => {
    setAsked(true);
    if (Object.values(problems).some((problem) => problem !== null)) return;
    setBusy(true);
    const { chosen, reason } = choice;
    const input = { auditId, answers, chosen: [...chosen], reason, revisitOn: choice.revisitOn };
    const result = await runCommand('approach.record', input);
    setBusy(false);
    if (!result.ok) return;
    clear();
    setAsked(false);
    announce(text.saved);
  };
  return {
    choice,
    set: (part: Partial<Choice>) => setDraft({ ...value, ...part }),
    problems: asked ? problems : noProblems,
    busy,
    submit: (event: FormEvent) => {
      event.preventDefault();
      void record();
    },
  };
}

type Problems = Readonly<Record<keyof Choice, string | null>>;

const noProblems: Problems = { chosen: null, reason: null, revisitOn: null };

function problemsOf({ chosen, reason, revisitOn }: Choice): Problems {
  return {
    chosen: chosen.length === 0 ? text.chosenMissing : null,
    reason: reason.trim() === '' ? text.reasonMissing : null,
    revisitOn: revisitOn === '' || revisitOn < today() ? text.dateMissing : null,
  };
}
