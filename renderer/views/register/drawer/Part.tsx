import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Fragment, useId } from 'react';
import type { ReactNode } from 'react';

/** A part of the panel under its own title. */
export function Part(props: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={partSx}>
      <Typography variant="h3" id={id}>
        {props.title}
      </Typography>
      {props.children}
    </Box>
  );
}

const partSx = {
  display: 'grid',
  gap: 1,
  pt: 1.5,
  borderTop: '1px solid',
  borderColor: 'line',
  gridTemplateColumns: 'minmax(0, 1fr)',
} as const;

/** Names and what stands for each; a name without a value says so in its place. */
export function Pairs(props: {
  readonly pairs: readonly { readonly name: string; readonly value: ReactNode }[];
}) {
  return (
    <Box component="dl" sx={pairsSx}>
      {props.pairs.map(({ name, value }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </Box>
  );
}

const pairsSx = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(88px, 152px) minmax(0, 1fr)',
  columnGap: 2,
  rowGap: 1,
  '& dt': { color: 'text.secondary' },
  '& dd': { m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
} as const;
