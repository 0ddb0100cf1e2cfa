import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { PublicStatus } from '../../../shared/contract/public.ts';
import { componentsText } from '../../../shared/text/components.ts';
import { signingText } from '../../../shared/text/signing-screen.ts';
import { bridge } from '../../app/bridge.ts';

const text = signingText.mirrored;

/** How often the displays are looked at while somebody signs, in milliseconds. */
const every = 2000;

/**
 * Shows a dialog of signing or of people only where the room cannot see it. The public view is a
 * window of its own and never holds one; where both displays show the same, the room would see this
 * window, so it says so instead. Nothing is shown until it is known.
 */
export function InPrivate(props: { readonly onClose: () => void; readonly children: ReactNode }) {
  const { status, close } = usePublic();
  if (status === null) return null;
  if (status.open && status.displays === 'mirrored')
    return <RoomSees onClose={props.onClose} onCloseView={close} />;
  return props.children;
}

function usePublic() {
  const [status, setStatus] = useState<PublicStatus | null>(null);
  useEffect(() => {
    const look = async (): Promise<void> => setStatus(await bridge().publicView.status());
    void look();
    const timer = setInterval(() => void look(), every);
    return () => clearInterval(timer);
  }, []);
  const close = async (): Promise<void> => {
    await bridge().publicView.close();
    setStatus((now) => now && { ...now, open: false });
  };
  return { status, close: () => void close() };
}

function RoomSees(props: { readonly onClose: () => void; readonly onCloseView: () => void }) {
  const id = useId();
  return (
    <Dialog open onClose={props.onClose} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{text.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1 }}>
        <Typography>{text.body}</Typography>
        <Typography variant="body2">{text.remedy}</Typography>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={props.onClose}>
          {componentsText.cancel}
        </Button>
        <Button onClick={props.onCloseView}>{text.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
