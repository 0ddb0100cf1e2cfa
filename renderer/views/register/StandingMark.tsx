import Box from '@mui/material/Box';
import type { ExceptionStanding } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';

/** Lines in a square of 12 by 12, drawn without fill. */
const shapes: Readonly<Record<ExceptionStanding, string>> = {
  draft: 'M2 10 L2.6 7.6 L8.4 1.8 L10.2 3.6 L4.4 9.4 Z',
  requested: 'M6 1.2 A4.8 4.8 0 1 1 5.99 1.2 Z M6 3.4 V6.2 L8 7.4',
  approved: 'M1.6 6.4 L4.8 9.6 L10.6 2.6',
  void: 'M6 1.2 A4.8 4.8 0 1 1 5.99 1.2 Z M2.6 2.6 L9.4 9.4',
  expired: 'M2.6 1.2 H9.4 L2.6 10.8 H9.4 Z',
  rejected: 'M2.2 2.2 L9.8 9.8 M9.8 2.2 L2.2 9.8',
  withdrawn: 'M1.6 6 H10.4 M4.4 3 L1.4 6 L4.4 9',
  closed: 'M2 2 H10 V10 H2 Z',
  renewed: 'M10 6 A4 4 0 1 1 8.4 2.8 M8.6 0.6 L8.6 3 L6.2 3',
};

/** Standings that ask for somebody: strong even where no colour is seen. */
const strong: ReadonlySet<ExceptionStanding> = new Set(['requested', 'void', 'expired']);

/** Where an exception stands, as a word and a shape. */
export function StandingMark({ standing }: { readonly standing: ExceptionStanding }) {
  return (
    <Box component="span" sx={{ ...markSx, ...lookOf(standing) }}>
      <Box component="svg" aria-hidden viewBox="0 0 12 12" sx={shapeSx}>
        <path d={shapes[standing]} />
      </Box>
      {words.standing[standing]}
    </Box>
  );
}

function lookOf(standing: ExceptionStanding) {
  if (standing === 'approved') return { color: 'primary.main', fontWeight: 500 };
  return strong.has(standing)
    ? { color: 'text.primary', fontWeight: 600 }
    : { color: 'text.secondary' };
}

const markSx = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: '6px',
  whiteSpace: 'nowrap',
} as const;

const shapeSx = {
  width: 12,
  height: 12,
  flexShrink: 0,
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.6,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
  '@media (forced-colors: active)': { stroke: 'CanvasText' },
} as const;
