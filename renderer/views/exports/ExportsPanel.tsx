import Button from '@mui/material/Button';
import { exportsText as text } from '../../../shared/text/exports-screen.ts';
import { go, paths } from '../../app/navigation.ts';
import { useSystemWritable } from '../../app/writable.ts';
import { Panel } from '../../components/Panel.tsx';
import { PackageRow } from '../packages/PackageRow.tsx';
import { VerifierRow } from '../packages/VerifierRow.tsx';
import { CsvRow } from './CsvRow.tsx';
import { OscalRow } from './OscalRow.tsx';
import { PdfRow } from './PdfRow.tsx';
import { PlanSheetRow } from './PlanSheetRow.tsx';
import { WorkbookRow } from './WorkbookRow.tsx';

/** Every way in which an audit leaves the record, and the one sheet that comes back. */
export function ExportsPanel({ auditId }: { readonly auditId: string }) {
  const writable = useSystemWritable();
  return (
    <Panel
      title={text.title}
      lead={text.lead}
      actions={<Button onClick={() => go(paths.handover(auditId))}>{text.toHandover}</Button>}
    >
      <WorkbookRow auditId={auditId} writable={writable} />
      <PdfRow auditId={auditId} writable={writable} />
      <CsvRow auditId={auditId} writable={writable} />
      <OscalRow auditId={auditId} writable={writable} />
      <PackageRow auditId={auditId} writable={writable} />
      <VerifierRow auditId={auditId} writable={writable} />
      <PlanSheetRow auditId={auditId} />
    </Panel>
  );
}
