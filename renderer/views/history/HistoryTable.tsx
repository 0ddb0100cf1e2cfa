import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { HistoryAct, HistoryPage } from '../../../shared/contract/index.ts';
import { actWords, historyText } from '../../../shared/text/history.ts';
import { formatMoment } from '../../app/format.ts';
import { DataCell, DataRow, DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useRovingRows } from '../../components/useRovingRows.ts';
import { whoOf } from './who.ts';
import type { History } from './useHistory.ts';

const text = historyText;

const columns: readonly DataColumn[] = [
  { id: 'number', label: text.columns.number, width: '64px', align: 'end' },
  { id: 'at', label: text.columns.at, width: '160px' },
  { id: 'who', label: text.columns.who, width: 'minmax(110px, 1fr)' },
  { id: 'what', label: text.columns.what, width: 'minmax(224px, 1.5fr)' },
  { id: 'about', label: text.columns.about, width: 'minmax(164px, 2fr)' },
  { id: 'reason', label: text.columns.reason, width: 'minmax(140px, 2fr)' },
];

/** Acts of the trail, newest first; the chosen one stands in full in the inspector. */
export function HistoryTable(props: { readonly history: History; readonly page: HistoryPage }) {
  const { history, page } = props;
  const { acts } = page;
  const rows = useRovingRows({ count: acts.length, onOpen: (at) => history.open(acts[at]) });
  if (acts.length === 0) return <EmptyState title={text.none.title} sentences={[text.none.body]} />;
  return (
    <>
      <DataTable label={text.table} columns={columns} rowCount={acts.length} busy={history.busy}>
        {acts.map((act, index) => (
          <DataRow
            key={act.first}
            {...rows.rowProps(index)}
            selected={act.first === history.opened?.first}
            label={text.open(act.last, actWords(act.action))}
            onClick={() => {
              rows.setActive(index);
              history.open(act);
            }}
            sx={{ cursor: 'pointer' }}
          >
            <ActCells act={act} />
          </DataRow>
        ))}
      </DataTable>
      {history.left > 0 && (
        <Button onClick={history.more} sx={{ mt: 1.5 }}>
          {text.loadMore(history.left)}
        </Button>
      )}
    </>
  );
}

function ActCells({ act }: { readonly act: HistoryAct }) {
  const about = act.entries > 1 ? `${act.about} ${text.more(act.entries)}` : act.about;
  const stands = act.kind === 'refusal' || act.kind === 'clock';
  return (
    <>
      <DataCell align="end" sx={{ typography: 'value' }}>
        {act.last}
      </DataCell>
      <DataCell title={act.at}>{formatMoment(act.at)}</DataCell>
      <DataCell title={whoOf(act)}>{whoOf(act)}</DataCell>
      <DataCell rowHeader title={actWords(act.action)}>
        <Box component="span" sx={stands ? { fontWeight: 600 } : undefined}>
          {actWords(act.action)}
        </Box>
      </DataCell>
      <DataCell title={about}>{about}</DataCell>
      <DataCell title={act.reason ?? ''} sx={{ color: 'text.secondary' }}>
        {act.reason}
      </DataCell>
    </>
  );
}
