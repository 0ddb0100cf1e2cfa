import Box from '@mui/material/Box';
import { appText } from '../../../shared/text/app.ts';
import type { RecordInfo } from '../../../shared/contract/views.ts';
import { useQueryOf } from '../bridge.ts';
import { formatMoment } from '../format.ts';

/** Whether the record can be changed here; true until it is known. */
export function useWritable(): boolean {
  return useQueryOf('record.info', {}).data?.writable ?? true;
}

/** Who holds the record when it is read-only, and what else a person should know of it. */
export function RecordNotices() {
  const info = useQueryOf('record.info', {}).data;
  if (!info) return null;
  const notices = [...(info.writable ? [] : [readOnlySentence(info)]), ...info.notices];
  if (notices.length === 0) return null;
  return (
    <Box role="status" sx={bannerSx}>
      {notices.map((notice) => (
        <Box key={notice}>{notice}</Box>
      ))}
    </Box>
  );
}

const bannerSx = {
  px: 2,
  py: 1,
  bgcolor: 'mark',
  color: 'text.primary',
  borderBottom: '1px solid',
  borderColor: 'line',
} as const;

function readOnlySentence({ heldBy }: RecordInfo): string {
  if (!heldBy) return appText.readOnly.unknownHolder;
  const { person, host, process, since } = heldBy;
  return appText.readOnly.banner(person, host, process, formatMoment(since));
}
