import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { ReactNode } from 'react';

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
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 2, pt: 1.5, pb: 1 }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography variant="h3" component="h2" id={id}>
              {title}
            </Typography>
            {lead && <Typography variant="caption">{lead}</Typography>}
          </Box>
          {actions}
        </Box>
      )}
      <Box sx={flush ? undefined : { px: 2, pb: 2, pt: title ? 0 : 2 }}>{children}</Box>
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
