import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type {
  PlanSheetChange,
  PlanSheetPreview,
  PlanSheetRefusal,
} from '../../../shared/contract/index.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { gapNumber } from '../../../shared/text/components.ts';
import { exportsText } from '../../../shared/text/exports-screen.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { formatDate, formatMoment } from '../../app/format.ts';
import { FormDialog } from '../../components/FormDialog.tsx';

const text = exportsText.planSheet;

interface DialogProps {
  readonly auditId: string;
  /** Token of the file that was read. */
  readonly file: string;
  readonly preview: PlanSheetPreview;
  readonly onClose: () => void;
}

/** Every change of a filled-in plan, and its way into the record with a reason. */
export function PlanSheetDialog(props: DialogProps) {
  const { preview, onClose } = props;
  const { changes, refused } = preview;
  const { reason, setReason, problem, refusal, busy, apply } = useApply(props);
  return (
    <FormDialog
      width="wide"
      title={text.dialog(preview.fileName)}
      action={text.apply(changes.length)}
      disabled={busy || changes.length === 0}
      onConfirm={() => void apply()}
      onClose={onClose}
    >
      <Box>
        <Typography>
          {changes.length === 0 ? text.none : text.lead(changes.length, preview.rows)}
        </Typography>
        <Typography variant="caption">{text.exported(formatMoment(preview.exportedAt))}</Typography>
      </Box>
      {changes.length > 0 && <Changes changes={changes} />}
      {refused.length > 0 && <Refused refused={refused} />}
      {changes.length > 0 && (
        <TextField
          required
          multiline
          label={text.reason}
          value={reason}
          error={problem !== null}
          helperText={problem ?? text.reasonHint}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      {refusal && (
        <Alert severity="error">
          {refusal.sentence} {refusal.remedy}
        </Alert>
      )}
    </FormDialog>
  );
}

function useApply({ auditId, file, preview, onClose }: DialogProps) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ErrorData | null>(null);
  const missing = reason.trim() === '';
  const apply = async (): Promise<void> => {
    setAsked(true);
    if (missing || busy) return;
    setBusy(true);
    const input = { auditId, file, digest: preview.digest, reason: reason.trim() };
    const done = await runCommand('plan-sheet.apply', input, { quiet: true });
    setBusy(false);
    if (!done.ok) return setRefusal(done.error);
    announce(text.applied(done.value.changed, done.value.gaps));
    onClose();
  };
  const problem = asked && missing ? text.reasonMissing : null;
  return { reason, setReason, problem, refusal, busy, apply };
}

function Changes({ changes }: { readonly changes: readonly PlanSheetChange[] }) {
  const { columns } = text;
  return (
    <Box sx={{ maxHeight: 360, overflow: 'auto' }}>
      <Table size="small" stickyHeader aria-label={text.table}>
        <TableHead>
          <TableRow>
            <TableCell>{columns.gap}</TableCell>
            <TableCell>{columns.field}</TableCell>
            <TableCell>{columns.from}</TableCell>
            <TableCell>{columns.to}</TableCell>
            <TableCell>{columns.place}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {changes.map((change) => (
            <ChangeRow key={`${change.place} ${change.field}`} change={change} />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function ChangeRow({ change }: { readonly change: PlanSheetChange }) {
  const said = (value: string | null): string => {
    if (value === null) return text.nothing;
    return change.field === 'due' ? formatDate(value) : value;
  };
  return (
    <TableRow sx={{ verticalAlign: 'top', overflowWrap: 'anywhere' }}>
      <TableCell component="th" scope="row">
        {gapNumber(change.number)}
        <Typography variant="caption" component="div">
          {change.title}
        </Typography>
      </TableCell>
      <TableCell>{text.fields[change.field]}</TableCell>
      <TableCell sx={{ color: 'text.secondary' }}>{said(change.from)}</TableCell>
      <TableCell sx={{ fontWeight: 500 }}>
        {said(change.to)}
        {change.consequence !== null && (
          <Typography variant="caption" component="div">
            {change.consequence}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        <Typography variant="caption">{change.place}</Typography>
      </TableCell>
    </TableRow>
  );
}

function Refused({ refused }: { readonly refused: readonly PlanSheetRefusal[] }) {
  return (
    <Box component="section" aria-label={text.refused(refused.length)}>
      <Typography variant="h3">{text.refused(refused.length)}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, maxHeight: 200, overflow: 'auto' }}>
        {refused.map((one) => (
          <Typography key={`${one.place} ${one.sentence}`} component="li">
            {text.refusal(one.place, one.number)}: {one.sentence}{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {one.remedy}
            </Box>
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
