import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { placeText } from '../../../shared/model/errors.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { appText } from '../../../shared/text/app.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { bridge } from '../bridge.ts';
import { formatMoment } from '../format.ts';
import { useRecord } from '../record.ts';
import { ErrorRegion } from './ErrorRegion.tsx';

/** The record cannot be opened: what, where, what to do; the file is left as it is. */
export function RecordProblem({ error }: { readonly error: ErrorData | null }) {
  const where = placeText(error?.place);
  return (
    <Box component="main" sx={{ maxWidth: 720, mx: 'auto', p: 4, display: 'grid', gap: 2 }}>
      <ErrorRegion />
      <Typography variant="h1">{titleOf(error)}</Typography>
      {error && <Typography>{error.sentence}</Typography>}
      {where && (
        <Typography>
          {appText.record.where}:{' '}
          <Typography component="span" variant="value">
            {where}
          </Typography>
        </Typography>
      )}
      {error && <Typography>{error.remedy}</Typography>}
      <Typography variant="body2">{appText.record.untouched}</Typography>
      <RecordButtons damaged={error !== null && damaged.has(error.code)} />
    </Box>
  );
}

function RecordButtons(props: { readonly damaged: boolean }) {
  const open = useRecord();
  const client = useQueryClient();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
      {props.damaged && <RecoverButton onRecover={() => void open('recover')} />}
      <Button variant="contained" color="primary" onClick={() => void open('open')}>
        {appText.record.open}
      </Button>
      <Button onClick={() => void open('create')}>{appText.record.create}</Button>
      <Button onClick={() => void client.resetQueries()}>{appText.record.again}</Button>
    </Box>
  );
}

/** Offers the newest good copy, where there is one. The damaged file is kept beside it. */
function RecoverButton(props: { readonly onRecover: () => void }) {
  const [asking, setAsking] = useState(false);
  const found = useQuery({ queryKey: ['newest-copy'], queryFn: bridge().record.newestCopy }).data;
  const copy = found?.ok ? found.value : null;
  if (!copy) return null;
  const at = formatMoment(copy.at);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{appText.record.recover(at)}</Button>
      <ConfirmDialog
        open={asking}
        title={appText.record.recoverTitle}
        body={appText.record.recoverBody(at)}
        action={appText.record.recoverAction}
        onCancel={() => setAsking(false)}
        onConfirm={props.onRecover}
      />
    </>
  );
}

const damaged: ReadonlySet<string> = new Set(['record.damaged', 'record.not-a-database']);

const notARecord: ReadonlySet<string> = new Set([
  'record.not-a-database',
  'record.not-a-file',
  'record.not-evenkeel',
]);

function titleOf(error: ErrorData | null): string {
  const { titles } = appText.record;
  if (error?.code === 'record.newer') return titles.newer;
  if (error && notARecord.has(error.code)) return titles.notARecord;
  return titles.failed;
}
