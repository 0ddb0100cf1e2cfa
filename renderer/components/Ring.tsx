import Box from '@mui/material/Box';
import { componentsText } from '../../shared/text/components.ts';

const radius = 10;
const length = 2 * Math.PI * radius;

/** A ring that fills from 0 to 1 around its number. */
export function Ring({ done, number }: { readonly done: number; readonly number: number }) {
  const share = Math.min(1, Math.max(0, done));
  return (
    <Box
      component="svg"
      viewBox="0 0 24 24"
      role="img"
      aria-label={componentsText.ring(Math.round(share * 100))}
      sx={{ width: 24, height: 24, flexShrink: 0, color: 'text.primary' }}
    >
      <Box
        component="circle"
        cx="12"
        cy="12"
        r={radius}
        sx={{ ...arc, stroke: lineOf, ...forcedTo('GrayText') }}
      />
      {share > 0 && (
        <Box
          component="circle"
          cx="12"
          cy="12"
          r={radius}
          strokeDasharray={`${share * length} ${length}`}
          transform="rotate(-90 12 12)"
          sx={{ ...arc, stroke: accentOf, ...forcedTo('Highlight') }}
        />
      )}
      <text
        x="12"
        y="12"
        dy="0.36em"
        textAnchor="middle"
        fontSize="11"
        fontWeight="600"
        fill="currentColor"
        aria-hidden
      >
        {number}
      </text>
    </Box>
  );
}

/** Strokes keep their own colour where the system chooses the others, unless they say which. */
const forcedTo = (stroke: string) => ({ '@media (forced-colors: active)': { stroke } });

const arc = { fill: 'none', strokeWidth: 2.5 } as const;
const lineOf = (theme: { palette: { line: string } }) => theme.palette.line;
const accentOf = (theme: { palette: { primary: { main: string } } }) => theme.palette.primary.main;
