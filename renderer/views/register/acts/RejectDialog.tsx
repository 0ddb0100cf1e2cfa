import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ErrorData } from '../../../../shared/model/errors.ts';
import { exceptionNumber } from '../../../../shared/text/components.ts';
import { actsText } from '../../../../shared/text/register-acts.ts';
import { announce } from '../../../app/announce.ts';
import { runCommand } from '../../../app/bridge.ts';
import { useDraft } from '../../../app/drafts.ts';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { refusalSentence } from '../../signing/problems.ts';
import type { RegisterEntry } from '../expiry.ts';

const text = actsText.reject;

interface RejectProps {
  readonly entry: RegisterEntry;
  readonly onClose: () => void;
}

/** Rejects a request, in the name of whoever acts, with why. */
export function RejectDialog(props: RejectProps) {
  const { entry, onClose } = props;
  const form = useRejection(props);
  return (
    <FormDialog
      title={text.title(exceptionNumber(entry.number))}
      action={text.act}
      disabled={form.busy}
      onConfirm={() => void form.reject()}
      onClose={onClose}
    >
      <Typography>{text.body}</Typography>
      <TextField
        required
        multiline
        minRows={2}
        label={text.note}
        value={form.note}
        error={form.noteProblem !== null}
        helperText={form.noteProblem}
        onChange={(event) => form.setNote(event.target.value)}
      />
      {form.refusal && <Alert severity="error">{form.refusal}</Alert>}
    </FormDialog>
  );
}

/** The rejection under way; the reason survives leaving the dialog. */
function useRejection({ entry, onClose }: RejectProps) {
  const draft = useDraft(`reject ${entry.id}`, '');
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<ErrorData | null>(null);
  const [busy, setBusy] = useState(false);
  const note = draft.value.trim();
  const reject = async (): Promise<void> => {
    setAsked(true);
    if (note === '' || busy) return;
    setBusy(true);
    const input = { exceptionId: entry.id, note };
    const result = await runCommand('exception.reject', input, { quiet: true, reason: note });
    setBusy(false);
    if (!result.ok) return setRefusal(result.error);
    draft.clear();
    announce(text.done(exceptionNumber(entry.number)));
    onClose();
  };
  return {
    note: draft.value,
    setNote: draft.set,
    noteProblem: asked && note === '' ? text.noteMissing : null,
    refusal: refusal && refusalSentence(refusal),
    busy,
    reject,
  };
}
