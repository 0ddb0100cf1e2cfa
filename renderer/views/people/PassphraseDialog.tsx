import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { PassphraseField } from '../signing/PassphraseField.tsx';
import { AllowanceFields } from './AllowanceFields.tsx';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import { usePassphrase, type PassphraseAsked } from './usePassphrase.ts';

const text = peopleText.set;

/** Sets somebody's first passphrase, or changes it with the current one. */
export function PassphraseDialog(props: PassphraseAsked & { readonly onClose: () => void }) {
  const { person, onClose } = props;
  const form = usePassphrase(props);
  const { changing } = form;
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
      <AllowanceFields allowance={form.allowance} onEnter={() => void form.save()} />
      {form.other && <Alert severity="error">{form.other}</Alert>}
    </FormDialog>
  );
}
