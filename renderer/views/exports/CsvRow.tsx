import Button from '@mui/material/Button';
import { useState } from 'react';
import type { CsvForm } from '../../../shared/contract/index.ts';
import { exportsText } from '../../../shared/text/exports-screen.ts';
import { go, paths } from '../../app/navigation.ts';
import { useSettings } from '../../app/settings.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { ExportRow } from './ExportRow.tsx';
import type { ExportRowProps } from './rowProps.ts';
import { useExport } from './useExport.ts';
import { SheetsWritten } from './Written.tsx';

const text = exportsText.csv;

/** Every table as CSV; the separator is a setting. */
export function CsvRow({ auditId, writable }: ExportRowProps) {
  const { settings } = useSettings();
  const separator = settings.csvSeparator;
  const [form, setForm] = useState<CsvForm>('zip');
  const { busy, done, run } = useExport<'export.csv', CsvForm>('export.csv');
  return (
    <ExportRow
      title={text.title}
      contains={text.contains(text.separators[separator])}
      forWhom={text.forWhom}
      act={text.act}
      busy={busy}
      disabled={!writable}
      onAct={() => void run({ auditId, separator, form }, form)}
      choices={
        <ChoiceField
          label={text.form}
          options={text.forms}
          value={form}
          onChange={setForm}
          sx={{ width: 200 }}
        />
      }
      more={<Button onClick={() => go(paths.settings)}>{text.change}</Button>}
    >
      {done && <SheetsWritten file={done.file} />}
    </ExportRow>
  );
}
