import Box from '@mui/material/Box';
import type { Risk } from '../../shared/model/words.ts';
import { componentsText, words } from '../../shared/text/components.ts';

const shapes: Readonly<Record<Risk, string>> = {
  high: 'M5 0.8 L9.8 9.2 L0.2 9.2 Z',
  medium: 'M5 0 L10 5 L5 10 L0 5 Z',
  low: 'M5 0.5 A4.5 4.5 0 1 1 4.99 0.5 Z',
};

/** The shape of a risk alone, for marks so small that the word stands elsewhere. */
export function RiskShape({ risk, size = 10 }: { readonly risk: Risk; readonly size?: number }) {
  return (
    <Box
      component="svg"
      aria-hidden
      viewBox="0 0 10 10"
      sx={{ ...shapeSx, width: size, height: size, color: `risk.${risk}` }}
    >
      <path d={shapes[risk]} />
    </Box>
  );
}

/** Where the system chooses the colours, the shape alone tells one risk from another. */
const shapeSx = {
  flexShrink: 0,
  fill: 'currentColor',
  '@media (forced-colors: active)': { fill: 'CanvasText' },
} as const;

/** A risk as word, shape and colour; a dash where there is none. */
export function RiskMark(props: { readonly risk: Risk | null; readonly suggested?: boolean }) {
  const { risk, suggested = false } = props;
  if (risk === null) return <Box component="span">{suggested ? words.noRisk : '–'}</Box>;
  return (
    <Box
      component="span"
      title={suggested ? componentsText.suggestedRisk(words.risk[risk]) : undefined}
      sx={{ display: 'inline-flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap' }}
    >
      <RiskShape risk={risk} />
      <Box component="span" sx={{ color: `risk.${risk}`, fontWeight: 500 }}>
        {words.risk[risk]}
      </Box>
    </Box>
  );
}
