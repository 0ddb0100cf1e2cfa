import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PersonView } from '../../../shared/contract/index.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { PassphraseField } from '../signing/PassphraseField.tsx';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import { newPassphraseProblems, noPassphrase, newProblemOf } from './newPassphrase.ts';

const text = peopleText.set;

interface PassphraseProps {
  readonly person: PersonView;
  /** Takes the recovery code that the engine tells once. */
  readonly onCode: (code: string) => void;
  readonly onClose: () => void;
}

/** Sets somebody's first passphrase, or changes it with the current one. */
export function PassphraseDialog(props: PassphraseProps) {
  const { person, onClose } = props;
  const changing = person.passphrase === 'set';
  const form = usePassphrase(props, changing);
  return (
    <FormDialog
      title={changing ? text.changeTitle(person.name) : text.firstTitle(person.name)}
      action={text.act}
      disabled={form.busy}
      onConfirm={() => void form.save()}
      onClose={onClose}
    >
      <Typography>{text.body(person.name)}</Typography>
      {changing && (
        <PassphraseField
          label={text.current}
          hint=""
          value={form.current}
          error={form.currentProblem}
          onChange={form.setCurrent}
        />
      )}
      <NewPassphraseFields
        given={form.given}
        problems={form.problems}
        onChange={form.setGiven}
        onEnter={() => void form.save()}
      />
      {form.other && <Alert severity="error">{form.other}</Alert>}
    </FormDialog>
  );
}

/** Nothing of it is kept: it is gone with the dialog, and after each try. */
function usePassphrase({ person, onCode }: PassphraseProps, changing: boolean) {
  const [current, setCurrent] = useState('');
  const [given, setGiven] = useState(noPassphrase);
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<ErrorData | null>(null);
  const [busy, setBusy] = useState(false);
  const problems = newPassphraseProblems(given);
  const currentMissing = changing && current === '';
  const save = async (): Promise<void> => {
    setAsked(true);
    setRefusal(null);
    if (busy || currentMissing || Object.keys(problems).length > 0) return;
    setBusy(true);
    const input = {
      personId: person.id,
      passphrase: given.next,
      current: changing ? current : null,
    };
    const result = await runCommand('person.passphrase', input, { quiet: true });
    setBusy(false);
    setCurrent('');
    if (!result.ok) return setRefusal(result.error);
    setGiven(noPassphrase);
    announce(text.done(person.name));
    onCode(result.value.recoveryCode);
  };
  const { next, other } = newProblemOf(refusal);
  const atCurrent = changing ? other : null;
  return {
    current,
    setCurrent,
    given,
    setGiven,
    problems: { ...(asked ? problems : {}), ...(next === null ? {} : { next }) },
    currentProblem: asked && currentMissing && refusal === null ? text.currentMissing : atCurrent,
    other: changing ? null : other,
    busy,
    save,
  };
}
