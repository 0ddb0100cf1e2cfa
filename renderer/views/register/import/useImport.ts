import { useState } from 'react';
import type { CommandOutput } from '../../../../shared/contract/index.ts';
import { importText } from '../../../../shared/text/register-import-screen.ts';
import { announce } from '../../../app/announce.ts';
import { runCommand } from '../../../app/bridge.ts';
import { refusalSentence } from '../../signing/problems.ts';
import {
  asImport,
  formOf,
  importProblems,
  type ImportForm,
  type ImportPreview,
  type ImportSheet,
} from './importForm.ts';

/** An import under way. */
export interface RunningImport {
  readonly form: ImportForm;
  readonly sheet: ImportSheet | undefined;
  readonly change: (form: ImportForm) => void;
  readonly problems: ReturnType<typeof importProblems>;
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly run: () => Promise<void>;
}

const nothing: ImportForm = {
  sheet: '',
  headerRow: 1,
  columns: {},
  dimension: 'infrastructure',
  reason: '',
};

/** How the file is read, and the import itself. */
export function useImport(props: {
  readonly auditId: string;
  readonly file: string;
  readonly preview: ImportPreview;
  readonly onDone: (done: CommandOutput<'register.import'>) => void;
}): RunningImport {
  const { auditId, file, preview, onDone } = props;
  const [first] = preview.sheets.toSorted((one, other) => other.rows - one.rows);
  const [form, setForm] = useState(() => (first ? formOf(first) : nothing));
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const problems = importProblems(form);
  const run = async (): Promise<void> => {
    setAsked(true);
    setRefusal(null);
    if (Object.keys(problems).length > 0 || busy) return;
    setBusy(true);
    const { reason } = form;
    const input = asImport(auditId, file, form);
    const result = await runCommand('register.import', input, { quiet: true, reason });
    setBusy(false);
    if (!result.ok) return setRefusal(refusalSentence(result.error));
    announce(importText.done(result.value.added, result.value.skipped.length));
    onDone(result.value);
  };
  return {
    form,
    sheet: preview.sheets.find(({ name }) => name === form.sheet),
    change: setForm,
    problems: asked ? problems : {},
    refusal,
    busy,
    run,
  };
}
