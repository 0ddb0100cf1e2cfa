import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { DetectorView } from '../../../shared/contract/index.ts';
import { sides, type Side } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { watchText } from '../../../shared/text/watch.ts';

const text = watchText.detector;

type Source = DetectorView['sources'][number];

/** Paths that a side shows before the rest is asked for. */
const shownFirst = 4;

/** What a detector reads again, a column a side. */
export function Sources({ detector }: { readonly detector: DetectorView }) {
  const [all, setAll] = useState(false);
  const { sources } = detector;
  if (sources.length === 0) return <Typography variant="body2">{text.noSources}</Typography>;
  const longest = Math.max(...sides.map((side) => of(sources, side).length));
  return (
    <Box>
      <Box role="group" aria-label={text.sources} sx={columnsSx}>
        {sides.map((side) => (
          <SideSources key={side} side={side} sources={of(sources, side)} all={all} />
        ))}
      </Box>
      {longest > shownFirst && (
        <Link component="button" variant="caption" onClick={() => setAll(!all)}>
          {all ? text.showFewer : text.showAll(sources.length)}
        </Link>
      )}
    </Box>
  );
}

const of = (sources: readonly Source[], side: Side): readonly Source[] =>
  sources.filter((source) => source.side === side);

const columnsSx = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
  columnGap: 2,
  rowGap: 0.5,
} as const;

function SideSources(props: {
  readonly side: Side;
  readonly sources: readonly Source[];
  readonly all: boolean;
}) {
  const { side, sources, all } = props;
  const shown = all ? sources : sources.slice(0, shownFirst);
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="caption" component="div">
        {text.sourcesOf(words.side[side], sources.length)}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map((source) => (
          <SourceLine key={source.path} source={source} />
        ))}
      </Box>
    </Box>
  );
}

function SourceLine({ source }: { readonly source: Source }) {
  return (
    <Box component="li" sx={lineSx}>
      <Box component="span" title={source.path} sx={pathSx}>
        {source.path}
      </Box>
      {!source.readable && (
        <Box component="span" sx={{ color: 'risk.medium', flexShrink: 0 }}>
          {text.unreadable}
        </Box>
      )}
    </Box>
  );
}

const lineSx = { display: 'flex', gap: 1, alignItems: 'baseline', typography: 'caption' } as const;

const pathSx = {
  minWidth: 0,
  typography: 'value',
  fontSize: 12,
  lineHeight: '18px',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;
