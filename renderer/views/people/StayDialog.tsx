import type { PersonView } from '../../../shared/contract/index.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';

const commands = { retire: 'person.retire', reinstate: 'person.reinstate' } as const;

/** Retires somebody, or takes them back; with the reason that the trail keeps. */
export function StayDialog(props: {
  readonly person: PersonView;
  readonly act: 'retire' | 'reinstate';
  readonly onClose: () => void;
}) {
  const { person, act, onClose } = props;
  const text = peopleText[act];
  const confirm = async (reason: string): Promise<void> => {
    onClose();
    const result = await runCommand(commands[act], { personId: person.id, reason }, { reason });
    if (result.ok) announce(text.done(person.name));
  };
  return (
    <ReasonDialog
      open
      title={text.title(person.name)}
      body={text.body}
      action={text.act}
      onCancel={onClose}
      onConfirm={(reason) => void confirm(reason)}
    />
  );
}
