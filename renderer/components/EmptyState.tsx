import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** What stands where nothing is yet: why, and what to do. */
export function EmptyState(props: {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly actions?: ReactNode;
}) {
  return (
    <Box
      sx={{ maxWidth: 640, mx: 'auto', py: 6, display: 'flex', flexDirection: 'column', gap: 1 }}
    >
      <Typography variant="h2">{props.title}</Typography>
      {props.sentences.map((sentence) => (
        <Typography key={sentence} sx={{ color: 'text.secondary' }}>
          {sentence}
        </Typography>
      ))}
      {props.actions && <Box sx={{ display: 'flex', gap: 1.5, mt: 1 }}>{props.actions}</Box>}
    </Box>
  );
}
