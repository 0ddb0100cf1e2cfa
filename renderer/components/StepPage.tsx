import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { componentsText } from '../../shared/text/components.ts';

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
      }}
    >
      <Box component="header" sx={{ display: 'flex', alignItems: 'flex-end', gap: 2 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h1" id="page-title" tabIndex={-1}>
            {title}
          </Typography>
          {lead && (
            <Typography variant="body2" component="div">
              {lead}
            </Typography>
          )}
        </Box>
        {actions && <Box sx={{ display: 'flex', gap: 1.5, flexShrink: 0 }}>{actions}</Box>}
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

const fillSx = { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: 2 } as const;
