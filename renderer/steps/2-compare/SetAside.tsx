import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { SetAsideGroup } from '../../../shared/contract/index.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { announce } from '../../app/announce.ts';
import { runCommand, useQueryOf } from '../../app/bridge.ts';
import { formatCount } from '../../app/format.ts';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { DataCell, DataRow, DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { RestoreDialog, type RestorableRule } from '../../views/aside/RestoreDialog.tsx';
import { DeclaredVariations } from './DeclaredVariations.tsx';
import { GroupRows } from './SetAsideRows.tsx';

const text = compareText.setAside;

const groupColumns: readonly DataColumn[] = [
  { id: 'how', label: text.columns.rule, width: 'minmax(240px, 1.4fr)' },
  { id: 'reason', label: text.columns.reason, width: 'minmax(200px, 1.6fr)' },
  { id: 'rows', label: text.columns.rows, width: '80px', align: 'end' },
  { id: 'act', label: text.columns.act, width: '312px', quiet: true },
];

/** Rows to bring back among the differences. */
type Bringing = readonly string[] | null;

/** What a person does with a rule: restore it, or let it hold again. */
interface RuleActs {
  readonly onRestore: (rule: RestorableRule) => void;
  readonly onWithdraw: (group: SetAsideGroup) => void;
}

/** What explains itself or changes by nature: by rule, with its rows, each to be brought back. */
export function SetAside(props: { readonly auditId: string; readonly writable: boolean }) {
  const { auditId, writable } = props;
  const groups = useQueryOf('set-aside.groups', { auditId }).data;
  const patterns = useQueryOf('variations.list', { auditId }).data;
  const [open, setOpen] = useState<string | null>(null);
  const [bringing, setBringing] = useState<Bringing>(null);
  const [restoring, setRestoring] = useState<RestorableRule | null>(null);
  const [withdrawing, setWithdrawing] = useState<SetAsideGroup | null>(null);
  if (groups?.length === 0 && patterns?.length === 0) {
    return <EmptyState title={text.emptyTitle} sentences={[text.empty]} />;
  }
  const shown = (groups ?? []).find((group) => keyOf(group) === open);
  const acts = { onRestore: setRestoring, onWithdraw: setWithdrawing };
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
            acts={writable ? acts : null}
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
      <DeclaredVariations patterns={patterns ?? []} writable={writable} />
      <BringBack auditId={auditId} ids={bringing} onClose={() => setBringing(null)} />
      <RestoreDialog auditId={auditId} rule={restoring} onClose={() => setRestoring(null)} />
      <WithdrawDialog group={withdrawing} onClose={() => setWithdrawing(null)} />
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

const keyOf = (group: SetAsideGroup): string =>
  `${group.how}|${group.rule}|${group.collector ?? ''}`;

interface GroupProps {
  readonly group: SetAsideGroup;
  readonly open: boolean;
  /** Null where nothing can be changed. */
  readonly acts: RuleActs | null;
  readonly onToggle: () => void;
}

function GroupLine(props: GroupProps & { readonly index: number }) {
  const { group, open } = props;
  return (
    <DataRow index={props.index} selected={open}>
      <DataCell rowHeader wrap>
        {group.title}
        <Typography variant="caption" component="div" title={text.howHint[group.how]}>
          {text.how[group.how]}
          {group.restoredId !== null && ` · ${text.restored(group.restorable)}`}
        </Typography>
      </DataCell>
      <DataCell wrap>{group.reason}</DataCell>
      <DataCell align="end">{formatCount(group.count)}</DataCell>
      <DataCell>
        <GroupActs {...props} />
      </DataCell>
    </DataRow>
  );
}

function GroupActs({ group, open, acts, onToggle }: GroupProps) {
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      <Button
        size="small"
        aria-expanded={open}
        onClick={onToggle}
        aria-label={open ? text.hide(group.title) : text.show(group.title, group.count)}
      >
        {open ? text.hideRows : text.showRows}
      </Button>
      {acts && <RuleAct group={group} acts={acts} />}
    </Box>
  );
}

/** Restores the rule of a collector, or lets a restored one hold again. */
function RuleAct({ group, acts }: { readonly group: SetAsideGroup; readonly acts: RuleActs }) {
  const { collector, rule, title } = group;
  if (collector === null) return null;
  if (group.restoredId !== null) {
    return (
      <Button
        size="small"
        aria-label={text.asideAgainOf(title)}
        onClick={() => acts.onWithdraw(group)}
      >
        {text.asideAgain}
      </Button>
    );
  }
  if (group.restorable === 0) return null;
  return (
    <Button
      size="small"
      aria-label={text.restoreOf(title, group.restorable)}
      onClick={() => acts.onRestore({ collector, rule, title })}
    >
      {text.restore}
    </Button>
  );
}

/** Lets a restored rule hold again. */
function WithdrawDialog(props: {
  readonly group: SetAsideGroup | null;
  readonly onClose: () => void;
}) {
  const { group, onClose } = props;
  if (group === null || group.restoredId === null) return null;
  const { restoredId } = group;
  const confirm = async (reason: string) => {
    onClose();
    const done = await runCommand('aside.withdraw', { restoredId, reason }, { reason });
    if (done.ok) announce(text.asideAgainDone);
  };
  return (
    <ReasonDialog
      open
      title={text.asideAgainTitle(group.title)}
      body={text.asideAgainBody}
      action={text.asideAgainAction}
      onCancel={onClose}
      onConfirm={(reason) => void confirm(reason)}
    />
  );
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
