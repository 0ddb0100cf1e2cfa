import Alert from '@mui/material/Alert';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { PersonView } from '../../../shared/contract/index.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { AllowanceFields } from './AllowanceFields.tsx';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import type { Administrators } from './useAllowance.ts';
import { useReset, type Reset } from './useReset.ts';

const text = peopleText.reset;

/** Replaces a lost passphrase: another administrator allows it, or the recovery code does. */
export function ResetDialog(props: {
  readonly person: PersonView;
  readonly administrators: Administrators;
  readonly onCode: (code: string) => void;
  readonly onClose: () => void;
}) {
  const { person, onClose } = props;
  const others = props.administrators.filter(({ id }) => id !== person.id);
  const reset = useReset(person, others, props.onCode);
  return (
    <FormDialog
      title={text.title(person.name)}
      action={text.act}
      disabled={reset.busy}
      onConfirm={() => void reset.save()}
      onClose={onClose}
    >
      <Typography>{text.body}</Typography>
      <WayChoice reset={reset} alone={others.length === 0} />
      {others.length === 0 && <Typography variant="body2">{text.noAdministrator}</Typography>}
      {reset.way === 'code' && <CodeField reset={reset} />}
      <AllowanceFields allowance={reset.allowance} />
      <NewPassphraseFields
        given={reset.given}
        problems={reset.problems}
        onChange={reset.setGiven}
        onEnter={() => void reset.save()}
      />
      {reset.other && <Alert severity="error">{reset.other}</Alert>}
    </FormDialog>
  );
}

/** Without another administrator only the code is left. */
function WayChoice(props: { readonly reset: Reset; readonly alone: boolean }) {
  const { reset, alone } = props;
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">{text.way}</FormLabel>
      <RadioGroup
        aria-label={text.way}
        value={reset.way}
        onChange={(event) => reset.setWay(event.target.value === 'code' ? 'code' : 'administrator')}
      >
        {(['administrator', 'code'] as const).map((way) => (
          <FormControlLabel
            key={way}
            value={way}
            disabled={alone && way === 'administrator'}
            control={<Radio size="small" />}
            label={text.ways[way]}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}

function CodeField({ reset }: { readonly reset: Reset }) {
  return (
    <TextField
      required
      label={text.code}
      value={reset.code}
      error={reset.codeProblem !== null}
      helperText={reset.codeProblem ?? text.codeHint}
      onChange={(event) => reset.setCode(event.target.value)}
      slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
      sx={(theme) => ({ '& input': { fontFamily: theme.evenkeel.valueFace } })}
    />
  );
}
