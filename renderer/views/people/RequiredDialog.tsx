import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import type { PeopleView } from '../../../shared/contract/index.ts';
import type { SignatureMeaning } from '../../../shared/model/words.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { meaningWords } from '../../../shared/text/signing.ts';
import { runCommand } from '../../app/bridge.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { RoleField } from './PersonDialog.tsx';
import { ReasonedFields, useReasoned } from './reasoned.tsx';

const text = peopleText.required;

interface Wanted {
  readonly meaning: SignatureMeaning;
  readonly role: string;
}

/** Says which signatures the release decision must carry. */
export function RequiredDialog(props: {
  readonly auditId: string;
  readonly people: PeopleView;
  readonly onClose: () => void;
}) {
  const { auditId, people, onClose } = props;
  const [wanted, setWanted] = useState<readonly Wanted[]>(
    people.required.map(({ meaning, role }) => ({ meaning, role })),
  );
  const change = useReasoned(people.administrators, onClose, async (reason, leave) => {
    const required = wanted.map(({ meaning, role }) => ({ meaning, role: role.trim() }));
    const input = { auditId, required, reason, ...leave };
    return runCommand('signatures.require', input, { reason, quiet: true });
  });
  const put = (at: number, part: Partial<Wanted>): void =>
    setWanted(wanted.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <FormDialog
      title={text.dialogTitle}
      action={text.save}
      disabled={change.busy}
      onConfirm={() => void change.run()}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {wanted.map((one, at) => (
          <WantedRow
            key={at}
            place={at + 1}
            wanted={one}
            roles={people.roles}
            onChange={(part) => put(at, part)}
            onRemove={() => setWanted(wanted.filter((_, index) => index !== at))}
          />
        ))}
        <Button
          sx={{ justifySelf: 'start' }}
          onClick={() => setWanted([...wanted, { meaning: 'release-decision', role: '' }])}
        >
          {text.add}
        </Button>
      </Box>
      <ReasonedFields change={change} />
    </FormDialog>
  );
}

function WantedRow(props: {
  readonly place: number;
  readonly wanted: Wanted;
  readonly roles: readonly string[];
  readonly onChange: (part: Partial<Wanted>) => void;
  readonly onRemove: () => void;
}) {
  const { place, wanted, roles, onChange, onRemove } = props;
  return (
    <Box sx={rowSx}>
      <ChoiceField
        label={text.nth(text.meaning, place)}
        value={wanted.meaning}
        options={meaningWords}
        onChange={(meaning) => onChange({ meaning })}
      />
      <RoleField
        label={text.nth(text.role, place)}
        hint={text.roleHint}
        roles={roles}
        value={wanted.role}
        onChange={(role) => onChange({ role })}
      />
      <IconButton aria-label={text.remove(place)} title={text.remove(place)} onClick={onRemove}>
        <CloseIcon fontSize="small" />
      </IconButton>
    </Box>
  );
}

const rowSx = {
  display: 'grid',
  gap: 1,
  alignItems: 'start',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
} as const;
