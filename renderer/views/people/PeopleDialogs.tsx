import type { PeopleView } from '../../../shared/contract/index.ts';
import { assertNever } from '../../../shared/model/words.ts';
import { InPrivate } from '../signing/InPrivate.tsx';
import { AuthorityDialog } from './AuthorityDialog.tsx';
import { CodeDialog } from './CodeDialog.tsx';
import { PassphraseDialog } from './PassphraseDialog.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { RequiredDialog } from './RequiredDialog.tsx';
import { ResetDialog } from './ResetDialog.tsx';
import { StayDialog } from './StayDialog.tsx';
import type { OpenPeopleDialog } from './usePeopleDialog.ts';

interface DialogsProps {
  readonly auditId: string;
  readonly people: PeopleView;
  readonly dialog: OpenPeopleDialog;
  readonly onOpen: (dialog: OpenPeopleDialog) => void;
  readonly onClose: () => void;
}

/** The dialog that is open, where the room cannot see it. */
export function PeopleDialogs(props: DialogsProps) {
  return (
    <InPrivate onClose={props.onClose}>
      <Shown {...props} />
    </InPrivate>
  );
}

function Shown(props: DialogsProps) {
  const { auditId, people, dialog, onOpen, onClose } = props;
  switch (dialog.kind) {
    case 'add':
      return (
        <PersonDialog
          auditId={auditId}
          people={people}
          person={null}
          from={dialog.from}
          onClose={onClose}
        />
      );
    case 'code':
      return <CodeDialog name={dialog.name} code={dialog.code} onClose={onClose} />;
    case 'authority':
      return <AuthorityDialog auditId={auditId} people={people} line={dialog} onClose={onClose} />;
    case 'required':
      return <RequiredDialog auditId={auditId} people={people} onClose={onClose} />;
    case 'change':
    case 'passphrase':
    case 'reset':
    case 'retire':
    case 'reinstate':
      return <OfPerson {...props} dialog={dialog} onOpen={onOpen} />;
    default:
      return assertNever(dialog);
  }
}

function OfPerson(
  props: DialogsProps & { readonly dialog: Extract<OpenPeopleDialog, { personId: string }> },
) {
  const { auditId, people, dialog, onOpen, onClose } = props;
  const person = people.persons.find(({ id }) => id === dialog.personId);
  if (!person) return null;
  const { name } = person;
  const of = { person, administrators: people.administrators, onClose };
  const tell = (code: string): void => onOpen({ kind: 'code', name, code });
  switch (dialog.kind) {
    case 'change':
      return <PersonDialog auditId={auditId} people={people} person={person} onClose={onClose} />;
    case 'passphrase':
      return <PassphraseDialog {...of} onCode={tell} />;
    case 'reset':
      return <ResetDialog {...of} onCode={tell} />;
    case 'retire':
    case 'reinstate':
      return <StayDialog {...of} act={dialog.kind} />;
    default:
      return assertNever(dialog.kind);
  }
}
