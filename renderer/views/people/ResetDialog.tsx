import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { PeopleView, PersonView } from '../../../shared/contract/index.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { PassphraseField } from '../signing/PassphraseField.tsx';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import { useReset, type Reset } from './useReset.ts';

const text = peopleText.reset;

/** Replaces a lost passphrase: another administrator allows it, or the recovery code does. */
export function ResetDialog(props: {
  readonly people: PeopleView;
  readonly person: PersonView;
  readonly onCode: (code: string) => void;
  readonly onClose: () => void;
}) {
  const { people, person, onClose } = props;
  const administrators = people.persons.filter(
    (one) => one.active && one.administrator && one.passphrase === 'set' && one.id !== person.id,
  );
  const reset = useReset(person, props.onCode);
  return (
    <FormDialog
      title={text.title(person.name)}
      action={text.act}
      disabled={reset.busy || (reset.way === 'administrator' && administrators.length === 0)}
      onConfirm={() => void reset.save()}
      onClose={onClose}
    >
      <Typography>{text.body}</Typography>
      <WayChoice reset={reset} />
      {reset.way === 'code' ? (
        <CodeField reset={reset} />
      ) : (
        <AdministratorFields administrators={administrators} reset={reset} />
      )}
      <NewPassphraseFields
        given={reset.given}
        problems={reset.problems}
        onChange={reset.setGiven}
        onEnter={() => void reset.save()}
      />
    </FormDialog>
  );
}

function WayChoice({ reset }: { readonly reset: Reset }) {
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
      error={reset.allowProblem !== null}
      helperText={reset.allowProblem ?? text.codeHint}
      onChange={(event) => reset.setCode(event.target.value)}
      slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
      sx={(theme) => ({ '& input': { fontFamily: theme.evenkeel.valueFace } })}
    />
  );
}

function AdministratorFields(props: {
  readonly administrators: readonly PersonView[];
  readonly reset: Reset;
}) {
  const { administrators, reset } = props;
  if (administrators.length === 0) {
    return <Typography variant="body2">{text.noAdministrator}</Typography>;
  }
  return (
    <>
      <TextField
        select
        required
        label={text.administrator}
        value={reset.administratorId}
        error={reset.administratorProblem !== null}
        helperText={reset.administratorProblem}
        onChange={(event) => reset.setAdministratorId(event.target.value)}
      >
        {administrators.map((one) => (
          <MenuItem key={one.id} value={one.id}>
            {one.name}
          </MenuItem>
        ))}
      </TextField>
      <PassphraseField
        label={text.administratorPassphrase}
        hint=""
        value={reset.allowance}
        error={reset.allowProblem}
        onChange={reset.setAllowance}
      />
    </>
  );
}
