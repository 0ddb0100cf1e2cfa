import { sourceText } from '../../../shared/text/document.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';

/** A rule of a collector, whose values can become attributes again. */
export interface RestorableRule {
  readonly collector: string;
  readonly rule: string;
  /** The rule in words. */
  readonly title: string;
}

/** Restores what a rule set aside, with a reason. */
export function RestoreDialog(props: {
  readonly auditId: string;
  readonly rule: RestorableRule | null;
  readonly onClose: () => void;
}) {
  const { auditId, rule, onClose } = props;
  if (rule === null) return null;
  const confirm = async (reason: string) => {
    onClose();
    const of = { auditId, collector: rule.collector, rule: rule.rule };
    const restored = await runCommand('aside.restore', { ...of, reason }, { reason });
    if (restored.ok) announce(sourceText.restoreDone(restored.value.attributes));
  };
  return (
    <ReasonDialog
      open
      title={sourceText.restoreTitle(rule.title)}
      body={sourceText.restoreBody}
      action={sourceText.restoreAction}
      onConfirm={(reason) => void confirm(reason)}
      onCancel={onClose}
    />
  );
}
