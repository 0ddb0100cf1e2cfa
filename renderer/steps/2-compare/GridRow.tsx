import Box from '@mui/material/Box';
import type { Theme } from '@mui/material/styles';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import type { DifferenceRow } from '../../../shared/contract/index.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { CellContent } from './CellContent.tsx';
import type { Column } from './columns.ts';
import { lineStyle, lineSx, type LinePlace } from './linePlace.ts';
import { paint } from './pending.ts';
import type { Cursor } from './useCursor.ts';
import { useJudged, type Pending } from './useJudging.ts';

/** A difference in the grid. `row` is undefined while its page is being read. */
export interface GridRowProps {
  readonly place: LinePlace;
  readonly row: DifferenceRow | undefined;
  /** Where a judgement on its way, or just saved, is found. */
  readonly pending: Pending;
  readonly columns: readonly Column[];
  readonly selected: boolean;
  /** Column of the cursor; null on every other row. */
  readonly column: number | null;
  /** Whether the browser's focus follows the cursor. */
  readonly focus: boolean;
  readonly onPick: (at: Cursor, event: MouseEvent) => void;
  readonly onOpen: () => void;
}

export const GridRow = memo(Row, sameLook);

/** Handlers never change, so they do not count. */
function sameLook(before: GridRowProps, after: GridRowProps): boolean {
  return (
    before.row === after.row &&
    before.pending === after.pending &&
    before.columns === after.columns &&
    before.selected === after.selected &&
    before.column === after.column &&
    before.focus === after.focus &&
    before.place.start === after.place.start &&
    before.place.height === after.place.height
  );
}

function Row(props: GridRowProps) {
  const { place, columns, selected, column } = props;
  const judged = useJudged(props.pending, props.row?.id);
  const row = useMemo(() => props.row && paint(props.row, judged), [props.row, judged]);
  const current = column !== null;
  return (
    <Box
      role="row"
      aria-rowindex={place.line + 2}
      aria-selected={selected}
      data-gap={row?.number}
      onDoubleClick={props.onOpen}
      style={lineStyle(place)}
      sx={{
        ...lineSx,
        display: 'grid',
        gridTemplateColumns: 'var(--tracks)',
        alignItems: 'stretch',
        bgcolor: selected ? 'accentSoft' : 'background.paper',
        boxShadow: current ? (theme) => `inset 3px 0 0 ${theme.palette.primary.main}` : 'none',
        '&:hover': { bgcolor: selected ? 'accentSoft' : 'hover' },
        ...forcedColors({ selected, current }),
      }}
    >
      {columns.map((one, at) => (
        <Cell
          key={one.id}
          at={at}
          padding={one.padding}
          current={current}
          focused={column === at}
          follow={props.focus}
          onPick={(event) => props.onPick({ line: place.line, column: at, focus: true }, event)}
        >
          {row ? (
            <CellContent row={row} column={one} judged={judged ?? null} />
          ) : (
            <Waiting first={at === 0} />
          )}
        </Cell>
      ))}
    </Box>
  );
}

/** Shadows and backgrounds are gone there: the line at the cursor has a bar, a selected one a frame. */
const forcedColors = (line: { readonly selected: boolean; readonly current: boolean }) => ({
  '@media (forced-colors: active)': {
    ...(line.current ? { borderLeft: '4px solid Highlight' } : {}),
    ...(line.selected ? { outline: '2px solid Highlight' } : {}),
  },
});

function Cell(props: {
  readonly at: number;
  readonly padding: number;
  readonly current: boolean;
  readonly focused: boolean;
  readonly follow: boolean;
  readonly onPick: (event: MouseEvent) => void;
  readonly children: ReactNode;
}) {
  const cell = useRef<HTMLDivElement>(null);
  useFollowFocus(cell, props.focused && props.follow);
  return (
    <Box
      ref={cell}
      role="gridcell"
      aria-colindex={props.at + 1}
      tabIndex={props.focused ? 0 : -1}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={props.onPick}
      sx={{
        px: props.padding,
        minWidth: 0,
        display: 'flex',
        alignItems: 'center',
        overflow: 'hidden',
        '&:focus-visible': { outlineOffset: -2 },
        ...(props.focused ? focusedSx : {}),
      }}
    >
      {props.children}
    </Box>
  );
}

const focusedSx = {
  boxShadow: (theme: Theme) => `inset 0 -2px 0 ${theme.palette.primary.main}`,
  '@media (forced-colors: active)': { borderBottom: '2px solid Highlight' },
} as const;

/** Moves the browser's focus with the cursor while the focus is in the grid, or nowhere. */
function useFollowFocus(cell: { readonly current: HTMLDivElement | null }, focused: boolean) {
  useEffect(() => {
    const target = cell.current;
    if (!focused || target === null) return;
    const active = document.activeElement;
    const grid = target.closest('[role="grid"]');
    const idle = active === document.body || active?.id === 'page-title';
    if (idle || grid?.contains(active)) target.focus({ preventScroll: true });
  }, [cell, focused]);
}

function Waiting({ first }: { readonly first: boolean }) {
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {first ? compareText.grid.loading : ''}
    </Box>
  );
}
