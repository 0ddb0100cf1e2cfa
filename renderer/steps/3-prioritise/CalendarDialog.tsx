import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { MaintenanceWindow } from '../../../shared/contract/index.ts';
import { componentsText } from '../../../shared/text/components.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { runCommand } from '../../app/bridge.ts';
import { today } from '../../app/format.ts';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { WindowForm } from './WindowForm.tsx';
import { windowDays } from './windowOptions.ts';

const text = prioritiseText.calendar;

/** The maintenance calendar of the system: add windows, move them, take them off. */
export function CalendarDialog(props: {
  readonly auditId: string;
  readonly windows: readonly MaintenanceWindow[];
  readonly writable: boolean;
  readonly onClose: () => void;
}) {
  const { auditId, windows, writable } = props;
  const id = useId();
  const [changing, setChanging] = useState<MaintenanceWindow | null>(null);
  /** A new form each time one is done, with the focus in its first field. */
  const [forms, setForms] = useState(0);
  const [removing, setRemoving] = useState<MaintenanceWindow | null>(null);
  return (
    <Dialog open onClose={props.onClose} aria-labelledby={id} maxWidth="md" fullWidth>
      <DialogTitle id={id}>{text.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Typography variant="body2">{text.lead}</Typography>
        <WindowList
          windows={windows}
          writable={writable}
          onChange={setChanging}
          onRemove={setRemoving}
        />
        {writable && (
          <WindowForm
            key={`${changing?.id ?? 'new'} ${forms}`}
            auditId={auditId}
            window={changing}
            onDone={() => {
              setChanging(null);
              setForms(forms + 1);
            }}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>{componentsText.close}</Button>
      </DialogActions>
      <RemoveWindowDialog auditId={auditId} window={removing} onClose={() => setRemoving(null)} />
    </Dialog>
  );
}

/** Asks for the reason before a window leaves the calendar; null keeps it closed. */
function RemoveWindowDialog(props: {
  readonly auditId: string;
  readonly window: MaintenanceWindow | null;
  readonly onClose: () => void;
}) {
  const { auditId, window, onClose } = props;
  const remove = (reason: string) => {
    onClose();
    if (window) void runCommand('window.remove', { auditId, windowId: window.id, reason });
  };
  return (
    <ReasonDialog
      open={window !== null}
      title={text.removeTitle(window?.title ?? '')}
      body={text.removeBody(window?.gaps ?? 0)}
      action={text.remove}
      onCancel={onClose}
      onConfirm={remove}
    />
  );
}

interface ListProps {
  readonly windows: readonly MaintenanceWindow[];
  readonly writable: boolean;
  readonly onChange: (window: MaintenanceWindow) => void;
  readonly onRemove: (window: MaintenanceWindow) => void;
}

function WindowList(props: ListProps) {
  const { windows } = props;
  if (windows.length === 0) return <Typography>{text.none}</Typography>;
  return (
    <Box component="ul" aria-label={text.title} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {windows.map((window) => (
        <WindowLine key={window.id} {...props} window={window} />
      ))}
    </Box>
  );
}

function WindowLine(props: ListProps & { readonly window: MaintenanceWindow }) {
  const { window, writable } = props;
  const past = window.endsOn < today();
  return (
    <Box component="li" sx={lineSx}>
      <Box sx={{ overflowWrap: 'anywhere', fontWeight: 500 }}>{window.title}</Box>
      <Box>{windowDays(window)}</Box>
      <Box sx={{ color: 'text.secondary' }}>
        {text.gaps(window.gaps)}
        {past && ` · ${text.past}`}
      </Box>
      {writable && (
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button
            size="small"
            aria-label={text.changeLabel(window.title)}
            onClick={() => props.onChange(window)}
          >
            {text.change}
          </Button>
          <Button
            size="small"
            aria-label={text.removeLabel(window.title)}
            onClick={() => props.onRemove(window)}
          >
            {text.remove}
          </Button>
        </Box>
      )}
    </Box>
  );
}

const lineSx = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1.6fr) minmax(0, 1fr) auto',
  gap: 1.5,
  alignItems: 'center',
  py: 0.75,
  borderBottom: '1px solid',
  borderColor: 'line',
} as const;
