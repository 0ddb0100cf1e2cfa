import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Result } from '../../../shared/model/errors.ts';
import { componentsText } from '../../../shared/text/components.ts';
import { refusalSentence } from '../signing/problems.ts';

/** A change that needs a reason, under way. */
export interface Reasoned {
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  readonly problem: string | null;
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly run: () => Promise<void>;
}

/** Carries a change out once there is a reason; a refusal stays in the dialog. */
export function useReasoned(
  onDone: () => void,
  act: (reason: string) => Promise<Result<unknown>>,
): Reasoned {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const missing = reason.trim() === '';
  const run = async (): Promise<void> => {
    setAsked(true);
    setRefusal(null);
    if (missing || busy) return;
    setBusy(true);
    const result = await act(reason.trim());
    setBusy(false);
    if (result.ok) onDone();
    else setRefusal(refusalSentence(result.error));
  };
  const problem = asked && missing ? componentsText.reasonMissing : null;
  return { reason, setReason, problem, refusal, busy, run };
}

/** The reason that the trail keeps with the change. */
export function ReasonField({ change }: { readonly change: Reasoned }) {
  return (
    <TextField
      required
      multiline
      minRows={2}
      label={componentsText.reason}
      value={change.reason}
      error={change.problem !== null}
      helperText={change.problem ?? componentsText.reasonHint}
      onChange={(event) => change.setReason(event.target.value)}
    />
  );
}
