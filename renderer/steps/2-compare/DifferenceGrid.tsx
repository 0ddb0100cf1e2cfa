import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';
import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import type { DifferenceRow } from '../../../shared/contract/index.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { narrowestOf, tracksOf, type Column } from './columns.ts';
import { GridGroup } from './GridGroup.tsx';
import { itemAt, type GridIndex } from './gridIndex.ts';
import { GridRow } from './GridRow.tsx';
import type { Cursor } from './useCursor.ts';
import type { Pending } from './useJudging.ts';

/** What the grid shows and what it tells. */
export interface DifferenceGridProps {
  readonly index: GridIndex;
  readonly columns: readonly Column[];
  readonly rowAt: (row: number) => DifferenceRow | undefined;
  readonly pending: Pending;
  readonly selected: ReadonlySet<string>;
  readonly cursor: Cursor;
  /** Whether rows of an earlier filter stand in for those being read. */
  readonly dim: boolean;
  readonly onCursor: (cursor: Cursor) => void;
  /** Never changes, like every handler of a row: rows are drawn again only for their looks. */
  readonly onPick: (at: Cursor, event: MouseEvent) => void;
  readonly onGroup: (firstRow: number, count: number) => void;
  readonly onVisible: (firstLine: number, lastLine: number) => void;
  readonly onWidth: (width: number) => void;
  readonly onOpen: () => void;
  readonly onClear: () => void;
}

/** The virtual grid: header, group headers, rows; only what is on the screen is drawn. */
export function DifferenceGrid(props: DifferenceGridProps) {
  const { index, columns, cursor } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useGridVirtualizer(props, scroller);
  const gridKeys = useGridKeys(props, virtualizer.page);
  useWidth(scroller, props.onWidth);
  useCursorInView(cursor.line, virtualizer.reveal, scroller);
  return (
    <Box
      ref={scroller}
      role="grid"
      aria-label={compareText.grid.label}
      aria-rowcount={index.lines + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-busy={props.dim}
      onKeyDown={gridKeys}
      sx={{ ...gridSx, opacity: props.dim ? 0.6 : 1, '--tracks': tracksOf(columns) }}
      style={{ ['--narrowest' as string]: `${narrowestOf(columns)}px` }}
    >
      <GridHeader columns={columns} />
      <Box
        role="rowgroup"
        sx={{ position: 'relative', height: virtualizer.height, minWidth: 'var(--narrowest)' }}
      >
        {virtualizer.lines.map(({ line, start, size }) => (
          <GridLine key={line} line={line} start={start} size={size} grid={props} />
        ))}
      </Box>
    </Box>
  );
}

const gridSx = {
  flex: 1,
  minHeight: 120,
  minWidth: 0,
  overflow: 'auto',
  bgcolor: 'background.paper',
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
  position: 'relative',
} as const;

const headerHeight = 33;

function GridHeader({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <Box
      role="rowgroup"
      sx={{ position: 'sticky', top: 0, zIndex: 2, minWidth: 'var(--narrowest)' }}
    >
      <Box
        role="row"
        aria-rowindex={1}
        sx={{
          display: 'grid',
          gridTemplateColumns: 'var(--tracks)',
          alignItems: 'center',
          height: headerHeight,
          bgcolor: 'background.paper',
          borderBottom: '1px solid',
          borderColor: 'line',
        }}
      >
        {columns.map((column, at) => (
          <Box
            key={column.id}
            role="columnheader"
            aria-colindex={at + 1}
            sx={{
              px: column.padding,
              typography: 'caption',
              fontWeight: 500,
              whiteSpace: 'nowrap',
            }}
          >
            {column.title}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function GridLine(props: {
  readonly line: number;
  readonly start: number;
  readonly size: number;
  readonly grid: DifferenceGridProps;
}) {
  const { line, start, size, grid } = props;
  const item = itemAt(grid.index, line);
  if (item === null) return null;
  const place = { line, start, height: size };
  if (item.type === 'group') {
    return (
      <GridGroup place={place} item={item} columns={grid.columns.length} onPick={grid.onGroup} />
    );
  }
  const read = grid.rowAt(item.row);
  return (
    <GridRow
      place={place}
      row={read}
      pending={grid.pending}
      columns={grid.columns}
      selected={read !== undefined && grid.selected.has(read.id)}
      column={grid.cursor.line === line ? grid.cursor.column : null}
      focus={grid.cursor.focus ?? false}
      onPick={grid.onPick}
      onOpen={grid.onOpen}
    />
  );
}

/** Lines to draw, and how to bring one into view. The cursor's line is always drawn. */
function useGridVirtualizer(
  { index, cursor, onVisible }: DifferenceGridProps,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const { rowHeight } = useTheme().evenkeel;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const lines = defaultRangeExtractor(range);
      return lines.includes(cursor.line) || cursor.line >= range.count
        ? lines
        : [...lines, cursor.line].toSorted((a, b) => a - b);
    },
    [cursor.line],
  );
  const virtualizer = useVirtualizer({
    count: index.lines,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: headerHeight + rowHeight,
    scrollPaddingEnd: rowHeight,
    rangeExtractor,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const first = virtualizer.range?.startIndex ?? 0;
  const last = virtualizer.range?.endIndex ?? 0;
  useEffect(() => onVisible(first, last), [first, last, onVisible, index]);
  const reveal = useCallback(
    (line: number) => virtualizer.scrollToIndex(line, { align: 'auto' }),
    [virtualizer],
  );
  return {
    height: virtualizer.getTotalSize(),
    lines: virtualizer
      .getVirtualItems()
      .map(({ index: line, start, size }) => ({ line, start, size })),
    page: Math.max(1, last - first - 1),
    reveal,
  };
}

/** Keys that move within the grid; letters and digits are heard by the screen. */
function useGridKeys(props: DifferenceGridProps, page: number) {
  const { index, columns, cursor, onCursor } = props;
  return (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const to = (change: Partial<Cursor>) => {
      event.preventDefault();
      onCursor({ ...cursor, ...change, focus: true });
    };
    const last = columns.length - 1;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => to({ column: Math.max(0, cursor.column - 1) }),
      ArrowRight: () => to({ column: Math.min(last, cursor.column + 1) }),
      Home: () => to(event.ctrlKey ? { line: 1 } : { column: 0 }),
      End: () => to(event.ctrlKey ? { line: index.lines - 1 } : { column: last }),
      PageDown: () => to({ line: Math.min(index.lines - 1, cursor.line + page) }),
      PageUp: () => to({ line: Math.max(1, cursor.line - page) }),
      Escape: props.onClear,
    };
    moves[event.key]?.();
  };
}

/** Tells the width of the grid whenever it changes. */
function useWidth(element: RefObject<HTMLDivElement | null>, onWidth: (width: number) => void) {
  useEffect(() => {
    const target = element.current;
    if (target === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => onWidth(target.clientWidth));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, onWidth]);
}

/** Scrolls the cursor's line into view at first and when it moves, not when a person scrolls away. */
function useCursorInView(
  line: number,
  reveal: (line: number) => void,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const shown = useRef<number | null>(null);
  useEffect(() => {
    if (shown.current === line || scroller.current === null) return;
    shown.current = line;
    reveal(line);
  }, [line, reveal, scroller]);
}
