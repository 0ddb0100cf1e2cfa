import Alert from '@mui/material/Alert';
import Autocomplete from '@mui/material/Autocomplete';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { words } from '../../../shared/text/components.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { AllowanceFields } from './AllowanceFields.tsx';
import { usePerson, type PersonProps } from './usePerson.ts';

const text = peopleText.person;

/** Adds a person, or changes what is said of one. */
export function PersonDialog(props: PersonProps) {
  const { people, person, onClose } = props;
  const form = usePerson(props);
  const { value, change } = form;
  return (
    <FormDialog
      title={person ? text.changeTitle(person.name) : text.addTitle}
      action={person ? text.save : text.add}
      disabled={form.busy}
      onConfirm={() => void form.save()}
      onClose={onClose}
    >
      <TextField
        autoFocus
        required
        label={text.name}
        value={value.name}
        error={form.nameProblem !== null}
        helperText={form.nameProblem ?? text.nameHint}
        onChange={(event) => change({ name: event.target.value })}
      />
      <ChoiceField
        label={text.team}
        value={value.team}
        options={words.team}
        onChange={(team) => change({ team })}
      />
      <RoleField
        label={text.role}
        hint={text.roleHint}
        roles={people.roles}
        value={value.role}
        onChange={(role) => change({ role })}
      />
      <FormControlLabel
        control={
          <Checkbox
            checked={value.administrator}
            onChange={(event) => change({ administrator: event.target.checked })}
          />
        }
        label={text.administrator}
      />
      <AllowanceFields allowance={form.allowance} onEnter={() => void form.save()} />
      {form.other && <Alert severity="error">{form.other}</Alert>}
    </FormDialog>
  );
}

/** A role: one that somebody has, or a new one. */
export function RoleField(props: {
  readonly label: string;
  readonly hint: string;
  readonly roles: readonly string[];
  readonly value: string;
  readonly onChange: (role: string) => void;
}) {
  const { label, hint, roles, value, onChange } = props;
  return (
    <Autocomplete
      freeSolo
      options={roles}
      inputValue={value}
      onInputChange={(_, role) => onChange(role)}
      renderInput={(params) => <TextField {...params} label={label} helperText={hint} />}
    />
  );
}
