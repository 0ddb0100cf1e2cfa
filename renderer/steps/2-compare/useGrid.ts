import { useEffect, useMemo, useState } from 'react';
import type { AuditView } from '../../../shared/contract/index.ts';
import { atWork } from '../../app/rest.ts';
import { useStable } from '../../app/useStable.ts';
import { setOpen } from '../../components/Inspector.tsx';
import { columnsFor, teamColumns } from './columns.ts';
import type { DifferenceGridProps } from './DifferenceGrid.tsx';
import type { DifferencesProps } from './Differences.tsx';
import type { GridFilter } from './filter.ts';
import { itemAt, rowSpan } from './gridIndex.ts';
import { markRead } from './pending.ts';
import { emptySelection, targetsOf } from './selection.ts';
import { useActs } from './useActs.ts';
import { useCompareKeys } from './useCompareKeys.ts';
import { useCursor, type Cursor } from './useCursor.ts';
import { useFirstRow } from './useFirstRow.ts';
import { useFollowRow } from './useFollowRow.ts';
import { useJudging, type Judgement } from './useJudging.ts';
import { usePages, type Pages } from './usePages.ts';
import { usePicking, type Picking } from './usePicking.ts';

/** What the grid shows, and what can be done with it. */
export type Grid = ReturnType<typeof useGrid>;

/** Everything the grid is made of: pages, cursor, selection, judgements and acts. */
export function useGrid({ audit, writable, filtering, first, onAgenda }: DifferencesProps) {
  const auditId = audit.audit.id;
  const { filter } = filtering;
  const [selection, setSelection] = useState(emptySelection);
  const { pages, onVisible } = usePagesInSight(auditId, filter);
  const { columns, teams, firstColumn, onWidth } = useGridColumns(audit.participants);
  const { cursor, setCursor, step } = useCursor(pages.index, columns.length, firstColumn);
  const { pending, judge } = useGridJudging(auditId, pages.readAt);
  const goTo = (line: number) => setCursor((now) => ({ ...now, line, focus: true }));
  const seeking = useFirstRow({ auditId, filtering, pages, wanted: first, goTo });
  const atCursor = seeking ? undefined : rowOf(pages, cursor);
  const targets = targetsOf(selection, atCursor?.id ?? null);
  const judgeNow = columns[cursor.column]?.judge ?? 'meeting';
  useFollowRow(pages, atCursor?.id, (line) => setCursor((now) => ({ ...now, line })));
  const place = { atCursor, index: pages.index, line: cursor.line, goTo };
  const chosen = { filter, pages, targets, setSelection };
  const acts = useActs({ auditId, ...place, ...chosen, judge, judgeNow, writable, onAgenda });
  const pick = usePicking({ pages, cursor, setCursor, setSelection, selection, step });
  useCompareKeys({ auditId, acts: acts.acts, pick });
  const onClear = acts.acts.clearSelection;
  const handlers = useHandlers({ onCursor: setCursor, pick, onClear, onWidth, onVisible });
  return {
    pages,
    seeking,
    columns,
    cursor,
    selection,
    targets,
    judgeNow,
    acts,
    pending,
    handlers,
    atCursor,
    teams,
    rows: { known: pages.known(targets), count: targets.length },
  };
}

/** The pages of the rows that are in sight, which follow what is scrolled to. */
function usePagesInSight(auditId: string, filter: GridFilter) {
  const [visible, setVisible] = useState({ from: 0, to: 60 });
  const pages = usePages(auditId, filter, visible.from, visible.to);
  const onVisible = (first: number, last: number) => {
    const span = pages.index && rowSpan(pages.index, first, last);
    if (span && (span.from !== visible.from || span.to !== visible.to)) setVisible(span);
  };
  return { pages, onVisible };
}

/** The columns that the width has room for, the teams, and the column to begin at. */
function useGridColumns(participants: AuditView['participants']) {
  const [width, setWidth] = useState(900);
  const columns = useMemo(() => columnsFor(participants, width), [participants, width]);
  const teams = useMemo(() => teamColumns(participants), [participants]);
  const firstColumn = columns.findIndex((column) => column.id === 'rating');
  return { columns, teams, firstColumn, onWidth: setWidth };
}

/** Judging by key; what is painted is let go once the rows on the screen carry it. */
function useGridJudging(auditId: string, readAt: number) {
  const { pending, judge } = useJudging(auditId);
  useEffect(() => pending.set((now) => markRead(now, readAt)), [pending, readAt]);
  return {
    pending,
    judge: async (judgement: Judgement) => {
      atWork();
      return judge(judgement);
    },
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

function rowOf(pages: Pages, cursor: Cursor) {
  const item = pages.index && itemAt(pages.index, cursor.line);
  return item?.type === 'row' ? pages.rowAt(item.row) : undefined;
}
