import { compareText } from '../../../shared/text/compare.ts';
import { runCommand } from '../../app/bridge.ts';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { RequestDialog } from '../../views/register/RequestDialog.tsx';
import { ExpectedDialog } from '../../views/expected/ExpectedDialog.tsx';
import { RationaleDialog } from './RationaleDialog.tsx';
import {
  firstInNeed,
  rulesDiffer,
  suggestionOf,
  writtenBefore,
  type JudgedRows,
} from './rationale.ts';
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
    const { ids } = dialog;
    return <ExpectedDialog auditId={auditId} ids={ids} known={rows.known} onClose={onClose} />;
  }
  if (dialog.type !== 'rationale') return <ClearRating {...props} dialog={dialog} />;
  return <WhyOf {...props} dialog={dialog} />;
}

function WhyOf(props: {
  readonly auditId: string;
  readonly dialog: Extract<OpenDialog, { type: 'rationale' }>;
  readonly rows: JudgedRows;
  readonly judge: (judgement: Judgement) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { auditId, dialog, rows, onClose } = props;
  const { judge, risk, ids, required, asksReason } = dialog;
  const first = risk === null ? firstInNeed(rows)?.id : undefined;
  return (
    <RationaleDialog
      auditId={auditId}
      firstId={first ?? ids[0] ?? ''}
      count={ids.length}
      suggestion={suggestionOf(rows)}
      risk={risk}
      judge={judge}
      required={required}
      rulesDiffer={rulesDiffer(rows, risk)}
      asksReason={asksReason}
      initial={writtenBefore(rows, risk ?? 'high', judge)}
      onCancel={onClose}
      onConfirm={async ({ rationale, reason }) => {
        onClose();
        return props.judge({ ids, judge, risk, rationale, reason });
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
