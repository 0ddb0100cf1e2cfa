import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PackageDone } from '../../../shared/contract/index.ts';
import { packageScreen } from '../../../shared/text/package-screen.ts';
import { runCommand, useQueryOf } from '../../app/bridge.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { AllowanceFields } from '../people/AllowanceFields.tsx';
import { useAllowance } from '../people/useAllowance.ts';
import { SecretFields } from './SecretFields.tsx';
import { useWriting } from './useWriting.ts';

const text = packageScreen.handover.release;

/** Asks to whom and why, how the file is kept, and for the leave of an administrator. */
export function ReleaseDialog(props: {
  readonly auditId: string;
  readonly onClose: () => void;
  readonly onWritten: (done: PackageDone) => void;
}) {
  const { auditId, onClose } = props;
  const installation = useQueryOf('package.info', { auditId }).data?.installation;
  const [peer, setPeer] = useState('');
  const [reason, setReason] = useState('');
  const { allowance, writing } = useRelease({ ...props, peer, reason });
  const release = () => {
    allowance.take();
    void writing.write();
  };
  const words = (value: string, missing: string, hint: string) => {
    const problem = writing.asked && value.trim() === '';
    return { value, error: problem, helperText: problem ? missing : hint };
  };
  return (
    <FormDialog
      title={text.dialog}
      action={text.confirm}
      disabled={writing.busy}
      onConfirm={release}
      onClose={onClose}
    >
      <TextField
        required
        autoFocus
        label={text.peer}
        onChange={(event) => setPeer(event.target.value)}
        {...words(peer, text.peerMissing, text.peerHint)}
      />
      <TextField
        required
        multiline
        label={text.reason}
        onChange={(event) => setReason(event.target.value)}
        {...words(reason, text.reasonMissing, '')}
      />
      <SecretFields
        given={writing.given}
        problems={writing.problems}
        installation={installation}
        keyProblem={writing.keyProblem}
        onChange={writing.change}
      />
      <AllowanceFields allowance={allowance} onEnter={release} />
      {writing.refusal && <Alert severity="error">{writing.refusal}</Alert>}
      <Typography variant="body2">{text.final}</Typography>
    </FormDialog>
  );
}

/** The release under way: nothing is sent before receiver, reason and leave are there. */
function useRelease(props: {
  readonly auditId: string;
  readonly peer: string;
  readonly reason: string;
  readonly onWritten: (done: PackageDone) => void;
}) {
  const { auditId, onWritten } = props;
  const people = useQueryOf('people.get', { auditId }).data;
  const allowance = useAllowance(people?.administrators ?? []);
  const { needed, administratorId, passphrase } = allowance;
  const said = { peer: props.peer.trim(), reason: props.reason.trim() };
  const isAllowed = !needed || (administratorId !== '' && passphrase !== '');
  const writing = useWriting({
    complete: said.peer !== '' && said.reason !== '' && isAllowed,
    write: async (secrets) => {
      const input = { auditId, ...said, ...secrets, ...allowance.take() };
      return runCommand('package.release', input, { quiet: true });
    },
    onWritten,
    refused: allowance.refused,
  });
  return { allowance, writing };
}
