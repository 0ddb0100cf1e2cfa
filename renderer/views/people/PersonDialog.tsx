import Alert from '@mui/material/Alert';
import Autocomplete from '@mui/material/Autocomplete';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { PeopleView, PersonView } from '../../../shared/contract/index.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import type { Team } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { useDraft } from '../../app/drafts.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { refusalSentence } from '../signing/problems.ts';
import type { NewPerson } from './usePeopleDialog.ts';

const text = peopleText.person;

interface PersonProps {
  readonly auditId: string;
  readonly people: PeopleView;
  /** Null for somebody new. */
  readonly person: PersonView | null;
  /** What is known of somebody new. */
  readonly from?: NewPerson | undefined;
  readonly onClose: () => void;
}

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

interface PersonForm {
  readonly name: string;
  readonly team: Team;
  readonly role: string;
  readonly administrator: boolean;
}

/** The person under way; what is typed survives leaving the dialog. */
function usePerson({ auditId, person, from, onClose }: PersonProps) {
  const start: PersonForm = person ?? {
    name: from?.name ?? '',
    team: from?.team ?? 'operations',
    role: from?.role ?? '',
    administrator: false,
  };
  const draft = useDraft(`person ${auditId} ${person?.id ?? `new ${from?.name ?? ''}`}`, start);
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<ErrorData | null>(null);
  const [busy, setBusy] = useState(false);
  const { value } = draft;
  const name = value.name.trim();
  const save = async (): Promise<void> => {
    setAsked(true);
    if (name === '' || busy) return;
    setBusy(true);
    const { team, administrator } = value;
    const said = { name, team, role: value.role.trim(), administrator };
    const input = { auditId, personId: person?.id ?? null, ...said };
    const result = await runCommand('person.set', input, { quiet: true });
    setBusy(false);
    if (!result.ok) return setRefusal(result.error);
    draft.clear();
    announce(text.done(name));
    onClose();
  };
  const atName = refusal?.place?.field === 'name' || refusal?.code === 'person.exists';
  const said = refusal && refusalSentence(refusal);
  return {
    value,
    change: (part: Partial<PersonForm>) => {
      setRefusal(null);
      const { name: n, team, role, administrator } = { ...value, ...part };
      draft.set({ name: n, team, role, administrator });
    },
    nameProblem: asked && name === '' ? text.nameMissing : atName ? said : null,
    other: atName ? null : said,
    busy,
    save,
  };
}
