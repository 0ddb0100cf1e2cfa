import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** Words with what they mean; `spelled` ones are written into a file as they stand. */
export function Terms(props: {
  readonly terms: readonly (readonly [string, ReactNode])[];
  readonly spelled?: boolean;
}) {
  const { spelled = false } = props;
  const gridTemplateColumns = `${spelled ? 240 : 176}px 1fr`;
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns, gap: 1 }}>
      {props.terms.map(([term, meaning]) => (
        <Box key={term} sx={{ display: 'contents' }}>
          <Typography component="dt" sx={spelled ? spelledSx : wordSx}>
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

const wordSx = { fontWeight: 500 } as const;
const spelledSx = { typography: 'value', overflowWrap: 'anywhere' } as const;
