import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { PackageDone, SignRequestInfo } from '../../../shared/contract/index.ts';
import { signElsewhere } from '../../../shared/text/sign-elsewhere.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { PassphraseField } from '../signing/PassphraseField.tsx';
import { SignedLines } from './SignedLines.tsx';
import { useWriting } from './useWriting.ts';

const text = signElsewhere.signing;

/** What is typed to sign with; it lives as long as the dialog. */
interface Typed {
  readonly passphrase: string;
  readonly again: string;
  readonly note: string;
}

/** Signs what another machine asks for, and writes the answer. */
export function AnswerDialog(props: {
  readonly file: string;
  readonly info: SignRequestInfo;
  readonly onClose: () => void;
  readonly onWritten: (done: PackageDone) => void;
}) {
  const { file, info, onClose, onWritten } = props;
  const [typed, setTyped] = useState<Typed>({ passphrase: '', again: '', note: '' });
  const problems = problemsOf(typed);
  const { passphrase, note } = typed;
  const writing = useWriting({
    complete: Object.keys(problems).length === 0,
    write: async () =>
      runCommand('sign-request.sign', { file, passphrase, note: note.trim() }, { quiet: true }),
    onWritten: (done) => {
      announce(text.signed);
      onWritten(done);
    },
  });
  return (
    <FormDialog
      width="wide"
      title={signElsewhere.request(info.personName)}
      action={text.confirm}
      disabled={writing.busy}
      onConfirm={() => void writing.write()}
      onClose={onClose}
    >
      <SignedLines info={info} />
      <SigningFields
        person={info.personName}
        typed={typed}
        problems={writing.asked ? problems : {}}
        onChange={(part) => setTyped((now) => ({ ...now, ...part }))}
      />
      {writing.refusal && <Alert severity="error">{writing.refusal}</Alert>}
    </FormDialog>
  );
}

type Problems = Readonly<Partial<Record<'passphrase' | 'again', string>>>;

/** Nothing here can tell a wrong passphrase, so that a slip is found by typing it twice. */
function problemsOf({ passphrase, again }: Typed): Problems {
  if (passphrase === '') return { passphrase: text.passphraseMissing };
  return passphrase === again ? {} : { again: text.differs };
}

function SigningFields(props: {
  readonly person: string;
  readonly typed: Typed;
  readonly problems: Problems;
  readonly onChange: (part: Partial<Typed>) => void;
}) {
  const { person, typed, problems, onChange } = props;
  return (
    <>
      <PassphraseField
        label={text.passphrase}
        hint={text.own(person)}
        value={typed.passphrase}
        error={problems.passphrase ?? null}
        onChange={(passphrase) => onChange({ passphrase })}
      />
      <PassphraseField
        label={text.again}
        hint=""
        value={typed.again}
        error={problems.again ?? null}
        onChange={(again) => onChange({ again })}
      />
      <TextField
        multiline
        label={text.note}
        value={typed.note}
        helperText={text.noteHint}
        onChange={(event) => onChange({ note: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 4000 } }}
      />
    </>
  );
}
