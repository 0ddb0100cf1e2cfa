import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { componentsText } from '../../shared/text/components.ts';
import type { ConfirmDialogProps } from './ConfirmDialog.tsx';

/** What a reason dialog asks. */
export interface ReasonDialogProps extends Omit<ConfirmDialogProps, 'onConfirm'> {
  readonly onConfirm: (reason: string) => void;
  /** Label of the field; "Reason" without it. */
  readonly label?: string;
  readonly initial?: string;
  /** A rationale may stay empty; a reason may not. */
  readonly optional?: boolean;
}

/** Asks for the reason that the audit trail keeps. Starts afresh each time it opens. */
export function ReasonDialog(props: ReasonDialogProps) {
  return props.open ? <OpenReasonDialog {...props} /> : null;
}

function OpenReasonDialog(props: ReasonDialogProps) {
  const { label = componentsText.reason, optional = false } = props;
  const id = useId();
  const [reason, setReason] = useState(props.initial ?? '');
  const [asked, setAsked] = useState(false);
  const missing = !optional && reason.trim() === '';
  const confirm = () => (missing ? setAsked(true) : props.onConfirm(reason.trim()));
  return (
    <Dialog open onClose={props.onCancel} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{props.title}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        {props.body && <Typography>{props.body}</Typography>}
        <TextField
          autoFocus
          multiline
          minRows={2}
          label={label}
          value={reason}
          error={asked && missing}
          helperText={asked && missing ? componentsText.reasonMissing : componentsText.reasonHint}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) confirm();
          }}
          sx={{ mt: 1 }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onCancel}>{componentsText.cancel}</Button>
        <Button variant="contained" color="primary" onClick={confirm}>
          {props.action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
