import Box from '@mui/material/Box';
import { announcement } from '../app/announce.ts';
import { useLive } from '../app/store.ts';

/** The live region: heard, not seen. Stands once in the shell; `announce` speaks through it. */
export function Announce() {
  const { sentence, count } = useLive(announcement);
  return (
    <Box role="status" aria-live="polite" sx={heardOnly}>
      <span key={count}>{sentence}</span>
    </Box>
  );
}

/** Styles of what is heard and not seen. */
export const heardOnly = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;
