import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTheme } from '@mui/material/styles';
import { useState } from 'react';
import type { AuditView } from '../../../../shared/contract/index.ts';
import { triageText as text } from '../../../../shared/text/triage.ts';
import { DataTable, VirtualRows } from '../../../components/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { EverythingDecided } from '../EverythingDecided.tsx';
import { RowInspector } from '../Inspector.tsx';
import { teamColumns } from '../columns.ts';
import { useJudging } from '../useJudging.ts';
import { useStable } from '../../../app/useStable.ts';
import { AgendaActBar } from './AgendaActBar.tsx';
import { AgendaBar } from './AgendaBar.tsx';
import { AgendaDialogs } from './AgendaDialogs.tsx';
import { agendaColumns, ItemLine, MemberLine, MoreLine } from './AgendaLines.tsx';
import { lineAt } from './lines.ts';
import type { AgendaPlace } from './findItem.ts';
import { targetOf, useAgendaActs } from './useAgendaActs.ts';
import { useAgendaCursor, type AgendaCursor } from './useAgendaCursor.ts';
import { useAgendaFilter, wholeAgenda } from './useAgendaFilter.ts';
import { useAgendaKeys } from './useAgendaKeys.ts';
import { useAgendaPages, type AgendaFilter, type AgendaPages } from './useAgendaPages.ts';
import { useFirstRow } from './useFirstRow.ts';
import { useItemMarks, type ItemMarks } from './useItemMarks.ts';

/** What the tab of the agenda works on. */
export interface AgendaProps {
  readonly audit: AuditView;
  readonly writable: boolean;
  /** Where to begin; null at the first item. */
  readonly first: AgendaPlace | null;
  /** Shows a row among the differences. */
  readonly onGrid: (rowId: string) => void;
}

/** What is left to decide, in the order of the meeting: groups, and rows that stand alone. */
export function Agenda(props: AgendaProps) {
  const agenda = useAgenda(props);
  const { pages, filter, setFilter, acts, target, toGrid } = agenda;
  const auditId = props.audit.audit.id;
  if (pages.page === null) return <Box role="status">{text.loading}</Box>;
  return (
    <>
      <AgendaBar
        auditId={auditId}
        counts={pages.page.counts}
        filter={filter}
        onFilter={setFilter}
      />
      <AgendaActBar
        auditId={auditId}
        acts={acts.acts}
        target={target}
        disabled={!props.writable}
        onGrid={toGrid}
      />
      {pages.total === 0 ? (
        <NoItem auditId={auditId} filter={filter} onAll={() => setFilter(wholeAgenda)} />
      ) : (
        <AgendaList {...agenda} />
      )}
      <RowInspector
        auditId={auditId}
        row={agenda.row}
        teams={teamColumns(props.audit.participants)}
        onRequestException={acts.acts.exception}
      />
      <AgendaDialogs
        auditId={auditId}
        dialog={acts.dialog}
        decide={acts.decide}
        onClose={acts.closeDialog}
      />
    </>
  );
}

function NoItem(props: {
  readonly auditId: string;
  readonly filter: AgendaFilter;
  readonly onAll: () => void;
}) {
  const { auditId, filter, onAll } = props;
  if (filter.state === 'to-decide' && filter.search === '') {
    const said = { ...text.empty['to-decide'], action: text.showAll };
    return <EverythingDecided auditId={auditId} text={said} onAll={onAll} />;
  }
  const { title, body } = text.empty.filtered;
  return (
    <EmptyState
      title={title}
      sentences={[body]}
      actions={<Button onClick={onAll}>{text.showAll}</Button>}
    />
  );
}

function AgendaList(props: {
  readonly pages: AgendaPages;
  readonly cursor: AgendaCursor;
  readonly marks: ItemMarks;
  readonly onRange: (first: number, last: number) => void;
}) {
  const { pages, cursor, marks, onRange } = props;
  const { rowHeight } = useTheme().evenkeel;
  const render = (line: number) => {
    const at = lineAt(line, cursor.open);
    const item = pages.itemAt(at.item);
    const active = line === cursor.line;
    const look = {
      index: line,
      active,
      takesFocus: active && cursor.byKey,
      onPick: () => cursor.moveTo(at),
    };
    if (at.type === 'item') {
      return (
        <ItemLine
          {...look}
          item={item}
          open={item !== undefined && cursor.openId === item.id}
          marked={item && marks.get(item.id)}
          onToggle={() => item && cursor.toggle(item)}
        />
      );
    }
    const { members } = cursor;
    const row = members?.rows[at.member];
    if (row !== undefined) return <MemberLine {...look} row={row} />;
    return <MoreLine {...look} left={members ? members.ids.length - members.rows.length : 0} />;
  };
  return (
    <DataTable
      label={text.label}
      columns={agendaColumns}
      rowCount={cursor.lines}
      height="fill"
      busy={pages.behind}
    >
      <VirtualRows
        count={cursor.lines}
        sizeOf={() => rowHeight}
        active={cursor.line}
        onRange={onRange}
        render={render}
      />
    </DataTable>
  );
}

/** Everything the agenda is made of: items, cursor, marks, acts and keys. */
function useAgenda({ audit, writable, first, onGrid }: AgendaProps) {
  const auditId = audit.audit.id;
  const { filter, setFilter } = useAgendaFilter(auditId);
  const start = first?.place ?? 0;
  const [range, setRange] = useState({ from: start, to: start + 60 });
  const pages = useAgendaPages(auditId, filter, range);
  const cursor = useAgendaCursor(auditId, pages, first);
  const { marks, mark } = useItemMarks();
  const judging = useJudging(auditId);
  const target = cursor.target && targetOf(cursor.target);
  const goOn = () => {
    const next = nextPlace(pages, cursor, marks);
    if (filter.state === 'to-decide' && next !== null) cursor.moveTo({ type: 'item', item: next });
  };
  const acts = useAgendaActs({
    auditId,
    target,
    writable,
    judge: judging.judge,
    mark: (itemId, risk) => {
      if (target?.member === null) goOn();
      return mark(itemId, risk);
    },
  });
  const row = useFirstRow(auditId, cursor.target);
  const toGrid = () => target && onGrid(target.first);
  useAgendaKeys({ auditId, acts: acts.acts, cursor, pages, toGrid });
  const onRange = useStable((from: number, to: number) => {
    if (from !== range.from || to !== range.to) setRange({ from, to });
  });
  return { pages, filter, setFilter, cursor, marks, acts, target, row, toGrid, onRange };
}

/** The next item that is not being decided, from the cursor on; null at the end. */
function nextPlace(pages: AgendaPages, cursor: AgendaCursor, marks: ItemMarks): number | null {
  const here = lineAt(cursor.line, cursor.open).item;
  for (let place = here + 1; place < pages.total; place += 1) {
    const item = pages.itemAt(place);
    if (item === undefined || !marks.has(item.id)) return place;
  }
  return null;
}
