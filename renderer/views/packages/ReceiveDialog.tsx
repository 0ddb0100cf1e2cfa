import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { SignRequestInfo } from '../../../shared/contract/index.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { packageScreen } from '../../../shared/text/package-screen.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { formatMoment } from '../../app/format.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { SignedLines } from './SignedLines.tsx';

const text = packageScreen.signing;

/** Takes an answer in, once the fingerprint of its key was told by another way. */
export function ReceiveDialog(props: {
  readonly auditId: string;
  readonly file: string;
  readonly info: SignRequestInfo;
  readonly onClose: () => void;
}) {
  const { auditId, file, info, onClose } = props;
  const [fingerprint, setFingerprint] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ErrorData | null>(null);
  const missing = fingerprint.trim() === '';
  const receive = async (): Promise<void> => {
    setAsked(true);
    if (missing || busy) return;
    setBusy(true);
    const input = { auditId, file, fingerprint: fingerprint.trim() };
    const done = await runCommand('sign-request.receive', input, { quiet: true });
    setBusy(false);
    if (!done.ok) return setRefusal(done.error);
    announce(text.received);
    onClose();
  };
  const problem = asked && missing;
  return (
    <FormDialog
      width="wide"
      title={text.answer(info.personName)}
      action={text.receive}
      disabled={busy}
      onConfirm={() => void receive()}
      onClose={onClose}
    >
      <SignedLines info={info} />
      {info.answer && (
        <Typography variant="body2">
          {formatMoment(info.answer.at)}. {text.vouched[info.answer.vouched]} {info.answer.note}
        </Typography>
      )}
      <TextField
        required
        autoFocus
        label={text.fingerprint}
        value={fingerprint}
        error={problem}
        helperText={problem ? text.fingerprintMissing : text.fingerprintHint}
        onChange={(event) => setFingerprint(event.target.value)}
        slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off' } }}
      />
      {refusal && (
        <Alert severity="error">
          {refusal.sentence} {refusal.remedy}
        </Alert>
      )}
    </FormDialog>
  );
}
