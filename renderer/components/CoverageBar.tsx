import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { componentsText } from '../../shared/text/components.ts';

/** How much of what is asked is answered; the tooltip lists what is missing. */
export function CoverageBar(props: {
  /** What the bar is about, heard before the numbers. */
  readonly of: string;
  readonly answered: number;
  readonly asked: number;
  readonly missing?: readonly string[];
  /** Stands after the numbers, for example a way to what is missing. */
  readonly action?: ReactNode;
}) {
  const { of, answered, asked, missing = [] } = props;
  const share = asked === 0 ? 0 : answered / asked;
  return (
    <Tooltip describeChild title={missing.join(', ')}>
      <Box sx={{ display: 'grid', gap: 0.5 }}>
        <Meter label={componentsText.coverageLabel(of, answered, asked)} share={share} />
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Typography variant="caption" aria-hidden>
            {componentsText.coverage(answered, asked)}
          </Typography>
          {props.action}
        </Box>
      </Box>
    </Tooltip>
  );
}

/** A bar that fills with its share, 0 to 1. Borders keep it visible in high contrast. */
export function Meter(props: {
  readonly label: string;
  readonly share: number;
  readonly color?: string;
  readonly width?: number | string;
}) {
  const { label, share, color = 'primary.main', width = '100%' } = props;
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <Box
      role="img"
      aria-label={label}
      sx={{ width, height: 6, borderRadius: '3px', bgcolor: 'line', overflow: 'hidden', ...forced }}
    >
      <Box sx={{ width: `${percent}%`, height: '100%', bgcolor: color, ...forcedFill }} />
    </Box>
  );
}

const forced = { '@media (forced-colors: active)': { border: '1px solid CanvasText' } };
const forcedFill = {
  '@media (forced-colors: active)': { bgcolor: 'Highlight', forcedColorAdjust: 'none' },
};
