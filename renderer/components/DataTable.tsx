import Box from '@mui/material/Box';
import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import type { SxProps, Theme } from '@mui/material/styles';
import { useVirtualizer } from '@tanstack/react-virtual';
import { heardOnly } from './Announce.tsx';

/** A column of a table. */
export interface DataColumn {
  readonly id: string;
  readonly label: string;
  /** Track of a CSS grid: `120px`, `minmax(120px, 2fr)`. */
  readonly width: string;
  readonly align?: 'end';
  /** The label is heard, not seen. */
  readonly quiet?: boolean;
}

/** The scrolling element, for rows that are drawn only where they are seen. */
const ScrollElement = createContext<HTMLDivElement | null>(null);

/** What a table consists of. */
export interface DataTableProps {
  readonly label: string;
  readonly columns: readonly DataColumn[];
  /** Rows of the whole table without the header, also those that are not drawn. */
  readonly rowCount: number;
  readonly multiselectable?: boolean;
  /** `fill`: takes the height of its parent and scrolls; `content`: as high as its rows. */
  readonly height?: 'fill' | 'content';
  /** Whether rows of before stand in for those being read. */
  readonly busy?: boolean;
  readonly children: ReactNode;
  readonly sx?: SxProps<Theme>;
}

/** A table with a sticky header, role `grid`, and rows that take focus one at a time. */
export function DataTable(props: DataTableProps) {
  const { label, columns, rowCount, height = 'content', multiselectable = false } = props;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  return (
    <Box
      ref={setScroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length}
      aria-multiselectable={multiselectable}
      aria-busy={props.busy}
      style={{ ['--tracks' as string]: columns.map((column) => column.width).join(' ') }}
      sx={[frame, height === 'fill' ? fill : {}, ...sxList(props.sx)]}
    >
      <Header columns={columns} />
      <Box role="rowgroup">
        <ScrollElement value={scroller}>{props.children}</ScrollElement>
      </Box>
    </Box>
  );
}

const sxList = (sx: SxProps<Theme> | undefined) => (Array.isArray(sx) ? sx : [sx ?? {}]);

const frame = {
  position: 'relative',
  overflow: 'auto',
  bgcolor: 'background.paper',
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
} as const;

const fill = { flex: 1, minHeight: 0 } as const;

/** A row's grid of cells; header and rows share it. */
const tracks = {
  display: 'grid',
  gridTemplateColumns: 'var(--tracks)',
  alignItems: 'center',
  minWidth: 'min-content',
} as const;

