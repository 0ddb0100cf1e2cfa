import { compareText } from '../../../shared/text/compare.ts';
import { runCommand } from '../../app/bridge.ts';
import { ReasonDialog } from '../../components/ConfirmDialog.tsx';
import { RequestDialog } from '../../views/register/RequestDialog.tsx';
import { RationaleDialog } from './RationaleDialog.tsx';
import type { JudgedRows } from './rationale.ts';
import type { OpenDialog } from './useActs.ts';
import type { Judgement } from './useJudging.ts';

/** The dialog that an act has opened, if any. */
export function CompareDialogs(props: {
  readonly auditId: string;
  readonly dialog: OpenDialog | null;
  readonly rows: JudgedRows;
  readonly judge: (judgement: Judgement) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { auditId, dialog, rows, onClose } = props;
  if (dialog === null) return null;
  if (dialog.type === 'exception') {
    return <RequestDialog auditId={auditId} differenceIds={dialog.ids} onClose={onClose} />;
  }
  if (dialog.type !== 'rationale') return <ReasonFor {...props} dialog={dialog} />;
  const { judge, risk, ids } = dialog;
  return (
    <RationaleDialog
      rows={rows}
      risk={risk}
      judge={judge}
      onCancel={onClose}
      onConfirm={(rationale) => {
        onClose();
        void props.judge({ ids, judge, risk, rationale });
      }}
    />
  );
}

function ReasonFor(props: {
  readonly auditId: string;
  readonly dialog: Extract<OpenDialog, { type: 'expected' | 'clear' | 'exception' }>;
  readonly rows: JudgedRows;
  readonly onClose: () => void;
}) {
  const { auditId, dialog, rows, onClose } = props;
  const declares = dialog.type === 'expected';
  const name = declares ? 'variation.declare' : 'rating.clear';
  const high = rows.known.filter((row) => row.suggestion.risk === 'high').length;
  const words = declares ? compareText.expected : compareText.clearRating;
  const body = declares && high > 0 ? compareText.expected.refusedHigh(high) : words.body;
  return (
    <ReasonDialog
      open
      title={words.title(dialog.ids.length)}
      body={body}
      action={
        declares ? compareText.expected.confirm(dialog.ids.length) : compareText.clearRating.confirm
      }
      onCancel={onClose}
      onConfirm={(reason) => {
        onClose();
        void runCommand(name, { auditId, differenceIds: [...dialog.ids], reason }, { reason });
      }}
    />
  );
}
