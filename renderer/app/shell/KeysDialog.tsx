import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { keysText } from '../../../shared/text/keys.ts';
import { KeyList } from '../keyboard/KeyList.tsx';
import { useLive } from '../store.ts';
import { closeDialog, shellDialog } from './dialogs.ts';

/** The list of keys, opened by `?`. */
export function KeysDialog() {
  const open = useLive(shellDialog) === 'keys';
  return (
    <Dialog open={open} onClose={closeDialog} aria-labelledby="keys-title" maxWidth="md" fullWidth>
      <DialogTitle id="keys-title">{keysText.title}</DialogTitle>
      <DialogContent tabIndex={0}>
        <Typography variant="body2" sx={{ mb: 2 }}>
          {keysText.lead}
        </Typography>
        <KeyList />
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={closeDialog}>
          {keysText.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
