import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PackageDone } from '../../../shared/contract/index.ts';
import type { SignatureMeaning } from '../../../shared/model/words.ts';
import { exceptionNumber } from '../../../shared/text/components.ts';
import { signElsewhere } from '../../../shared/text/sign-elsewhere.ts';
import { signingText } from '../../../shared/text/signing-screen.ts';
import { meaningWords } from '../../../shared/text/signing.ts';
import { runCommand, useQueryOf } from '../../app/bridge.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { useSigners } from '../signing/useSigning.ts';
import { useWriting } from './useWriting.ts';

const text = signElsewhere.asking;

/** Values of a choice with their words. */
type Choices = Readonly<Record<string, string>>;

/** Writes a file that asks somebody to sign on another machine. */
export function RequestSignDialog(props: {
  readonly auditId: string;
  readonly onClose: () => void;
  readonly onWritten: (done: PackageDone) => void;
}) {
  const { auditId, onClose, onWritten } = props;
  const subject = useChosen(useSubjects(auditId));
  const person = useChosen(usePeople(auditId));
  const [chosen, setMeaning] = useState<SignatureMeaning | null>(null);
  const meaning = chosen ?? usualMeaning(subject.value);
  const complete = subject.value !== '' && person.value !== '';
  const asked = { auditId, subject: subject.value, meaning, personId: person.value };
  const writing = useWriting({
    complete,
    write: async () => runCommand('export.sign-request', asked, { quiet: true }),
    onWritten,
  });
  return (
    <FormDialog
      title={text.title}
      action={text.confirm}
      disabled={writing.busy || !complete}
      onConfirm={() => void writing.write()}
      onClose={onClose}
    >
      <Typography>{text.body}</Typography>
      <ChoiceField label={text.what} {...subject} />
      <ChoiceField
        label={signElsewhere.meaning}
        options={meaningWords}
        value={meaning}
        onChange={setMeaning}
      />
      <ChoiceField label={text.person} {...person} />
      {person.none && <Alert severity="info">{text.nobody}</Alert>}
      <Typography variant="body2">{text.learns}</Typography>
      {writing.refusal && <Alert severity="error">{writing.refusal}</Alert>}
    </FormDialog>
  );
}

/** What people mean who sign this, unless they say otherwise. */
function usualMeaning(subject: string): SignatureMeaning {
  return subject.startsWith('decision:') ? 'release-decision' : 'approved';
}

/** What can be signed in this audit: the decision that stands, exceptions that live, all of it. */
function useSubjects(auditId: string): Choices | undefined {
  const subjects = useQueryOf('release.get', { auditId }).data?.subjects;
  const exceptions = useQueryOf('register.get', { auditId }).data?.exceptions;
  if (!subjects || !exceptions) return undefined;
  const live = exceptions
    .filter(({ standing }) => ['requested', 'approved', 'void'].includes(standing))
    .map(({ id, number, title }) => {
      return [`exception:${id}`, text.exception(exceptionNumber(number), title)] as const;
    });
  return {
    ...(subjects.decision === null ? {} : { [subjects.decision]: text.decision }),
    ...Object.fromEntries(live),
    [subjects.audit]: text.audit,
  };
}

function usePeople(auditId: string): Choices | undefined {
  const people = useSigners(auditId)?.map(({ id, name, role }) => {
    return [id, signingText.person.line(name, role)] as const;
  });
  return people && Object.fromEntries(people);
}

/** A choice that begins with the first value, once the values are known. */
function useChosen(options: Choices | undefined) {
  const [chosen, setChosen] = useState('');
  const values = Object.keys(options ?? {});
  return {
    options: options ?? {},
    value: values.includes(chosen) ? chosen : (values[0] ?? ''),
    none: options !== undefined && values.length === 0,
    onChange: setChosen,
  };
}
