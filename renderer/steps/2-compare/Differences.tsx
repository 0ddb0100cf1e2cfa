import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ComponentProps } from 'react';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import type { AuditView, DifferenceCounts, DifferenceRow } from '../../../shared/contract/index.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { go, paths } from '../../app/navigation.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ActBar } from './ActBar.tsx';
import { CompareDialogs } from './CompareDialogs.tsx';
import { DifferenceGrid } from './DifferenceGrid.tsx';
import { EverythingDecided } from './EverythingDecided.tsx';
import { FilterBar } from './FilterBar.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { RowInspector } from './Inspector.tsx';
import { paint } from './pending.ts';
import type { useFilter } from './useFilter.ts';
import { useGrid, type Grid } from './useGrid.ts';
import { useJudged, type Pending } from './useJudging.ts';
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
          pending={grid.pending}
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
      pending={grid.pending}
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
