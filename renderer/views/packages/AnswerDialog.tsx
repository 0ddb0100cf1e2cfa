import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { PackageDone, SignRequestInfo } from '../../../shared/contract/index.ts';
import { packageScreen } from '../../../shared/text/package-screen.ts';
import { announce } from '../../app/announce.ts';
import { runCommand, useQueryOf } from '../../app/bridge.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { PassphraseField } from '../signing/PassphraseField.tsx';
import { SignedLines } from './SignedLines.tsx';
import { useWriting } from './useWriting.ts';

const text = packageScreen.signing;

/** No id of a person: signs by the key of the installation alone. */
const nobody = '';

/** Signs what another machine asks for, and writes the answer. */
export function AnswerDialog(props: {
  readonly file: string;
  readonly info: SignRequestInfo;
  readonly onClose: () => void;
  readonly onWritten: (done: PackageDone) => void;
}) {
  const { file, info, onClose, onWritten } = props;
  const installation = useQueryOf('package.info', {}).data?.installation;
  const [person, setPerson] = useState(info.people[0]?.id ?? nobody);
  const [passphrase, setPassphrase] = useState('');
  const [note, setNote] = useState('');
  const asksPassphrase = person !== nobody;
  const writing = useWriting({
    complete: !asksPassphrase || passphrase !== '',
    write: async ({ keyPassphrase }) =>
      runCommand(
        'sign-request.sign',
        {
          file,
          personId: asksPassphrase ? person : null,
          passphrase: asksPassphrase ? passphrase : null,
          note: note.trim(),
          keyPassphrase,
        },
        { quiet: true },
      ),
    onWritten: (done) => {
      announce(text.signed(done.fingerprint));
      onWritten(done);
    },
  });
  const asksKey = writing.keyProblem !== null || (installation && installation.held !== 'keychain');
  return (
    <FormDialog
      width="wide"
      title={text.request(info.personName)}
      action={text.sign}
      disabled={writing.busy}
      onConfirm={() => void writing.write()}
      onClose={onClose}
    >
      <SignedLines info={info} />
      <ChoiceField
        label={text.people}
        options={peopleOf(info)}
        value={person}
        onChange={setPerson}
      />
      {asksPassphrase && (
        <PassphraseField
          label={text.passphrase}
          value={passphrase}
          error={writing.asked && passphrase === '' ? text.passphraseMissing : null}
          onChange={setPassphrase}
        />
      )}
      <TextField
        multiline
        label={text.note}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {asksKey && (
        <PassphraseField
          optional
          label={packageScreen.fields.key}
          hint={packageScreen.fields.keyHint}
          value={writing.given.keyPassphrase}
          error={writing.keyProblem}
          onChange={(keyPassphrase) => writing.change({ keyPassphrase })}
        />
      )}
      {writing.refusal && <Alert severity="error">{writing.refusal}</Alert>}
    </FormDialog>
  );
}

function peopleOf({ people, personName }: SignRequestInfo): Readonly<Record<string, string>> {
  const known = people.map(({ id, systemName }) => [id, `${personName}, ${systemName}`] as const);
  return { ...Object.fromEntries(known), [nobody]: text.nobody };
}
