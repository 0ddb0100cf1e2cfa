import { useState } from 'react';
import type { PlanSheetPreview } from '../../../shared/contract/index.ts';
import { exportsText } from '../../../shared/text/exports-screen.ts';
import { ask, bridge } from '../../app/bridge.ts';
import { useWritable } from '../../app/writable.ts';
import { ExportRow } from './ExportRow.tsx';
import { PlanSheetDialog } from './PlanSheetDialog.tsx';

const text = exportsText.planSheet;

/** A sheet that was read, and what it would change. */
interface Read {
  readonly file: string;
  readonly preview: PlanSheetPreview;
}

/** The remediation plan that others filled in: read, shown as changes, applied. */
export function PlanSheetRow({ auditId }: { readonly auditId: string }) {
  const writable = useWritable();
  const [read, setRead] = useState<Read | null>(null);
  const [busy, setBusy] = useState(false);
  const pick = async (): Promise<void> => {
    const [chosen] = await bridge().files.pick('files');
    if (!chosen) return;
    setBusy(true);
    const file = chosen.token;
    const preview = await ask('plan-sheet.preview', { auditId, file });
    setBusy(false);
    if (preview.ok) setRead({ file, preview: preview.value });
  };
  return (
    <ExportRow
      title={text.title}
      contains={text.contains}
      forWhom={text.forWhom}
      act={text.act}
      busy={busy}
      disabled={!writable}
      onAct={() => void pick()}
    >
      {read && <PlanSheetDialog auditId={auditId} {...read} onClose={() => setRead(null)} />}
    </ExportRow>
  );
}
