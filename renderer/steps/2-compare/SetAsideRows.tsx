import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { SetAsideGroup, SetAsideRow } from '../../../shared/contract/index.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { words } from '../../../shared/text/components.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { DataCell, DataRow, DataTable, type DataColumn } from '../../components/DataTable.tsx';

const text = compareText.setAside;
/** Rows that are drawn at first, and with every further request. */
const stride = 200;

function columnsOf(how: SetAsideGroup['how']): readonly DataColumn[] {
  const { attribute, where, staging, production, act } = text.columns;
  const name = { id: 'attribute', label: attribute, width: 'minmax(220px, 2fr)' };
  const value = { id: 'staging', label: staging, width: 'minmax(100px, 1fr)' };
  const other = { id: 'production', label: production, width: 'minmax(100px, 1fr)' };
  return how === 'expected'
    ? [name, value, other, { id: 'act', label: act, width: '130px', quiet: true }]
    : [name, value, other, { id: 'where', label: where, width: 'minmax(140px, 1fr)' }];
}

/** The rows of a rule, some at a time. */
export function GroupRows(props: {
  readonly auditId: string;
  readonly group: SetAsideGroup;
  /** Null where rows cannot be brought back. */
  readonly onBring: ((ids: readonly string[]) => void) | null;
}) {
  const { auditId, group, onBring } = props;
  const [limit, setLimit] = useState(stride);
  const of = group.collector === null ? {} : { collector: group.collector };
  const query = { auditId, how: group.how, rule: group.rule, limit, ...of };
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
