import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { DocumentView, MatrixCell, SourceView } from '../../../shared/contract/views.ts';
import { dimensions } from '../../../shared/model/words.ts';
import type { Dimension, Side } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { documentText } from '../../../shared/text/document.ts';
import { formatCount } from '../../app/format.ts';
import { CoverageBar } from '../../components/index.ts';
import { inSmallWindow } from '../../components/small.ts';
import type { MatrixProps } from './Matrix.tsx';

const t = documentText;

/** Sources that a cell shows before the rest is asked for. */
const shownFirst = 5;
/** Sources without a counterpart that a cell names before the rest is asked for. */
const unpairedFirst = 2;
/** Missing entries that a cell names. */
const namedFirst = 4;

interface CellProps extends MatrixProps {
  readonly side: Side;
  readonly dimension: Dimension;
}

/** A cell: its sources, what has no counterpart, and how much is documented. */
export function CellContent(props: CellProps) {
  const { view, side, dimension, onMissing } = props;
  const cell = view.cells.find((each) => each.side === side && each.dimension === dimension);
  if (!cell) return null;
  const word = t.cell(words.dimension[dimension], words.side[side]);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {cell.sources.length === 0 ? <DropHint side={side} /> : <Sources {...props} cell={cell} />}
      <Unpaired {...props} />
      <CoverageBar
        of={word}
        answered={cell.answered}
        asked={cell.asked}
        missing={cell.missing}
        action={
          cell.missing.length > 0 && (
            <Link
              component="button"
              variant="caption"
              aria-label={t.missingOf(cell.missing.length, word)}
              onClick={() => onMissing(dimension)}
            >
              {t.missing(cell.missing.length)}
            </Link>
          )
        }
      />
      <StillMissing cell={cell} />
    </Box>
  );
}

/** What has no answer yet, in words, and what would answer most of it. */
function StillMissing({ cell: { missing, advice } }: { readonly cell: MatrixCell }) {
  if (missing.length === 0) return null;
  return (
    <Box>
      <Typography variant="caption" component="div">
        {t.missingWords(missing, namedFirst)}
      </Typography>
      {advice && (
        <Typography variant="caption" component="div" sx={{ color: 'text.primary' }}>
          {advice}
        </Typography>
      )}
    </Box>
  );
}

function DropHint({ side }: { readonly side: Side }) {
  return (
    <Typography variant="body2" sx={{ ...dashed, borderColor: 'control', textAlign: 'center' }}>
      {t.dropHere(words.side[side])}
    </Typography>
  );
}

const dashed = { border: '1px dashed', borderRadius: 1, p: 1 } as const;
const unpairedSx = {
  ...dashed,
  width: '100%',
  borderColor: 'risk.medium',
  overflowWrap: 'anywhere',
} as const;

function Sources(props: CellProps & { readonly cell: MatrixCell }) {
  const { cell, view, selected, onSource } = props;
  const [all, setAll] = useState(false);
  const shown = all ? cell.sources : cell.sources.slice(0, shownFirst);
  return (
    <Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map(({ sourceId, attributes }) => {
          const source = view.sources.find((each) => each.id === sourceId);
          if (!source) return null;
          return (
            <li key={sourceId}>
              <SourceLine
                source={source}
                attributes={attributes}
                current={selected === sourceId}
                onClick={() => onSource(sourceId)}
              />
            </li>
          );
        })}
      </Box>
      {cell.sources.length > shownFirst && (
        <Link component="button" variant="caption" onClick={() => setAll(!all)}>
          {all ? t.showFewer : t.showAll(cell.sources.length)}
        </Link>
      )}
    </Box>
  );
}

function SourceLine(props: {
  readonly source: SourceView;
  readonly attributes: number;
  readonly current: boolean;
  readonly onClick: () => void;
}) {
  const { source, attributes, current, onClick } = props;
  return (
    <ButtonBase
      aria-pressed={current}
      onClick={onClick}
      sx={{ ...lineSx, ...(current ? { bgcolor: 'accentSoft' } : {}) }}
    >
      <Box component="span" sx={{ flexShrink: 0 }}>
        {source.collectorTitle}
      </Box>
      {source.warnings.length > 0 && (
        <Typography variant="caption" component="span" sx={{ color: 'risk.medium', flexShrink: 0 }}>
          {t.warnings(source.warnings.length)}
        </Typography>
      )}
      <Typography variant="caption" component="span" title={source.path} sx={pathSx}>
        {t.sourceCount(source.path, formatCount(attributes))}
      </Typography>
    </ButtonBase>
  );
}

const lineSx = {
  display: 'flex',
  width: '100%',
  gap: 1,
  justifyContent: 'flex-start',
  alignItems: 'baseline',
  textAlign: 'start',
  typography: 'body1',
  borderRadius: '4px',
  px: 0.5,
  mx: -0.5,
  '&:hover': { bgcolor: 'hover' },
  [inSmallWindow]: { flexWrap: 'wrap', columnGap: 1, rowGap: 0 },
} as const;

const pathSx = {
  flex: 1,
  minWidth: 0,
  textAlign: 'end',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  [inSmallWindow]: {
    flex: '1 1 auto',
    maxWidth: '100%',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  },
} as const;

/** Sources of the other side that find no counterpart here, in the cell where most of them is. */
function Unpaired({ view, side, dimension }: CellProps) {
  const [all, setAll] = useState(false);
  const here = view.unpaired.filter(
    (each) => each.side !== side && dimensionOf(view, each) === dimension,
  );
  if (here.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      {(all ? here : here.slice(0, unpairedFirst)).map((each) => (
        <Typography key={`${each.path} ${each.collectorTitle}`} variant="body2" sx={unpairedSx}>
          <Box component="span" sx={{ color: 'risk.medium', fontWeight: 500 }}>
            {t.unpairedTitle(each.collectorTitle, words.side[side])}
          </Box>{' '}
          {t.unpaired(each.path, each.attributes, words.side[each.side])}
        </Typography>
      ))}
      {here.length > unpairedFirst && (
        <Link component="button" variant="caption" onClick={() => setAll(!all)}>
          {all ? t.showFewer : t.showUnpaired(here.length)}
        </Link>
      )}
    </Box>
  );
}

function dimensionOf(
  view: DocumentView,
  unpaired: DocumentView['unpaired'][number],
): Dimension | null {
  const source = view.sources.find(
    (each) => each.side === unpaired.side && each.path === unpaired.path,
  );
  if (!source) return null;
  const [first] = dimensions.toSorted(
    (one, two) => source.byDimension[two] - source.byDimension[one],
  );
  return first ?? null;
}
