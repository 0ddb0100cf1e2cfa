import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { PeopleView } from '../../../shared/contract/index.ts';
import type { RestrictedAct, Risk } from '../../../shared/model/words.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { runCommand } from '../../app/bridge.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { lineName, rolesNamed } from './AuthorityPanel.tsx';
import { ReasonedFields, useReasoned } from './reasoned.tsx';

const text = peopleText.authority;

/** Leaves an act to roles; without any, everybody may. */
export function AuthorityDialog(props: {
  readonly auditId: string;
  readonly people: PeopleView;
  readonly line: { readonly act: RestrictedAct; readonly risk: Risk | null };
  readonly onClose: () => void;
}) {
  const { auditId, people, line, onClose } = props;
  const { act, risk } = line;
  const [roles, setRoles] = useState<readonly string[]>(rolesNamed(people, line) ?? []);
  const change = useReasoned(people.administrators, onClose, async (reason, leave) =>
    runCommand(
      'authority.set',
      { auditId, act, risk, roles: [...roles], reason, ...leave },
      { reason, quiet: true },
    ),
  );
  return (
    <FormDialog
      title={text.dialogTitle(lineName(line))}
      action={text.save}
      disabled={change.busy}
      onConfirm={() => void change.run()}
      onClose={onClose}
    >
      <Autocomplete
        multiple
        freeSolo
        autoSelect
        options={people.roles}
        value={[...roles]}
        onChange={(_, chosen) => setRoles(chosen.map((role) => role.trim()).filter(Boolean))}
        renderInput={(params) => (
          <TextField {...params} autoFocus label={text.field} helperText={text.fieldHint} />
        )}
      />
      <ReasonedFields change={change} />
    </FormDialog>
  );
}
