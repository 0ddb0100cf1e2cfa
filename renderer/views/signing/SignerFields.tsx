import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { PersonView } from '../../../shared/contract/index.ts';
import { signingText as text } from '../../../shared/text/signing-screen.ts';
import { formatTime } from '../../app/format.ts';
import { go, paths } from '../../app/navigation.ts';
import { PassphraseField } from './PassphraseField.tsx';
import type { Signing } from './useSigning.ts';

/** Who signs, the passphrase, and a note. A refusal stands at the field that it is about. */
export function SignerFields(props: { readonly auditId: string; readonly signing: Signing }) {
  const { signing } = props;
  const { persons } = signing;
  if (persons?.length === 0) return <NobodyCanSign auditId={props.auditId} />;
  return (
    <>
      <SignerChoice signing={signing} persons={persons ?? []} />
      <PassphraseField
        value={signing.passphrase}
        error={signing.problem.passphrase ?? null}
        fieldRef={signing.passphraseField}
        onChange={signing.setPassphrase}
        onEnter={() => void signing.sign()}
      />
      {signing.waits && (
        <Typography role="status" variant="body2">
          {text.waiting(signing.waits.name, formatTime(signing.waits.until))}
        </Typography>
      )}
      <TextField
        multiline
        label={text.note}
        value={signing.note}
        helperText={text.noteHint}
        onChange={(event) => signing.setNote(event.target.value)}
      />
      {signing.problem.dialog && <Alert severity="error">{signing.problem.dialog}</Alert>}
    </>
  );
}

function SignerChoice(props: {
  readonly signing: Signing;
  readonly persons: readonly PersonView[];
}) {
  const { signing, persons } = props;
  const problem = signing.problem.person;
  return (
    <TextField
      select
      required
      label={text.person.label}
      value={signing.personId}
      error={problem !== undefined}
      helperText={problem ?? text.person.hint}
      slotProps={{ formHelperText: problem === undefined ? {} : { role: 'alert' } }}
      onChange={(event) => signing.setPersonId(event.target.value)}
    >
      {persons.map((person) => (
        <MenuItem key={person.id} value={person.id}>
          {text.person.line(person.name, person.role)}
        </MenuItem>
      ))}
    </TextField>
  );
}

function NobodyCanSign({ auditId }: { readonly auditId: string }) {
  return (
    <Alert severity="info">
      <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
        {text.person.none}
        <Button onClick={() => go(paths.people(auditId))}>{text.person.toPeople}</Button>
      </Box>
    </Alert>
  );
}
