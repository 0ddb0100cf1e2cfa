import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode, Ref } from 'react';
import { componentsText } from '../../shared/text/components.ts';

/** A dialog with fields: what it asks, and the words of its act. */
export interface FormDialogProps {
  readonly title: string;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** The act is not possible yet; the dialog says why. */
  readonly disabled?: boolean;
  /** `wide` where a table is shown. */
  readonly width?: 'normal' | 'wide';
  /** Words of the button that leaves; "Cancel" without them. */
  readonly leave?: string;
  /** The button of the act, for when an earlier step leads to it. */
  readonly actionRef?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** Fields under a title. Escape leaves, and the focus returns to where it was. */
export function FormDialog(props: FormDialogProps) {
  const { title, action, actionRef, children, onClose, onConfirm } = props;
  const { width = 'normal', leave = componentsText.cancel, disabled = false } = props;
  const id = useId();
  const paper = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // A button that is switched off loses the focus, and without one Escape is not heard.
    const held = document.activeElement;
    const isLost = held === document.body || held?.matches(':disabled') === true;
    if (disabled && isLost) paper.current?.focus();
  }, [disabled]);
  return (
    <Dialog
      open
      slotProps={{ paper: { ref: paper, tabIndex: -1 } }}
      onClose={onClose}
      aria-labelledby={id}
      maxWidth={width === 'wide' ? 'md' : 'sm'}
      fullWidth
    >
      <DialogTitle id={id} sx={{ overflowWrap: 'anywhere' }}>
        {title}
      </DialogTitle>
      <DialogContent sx={contentSx}>{children}</DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{leave}</Button>
        <Button
          ref={actionRef}
          variant="contained"
          color="primary"
          disabled={disabled}
          onClick={onConfirm}
        >
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** The room above keeps the label of a first field in sight. */
const contentSx = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'minmax(0, 1fr)',
  '& > :first-of-type': { mt: 1 },
} as const;
