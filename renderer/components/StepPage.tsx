import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { componentsText } from '../../shared/text/components.ts';
import { inSmallWindow } from './small.ts';

/** What a screen consists of. */
export interface StepPageProps {
  readonly title: string;
  /** First line: what to do now. */
  readonly lead?: ReactNode;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  /** Last line: what remains. */
  readonly remains?: ReactNode;
  /** `fill`: the content takes the height and scrolls itself (grids); `flow`: the page scrolls. */
  readonly layout?: 'fill' | 'flow';
  readonly children: ReactNode;
}

/** A screen: what to do now, the work, what remains. */
export function StepPage(props: StepPageProps) {
  const { title, lead, actions, remains, layout = 'flow', children } = props;
  const fill = layout === 'fill';
  return (
    <Box
      component="section"
      data-landing
      aria-labelledby="page-title"
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 2,
        p: 2,
        px: 3,
        ...(fill ? { height: '100%', minHeight: 0 } : { minHeight: '100%' }),
        [inSmallWindow]: { px: 1.5, height: 'auto', minHeight: '100%' },
      }}
    >
      <Box component="header" sx={headerSx}>
        <Box sx={{ flex: 1, minWidth: 0, [inSmallWindow]: { flexBasis: '100%' } }}>
          <Typography variant="h1" id="page-title" tabIndex={-1}>
            {title}
          </Typography>
          {lead && (
            <Typography variant="body2" component="div">
              {lead}
            </Typography>
          )}
        </Box>
        {actions && <Box sx={actionsSx}>{actions}</Box>}
      </Box>
      <Box sx={fill ? fillSx : { flex: 1, minWidth: 0 }}>{children}</Box>
      {remains && (
        <Typography variant="body2" component="footer" aria-label={componentsText.remains}>
          {remains}
        </Typography>
      )}
    </Box>
  );
}

const headerSx = {
  display: 'flex',
  alignItems: 'flex-end',
  gap: 2,
  [inSmallWindow]: { flexWrap: 'wrap' },
} as const;

const actionsSx = {
  display: 'flex',
  gap: 1.5,
  flexShrink: 0,
  [inSmallWindow]: { flexWrap: 'wrap', flexShrink: 1, minWidth: 0 },
} as const;

/** In a small window the page scrolls as a whole, and a table takes most of its height. */
const fillSx = {
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 2,
  [inSmallWindow]: {
    minWidth: 0,
    '& [role="grid"]': { flex: 'none', height: '75vh', minHeight: 220, width: '100%' },
  },
} as const;
