import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PackageDone, SignRequestInfo } from '../../../shared/contract/index.ts';
import { signElsewhere as text } from '../../../shared/text/sign-elsewhere.ts';
import { ask, bridge } from '../../app/bridge.ts';
import { formatSize } from '../../app/format.ts';
import { useSystemWritable } from '../../app/writable.ts';
import { Panel } from '../../components/Panel.tsx';
import { Written } from '../exports/Written.tsx';
import { InPrivate } from '../signing/InPrivate.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { ReceiveDialog } from './ReceiveDialog.tsx';
import { RequestSignDialog } from './RequestSignDialog.tsx';

/** A file that was read: a request to answer, or an answer to take in. */
interface Read {
  readonly token: string;
  readonly info: SignRequestInfo;
}

/** Asks for a signature on another machine, answers such a request, and takes answers in. */
export function SignElsewhere({ auditId }: { readonly auditId: string }) {
  const writable = useSystemWritable();
  const [asking, setAsking] = useState(false);
  const [read, setRead] = useState<Read | null>(null);
  const [done, setDone] = useState<PackageDone | null>(null);
  const pick = async (): Promise<void> => {
    const [chosen] = await bridge().files.pick('files');
    if (!chosen) return;
    const info = await ask('sign-request.info', { file: chosen.token });
    if (info.ok) setRead({ token: chosen.token, info: info.value });
  };
  const written = (file: PackageDone) => {
    setDone(file);
    setAsking(false);
    setRead(null);
  };
  return (
    <Panel
      title={text.title}
      actions={
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <Button onClick={() => void pick()}>{text.read}</Button>
          {writable && <Button onClick={() => setAsking(true)}>{text.ask}</Button>}
        </Box>
      }
    >
      <Typography sx={{ maxWidth: 900, mb: done ? 1.5 : 0 }}>{text.lead}</Typography>
      {done && <Written {...done} checked={text.written(formatSize(done.size))} />}
      {asking && (
        <InPrivate onClose={() => setAsking(false)}>
          <RequestSignDialog
            auditId={auditId}
            onClose={() => setAsking(false)}
            onWritten={written}
          />
        </InPrivate>
      )}
      {read && (
        <InPrivate onClose={() => setRead(null)}>
          <ReadDialog
            auditId={auditId}
            read={read}
            onClose={() => setRead(null)}
            onWritten={written}
          />
        </InPrivate>
      )}
    </Panel>
  );
}

function ReadDialog(props: {
  readonly auditId: string;
  readonly read: Read;
  readonly onClose: () => void;
  readonly onWritten: (done: PackageDone) => void;
}) {
  const { auditId, read, onClose } = props;
  const { token, info } = read;
  return info.kind === 'request' ? (
    <AnswerDialog file={token} info={info} onClose={onClose} onWritten={props.onWritten} />
  ) : (
    <ReceiveDialog auditId={auditId} file={token} info={info} onClose={onClose} />
  );
}
