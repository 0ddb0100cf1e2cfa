import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { componentsText } from '../../shared/text/components.ts';

/** What a dialog asks. `action` is the button's words, for example "Remove the source". */
export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly body?: string;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before a destructive act. Cancel has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const id = useId();
  return (
    <Dialog open={props.open} onClose={props.onCancel} aria-labelledby={id} maxWidth="xs" fullWidth>
      <DialogTitle id={id}>{props.title}</DialogTitle>
      {props.body && (
        <DialogContent>
          <Typography>{props.body}</Typography>
        </DialogContent>
      )}
      <DialogActions>
        <Button autoFocus onClick={props.onCancel}>
          {componentsText.cancel}
        </Button>
        <Button onClick={props.onConfirm}>{props.action}</Button>
      </DialogActions>
    </Dialog>
  );
}
