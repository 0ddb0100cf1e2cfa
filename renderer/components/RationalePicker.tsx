import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import type { Ref } from 'react';
import type { Risk, Team } from '../../shared/model/words.ts';
import { componentsText } from '../../shared/text/components.ts';
import { originOf, rationaleText as text } from '../../shared/text/rationale.ts';
import { useQueryOf } from '../app/bridge.ts';
import { useDraft } from '../app/drafts.ts';
import { confirmOnEnter, SentencePicker } from './SentencePicker.tsx';
import type { Offer } from './SentencePicker.tsx';

/** What a person gave. `reason` is empty where none was asked for. */
export interface GivenRationale {
  readonly rationale: string;
  readonly reason: string;
}

/** What the picker asks for. */
export interface RationalePickerProps {
  readonly auditId: string;
  /** The row, or the one that stands for its group: earlier rationales are those of its attribute. */
  readonly differenceId: string;
  /** Who judges: what one team has typed is not the other's. The meeting without it. */
  readonly whose?: Team | 'meeting';
  readonly risk: Risk;
  /** Whether a rationale must be given by hand; else the field may stay empty. */
  readonly required: boolean;
  /** The rationale is for rows that the rules say different things of: no rule's sentence is offered. */
  readonly rulesDiffer?: boolean;
  /** Whether a reason is asked for too: the judgement changes what is settled. */
  readonly asksReason?: boolean;
  /** What was written before and is now edited. */
  readonly initial?: string;
  /** Words of the button: what it does. */
  readonly action: string;
  /** `false` says that it was refused: what was typed stays. */
  readonly onConfirm: (given: GivenRationale) => void | Promise<boolean>;
  readonly onCancel: () => void;
}

/**
 * Asks for a rationale: sentences on digits, or free text. What was typed outlives Escape and a
 * refusal, and stands in the field the next time the row is asked about.
 */
export function RationalePicker(props: RationalePickerProps) {
  const { auditId, differenceId, risk, rulesDiffer = false, asksReason = false, onCancel } = props;
  const found = useQueryOf('rationales.get', { auditId, differenceId, risk });
  const choices = found.data?.filter(({ from }) => !(rulesDiffer && from === 'rule'));
  const form = useRationale(props);
  const reason = useRef<HTMLTextAreaElement>(null);
  const take = (sentence: string) => {
    if (form.confirm({ rationale: sentence }) !== 'reason') return;
    form.setRationale(sentence);
    reason.current?.focus();
  };
  const confirm = () => {
    if (form.confirm({}) === 'reason') reason.current?.focus();
  };
  return (
    <Box
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <SentencePicker
        label={text.field}
        offers={found.error ? [] : (choices?.map(offerOf) ?? null)}
        value={form.rationale}
        problem={form.missing === 'rationale' ? text.missing : null}
        hint={props.required ? text.hint : `${text.optional} ${text.hint}`}
        onValue={form.setRationale}
        onTake={take}
        onEnter={confirm}
      />
      {asksReason && <ReasonField inputRef={reason} form={form} onConfirm={confirm} />}
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
        <Button onClick={onCancel}>{componentsText.cancel}</Button>
        <Button variant="contained" color="primary" onClick={confirm}>
          {props.action}
        </Button>
      </Box>
    </Box>
  );
}

/** Why what is settled changes. */
function ReasonField(props: {
  readonly inputRef: Ref<HTMLTextAreaElement>;
  readonly form: ReturnType<typeof useRationale>;
  readonly onConfirm: () => void;
}) {
  const { inputRef, form, onConfirm } = props;
  const missing = form.missing === 'reason';
  return (
    <TextField
      inputRef={inputRef}
      multiline
      label={text.reason}
      value={form.reason}
      error={missing}
      helperText={missing ? text.reasonMissing : text.reasonHint}
      onChange={(event) => form.setReason(event.target.value)}
      onKeyDown={(event) => confirmOnEnter(event, onConfirm)}
    />
  );
}

const offerOf = (choice: Parameters<typeof originOf>[0]): Offer => ({
  text: choice.text,
  origin: originOf(choice),
});

type Missing = 'rationale' | 'reason' | null;

/** The two fields, kept while they are not saved, and what they lack. */
function useRationale(props: RationalePickerProps) {
  const { auditId, differenceId, required, asksReason = false, initial = '' } = props;
  const key = `rationale ${auditId} ${differenceId} ${props.whose ?? 'meeting'}`;
  const rationale = useDraft(key, initial);
  const reason = useDraft(`${key} reason`, '');
  const [missing, setMissing] = useState<Missing>(null);
  /** Confirms, or says what is missing first. */
  const confirm = (change: Partial<GivenRationale>): Missing => {
    const given = {
      rationale: rationale.value.trim(),
      reason: asksReason ? reason.value.trim() : '',
      ...change,
    };
    const lacks = lackOf(given, { required, asksReason });
    setMissing(lacks);
    if (lacks === null) void send(given);
    return lacks;
  };
  const send = async (given: GivenRationale) => {
    if ((await props.onConfirm(given)) === false) return;
    rationale.clear();
    reason.clear();
  };
  return {
    rationale: rationale.value,
    reason: reason.value,
    setRationale: rationale.set,
    setReason: reason.set,
    missing,
    confirm,
  };
}

function lackOf(
  given: GivenRationale,
  asks: { readonly required: boolean; readonly asksReason: boolean },
): Missing {
  if (asks.required && given.rationale === '') return 'rationale';
  return asks.asksReason && given.reason === '' ? 'reason' : null;
}
