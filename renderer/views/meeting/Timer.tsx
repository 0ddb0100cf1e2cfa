import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import { announce } from '../../app/announce.ts';
import { useSettings } from '../../app/settings.ts';

/** Time on the item at hand. After the settable time it nudges in words, and never interrupts. */
export function Timer() {
  const seconds = useSeconds();
  const { settings } = useSettings();
  const limit = settings.meetingSecondsPerItem;
  const over = limit > 0 && seconds >= limit;
  const time = minutes(seconds);
  useEffect(() => {
    if (over) announce(text.nudgeHeard(minutes(limit)));
  }, [over, limit]);
  return (
    <Box
      role="timer"
      aria-label={text.timer(time)}
      sx={{
        px: 1.5,
        py: 0.25,
        border: over ? '2px solid' : '1px solid',
        borderColor: over ? 'text.primary' : 'line',
        borderRadius: 4,
        fontWeight: over ? 600 : 400,
        whiteSpace: 'nowrap',
      }}
    >
      {over ? text.nudge(time) : time}
    </Box>
  );
}

/** Seconds since the component was first drawn; a key makes it start again. */
function useSeconds(): number {
  const [start] = useState(() => Date.now());
  const [now, setNow] = useState(start);
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(ticking);
  }, []);
  return Math.floor((now - start) / 1000);
}

/** `1:10`. */
export function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
