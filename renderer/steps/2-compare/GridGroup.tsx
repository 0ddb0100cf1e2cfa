import Box from '@mui/material/Box';
import { compareText } from '../../../shared/text/compare.ts';
import { words } from '../../../shared/text/components.ts';
import type { GridItem } from './gridIndex.ts';
import { lineStyle, lineSx, type LinePlace } from './linePlace.ts';

/** The header of a group: dimension and subject, with the number of its rows. */
export function GridGroup(props: {
  readonly place: LinePlace;
  readonly item: Extract<GridItem, { type: 'group' }>;
  readonly columns: number;
  /** Chooses the rows of the group. */
  readonly onPick: (firstRow: number, count: number) => void;
}) {
  const { place, columns } = props;
  const { group, firstRow } = props.item;
  const title = compareText.grid.group(words.dimension[group.dimension], group.subject);
  return (
    <Box
      role="row"
      aria-rowindex={place.line + 2}
      onClick={() => props.onPick(firstRow, group.count)}
      style={lineStyle(place)}
      sx={groupSx}
    >
      <Box
        role="gridcell"
        aria-colindex={1}
        aria-colspan={columns}
        sx={{ display: 'flex', flex: 1, minWidth: 0, px: 1, gap: 2, alignItems: 'center' }}
      >
        <Box component="span" sx={titleSx} title={title}>
          {title}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {compareText.grid.groupCount(group.count)}
        </Box>
      </Box>
    </Box>
  );
}

const groupSx = {
  ...lineSx,
  display: 'flex',
  bgcolor: 'background.default',
  cursor: 'pointer',
} as const;

const titleSx = {
  flex: 1,
  minWidth: 0,
  fontWeight: 600,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;
