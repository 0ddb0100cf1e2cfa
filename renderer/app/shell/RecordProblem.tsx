import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { placeText } from '../../../shared/model/errors.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { appText } from '../../../shared/text/app.ts';
import { usePickRecord } from '../record.ts';
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
      <RecordButtons />
    </Box>
  );
}

function RecordButtons() {
  const pick = usePickRecord();
  const client = useQueryClient();
  return (
    <Box sx={{ display: 'flex', gap: 1.5 }}>
      <Button variant="contained" color="primary" onClick={() => void pick('open')}>
        {appText.record.open}
      </Button>
      <Button onClick={() => void pick('create')}>{appText.record.create}</Button>
      <Button onClick={() => void client.resetQueries()}>{appText.record.again}</Button>
    </Box>
  );
}

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
