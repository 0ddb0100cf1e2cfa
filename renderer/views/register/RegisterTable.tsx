import { exceptionNumber, words } from '../../../shared/text/components.ts';
import { registerText } from '../../../shared/text/register-screen.ts';
import { DataCell, DataRow, DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { useRovingRows } from '../../components/useRovingRows.ts';
import { ExpiryBar } from './ExpiryBar.tsx';
import type { RegisterEntry } from './expiry.ts';
import { StandingMark } from './StandingMark.tsx';

const { columns: heads } = registerText;

const columns: readonly DataColumn[] = [
  { id: 'number', label: heads.number, width: '64px' },
  { id: 'title', label: heads.title, width: 'minmax(140px, 2fr)' },
  { id: 'dimension', label: heads.dimension, width: '112px' },
  { id: 'covers', label: heads.covers, width: '116px' },
  { id: 'owner', label: heads.owner, width: 'minmax(96px, 1fr)' },
  { id: 'standing', label: heads.standing, width: '116px' },
  { id: 'ends', label: heads.ends, width: 'minmax(224px, 1.2fr)' },
];

/** The exceptions, one a row. Enter opens the row at hand. */
export function RegisterTable(props: {
  readonly entries: readonly RegisterEntry[];
  readonly openId: string | null;
  readonly onOpen: (exceptionId: string) => void;
}) {
  const { entries, openId, onOpen } = props;
  const open = (entry: RegisterEntry | undefined): void => {
    if (entry) onOpen(entry.id);
  };
  const rows = useRovingRows({ count: entries.length, onOpen: (at) => open(entries[at]) });
  return (
    <DataTable label={registerText.table} columns={columns} rowCount={entries.length}>
      {entries.map((entry, index) => (
        <DataRow
          key={entry.id}
          {...rows.rowProps(index)}
          selected={entry.id === openId}
          label={registerText.open(exceptionNumber(entry.number), titleOf(entry))}
          onClick={() => {
            rows.setActive(index);
            open(entry);
          }}
          sx={{ cursor: 'pointer' }}
        >
          <EntryCells entry={entry} />
        </DataRow>
      ))}
    </DataTable>
  );
}

/** A draft may have no title yet. */
export const titleOf = ({ title }: Pick<RegisterEntry, 'title'>): string =>
  title === '' ? registerText.untitled : title;

function EntryCells({ entry }: { readonly entry: RegisterEntry }) {
  return (
    <>
      <DataCell sx={{ typography: 'value' }}>{exceptionNumber(entry.number)}</DataCell>
      <DataCell rowHeader title={titleOf(entry)}>
        {titleOf(entry)}
      </DataCell>
      <DataCell>{words.dimension[entry.dimension]}</DataCell>
      <DataCell>{registerText.covers(entry.covers.length)}</DataCell>
      <DataCell title={entry.owner}>{entry.owner}</DataCell>
      <DataCell>
        <StandingMark standing={entry.standing} />
      </DataCell>
      <DataCell>
        <ExpiryBar entry={entry} />
      </DataCell>
    </>
  );
}
