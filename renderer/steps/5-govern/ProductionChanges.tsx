import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ProductionChangeView, ReleaseView } from '../../../shared/contract/index.ts';
import { words } from '../../../shared/text/components.ts';
import { releaseText } from '../../../shared/text/govern-screen.ts';
import { runCommand } from '../../app/bridge.ts';
import { formatDate } from '../../app/format.ts';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProductionChangeDialog } from './ProductionChangeDialog.tsx';

const text = releaseText.changes;

/** What a dialog is open for: a new entry, or one of the log. */
type Editing = { readonly change: ProductionChangeView | null } | null;

/** The log of production changes that nobody documented when they were made. */
export function ProductionChanges(props: {
  readonly auditId: string;
  readonly release: ReleaseView;
  readonly writable: boolean;
}) {
  const { auditId, release, writable } = props;
  const [editing, setEditing] = useState<Editing>(null);
  const [removing, setRemoving] = useState<string | null>(null);
  const { productionChanges: changes } = release;
  const remove = (changeId: string) => (reason: string) => {
    setRemoving(null);
    void runCommand('production-change.remove', { changeId, reason }, { reason });
  };
  return (
    <Panel
      title={text.title}
      lead={text.lead}
      actions={writable && <Button onClick={() => setEditing({ change: null })}>{text.add}</Button>}
    >
      {changes.length === 0 && <Typography variant="body2">{text.none}</Typography>}
      {changes.length > 0 && (
        <ChangesTable
          changes={changes}
          writable={writable}
          onEdit={(change) => setEditing({ change })}
          onRemove={setRemoving}
        />
      )}
      {editing && (
        <ProductionChangeDialog
          auditId={auditId}
          change={editing.change}
          decided={release.decision !== null}
          onClose={() => setEditing(null)}
        />
      )}
      <ReasonDialog
        open={removing !== null}
        title={text.removeTitle}
        body={text.removeBody}
        action={text.removeAct}
        onCancel={() => setRemoving(null)}
        onConfirm={remove(removing ?? '')}
      />
    </Panel>
  );
}

interface TableProps {
  readonly writable: boolean;
  readonly onEdit: (change: ProductionChangeView) => void;
  readonly onRemove: (changeId: string) => void;
}

function ChangesTable(props: TableProps & { readonly changes: readonly ProductionChangeView[] }) {
  const { columns } = text;
  return (
    <Table aria-label={text.table} sx={{ '--table-min': '860px', tableLayout: 'fixed' }}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: 104 }}>{columns.date}</TableCell>
          <TableCell sx={{ width: 112 }}>{columns.dimension}</TableCell>
          <TableCell>{columns.what}</TableCell>
          <TableCell>{columns.foundHow}</TableCell>
          <TableCell>{columns.resolution}</TableCell>
          {props.writable && <TableCell sx={{ width: 196 }}>{columns.acts}</TableCell>}
        </TableRow>
      </TableHead>
      <TableBody>
        {props.changes.map((change) => (
          <ChangeRow key={change.id} {...props} change={change} />
        ))}
      </TableBody>
    </Table>
  );
}

const cellSx = { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' } as const;

function ChangeRow(props: TableProps & { readonly change: ProductionChangeView }) {
  const { change } = props;
  return (
    <TableRow sx={{ verticalAlign: 'top' }}>
      <TableCell>{formatDate(change.date)}</TableCell>
      <TableCell>{words.dimension[change.dimension]}</TableCell>
      <TableCell component="th" scope="row" sx={cellSx}>
        {change.what}
        {change.madeBy !== '' && (
          <Typography variant="caption" component="div">
            {change.madeBy}
          </Typography>
        )}
      </TableCell>
      <TableCell sx={cellSx}>{change.foundHow}</TableCell>
      <TableCell sx={cellSx}>
        {change.resolution === '' ? (
          <Box component="span" sx={{ fontWeight: 500 }}>
            {text.unresolved}
          </Box>
        ) : (
          change.resolution
        )}
      </TableCell>
      {props.writable && (
        <TableCell>
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            <Button
              size="small"
              aria-label={text.editOf(change.what)}
              onClick={() => props.onEdit(change)}
            >
              {text.edit}
            </Button>
            <Button
              size="small"
              aria-label={text.removeOf(change.what)}
              onClick={() => props.onRemove(change.id)}
            >
              {text.remove}
            </Button>
          </Box>
        </TableCell>
      )}
    </TableRow>
  );
}
