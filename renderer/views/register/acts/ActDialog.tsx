import { assertNever } from '../../../../shared/model/words.ts';
import { exceptionNumber } from '../../../../shared/text/components.ts';
import { actsText } from '../../../../shared/text/register-acts.ts';
import { announce } from '../../../app/announce.ts';
import { runCommand } from '../../../app/bridge.ts';
import { ReasonDialog } from '../../../components/ReasonDialog.tsx';
import { ApproveDialog } from '../../signing/ApproveDialog.tsx';
import type { RegisterEntry } from '../expiry.ts';
import { RenewDialog, RequestAgainDialog } from '../RequestDialog.tsx';
import { CheckDialog } from './CheckDialog.tsx';
import { RejectDialog } from './RejectDialog.tsx';

/** An act whose dialog is open. */
export type OpenAct =
  | 'request'
  | 'approve'
  | 'outside'
  | 'renew'
  | 'check'
  | 'reject'
  | 'close'
  | 'withdraw'
  | 'discard';

interface ActProps {
  readonly auditId: string;
  readonly entry: RegisterEntry;
  readonly act: OpenAct;
  readonly onClose: () => void;
  readonly onGone: () => void;
}

/** The dialog of an act: what it does, what it needs, and whether it can be undone. */
export function ActDialog(props: ActProps) {
  const { auditId, entry, act, onClose } = props;
  const approval = { auditId, exceptionId: entry.id, number: entry.number, onClose };
  switch (act) {
    case 'request':
      return <RequestAgainDialog auditId={auditId} entry={entry} onClose={onClose} />;
    case 'approve':
      return <ApproveDialog {...approval} />;
    case 'outside':
      return <ApproveDialog {...approval} startOutside />;
    case 'renew':
      return <RenewDialog auditId={auditId} entry={entry} onClose={onClose} />;
    case 'check':
      return <CheckDialog entry={entry} onClose={onClose} />;
    case 'reject':
      return <RejectDialog entry={entry} onClose={onClose} />;
    case 'close':
    case 'withdraw':
    case 'discard':
      return <EndDialog {...props} act={act} />;
    default:
      return assertNever(act);
  }
}

type Ending = 'close' | 'withdraw' | 'discard';

const commands = {
  close: 'exception.close',
  withdraw: 'exception.withdraw',
  discard: 'exception.discard',
} as const satisfies Record<Ending, string>;

/** Ends an exception with a reason that the trail keeps. */
function EndDialog(props: ActProps & { readonly act: Ending }) {
  const { entry, act, onClose, onGone } = props;
  const text = actsText[act];
  const number = exceptionNumber(entry.number);
  const end = async (reason: string): Promise<void> => {
    onClose();
    const result = await runCommand(commands[act], { exceptionId: entry.id, reason }, { reason });
    if (!result.ok) return;
    announce(text.done(number));
    if (act === 'discard') onGone();
  };
  return (
    <ReasonDialog
      open
      title={text.title(number)}
      body={text.body}
      action={text.act}
      onCancel={onClose}
      onConfirm={(reason) => void end(reason)}
    />
  );
}
