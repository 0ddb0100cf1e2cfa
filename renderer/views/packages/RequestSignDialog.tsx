import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PackageDone } from '../../../shared/contract/index.ts';
import type { SignatureMeaning } from '../../../shared/model/words.ts';
import { packageScreen } from '../../../shared/text/package-screen.ts';
import { meaningWords } from '../../../shared/text/signing.ts';
import { runCommand, useQueryOf } from '../../app/bridge.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { PersonField } from '../../components/PersonField.tsx';
import { PassphraseField } from '../signing/PassphraseField.tsx';
import { useWriting } from './useWriting.ts';

const text = packageScreen.signing;

/** Writes a file that asks somebody to sign on another machine. */
export function RequestSignDialog(props: {
  readonly auditId: string;
  readonly onClose: () => void;
  readonly onWritten: (done: PackageDone) => void;
}) {
  const { auditId, onClose, onWritten } = props;
  const subjects = useQueryOf('release.get', { auditId }).data?.subjects;
  const installation = useQueryOf('package.info', { auditId }).data?.installation;
  const [what, setWhat] = useState<'decision' | 'audit'>('decision');
  const [meaning, setMeaning] = useState<SignatureMeaning>('approved');
  const [personName, setPersonName] = useState('');
  const options = subjects?.decision
    ? { decision: text.decision, audit: text.audit }
    : { audit: text.audit };
  const chosen = subjects?.decision ? what : 'audit';
  const subject = subjects?.[chosen] ?? null;
  const writing = useWriting({
    complete: personName.trim() !== '' && subject !== null,
    write: async ({ keyPassphrase }) =>
      runCommand(
        'export.sign-request',
        { auditId, subject: subject ?? '', meaning, personName: personName.trim(), keyPassphrase },
        { quiet: true },
      ),
    onWritten,
  });
  const asksKey = writing.keyProblem !== null || (installation && installation.held !== 'keychain');
  return (
    <FormDialog
      title={text.askTitle}
      action={text.askConfirm}
      disabled={writing.busy || subject === null}
      onConfirm={() => void writing.write()}
      onClose={onClose}
    >
      <Typography>{text.askBody}</Typography>
      <ChoiceField
        label={text.what}
        options={options as Readonly<Record<'decision' | 'audit', string>>}
        value={chosen}
        onChange={setWhat}
      />
      <ChoiceField
        label={text.meaning}
        options={meaningWords}
        value={meaning}
        onChange={setMeaning}
      />
      <PersonField
        auditId={auditId}
        required
        label={text.person}
        value={personName}
        error={writing.asked && personName.trim() === '' ? text.personMissing : null}
        onChange={setPersonName}
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
