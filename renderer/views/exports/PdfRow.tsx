import { useState } from 'react';
import { reportKinds } from '../../../shared/contract/index.ts';
import type { ReportKind } from '../../../shared/contract/index.ts';
import { exportsText } from '../../../shared/text/exports-screen.ts';
import { formatSize } from '../../app/format.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { ExportRow } from './ExportRow.tsx';
import type { ExportRowProps } from './rowProps.ts';
import { useExport } from './useExport.ts';
import { Written } from './Written.tsx';

const text = exportsText.pdf;

/** A report as PDF, for people who read. */
export function PdfRow({ auditId, writable }: ExportRowProps) {
  const [what, setWhat] = useState<ReportKind>(reportKinds[0]);
  const { busy, done, run } = useExport<'export.pdf', ReportKind>('export.pdf');
  return (
    <ExportRow
      title={text.title}
      contains={text.contains[what]}
      forWhom={text.forWhom[what]}
      act={text.act}
      busy={busy}
      disabled={!writable}
      onAct={() => void run({ auditId, what }, what)}
      choices={
        <ChoiceField
          label={text.which}
          options={text.reports}
          value={what}
          onChange={setWhat}
          sx={{ width: 230 }}
        />
      }
    >
      {done && (
        <Written
          {...done.file}
          checked={exportsText.pages(done.file.pages, formatSize(done.file.size))}
        />
      )}
    </ExportRow>
  );
}
