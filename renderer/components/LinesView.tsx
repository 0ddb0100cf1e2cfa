import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { compareText } from '../../shared/text/compare.ts';
import { heardOnly } from './Announce.tsx';
import { compareLines, type ComparedLine } from './lines.ts';

const text = compareText.inspector;
const signs: Readonly<Record<ComparedLine['in'], string>> = {
  both: ' ',
  staging: 'S',
  production: 'P',
};
const heard: Readonly<Record<ComparedLine['in'], string>> = {
  both: text.both,
  staging: text.onlyStaging,
  production: text.onlyProduction,
};

/** Two values line by line: S stands before a line of staging alone, P of production alone. */
export function LinesView(props: { readonly staging: string; readonly production: string }) {
  const { staging, production } = props;
  const lines = useMemo(() => compareLines(staging, production), [staging, production]);
  return (
    <Box component="ol" aria-label={text.linesLabel} tabIndex={0} sx={listSx}>
      {lines.map((line, at) => (
        <Line key={at} line={line} />
      ))}
    </Box>
  );
}

function Line({ line }: { readonly line: ComparedLine | null }) {
  if (line === null)
    return (
      <Box component="li" sx={{ color: 'text.secondary' }}>
        ⋯
      </Box>
    );
  return (
    <Box
      component="li"
      sx={{ display: 'flex', gap: 1, bgcolor: line.in === 'both' ? undefined : 'mark' }}
    >
      <Box component="span" aria-hidden sx={{ color: 'text.secondary', userSelect: 'none' }}>
        {signs[line.in]}
      </Box>
      {line.in !== 'both' && (
        <Box component="span" sx={heardOnly}>
          {heard[line.in]}
        </Box>
      )}
      <span>{line.text}</span>
    </Box>
  );
}

const listSx = {
  m: 0,
  p: 1,
  listStyle: 'none',
  maxHeight: 360,
  overflow: 'auto',
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
  typography: 'value',
  whiteSpace: 'pre',
} as const;
