import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PackageDone } from '../../../shared/contract/index.ts';
import type { Custody } from '../../../shared/model/words.ts';
import { packageScreen } from '../../../shared/text/package-screen.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { Panel } from '../../components/Panel.tsx';
import { InPrivate } from '../signing/InPrivate.tsx';
import { PackageWritten } from './PackageWritten.tsx';
import { ReleaseDialog } from './ReleaseDialog.tsx';

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
