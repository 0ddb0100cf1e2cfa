import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import GlobalStyles from '@mui/material/GlobalStyles';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { announce } from '../../app/announce.ts';

const text = peopleText.code;

/**
 * The recovery code, shown once. It leaves by its own button alone, so that no key pressed in haste
 * closes it; on paper it stands by itself.
 */
export function CodeDialog(props: {
  readonly name: string;
  readonly code: string;
  readonly onClose: () => void;
}) {
  const { name, code, onClose } = props;
  const id = useId();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(code);
    announce(text.copied);
  };
  return (
    <Dialog open aria-labelledby={id} maxWidth="sm" fullWidth>
      <GlobalStyles styles={onPaper} />
      <DialogTitle id={id}>{text.title(name)}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <Typography>{text.body}</Typography>
        <Box component="output" aria-label={text.label} sx={codeSx}>
          {code}
        </Box>
        <Typography sx={{ fontWeight: 600 }}>{text.once}</Typography>
      </DialogContent>
      <DialogActions sx={{ '@media print': { display: 'none' } }}>
        <Button onClick={() => void copy()}>{text.copy}</Button>
        <Button onClick={() => window.print()}>{text.print}</Button>
        <Button autoFocus variant="contained" color="primary" onClick={onClose}>
          {text.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const codeSx = {
  typography: 'value',
  fontSize: 16,
  lineHeight: '28px',
  p: 2,
  border: '1px solid',
  borderColor: 'control',
  borderRadius: 1,
  overflowWrap: 'anywhere',
  userSelect: 'all',
} as const;

const onPaper = { '@media print': { '#root, .MuiBackdrop-root': { display: 'none !important' } } };
