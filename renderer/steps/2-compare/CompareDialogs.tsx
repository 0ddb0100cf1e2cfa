import { compareText } from '../../../shared/text/compare.ts';
import { runCommand } from '../../app/bridge.ts';
import { ReasonDialog } from '../../components/ConfirmDialog.tsx';
import { RequestDialog } from '../../views/register/RequestDialog.tsx';
import { ExpectedDialog } from './ExpectedDialog.tsx';
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
  if (dialog.type === 'expected') {
    return <ExpectedDialog auditId={auditId} ids={dialog.ids} rows={rows} onClose={onClose} />;
  }
  if (dialog.type !== 'rationale') return <ClearRating {...props} dialog={dialog} />;
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

function ClearRating(props: {
  readonly auditId: string;
  readonly dialog: Extract<OpenDialog, { type: 'clear' | 'exception' | 'expected' }>;
  readonly onClose: () => void;
}) {
  const { auditId, dialog, onClose } = props;
  const differenceIds = [...dialog.ids];
  return (
    <ReasonDialog
      open
      title={compareText.clearRating.title(differenceIds.length)}
      body={compareText.clearRating.body}
      action={compareText.clearRating.confirm}
      onCancel={onClose}
      onConfirm={(reason) => {
        onClose();
        void runCommand('rating.clear', { auditId, differenceIds, reason }, { reason });
      }}
    />
  );
}
