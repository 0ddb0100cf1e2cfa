import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** Words with what they mean. */
export function Terms(props: { readonly terms: readonly (readonly [string, ReactNode])[] }) {
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '176px 1fr', gap: 1 }}>
      {props.terms.map(([term, meaning]) => (
        <Box key={term} sx={{ display: 'contents' }}>
          <Typography component="dt" sx={{ fontWeight: 500 }}>
            {term}
          </Typography>
          <Typography component="dd" sx={{ m: 0, maxWidth: 720, overflowWrap: 'anywhere' }}>
            {meaning}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
