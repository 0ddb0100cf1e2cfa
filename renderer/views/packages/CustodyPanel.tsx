import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PackageDone } from '../../../shared/contract/index.ts';
import type { Custody } from '../../../shared/model/words.ts';
import { packageScreen } from '../../../shared/text/package-screen.ts';
import { announce } from '../../app/announce.ts';
import { runCommand, useQueryOf } from '../../app/bridge.ts';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { Panel } from '../../components/Panel.tsx';
import { InPrivate } from '../signing/InPrivate.tsx';
import { PackageWritten } from './PackageWritten.tsx';
import { SecretFields } from './SecretFields.tsx';
import { useWriting } from './useWriting.ts';

const text = packageScreen.handover;

/** Releases the record to another machine, or takes it back; a copy can do neither. */
export function CustodyPanel(props: { readonly auditId: string; readonly custody: Custody }) {
  const { auditId, custody } = props;
  const [done, setDone] = useState<PackageDone | null>(null);
  if (custody === 'copy') return null;
  const part = custody === 'here' ? text.release : text.takeBack;
  return (
    <Panel
      title={part.title}
      actions={
        custody === 'here' ? (
          <Release auditId={auditId} onDone={setDone} />
        ) : (
          <TakeBack auditId={auditId} />
        )
      }
    >
      <Typography sx={{ maxWidth: 900 }}>{part.body}</Typography>
      {done && <PackageWritten done={done} />}
    </Panel>
  );
}

function TakeBack({ auditId }: { readonly auditId: string }) {
  const [asking, setAsking] = useState(false);
  const take = async (reason: string): Promise<void> => {
    setAsking(false);
    const { ok } = await runCommand('package.take-back', { auditId, reason }, { reason });
    if (ok) announce(text.takeBack.done);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{text.takeBack.act}</Button>
      <ReasonDialog
        open={asking}
        title={text.takeBack.title}
        body={text.takeBack.body}
        action={text.takeBack.confirm}
        onCancel={() => setAsking(false)}
        onConfirm={(reason) => void take(reason)}
      />
    </>
  );
}

function Release(props: {
  readonly auditId: string;
  readonly onDone: (done: PackageDone) => void;
}) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{text.release.act}</Button>
      {asking && (
        <InPrivate onClose={() => setAsking(false)}>
          <ReleaseDialog
            auditId={props.auditId}
            onClose={() => setAsking(false)}
            onWritten={(done) => {
              setAsking(false);
              props.onDone(done);
            }}
          />
        </InPrivate>
      )}
    </>
  );
}

function ReleaseDialog(props: {
  readonly auditId: string;
  readonly onClose: () => void;
  readonly onWritten: (done: PackageDone) => void;
}) {
  const { auditId, onClose, onWritten } = props;
  const t = text.release;
  const installation = useQueryOf('package.info', { auditId }).data?.installation;
  const [peer, setPeer] = useState('');
  const [reason, setReason] = useState('');
  const said = { peer: peer.trim(), reason: reason.trim() };
  const writing = useWriting({
    complete: said.peer !== '' && said.reason !== '',
    write: async (secrets) =>
      runCommand('package.release', { auditId, ...said, ...secrets }, { quiet: true }),
    onWritten,
  });
  const field = (value: string, missing: string, hint: string) => {
    const problem = writing.asked && value === '';
    return { error: problem, helperText: problem ? missing : hint };
  };
  return (
    <FormDialog
      title={t.dialog}
      action={t.confirm}
      disabled={writing.busy}
      onConfirm={() => void writing.write()}
      onClose={onClose}
    >
      <TextField
        required
        autoFocus
        label={t.peer}
        value={peer}
        onChange={(event) => setPeer(event.target.value)}
        {...field(said.peer, t.peerMissing, t.peerHint)}
      />
      <TextField
        required
        multiline
        label={t.reason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        {...field(said.reason, t.reasonMissing, '')}
      />
      <SecretFields
        given={writing.given}
        problems={writing.problems}
        installation={installation}
        keyProblem={writing.keyProblem}
        onChange={writing.change}
      />
      {writing.refusal && <Alert severity="error">{writing.refusal}</Alert>}
      <Typography variant="body2">{t.final}</Typography>
    </FormDialog>
  );
}
