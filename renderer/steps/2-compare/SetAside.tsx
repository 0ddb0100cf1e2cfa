import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { SetAsideGroup, SetAsideRow } from '../../../shared/contract/index.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { words } from '../../../shared/text/components.ts';
import { announce } from '../../app/announce.ts';
import { runCommand, useQueryOf } from '../../app/bridge.ts';
import { formatCount } from '../../app/format.ts';
import { ReasonDialog } from '../../components/ConfirmDialog.tsx';
import { DataCell, DataRow, DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';

const text = compareText.setAside;
/** Rows that are drawn at first, and with every further request. */
const stride = 200;

const groupColumns: readonly DataColumn[] = [
  { id: 'how', label: text.columns.rule, width: 'minmax(200px, 1fr)' },
  { id: 'reason', label: text.columns.reason, width: 'minmax(200px, 2fr)' },
  { id: 'rows', label: text.columns.rows, width: '80px', align: 'end' },
  { id: 'act', label: text.columns.act, width: '210px', quiet: true },
];

/** Rows to bring back among the differences. */
type Bringing = readonly string[] | null;

/** What explains itself or changes by nature: by rule, with its rows. */
export function SetAside(props: { readonly auditId: string; readonly writable: boolean }) {
  const { auditId, writable } = props;
  const groups = useQueryOf('set-aside.groups', { auditId }).data;
  const [open, setOpen] = useState<string | null>(null);
  const [bringing, setBringing] = useState<Bringing>(null);
  if (groups?.length === 0) return <EmptyState title={text.emptyTitle} sentences={[text.empty]} />;
  const shown = (groups ?? []).find((group) => keyOf(group) === open);
  return (
    <Box sx={pageSx}>
      <Typography variant="body2">{text.lead}</Typography>
      <DataTable label={text.title} columns={groupColumns} rowCount={groups?.length ?? 0}>
        {(groups ?? []).map((group, index) => (
          <GroupLine
            key={keyOf(group)}
            index={index}
            group={group}
            open={open === keyOf(group)}
            onToggle={() => setOpen(open === keyOf(group) ? null : keyOf(group))}
          />
        ))}
      </DataTable>
      {shown && (
        <GroupRows
          key={keyOf(shown)}
          auditId={auditId}
          group={shown}
          onBring={writable && shown.how === 'expected' ? setBringing : null}
        />
      )}
      <BringBack auditId={auditId} ids={bringing} onClose={() => setBringing(null)} />
    </Box>
  );
}

const pageSx = {
  overflow: 'auto',
  display: 'flex',
  flexDirection: 'column',
  gap: 2,
  minHeight: 0,
  '& > *': { flexShrink: 0 },
} as const;

const keyOf = (group: SetAsideGroup): string => `${group.how}|${group.rule}`;

function GroupLine(props: {
  readonly index: number;
  readonly group: SetAsideGroup;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const { group, open } = props;
  return (
    <DataRow index={props.index} selected={open}>
      <DataCell rowHeader wrap>
        {group.title}
        <Typography variant="caption" component="div" title={text.howHint[group.how]}>
          {text.how[group.how]}
        </Typography>
      </DataCell>
      <DataCell wrap>{group.reason}</DataCell>
      <DataCell align="end">{formatCount(group.count)}</DataCell>
      <DataCell>
        <Button
          size="small"
          aria-expanded={open}
          onClick={props.onToggle}
          aria-label={open ? text.hide(group.title) : text.show(group.title, group.count)}
        >
          {open ? text.hideRows : text.showRows}
        </Button>
      </DataCell>
    </DataRow>
  );
}

function columnsOf(how: SetAsideGroup['how']): readonly DataColumn[] {
  const { attribute, where, staging, production, act } = text.columns;
  const name = { id: 'attribute', label: attribute, width: 'minmax(220px, 2fr)' };
  const value = { id: 'staging', label: staging, width: 'minmax(100px, 1fr)' };
  const other = { id: 'production', label: production, width: 'minmax(100px, 1fr)' };
  return how === 'expected'
    ? [name, value, other, { id: 'act', label: act, width: '130px', quiet: true }]
    : [name, value, other, { id: 'where', label: where, width: 'minmax(140px, 1fr)' }];
}

function GroupRows(props: {
  readonly auditId: string;
  readonly group: SetAsideGroup;
  /** Null where rows cannot be brought back. */
  readonly onBring: ((ids: readonly string[]) => void) | null;
}) {
  const { auditId, group, onBring } = props;
  const [limit, setLimit] = useState(stride);
  const query = { auditId, how: group.how, rule: group.rule, limit };
  const rows = useQueryOf('set-aside.rows', query, { keepPrevious: true }).data ?? [];
  const ids = rows.flatMap((row) => row.differenceId ?? []);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Typography variant="h3" component="h2" sx={{ flex: 1 }}>
          {text.rowsOf(group.title)}
        </Typography>
        <Typography variant="caption">{text.shown(rows.length, group.count)}</Typography>
        {onBring && ids.length > 0 && (
          <Button size="small" onClick={() => onBring(ids)}>
            {compareText.withdraw.confirm(ids.length)}
          </Button>
        )}
      </Box>
      <DataTable
        label={text.rowsOf(group.title)}
        columns={columnsOf(group.how)}
        rowCount={rows.length}
      >
        {rows.map((row, index) => (
          <RowLine key={`${row.differenceId ?? index}`} index={index} row={row} onBring={onBring} />
        ))}
      </DataTable>
      {rows.length < group.count && (
        <Button sx={{ justifySelf: 'start' }} onClick={() => setLimit(limit + stride)}>
          {text.showMore(Math.min(stride, group.count - rows.length))}
        </Button>
      )}
    </Box>
  );
}

function RowLine(props: {
  readonly index: number;
  readonly row: SetAsideRow;
  readonly onBring: ((ids: readonly string[]) => void) | null;
}) {
  const { row, onBring } = props;
  const { differenceId } = row;
  return (
    <DataRow index={props.index}>
      <DataCell rowHeader title={`${row.subject} ${row.name}`}>
        {row.name}
        <Box component="span" sx={{ color: 'text.secondary', pl: 1 }}>
          {row.subject}
        </Box>
      </DataCell>
      <DataCell sx={{ typography: 'value' }}>{row.staging ?? compareText.grid.none}</DataCell>
      <DataCell sx={{ typography: 'value' }}>{row.production ?? compareText.grid.none}</DataCell>
      <DataCell>
        {onBring && differenceId !== null ? (
          <Button
            size="small"
            aria-label={text.bringBackOne(row.name)}
            onClick={() => onBring([differenceId])}
          >
            {text.bringBack}
          </Button>
        ) : (
          whereOf(row)
        )}
      </DataCell>
    </DataRow>
  );
}

function whereOf(row: SetAsideRow): string {
  const side = row.side === null ? '' : `${words.side[row.side]}: `;
  return row.path === null ? '' : `${side}${text.place(row.path, row.line)}`;
}

function BringBack(props: {
  readonly auditId: string;
  readonly ids: Bringing;
  readonly onClose: () => void;
}) {
  const { auditId, ids, onClose } = props;
  if (ids === null) return null;
  const confirm = async (reason: string) => {
    onClose();
    const input = { auditId, differenceIds: [...ids], reason };
    const result = await runCommand('variation.withdraw', input, { reason });
    if (result.ok) announce(compareText.withdraw.done(result.value.changed));
  };
  return (
    <ReasonDialog
      open
      title={compareText.withdraw.title(ids.length)}
      body={compareText.withdraw.body}
      action={compareText.withdraw.confirm(ids.length)}
      onCancel={onClose}
      onConfirm={(reason) => void confirm(reason)}
    />
  );
}
