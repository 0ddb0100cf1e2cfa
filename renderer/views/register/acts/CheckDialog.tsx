import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { checksUntil } from '../../../../shared/exceptions/index.ts';
import { exceptionNumber } from '../../../../shared/text/components.ts';
import { actsText } from '../../../../shared/text/register-acts.ts';
import { announce } from '../../../app/announce.ts';
import { runCommand } from '../../../app/bridge.ts';
import { useDraft } from '../../../app/drafts.ts';
import { formatDate, today } from '../../../app/format.ts';
import { DateField } from '../../../components/DateField.tsx';
import { FormDialog } from '../../../components/FormDialog.tsx';
import type { RegisterEntry } from '../expiry.ts';

const text = actsText.check;

interface CheckProps {
  readonly entry: RegisterEntry;
  readonly onClose: () => void;
}

/** Records that somebody looked whether the review trigger has happened, and when to look again. */
export function CheckDialog(props: CheckProps) {
  const { entry, onClose } = props;
  const form = useCheck(props);
  return (
    <FormDialog
      title={text.title(exceptionNumber(entry.number))}
      action={text.act}
      disabled={form.busy}
      onConfirm={() => void form.record()}
      onClose={onClose}
    >
      <Typography>{text.body(entry.reviewTrigger ?? '')}</Typography>
      <TextField
        required
        multiline
        minRows={2}
        label={text.finding}
        value={form.finding}
        error={form.findingProblem !== null}
        helperText={form.findingProblem ?? text.hint}
        onChange={(event) => form.setFinding(event.target.value)}
      />
      <DateField
        required
        label={text.next}
        value={form.next}
        min={today()}
        error={form.nextProblem}
        {...(form.until === null ? {} : { hint: text.until(formatDate(form.until)) })}
        onChange={form.setNext}
      />
    </FormDialog>
  );
}

function useCheck({ entry, onClose }: CheckProps) {
  const draft = useDraft(`check ${entry.id}`, { finding: '', next: '' });
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const { finding, next } = draft.value;
  const until = checksUntil(entry);
  const nextProblem = problemOf(next, until);
  const record = async (): Promise<void> => {
    setAsked(true);
    const found = finding.trim();
    if (found === '' || nextProblem !== null || busy) return;
    setBusy(true);
    const input = { exceptionId: entry.id, nextCheckOn: next, finding: found };
    const result = await runCommand('exception.checked', input, { reason: found });
    setBusy(false);
    if (!result.ok) return;
    draft.clear();
    announce(text.done(exceptionNumber(entry.number)));
    onClose();
  };
  return {
    finding,
    setFinding: (typed: string) => draft.set({ ...draft.value, finding: typed }),
    findingProblem: asked && finding.trim() === '' ? text.findingMissing : null,
    next,
    setNext: (day: string) => draft.set({ ...draft.value, next: day }),
    nextProblem: asked ? nextProblem : null,
    until,
    busy,
    record,
  };
}

/** What is wrong with the day of the next check; null where nothing is. */
function problemOf(next: string, until: string | null): string | null {
  if (next === '') return text.nextMissing;
  if (next < today()) return text.past;
  return until !== null && next > until ? text.beyond : null;
}
