import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { appText } from '../../../shared/text/app.ts';
import { componentsText } from '../../../shared/text/components.ts';
import { currentPerson, useSettings } from '../settings.ts';
import { useLive } from '../store.ts';
import { closeDialog, shellDialog } from './dialogs.ts';

/** Changes the name that goes into the audit trail. */
export function PersonDialog() {
  return useLive(shellDialog) === 'person' ? <OpenPersonDialog /> : null;
}

function OpenPersonDialog() {
  const { change } = useSettings();
  const [name, setName] = useState(currentPerson());
  const missing = name.trim() === '';
  const save = () => {
    if (missing) return;
    void change({ person: name.trim() });
    closeDialog();
  };
  return (
    <Dialog open onClose={closeDialog} aria-labelledby="person-title" maxWidth="xs" fullWidth>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <DialogTitle id="person-title">{appText.personDialog.title}</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            sx={{ mt: 1 }}
            label={appText.personDialog.field}
            value={name}
            error={missing}
            helperText={missing ? appText.personDialog.missing : appText.personDialog.hint}
            onChange={(event) => setName(event.target.value)}
            onFocus={(event) => event.target.select()}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={closeDialog}>{componentsText.cancel}</Button>
          <Button type="submit" variant="contained" color="primary" disabled={missing}>
            {appText.personDialog.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
