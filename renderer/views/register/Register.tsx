import Button from '@mui/material/Button';
import { useState } from 'react';
import { exceptionNumber, words } from '../../../shared/text/components.ts';
import { registerText } from '../../../shared/text/govern.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { DataCell, DataRow, DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { setOpen } from '../../components/Inspector.tsx';
import { useRovingRows } from '../../components/useRovingRows.ts';
import { ExceptionPanel } from './ExceptionPanel.tsx';
import { ExpiryBar } from './ExpiryBar.tsx';
import { registerOrder, type RegisterEntry } from './expiry.ts';
import { RequestDialog } from './RequestDialog.tsx';

const { columns: heads } = registerText;

const columns: readonly DataColumn[] = [
  { id: 'number', label: heads.number, width: '64px' },
  { id: 'title', label: heads.title, width: 'minmax(140px, 2fr)' },
  { id: 'dimension', label: heads.dimension, width: '108px' },
  { id: 'covers', label: heads.covers, width: '136px' },
  { id: 'owner', label: heads.owner, width: 'minmax(80px, 1fr)' },
  { id: 'standing', label: heads.standing, width: '86px' },
  { id: 'ends', label: heads.ends, width: 'minmax(214px, 1.2fr)' },
];

/** The exceptions of a system, and the template of the chosen one beside them. */
export function Register(props: { readonly auditId: string; readonly writable: boolean }) {
  const { auditId, writable } = props;
  const register = useQueryOf('register.get', { auditId }).data;
  const entries = registerOrder(register?.exceptions ?? []);
  const [openId, setOpenId] = useState<string | null>(null);
  const open = (entry: RegisterEntry | undefined) => {
    if (entry === undefined) return;
    setOpenId(entry.id);
    setOpen(true);
  };
  const shown = entries.find((entry) => entry.id === openId);
  if (register && entries.length === 0) {
    return <EmptyState title={registerText.empty.title} sentences={[registerText.empty.body]} />;
  }
  return (
    <>
      <RegisterTable entries={entries} openId={openId} onOpen={open} />
      {shown && (
        <ExceptionPanel
          key={shown.id}
          auditId={auditId}
          entry={shown}
          writable={writable}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}

function RegisterTable(props: {
  readonly entries: readonly RegisterEntry[];
  readonly openId: string | null;
  readonly onOpen: (entry: RegisterEntry | undefined) => void;
}) {
  const { entries, openId, onOpen } = props;
  const rows = useRovingRows({ count: entries.length, onOpen: (at) => onOpen(entries[at]) });
  return (
    <DataTable label={registerText.table} columns={columns} rowCount={entries.length}>
      {entries.map((entry, index) => (
        <DataRow
          key={entry.id}
          {...rows.rowProps(index)}
          selected={entry.id === openId}
          label={registerText.open(exceptionNumber(entry.number), entry.title)}
          onClick={() => {
            rows.setActive(index);
            onOpen(entry);
          }}
          sx={{ cursor: 'pointer' }}
        >
          <EntryCells entry={entry} />
        </DataRow>
      ))}
    </DataTable>
  );
}

function EntryCells({ entry }: { readonly entry: RegisterEntry }) {
  return (
    <>
      <DataCell sx={{ typography: 'value' }}>{exceptionNumber(entry.number)}</DataCell>
      <DataCell rowHeader title={entry.title}>
        {entry.title}
      </DataCell>
      <DataCell>{words.dimension[entry.dimension]}</DataCell>
      <DataCell>{registerText.covers(entry.covers.length)}</DataCell>
      <DataCell title={entry.owner}>{entry.owner}</DataCell>
      <DataCell>{words.standing[entry.standing]}</DataCell>
      <DataCell>
        <ExpiryBar entry={entry} />
      </DataCell>
    </>
  );
}

/** Opens the template for a new exception. */
export function RequestButton({ auditId }: { readonly auditId: string }) {
  const [open, setDialog] = useState(false);
  return (
    <>
      <Button onClick={() => setDialog(true)}>{registerText.request}</Button>
      {open && (
        <RequestDialog auditId={auditId} differenceIds={[]} onClose={() => setDialog(false)} />
      )}
    </>
  );
}
