import Typography from '@mui/material/Typography';
import type { PersonView } from '../../../shared/contract/index.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { ReasonedFields, useReasoned } from './reasoned.tsx';
import type { Administrators } from './useAllowance.ts';

const commands = { retire: 'person.retire', reinstate: 'person.reinstate' } as const;

/** Retires somebody, or takes them back; with the reason that the trail keeps. */
export function StayDialog(props: {
  readonly person: PersonView;
  readonly administrators: Administrators;
  readonly act: 'retire' | 'reinstate';
  readonly onClose: () => void;
}) {
  const { person, administrators, act, onClose } = props;
  const text = peopleText[act];
  const done = (): void => {
    announce(text.done(person.name));
    onClose();
  };
  const change = useReasoned(administrators, done, async (reason, leave) => {
    const input = { personId: person.id, reason, ...leave };
    return runCommand(commands[act], input, { reason, quiet: true });
  });
  return (
    <FormDialog
      title={text.title(person.name)}
      action={text.act}
      disabled={change.busy}
      onConfirm={() => void change.run()}
      onClose={onClose}
    >
      <Typography>{text.body}</Typography>
      <ReasonedFields change={change} />
    </FormDialog>
  );
}
