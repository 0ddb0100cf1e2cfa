import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { MaintenanceWindow } from '../../../shared/contract/index.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { DateField } from '../../components/DateField.tsx';
import { inSmallWindow } from '../../components/small.ts';

const text = prioritiseText.calendar;

interface WindowFormProps {
  readonly auditId: string;
  readonly window: MaintenanceWindow | null;
  readonly onDone: () => void;
}

/** What a window is called and its days; a new one, or one that is changed. */
export function WindowForm(props: WindowFormProps) {
  const { window } = props;
  const { said, say, at, save } = useWindowForm(props);
  return (
    <Box
      component="form"
      aria-label={window ? text.changeLabel(window.title) : text.add}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      sx={formSx}
    >
      <TextField
        autoFocus
        label={text.name}
        placeholder={text.nameHint}
        value={said.title}
        error={at('title') !== null}
        helperText={at('title')}
        onChange={(event) => say({ title: event.target.value })}
      />
      <DateField
        label={text.first}
        value={said.startsOn}
        error={at('startsOn')}
        onChange={(startsOn) => say({ startsOn })}
      />
      <DateField
        label={text.last}
        value={said.endsOn}
        error={at('endsOn')}
        onChange={(endsOn) => say({ endsOn })}
      />
      <Button type="submit" variant="contained" color="primary">
        {window ? text.save : text.add}
      </Button>
      {window && <Button onClick={props.onDone}>{text.leave}</Button>}
    </Box>
  );
}

/** What is typed of a window, its saving, and what the engine refused of a field. */
function useWindowForm(props: WindowFormProps) {
  const { auditId, window, onDone } = props;
  const start = { title: window?.title ?? '', startsOn: window?.startsOn ?? '' };
  const empty = { ...start, endsOn: window?.endsOn ?? '' };
  const [said, setSaid] = useState(empty);
  const [problem, setProblem] = useState<ErrorData | null>(null);
  const say = (part: Partial<typeof empty>) => setSaid({ ...said, ...part });
  const save = async () => {
    const windowId = window ? { windowId: window.id } : {};
    const endsOn = said.endsOn === '' ? said.startsOn : said.endsOn;
    const result = await runCommand(
      'window.set',
      { auditId, ...windowId, ...said, endsOn },
      { quiet: true },
    );
    setProblem(result.ok ? null : result.error);
    if (!result.ok) return;
    announce(text.saved(said.title));
    onDone();
  };
  const at = (field: string) => (problem?.place?.field === field ? problem.sentence : null);
  return { said, say, at, save };
}

const formSx = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr) auto auto',
  gap: 1.5,
  alignItems: 'start',
  pt: 1,
  '& > button': { mt: 0.25 },
  [inSmallWindow]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
} as const;
