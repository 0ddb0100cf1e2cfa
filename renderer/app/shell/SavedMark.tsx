import Box from '@mui/material/Box';
import { appText } from '../../../shared/text/app.ts';
import { useSaved } from '../bridge.ts';
import { formatTime } from '../format.ts';
import { useWritable } from '../writable.ts';

/** What the engine said last about durability; never earlier than it said so. */
export function SavedMark({ savedAt }: { readonly savedAt: string }) {
  const saved = useSaved();
  const writable = useWritable();
  if (!writable) return <Box sx={quiet}>{appText.topBar.readOnly}</Box>;
  if (saved.saving) return <Box sx={quiet}>{appText.topBar.saving}</Box>;
  const time = saved.savedAt && saved.savedAt > savedAt ? saved.savedAt : savedAt;
  return <Box sx={quiet}>{appText.topBar.saved(formatTime(time))}</Box>;
}

const quiet = { typography: 'caption', color: 'text.secondary', flexShrink: 0 } as const;
