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
        sx={{ ...arc, stroke: lineOf, ...forcedTo('CanvasText', 1) }}
      />
      {share > 0 && (
        <Box
          component="circle"
          cx="12"
          cy="12"
          r={radius}
          strokeDasharray={`${share * length} ${length}`}
          transform="rotate(-90 12 12)"
          sx={{ ...arc, stroke: accentOf, ...forcedTo('Highlight', 4) }}
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

/** Where the system chooses the colours, the part that is done is told by its width as well. */
const forcedTo = (stroke: string, strokeWidth: number) => ({
  '@media (forced-colors: active)': { stroke, strokeWidth },
});

const arc = { fill: 'none', strokeWidth: 2.5 } as const;
const lineOf = (theme: { palette: { line: string } }) => theme.palette.line;
const accentOf = (theme: { palette: { primary: { main: string } } }) => theme.palette.primary.main;
