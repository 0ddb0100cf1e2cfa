import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { RationalePicker } from './RationalePicker.tsx';
import type { RationalePickerProps } from './RationalePicker.tsx';

/** Asks why, of whatever is judged: what is asked, what stands against it, and the sentences. */
export function WhyDialog(
  props: RationalePickerProps & {
    readonly title: string;
    /** What the rules suggest, or who sees the answer. */
    readonly line: string;
    /** What others said of it, to be read meanwhile. */
    readonly said?: ReactNode;
  },
) {
  const { title, line, said, ...asked } = props;
  const id = useId();
  return (
    <Dialog open onClose={asked.onCancel} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id} sx={{ overflowWrap: 'anywhere' }}>
        {title}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Typography variant="body2">{line}</Typography>
        {said}
        <RationalePicker {...asked} />
      </DialogContent>
    </Dialog>
  );
}