function Header({ columns }: { readonly columns: readonly DataColumn[] }) {
  return (
    <Box role="rowgroup" sx={{ position: 'sticky', top: 0, zIndex: 2, minWidth: 'min-content' }}>
      <Box role="row" aria-rowindex={1} sx={{ ...tracks, ...headerSx }}>
        {columns.map((column) => (
          <Box
            key={column.id}
            role="columnheader"
            sx={{ px: 1, py: 1, textAlign: column.align ?? 'start' }}
          >
            {column.quiet ? <Box sx={heardOnly}>{column.label}</Box> : column.label}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const headerSx = {
  typography: 'caption',
  fontWeight: 500,
  color: 'text.secondary',
  bgcolor: 'background.paper',
  borderBottom: '1px solid',
  borderColor: 'line',
} as const;

/** What a row needs; `useRovingRows().rowProps` gives the middle part. */
export interface DataRowProps {
  /** Position among all rows of the table, from 0. */
  readonly index: number;
  readonly active?: boolean;
  /** Takes the keyboard's focus now. */
  readonly takesFocus?: boolean;
  readonly selected?: boolean;
  readonly label?: string;
  readonly onClick?: (event: MouseEvent) => void;
  readonly onDoubleClick?: () => void;
  readonly onFocus?: () => void;
  readonly children: ReactNode;
  readonly sx?: SxProps<Theme>;
}

/** One row. The active one has the table's tab stop and a bar at its left. */
export function DataRow(props: DataRowProps) {
  const { index, active = false, takesFocus = false, selected } = props;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) row.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <Box
      ref={row}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-current={active || undefined}
      aria-label={props.label}
      tabIndex={active ? 0 : -1}
      onClick={props.onClick}
      onDoubleClick={props.onDoubleClick}
      onFocus={props.onFocus}
      sx={[
        tracks,
        rowSx,
        selected ? { bgcolor: 'accentSoft' } : {},
        active ? { boxShadow: (theme) => `inset 3px 0 0 ${theme.palette.primary.main}` } : {},
        ...sxList(props.sx),
      ]}
    >
      {props.children}
    </Box>
  );
}

const rowSx = {
  minHeight: (theme: Theme) => theme.evenkeel.rowHeight,
  borderBottom: '1px solid',
  borderColor: 'line',
  cursor: 'default',
  '&:hover': { bgcolor: 'hover' },
  '&:focus-visible': { outlineOffset: '-2px' },
  '@media (forced-colors: active)': {
    '&[aria-selected="true"], &[aria-current="true"]': { outline: '2px solid Highlight' },
  },
} as const;

/** One cell. Long text is cut unless `wrap` is set. */
export function DataCell(props: {
  readonly align?: 'end';
  readonly wrap?: boolean;
  /** The cell that names the row. */
  readonly rowHeader?: boolean;
  readonly span?: number;
  readonly title?: string;
  readonly children: ReactNode;
  readonly sx?: SxProps<Theme>;
}) {
  const { align = 'start', wrap = false, rowHeader = false, span } = props;
  return (
    <Box
      role={rowHeader ? 'rowheader' : 'gridcell'}
      title={props.title}
      aria-colspan={span}
      sx={[
        { px: 1, py: '7px', minWidth: 0, textAlign: align },
        span ? { gridColumn: `span ${span}` } : {},
        wrap ? { overflowWrap: 'anywhere' } : cutSx,
        ...sxList(props.sx),
      ]}
    >
      {props.children}
    </Box>
  );
}

const cutSx = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

/** A row that heads a group; it takes no focus. */
export function GroupRow(props: {
  readonly index: number;
  readonly columns: number;
  readonly children: ReactNode;
}) {
  return (
    <Box role="row" aria-rowindex={props.index + 2} sx={groupSx}>
      <Box role="gridcell" aria-colspan={props.columns} sx={{ display: 'flex', gap: 2, px: 1 }}>
        {props.children}
      </Box>
    </Box>
  );
}

const groupSx = {
  display: 'flex',
  alignItems: 'center',
  minHeight: (theme: Theme) => theme.evenkeel.rowHeight,
  bgcolor: 'background.default',
  borderBottom: '1px solid',
  borderColor: 'line',
  fontWeight: 600,
  '& > *': { flex: 1, justifyContent: 'space-between' },
} as const;

/** Draws only the rows that are seen, in a table of height `fill`. */
export function VirtualRows(props: {
  readonly count: number;
  /** Height of a row in pixels, by its index. */
  readonly sizeOf: (index: number) => number;
  /** Stable key of a row. */
  readonly keyOf?: (index: number) => string | number;
  /** Row to keep in sight, from `useRovingRows`. */
  readonly active?: number;
  /** Tells which rows are seen, whenever they change. */
  readonly onRange?: (first: number, last: number) => void;
  readonly render: (index: number) => ReactNode;
}) {
  const { count, sizeOf, active, onRange, render } = props;
  const scroller = useContext(ScrollElement);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize: sizeOf,
    overscan: 12,
    scrollPaddingStart: 33,
    scrollMargin: 33,
    ...(props.keyOf ? { getItemKey: props.keyOf } : {}),
  });
  useEffect(() => {
    if (active !== undefined && active < count) rows.scrollToIndex(active, { align: 'auto' });
  }, [active, count, rows, scroller]);
  const { startIndex: first = 0, endIndex: last = 0 } = rows.range ?? {};
  useEffect(() => onRange?.(first, last), [first, last, onRange]);
  return (
    <Box sx={{ position: 'relative', height: rows.getTotalSize(), minWidth: 'min-content' }}>
      {rows.getVirtualItems().map((item) => (
        <Box
          key={item.key}
          role="presentation"
          style={{ transform: `translateY(${item.start - 33}px)`, height: item.size }}
          sx={{ position: 'absolute', top: 0, left: 0, right: 0, minWidth: 'min-content' }}
        >
          {render(item.index)}
        </Box>
      ))}
    </Box>
  );
}
