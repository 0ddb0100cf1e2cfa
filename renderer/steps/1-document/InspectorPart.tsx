import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** A titled part of the inspector. */
export function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <Box component="section" data-landing aria-label={title}>
      <Typography variant="h3">{title}</Typography>
      {children}
    </Box>
  );
}
