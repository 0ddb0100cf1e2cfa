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
import { PersonField } from '../../../components/PersonField.tsx';
import { refusalSentence, signingPlace } from '../../signing/problems.ts';
import type { RegisterEntry } from '../expiry.ts';

const text = actsText.reject;

interface RejectProps {
  readonly auditId: string;
  readonly entry: RegisterEntry;
  readonly onClose: () => void;
}

/** Rejects a request with who and why; a refusal of the person stands at the name. */
export function RejectDialog(props: RejectProps) {
  const { auditId, entry, onClose } = props;
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
      <PersonField
        auditId={auditId}
        required
        label={text.by}
        value={form.by}
        error={form.byProblem}
        onChange={form.setBy}
      />
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
      {form.other && <Alert severity="error">{form.other}</Alert>}
    </FormDialog>
  );
}

/** The rejection under way; the reason survives leaving the dialog. */
function useRejection({ entry, onClose }: RejectProps) {
  const [by, setBy] = useState('');
  const draft = useDraft(`reject ${entry.id}`, '');
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<ErrorData | null>(null);
  const [busy, setBusy] = useState(false);
  const [approver, note] = [by.trim(), draft.value.trim()];
  const reject = async (): Promise<void> => {
    setAsked(true);
    if (approver === '' || note === '' || busy) return;
    setBusy(true);
    const input = { exceptionId: entry.id, approver, note };
    const result = await runCommand('exception.reject', input, { quiet: true, reason: note });
    setBusy(false);
    if (!result.ok) return setRefusal(result.error);
    draft.clear();
    announce(text.done(exceptionNumber(entry.number)));
    onClose();
  };
  const said = refusal && refusalSentence(refusal);
  const atPerson = refusal !== null && signingPlace(refusal) === 'person';
  return {
    by,
    setBy: (name: string) => {
      setBy(name);
      setRefusal(null);
    },
    note: draft.value,
    setNote: draft.set,
    byProblem: asked && approver === '' ? text.byMissing : atPerson ? said : null,
    noteProblem: asked && note === '' ? text.noteMissing : null,
    other: atPerson ? null : said,
    busy,
    reject,
  };
}
