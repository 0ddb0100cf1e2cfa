import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import type { Risk } from '../../../../shared/model/words.ts';
import { triageText as text } from '../../../../shared/text/triage.ts';
import type { GivenRationale } from '../../../components/RationalePicker.tsx';
import { RequestDialog } from '../../../views/register/RequestDialog.tsx';
import { ExpectedDialog } from '../../../views/expected/ExpectedDialog.tsx';
import { RationaleDialog } from '../RationaleDialog.tsx';
import type { ActTarget, AgendaDialog } from './useAgendaActs.ts';

type Decide = (of: ActTarget, risk: Risk | null, given?: GivenRationale) => Promise<boolean>;

/** The dialog that an act of the agenda has opened, if any. */
export function AgendaDialogs(props: {
  readonly auditId: string;
  readonly dialog: AgendaDialog | null;
  readonly decide: Decide;
  readonly onClose: () => void;
}) {
  const { auditId, dialog, onClose } = props;
  switch (dialog?.type) {
    case undefined:
      return null;
    case 'looking-up':
      return <LookingUp onClose={onClose} />;
    case 'exception':
      return <RequestDialog auditId={auditId} differenceIds={dialog.rows.ids} onClose={onClose} />;
    case 'expected': {
      const { ids, known } = dialog.rows;
      return <ExpectedDialog auditId={auditId} ids={ids} known={known} onClose={onClose} />;
    }
    case 'rationale':
      return <WhyOf {...props} dialog={dialog} />;
  }
}

function LookingUp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} aria-label={text.loading}>
      <DialogContent role="status">{text.loading}</DialogContent>
    </Dialog>
  );
}

function WhyOf(props: {
  readonly auditId: string;
  readonly dialog: Extract<AgendaDialog, { type: 'rationale' }>;
  readonly decide: Decide;
  readonly onClose: () => void;
}) {
  const { dialog, onClose } = props;
  const { target, risk } = dialog;
  const rating = target.member?.rating;
  return (
    <RationaleDialog
      auditId={props.auditId}
      firstId={target.first}
      count={target.count}
      suggestion={target.suggestion}
      risk={risk}
      judge="meeting"
      required={dialog.required}
      asksReason={target.settled}
      initial={rating && rating.risk === (risk ?? target.suggestion) ? rating.rationale : ''}
      onConfirm={async (given) => {
        onClose();
        return props.decide(target, risk, given);
      }}
      onCancel={onClose}
    />
  );
}
