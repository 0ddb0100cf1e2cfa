import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { meetingText } from '../../../shared/text/meeting.ts';
import { useDraft } from '../../app/drafts.ts';
import { useSettings } from '../../app/settings.ts';
import { Panel } from '../../components/Panel.tsx';
import { usePublicStatus } from './usePublicView.ts';

/** The projector's window: whether it is open, and what the displays allow. */
export function PublicViewPart() {
  const projector = usePublicStatus();
  const text = meetingText.publicView;
  const act = (
    <Button onClick={projector.toggle}>{projector.isOpen ? text.close : text.open}</Button>
  );
  return (
    <Panel title={text.title} actions={act}>
      <Typography role="status">{projector.isOpen ? text.isOpen : text.isClosed}</Typography>
      <Typography variant="body2">{text.displays[projector.displays]}</Typography>
    </Panel>
  );
}

/** Longest time before the nudge, in seconds. */
const longest = 3600;

/** After how long the timer nudges. */
export function TimerPart() {
  const { settings, change } = useSettings();
  const text = meetingText.lobby;
  const draft = useDraft('meeting seconds', String(settings.meetingSecondsPerItem));
  const seconds = secondsOf(draft.value);
  const save = (): void => {
    if (seconds === null) return;
    void change({ meetingSecondsPerItem: seconds });
    draft.clear();
  };
  return (
    <Panel title={text.timer}>
      <TextField
        label={text.seconds}
        value={draft.value}
        error={seconds === null}
        helperText={seconds === null ? text.secondsBad : text.secondsHint}
        onChange={(event) => draft.set(event.target.value)}
        onBlur={save}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        sx={{ mt: 1 }}
      />
    </Panel>
  );
}

/** Whole seconds in range; null for anything else. */
export function secondsOf(typed: string): number | null {
  const seconds = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return seconds <= longest ? seconds : null;
}
