import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ComponentProps } from 'react';
import { memo, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { AuditView, DifferenceCounts, DifferenceRow } from '../../../shared/contract/index.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { go, paths } from '../../app/navigation.ts';
import { atWork } from '../../app/rest.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { setOpen } from '../../components/Inspector.tsx';
import { ActBar } from './ActBar.tsx';
import { columnsFor, teamColumns } from './columns.ts';
import { CompareDialogs } from './CompareDialogs.tsx';
import { DifferenceGrid, type DifferenceGridProps } from './DifferenceGrid.tsx';
import { EverythingDecided } from './EverythingDecided.tsx';
import { FilterBar } from './FilterBar.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { itemAt, rowSpan } from './gridIndex.ts';
import { RowInspector } from './Inspector.tsx';
import { markRead, paint } from './pending.ts';
import { emptySelection, targetsOf } from './selection.ts';
import { useActs } from './useActs.ts';
import { useCompareKeys } from './useCompareKeys.ts';
import { useCursor, type Cursor } from './useCursor.ts';
import type { useFilter } from './useFilter.ts';
import { useFollowRow } from './useFollowRow.ts';
import { useFirstRow } from './useFirstRow.ts';
import { useJudged, useJudging, type Judgement, type Pending } from './useJudging.ts';
import { usePages, type Pages } from './usePages.ts';
import { usePicking, type Picking } from './usePicking.ts';
import { useStable, useStableActs } from '../../app/useStable.ts';

/** What the tab "Differences" works on. */
export interface DifferencesProps {
  readonly audit: AuditView;
  readonly counts: DifferenceCounts;
  readonly writable: boolean;
  readonly filtering: ReturnType<typeof useFilter>;
  /** The row to begin at; null at the first. */
  readonly first: string | null;
  /** Shows the item of a row on the agenda. */
  readonly onAgenda: (row: DifferenceRow) => void;
}

/** Drawn again only for what they show, not for every key. */
const [Bar, Panel, Acts, Inspector] = [
  memo(FilterBar),
  memo(FilterPanel),
  memo(ActBar),
  memo(RowInspector),
];

/** Filters, acts, the grid, and the inspector of the row at the cursor. */
export function Differences(props: DifferencesProps) {
  const { counts, filtering } = props;
  const grid = useGrid(props);
  const [panelOpen, setPanelOpen] = useState(() => window.innerWidth >= 1600);
  return (
    <>
      <Bar
        filter={filtering.filter}
        counts={counts}
        total={grid.pages.total}
        title={filtering.title}
        panelOpen={panelOpen}
        onChange={filtering.setFilter}
        onClear={filtering.clear}
        onPanel={useStable(() => setPanelOpen(!panelOpen))}
      />
      {counts.all > 0 && (
        <GridActs grid={grid} auditId={props.audit.audit.id} disabled={!props.writable} />
      )}
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex', gap: 2 }}>
        {panelOpen && (
          <Panel filter={filtering.filter} counts={counts} onChange={filtering.setFilter} />
        )}
        <GridOrEmpty {...props} grid={grid} />
      </Box>
      <BesideGrid {...props} grid={grid} />
    </>
  );
}

function GridActs(props: {
  readonly grid: Grid;
  readonly auditId: string;
  readonly disabled: boolean;
}) {
  const { grid, auditId, disabled } = props;
  const acts = useStableActs(grid.acts.acts);
  const atCursor = useDeferredValue(grid.atCursor);
  return (
    <Acts
      auditId={auditId}
      acts={acts}
      count={grid.targets.length}
      chosen={grid.selection.ids.size}
      total={grid.pages.total}
      atCursor={atCursor}
      judge={grid.judgeNow}
      disabled={disabled}
    />
  );
}

/** The inspector of the row at the cursor, and the dialog that an act has opened. */
function BesideGrid({ audit, counts, grid }: DifferencesProps & { readonly grid: Grid }) {
  const { acts } = grid;
  const auditId = audit.audit.id;
  return (
    <>
      {counts.all > 0 && (
        <PaintedInspector
          auditId={auditId}
          pending={grid.judging.pending}
          row={grid.atCursor}
          teams={grid.teams}
          onRequestException={acts.acts.exception}
        />
      )}
      <CompareDialogs
        auditId={auditId}
        dialog={acts.dialog}
        rows={grid.rows}
        judge={acts.judge}
        onClose={acts.closeDialog}
      />
    </>
  );
}

/** The inspector follows the cursor and what is judged when no key waits for it. */
function PaintedInspector(
  props: ComponentProps<typeof RowInspector> & { readonly pending: Pending },
) {
  const { pending, row, ...rest } = props;
  const judged = useJudged(pending, row?.id);
  const painted = useMemo(() => row && paint(row, judged), [row, judged]);
  const onRequestException = useStable(props.onRequestException);
  const later = useDeferredValue(painted);
  return <Inspector {...rest} row={later} onRequestException={onRequestException} />;
}

type Grid = ReturnType<typeof useGrid>;

function GridOrEmpty(props: DifferencesProps & { readonly grid: Grid }) {
  const { grid, filtering, counts } = props;
  const { pages } = grid;
  if (pages.index === null || grid.seeking) {
    return <Box role="status">{compareText.grid.loading}</Box>;
  }
  if (pages.index.rows === 0) {
    const empty = emptyCase(props);
    const text = compareText.empty[empty];
    if (empty === 'decided') {
      const auditId = props.audit.audit.id;
      return <EverythingDecided auditId={auditId} text={text} onAll={filtering.clear} />;
    }
    const away = counts.all === 0;
    const leave = () => go(paths.step(props.audit.audit.id, 'document'));
    return (
      <EmptyState
        title={text.title}
        sentences={[text.body]}
        actions={<Button onClick={away ? leave : filtering.clear}>{text.action}</Button>}
      />
    );
  }
  return (
    <DifferenceGrid
      index={pages.index}
      columns={grid.columns}
      rowAt={pages.rowAt}
      pending={grid.judging.pending}
      selected={grid.selection.ids}
      cursor={grid.cursor}
      dim={pages.behind}
      {...grid.handlers}
    />
  );
}

function emptyCase({ counts, filtering, audit }: DifferencesProps): keyof typeof compareText.empty {
  if (counts.all > 0) {
    const { state, search, keys } = filtering.filter;
    return state === 'to-decide' && search === '' && keys === null && counts.toDecide === 0
      ? 'decided'
      : 'filtered';
  }
  const { staging, production } = audit.snapshots;
  return staging === null || production === null ? 'undocumented' : 'nothing';
}

/** Everything the grid is made of: pages, cursor, selection, judgements and acts. */
function useGrid({ audit, writable, filtering, first, onAgenda }: DifferencesProps) {
  const auditId = audit.audit.id;
  const { filter } = filtering;
  const [visible, setVisible] = useState({ from: 0, to: 60 });
  const [width, setWidth] = useState(900);
  const [selection, setSelection] = useState(emptySelection);
  const pages = usePages(auditId, filter, visible.from, visible.to);
  const columns = useMemo(() => columnsFor(audit.participants, width), [audit.participants, width]);
  const teams = useMemo(() => teamColumns(audit.participants), [audit.participants]);
  const firstColumn = columns.findIndex((column) => column.id === 'rating');
  const { cursor, setCursor, step } = useCursor(pages.index, columns.length, firstColumn);
  const judging = useJudging(auditId);
  usePaintUntilRead(judging.pending, pages.readAt);
  const goTo = (line: number) => setCursor((now) => ({ ...now, line, focus: true }));
  const seeking = useFirstRow({ auditId, filtering, pages, wanted: first, goTo });
  const atCursor = seeking ? undefined : rowOf(pages, cursor);
  const targets = targetsOf(selection, atCursor?.id ?? null);
  const judgeNow = columns[cursor.column]?.judge ?? 'meeting';
  useFollowRow(pages, atCursor?.id, (line) => setCursor((now) => ({ ...now, line })));
  const acts = useActs({
    auditId,
    filter,
    pages,
    targets,
    judgeNow,
    writable,
    goTo,
    setSelection,
    onAgenda,
    atCursor,
    index: pages.index,
    line: cursor.line,
    judge: async (judgement: Judgement) => {
      atWork();
      return judging.judge(judgement);
    },
  });
  const pick = usePicking({ pages, cursor, setCursor, setSelection, selection, step });
  useCompareKeys({ auditId, acts: acts.acts, pick });
  const onVisible = (first: number, last: number) => {
    const span = pages.index && rowSpan(pages.index, first, last);
    if (span && (span.from !== visible.from || span.to !== visible.to)) setVisible(span);
  };
  const onClear = acts.acts.clearSelection;
  const handlers = useHandlers({
    onCursor: setCursor,
    pick,
    onClear,
    onWidth: setWidth,
    onVisible,
  });
  return {
    pages,
    seeking,
    columns,
    cursor,
    selection,
    targets,
    judgeNow,
    acts,
    judging,
    handlers,
    atCursor,
    teams,
    rows: { known: pages.known(targets), count: targets.length },
  };
}

/** Handlers that never change, so that rows are drawn again only for their looks. */
function useHandlers(
  latest: Pick<DifferenceGridProps, 'onCursor' | 'onClear' | 'onWidth' | 'onVisible'> & {
    readonly pick: Picking;
  },
) {
  const { pick } = latest;
  return {
    onCursor: useStable(latest.onCursor),
    onPick: useStable(pick.click),
    onGroup: useStable((first: number, count: number) => void pick.group(first, count)),
    onOpen: useStable(() => setOpen(true)),
    onClear: useStable(latest.onClear),
    onWidth: useStable(latest.onWidth),
    onVisible: useStable(latest.onVisible),
  };
}

/** What is painted is let go once the rows on the screen carry it. */
function usePaintUntilRead(pending: Pending, readAt: number): void {
  useEffect(() => pending.set((now) => markRead(now, readAt)), [pending, readAt]);
}

function rowOf(pages: Pages, cursor: Cursor) {
  const item = pages.index && itemAt(pages.index, cursor.line);
  return item?.type === 'row' ? pages.rowAt(item.row) : undefined;
}
