import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Result } from '../../../shared/model/errors.ts';
import { componentsText } from '../../../shared/text/components.ts';
import { refusalSentence } from '../signing/problems.ts';
import { AllowanceFields } from './AllowanceFields.tsx';
import { useAllowance, type Administrators, type Allowance, type Leave } from './useAllowance.ts';

/** A change that needs a reason, and an administrator where there are some, under way. */
export interface Reasoned {
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  readonly allowance: Allowance;
  readonly problem: string | null;
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly run: () => Promise<void>;
}

/** Carries a change out once there is a reason; a refusal stays in the dialog. */
export function useReasoned(
  administrators: Administrators,
  onDone: () => void,
  act: (reason: string, leave: Leave) => Promise<Result<unknown>>,
): Reasoned {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const allowance = useAllowance(administrators);
  const missing = reason.trim() === '';
  const run = async (): Promise<void> => {
    setAsked(true);
    setRefusal(null);
    const leave = allowance.take();
    if (missing || busy || leave === null) return;
    setBusy(true);
    const result = await act(reason.trim(), leave);
    setBusy(false);
    if (result.ok) onDone();
    else if (!allowance.refused(result.error)) setRefusal(refusalSentence(result.error));
  };
  const problem = asked && missing ? componentsText.reasonMissing : null;
  return { reason, setReason, allowance, problem, refusal, busy, run };
}

/** The reason that the trail keeps with the change, who allows it, and why it was refused. */
export function ReasonedFields({ change }: { readonly change: Reasoned }) {
  return (
    <>
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
      <AllowanceFields allowance={change.allowance} onEnter={() => void change.run()} />
      {change.refusal && <Alert severity="error">{change.refusal}</Alert>}
    </>
  );
}
