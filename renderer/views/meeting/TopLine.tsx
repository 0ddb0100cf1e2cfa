import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { PublicItem } from '../../../shared/contract/public.ts';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import { Meter } from '../../components/CoverageBar.tsx';
import { sizes } from './sizes.ts';

/** The top of the room: which item of how many, and the counter that shows the way. */
export function TopLine(props: { readonly item: PublicItem; readonly children?: ReactNode }) {
  const { number, total, counts } = props.item;
  return (
    <Box component="header" sx={topSx}>
      <Box sx={{ fontSize: sizes.lead, fontWeight: 600, whiteSpace: 'nowrap' }}>
        {text.place(number, total)}
      </Box>
      <Box sx={{ flex: '0 1 260px', minWidth: 80 }}>
        <Meter
          label={text.progress(counts.decided, total)}
          share={total === 0 ? 0 : counts.decided / total}
        />
      </Box>
      <Box sx={{ flex: 1 }} />
      <Box sx={{ color: 'text.secondary' }}>
        {text.counter(counts.decided, counts.toSettle, counts.parked)}
      </Box>
      {props.children}
    </Box>
  );
}

const topSx = {
  bgcolor: 'background.paper',
  borderBottom: '1px solid',
  borderColor: 'line',
  px: 2,
  py: 1,
  minHeight: 56,
  display: 'flex',
  flexWrap: 'wrap',
  gap: 2,
  alignItems: 'center',
  fontSize: sizes.small,
} as const;
