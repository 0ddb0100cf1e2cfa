import Button from '@mui/material/Button';
import { useState } from 'react';
import { workbookTemplates } from '../../../shared/contract/commands/exports.ts';
import type { TemplateView, WorkbookTemplate } from '../../../shared/contract/index.ts';
import { exportsText } from '../../../shared/text/exports-screen.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { ExportRow } from './ExportRow.tsx';
import type { ExportRowProps } from './rowProps.ts';
import { TemplatesDialog } from './TemplatesDialog.tsx';
import { useExport } from './useExport.ts';
import { SheetsWritten } from './Written.tsx';

const text = exportsText.workbook;

/** The workbook, by one of the built-in templates or by one of the organisation's own. */
export function WorkbookRow({ auditId, writable }: ExportRowProps) {
  const templates = useQueryOf('templates.list', { auditId }).data?.templates ?? [];
  const [chosen, setChosen] = useState<string>('complete');
  const [managing, setManaging] = useState(false);
  const { busy, done, run } = useExport<'export.workbook', string>('export.workbook');
  const own = templates.find(({ id }) => id === chosen);
  const builtIn = workbookTemplates.find((one) => one === chosen) ?? 'complete';
  const template = own ? { templateId: own.id } : builtIn;
  return (
    <ExportRow
      title={text.title}
      {...wordsOf(own, builtIn)}
      act={done ? exportsText.again : text.act}
      busy={busy}
      disabled={!writable}
      onAct={() => void run({ auditId, template }, chosen)}
      choices={
        <ChoiceField
          label={text.which}
          options={optionsOf(templates)}
          value={own ? own.id : builtIn}
          onChange={setChosen}
          sx={{ width: 200 }}
        />
      }
      more={<Button onClick={() => setManaging(true)}>{text.manage}</Button>}
    >
      {done && <SheetsWritten file={done.file} />}
      {managing && (
        <TemplatesDialog auditId={auditId} writable={writable} onClose={() => setManaging(false)} />
      )}
    </ExportRow>
  );
}

function wordsOf(own: TemplateView | undefined, builtIn: WorkbookTemplate) {
  if (!own) return { contains: text.contains[builtIn], forWhom: text.forWhom[builtIn] };
  const contains = text.containsOwn(own.fileName, own.columns.length);
  return { contains, forWhom: text.forWhomOwn };
}

function optionsOf(templates: readonly TemplateView[]): Readonly<Record<string, string>> {
  const own = templates.map(({ id, name }) => [id, text.own(name)] as const);
  return { ...text.templates, ...Object.fromEntries(own) };
}
