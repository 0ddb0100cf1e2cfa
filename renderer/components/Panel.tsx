import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { inSmallWindow } from './small.ts';

/** A bordered part of a screen with its own title; never inside another one. */
export function Panel(props: {
  readonly title?: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Without padding, for tables that touch the border. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}) {
  const { title, lead, actions, flush = false, children } = props;
  const id = useId();
  return (
    <Box component="section" data-landing aria-labelledby={title ? id : undefined} sx={panelSx}>
      {(title ?? actions) && (
        <Box sx={headSx}>
          <Box sx={titleSx}>
            <Typography variant="h3" component="h2" id={id}>
              {title}
            </Typography>
            {lead && <Typography variant="caption">{lead}</Typography>}
          </Box>
          {actions}
        </Box>
      )}
      <Box sx={{ ...tablesScroll, ...(flush ? {} : { px: 2, pb: 2, pt: title ? 0 : 2 }) }}>
        {children}
      </Box>
    </Box>
  );
}

const panelSx = {
  bgcolor: 'background.paper',
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
  minWidth: 0,
  overflow: 'hidden',
} as const;

const headSx = {
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  px: 2,
  pt: 1.5,
  pb: 1,
  [inSmallWindow]: { flexWrap: 'wrap', rowGap: 1 },
} as const;

const titleSx = { flex: 1, minWidth: 0, [inSmallWindow]: { flexBasis: 'max-content' } } as const;

/** Where little fits, a table keeps the width that it can be read in, and scrolls sideways. */
const tablesScroll = {
  [inSmallWindow]: { overflowX: 'auto', '& > table': { minWidth: 'var(--table-min, 520px)' } },
} as const;
