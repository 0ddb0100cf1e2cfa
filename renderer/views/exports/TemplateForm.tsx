import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type {
  TemplateColumnView,
  TemplateField,
  TemplateKind,
  TemplatesView,
} from '../../../shared/contract/index.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { exportsText } from '../../../shared/text/exports-screen.ts';
import { announce } from '../../app/announce.ts';
import { ask, runCommand } from '../../app/bridge.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';

const text = exportsText.templates;

/** A template under way. */
export interface TemplateDraft {
  /** Null for a new one. */
  readonly templateId: string | null;
  /** Token of the file whose headers it takes; null where it is one that is kept. */
  readonly file: string | null;
  readonly found: { readonly sheet: string; readonly row: number } | null;
  readonly name: string;
  readonly kind: TemplateKind;
  readonly columns: readonly TemplateColumnView[];
}

interface FormProps {
  readonly auditId: string;
  readonly draft: TemplateDraft;
  readonly fields: TemplatesView['fields'];
  readonly onClose: () => void;
}

/** Says what fills each column of a template. */
export function TemplateForm(props: FormProps) {
  const { fields, onClose } = props;
  const { draft, set, fill, changeKind, nameProblem, refusal, busy, save } = useTemplate(props);
  return (
    <FormDialog
      width="wide"
      title={text.form}
      action={text.save}
      disabled={busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      {draft.found && (
        <Typography variant="body2">{text.found(draft.found.sheet, draft.found.row)}</Typography>
      )}
      <Box sx={pairSx}>
        <TextField
          required
          label={text.name}
          value={draft.name}
          error={nameProblem !== null}
          helperText={nameProblem}
          onChange={(event) => set({ name: event.target.value })}
        />
        <ChoiceField
          label={text.kind}
          options={text.kinds}
          value={draft.kind}
          disabled={draft.templateId !== null}
          onChange={(kind) => void changeKind(kind)}
        />
      </Box>
      <Box component="section" aria-label={text.columns} sx={columnsSx}>
        {draft.columns.map((column, at) => (
          <ChoiceField
            key={`${at} ${column.header}`}
            label={text.header(at + 1, column.header)}
            options={optionsOf(fields[draft.kind])}
            value={column.field ?? none}
            onChange={(field) => fill(at, field === none ? null : field)}
          />
        ))}
      </Box>
      {refusal && (
        <Alert severity="error">
          {refusal.sentence} {refusal.remedy}
        </Alert>
      )}
    </FormDialog>
  );
}

/** No id of a field: an id says something. */
const none = '';

const pairSx = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
} as const;

const columnsSx = {
  display: 'grid',
  gap: 2,
  pt: 1,
  gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))',
} as const;

function optionsOf(fields: readonly TemplateField[]): Readonly<Record<string, string>> {
  return {
    [none]: text.empty,
    ...Object.fromEntries(fields.map(({ id, title }) => [id, title] as const)),
  };
}

function useTemplate({ auditId, draft: start, onClose }: FormProps) {
  const [draft, setDraft] = useState(start);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ErrorData | null>(null);
  const missing = draft.name.trim() === '';
  const set = (part: Partial<TemplateDraft>) => setDraft((now) => ({ ...now, ...part }));
  const fill = (at: number, field: string | null) =>
    set({ columns: draft.columns.map((one, i) => (i === at ? { ...one, field } : one)) });
  const changeKind = async (kind: TemplateKind): Promise<void> => {
    if (draft.file === null) return;
    const preview = await ask('template.preview', { auditId, file: draft.file, kind });
    if (preview.ok) set({ kind, columns: preview.value.columns });
  };
  const save = async (): Promise<void> => {
    setAsked(true);
    if (missing || busy) return;
    setBusy(true);
    const { templateId, file, kind, columns } = draft;
    const name = draft.name.trim();
    const of = { ...(templateId ? { templateId } : {}), ...(file ? { file } : {}) };
    const input = { auditId, ...of, name, kind, columns: [...columns] };
    const done = await runCommand('template.set', input, { quiet: true });
    setBusy(false);
    if (!done.ok) return setRefusal(done.error);
    announce(text.saved(name));
    onClose();
  };
  const nameProblem = asked && missing ? text.nameMissing : null;
  return { draft, set, fill, changeKind, nameProblem, refusal, busy, save };
}
