import { useState } from 'react';
import { oscalModels } from '../../../shared/contract/index.ts';
import type { OscalModel } from '../../../shared/contract/index.ts';
import { exportsText } from '../../../shared/text/exports-screen.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { ExportRow } from './ExportRow.tsx';
import type { ExportRowProps } from './rowProps.ts';
import { useExport } from './useExport.ts';
import { SheetsWritten } from './Written.tsx';

const text = exportsText.oscal;

/** The audit in the words of other governance tools. */
export function OscalRow({ auditId, writable }: ExportRowProps) {
  const [model, setModel] = useState<OscalModel>(oscalModels[0]);
  const { busy, done, run } = useExport<'export.oscal', OscalModel>('export.oscal');
  return (
    <ExportRow
      title={text.title}
      contains={text.contains[model]}
      forWhom={text.forWhom}
      act={text.act}
      busy={busy}
      disabled={!writable}
      onAct={() => void run({ auditId, model }, model)}
      choices={
        <ChoiceField
          label={text.which}
          options={text.models}
          value={model}
          onChange={setModel}
          sx={{ width: 280 }}
        />
      }
    >
      {done && <SheetsWritten file={done.file} />}
    </ExportRow>
  );
}
