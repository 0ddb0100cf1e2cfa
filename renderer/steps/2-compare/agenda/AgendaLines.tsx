import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import type { AgendaItem, DifferenceRow } from '../../../../shared/contract/index.ts';
import type { Risk, Side } from '../../../../shared/model/words.ts';
import { compareText } from '../../../../shared/text/compare.ts';
import { gapNumber } from '../../../../shared/text/components.ts';
import { triageText as text } from '../../../../shared/text/triage.ts';
import { formatCount } from '../../../app/format.ts';
import { DataCell, DataRow, type DataColumn } from '../../../components/DataTable.tsx';
import { PathText } from '../../../components/PathText.tsx';
import { RiskMark } from '../../../components/RiskMark.tsx';
import { RowValue } from '../../../components/RowValue.tsx';
import { ValueText } from '../../../components/ValueText.tsx';
import { DisagreedBadge } from '../CellContent.tsx';
import { FreshMark, ParkedMark } from '../Marks.tsx';

const { columns: labels } = text;

/** The columns of the agenda. */
export const agendaColumns: readonly DataColumn[] = [
  { id: 'suggested', label: labels.suggested, width: '96px' },
  { id: 'item', label: labels.item, width: 'minmax(200px, 2.3fr)' },
  { id: 'rows', label: labels.rows, width: '68px', align: 'end' },
  { id: 'staging', label: labels.staging, width: 'minmax(80px, 1fr)' },
  { id: 'production', label: labels.production, width: 'minmax(80px, 1fr)' },
  { id: 'state', label: labels.state, width: '136px' },
];

/** What a line needs of the list around it. */
export interface LineProps {
  readonly index: number;
  readonly active: boolean;
  readonly takesFocus: boolean;
  readonly onPick: () => void;
}

/** An item: what it is about, its size, what both sides say, and where it stands. */
export function ItemLine(
  props: LineProps & {
    readonly item: AgendaItem | undefined;
    readonly open: boolean;
    /** The risk that is on its way to the record; undefined where nothing is. */
    readonly marked: Risk | null | undefined;
    readonly onToggle: () => void;
  },
) {
  const { item, onPick, onToggle, open, marked, ...line } = props;
  if (item === undefined) {
    return (
      <DataRow {...line} onClick={onPick}>
        <DataCell span={agendaColumns.length}>{text.loading}</DataCell>
      </DataRow>
    );
  }
  return (
    <DataRow {...line} onClick={onPick} onDoubleClick={onToggle}>
      <DataCell>
        <RiskMark risk={item.suggestion} suggested />
      </DataCell>
      <ItemTitle item={item} open={open} onToggle={onToggle} />
      <DataCell align="end">{formatCount(item.count)}</DataCell>
      <DataCell>
        <ItemValue item={item} side="staging" />
      </DataCell>
      <DataCell>
        <ItemValue item={item} side="production" />
      </DataCell>
      <DataCell>
        <ItemStanding item={item} marked={marked} />
      </DataCell>
    </DataRow>
  );
}

function ItemTitle(props: {
  readonly item: AgendaItem;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const { item, open, onToggle } = props;
  const Icon = open ? ExpandMoreIcon : ChevronRightIcon;
  const label = open ? text.close(item.title) : text.open(item.title);
  return (
    <DataCell rowHeader title={`${item.title} · ${item.subject}`} sx={titleSx}>
      {item.count > 1 ? (
        <IconButton
          size="small"
          tabIndex={-1}
          aria-label={label}
          aria-expanded={open}
          title={label}
          onClick={onToggle}
        >
          <Icon fontSize="inherit" />
        </IconButton>
      ) : (
        <Box component="span" sx={{ width: 30, flexShrink: 0 }} />
      )}
      <Box component="span" sx={{ ...nameSx, fontWeight: item.count > 1 ? 600 : 400 }}>
        <PathText path={item.title} />
      </Box>
      <Box component="span" sx={subjectSx}>
        {item.subject}
      </Box>
      {item.fresh > 0 && <FreshMark words={text.freshOf(item.fresh, item.count)} />}
    </DataCell>
  );
}

const titleSx = { display: 'flex', alignItems: 'center', gap: 1, py: 0 } as const;

const nameSx = { display: 'flex', minWidth: 0, flex: '0 1 auto', overflow: 'hidden' } as const;

const subjectSx = {
  flex: '1 1000 0',
  minWidth: 0,
  typography: 'caption',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;

function ItemValue({ item, side }: { readonly item: AgendaItem; readonly side: Side }) {
  const own = item[side];
  const other = item[side === 'staging' ? 'production' : 'staging'];
  if (own === null) {
    const count = side === 'staging' ? item.stagingValues : item.productionValues;
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {text.values(count)}
      </Box>
    );
  }
  return <ValueText value={own.value} state={own.state} other={other?.value ?? null} />;
}

function ItemStanding(props: {
  readonly item: AgendaItem;
  readonly marked: Risk | null | undefined;
}) {
  const { item, marked } = props;
  if (marked !== undefined) {
    return (
      <Box component="span" sx={{ display: 'inline-flex', gap: 0.75 }}>
        <RiskMark risk={marked ?? item.suggestion} />
        {compareText.grid.saving}
      </Box>
    );
  }
  if (item.disagreed) return <DisagreedBadge />;
  if (item.state === 'parked') return <ParkedMark />;
  const partly = item.decided > 0 && item.decided < item.count;
  return <span>{partly ? text.partly(item.decided, item.count) : text.state[item.state]}</span>;
}

/** A member of the open item, at its place under it. */
export function MemberLine(props: LineProps & { readonly row: DifferenceRow }) {
  const { row, onPick, ...line } = props;
  return (
    <DataRow {...line} onClick={onPick} sx={{ bgcolor: 'background.default' }}>
      <DataCell>
        <RiskMark risk={row.suggestion.risk} suggested />
      </DataCell>
      <DataCell rowHeader title={`${row.name} · ${row.subject}`} sx={{ ...titleSx, pl: 6 }}>
        <Box component="span" sx={nameSx}>
          <PathText path={row.name} />
        </Box>
        <Box component="span" sx={subjectSx}>
          {row.subject}
        </Box>
        {row.fresh && <FreshMark words={text.fresh} />}
      </DataCell>
      <DataCell align="end" sx={{ typography: 'caption' }}>
        {gapNumber(row.number)}
      </DataCell>
      <DataCell>
        <RowValue row={row} side="staging" />
      </DataCell>
      <DataCell>
        <RowValue row={row} side="production" />
      </DataCell>
      <DataCell>{row.parked ? <ParkedMark /> : <MemberStanding row={row} />}</DataCell>
    </DataRow>
  );
}

function MemberStanding({ row }: { readonly row: DifferenceRow }) {
  if (row.rating !== null) return <RiskMark risk={row.rating.risk} />;
  return row.disagreed ? <DisagreedBadge /> : <span>{text.state['to-decide']}</span>;
}

/** Stands for the members that are not shown in place. */
export function MoreLine(props: LineProps & { readonly left: number }) {
  const { left, onPick, ...line } = props;
  return (
    <DataRow {...line} onClick={onPick}>
      <DataCell span={agendaColumns.length} sx={{ pl: 6, color: 'text.secondary' }}>
        {text.moreMembers(left)}
      </DataCell>
    </DataRow>
  );
}
