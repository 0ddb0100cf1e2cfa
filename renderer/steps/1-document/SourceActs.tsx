import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { SourceView } from '../../../shared/contract/views.ts';
import { manualCollector } from '../../../shared/model/words.ts';
import { sourceText } from '../../../shared/text/document.ts';
import { useCommand, useQueryOf } from '../../app/bridge.ts';
import { useWritable } from '../../app/writable.ts';
import { ReasonDialog } from '../../components/index.ts';
import { rereadSource } from '../../app/addFiles.ts';
import { CollectorDialog } from './CollectorDialog.tsx';

const t = sourceText;

/** A source that can be read again, and who wants to know its new id. */
export interface RereadProps {
  readonly auditId: string;
  readonly source: SourceView;
  readonly onReplaced: (sourceId: string) => void;
}

/** Reads a source again, with its collector or with another one; `busy` while it is read. */
export function useReread({ auditId, source, onReplaced }: RereadProps) {
  const [busy, setBusy] = useState(false);
  const reread = async (collector?: string) => {
    setBusy(true);
    const id = await rereadSource(auditId, source, collector);
    setBusy(false);
    if (id !== null) onReplaced(id);
  };
  return { busy, reread };
}

/** Read as another format, or as it is now. */
export function SourceActs(props: RereadProps) {
  const { source } = props;
  const [choosing, setChoosing] = useState(false);
  const { busy, reread } = useReread(props);
  const writable = useWritable();
  const ofFile = useIsOfFile(source);
  const disabled = !writable || busy || !source.rereadable;
  if (source.collector === manualCollector) return null;
  return (
    <Box>
      <Box role="group" aria-label={t.acts} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {ofFile && (
          <Button disabled={disabled} onClick={() => setChoosing(true)}>
            {t.readAs}
          </Button>
        )}
        <Button disabled={disabled} onClick={() => void reread()}>
          {t.readAgain}
        </Button>
      </Box>
      {!source.rereadable && (
        <Typography variant="caption">{ofFile ? t.notRereadable : t.notAskedAgain}</Typography>
      )}
      {choosing && (
        <CollectorDialog
          path={source.path}
          current={source.collector}
          onClose={() => setChoosing(false)}
          onChoose={(collector) => {
            setChoosing(false);
            void reread(collector);
          }}
        />
      )}
    </Box>
  );
}

/** Whether a collector of files read it: the answer of an environment has no other reader. */
function useIsOfFile(source: SourceView): boolean {
  const collectors = useQueryOf('collectors.list', {}).data;
  return collectors?.some((collector) => collector.id === source.collector) ?? true;
}

/** Takes a source out of the snapshot, with a reason. */
export function RemoveSource(props: {
  readonly source: SourceView;
  readonly onRemoved: () => void;
}) {
  const { source } = props;
  const [asking, setAsking] = useState(false);
  const remove = useCommand('source.remove');
  const writable = useWritable();
  const confirm = async (reason: string) => {
    setAsking(false);
    const result = await remove.run({ sourceId: source.id, reason });
    if (result.ok) props.onRemoved();
  };
  return (
    <>
      <Button disabled={!writable || remove.busy} onClick={() => setAsking(true)}>
        {t.remove}
      </Button>
      <ReasonDialog
        open={asking}
        title={t.removeTitle(source.path)}
        body={t.removeBody}
        action={t.removeAction}
        onConfirm={(reason) => void confirm(reason)}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
