import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { ProductionChangeView } from '../../../shared/contract/index.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { componentsText, words } from '../../../shared/text/components.ts';
import { releaseText } from '../../../shared/text/govern-screen.ts';
import { runCommand } from '../../app/bridge.ts';
import { useDraft } from '../../app/drafts.ts';
import { today } from '../../app/format.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { DateField } from '../../components/DateField.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { PersonField } from '../../components/PersonField.tsx';

const text = releaseText.changes;

/** What is typed of an entry. */
export interface ChangeForm extends Omit<ProductionChangeView, 'id'> {
  readonly reason: string;
}

const empty: ChangeForm = {
  date: '',
  dimension: 'infrastructure',
  what: '',
  madeBy: '',
  foundHow: '',
  resolution: '',
  reason: '',
};

/** What is missing before an entry can be recorded, by field. */
export function changeProblems(
  form: ChangeForm,
  { needsReason }: { readonly needsReason: boolean },
): Partial<Record<keyof ChangeForm, string>> {
  const isEmpty = (field: 'date' | 'what' | 'foundHow' | 'reason') => form[field].trim() === '';
  return {
    ...(isEmpty('date') ? { date: text.missing.date } : {}),
    ...(isEmpty('what') ? { what: text.missing.what } : {}),
    ...(isEmpty('foundHow') ? { foundHow: text.missing.foundHow } : {}),
    ...(needsReason && isEmpty('reason') ? { reason: text.missing.reason } : {}),
  };
}

interface DialogProps {
  readonly auditId: string;
  /** Null for a new entry. */
  readonly change: ProductionChangeView | null;
  readonly decided: boolean;
  readonly onClose: () => void;
}

/** Records a production change that nobody documented, or changes its entry. */
export function ProductionChangeDialog(props: DialogProps) {
  const { auditId, change } = props;
  const { form, set, problems, refusal, needsReason, busy, save } = useChange(props);
  const { fields } = text;
  const line = (field: 'what' | 'foundHow' | 'resolution' | 'reason', hint?: string) => ({
    multiline: true,
    label: fields[field],
    value: form[field],
    error: problems[field] !== undefined,
    helperText: problems[field] ?? hint,
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value }),
  });
  return (
    <FormDialog
      title={change === null ? text.addTitle : text.editTitle}
      action={change === null ? text.addAct : text.editAct}
      disabled={busy}
      onConfirm={() => void save()}
      onClose={props.onClose}
    >
      <Box sx={pairSx}>
        <DateField
          required
          autoFocus
          label={fields.date}
          value={form.date}
          error={problems.date ?? null}
          onChange={(date) => set({ date })}
        />
        <ChoiceField
          label={text.columns.dimension}
          options={words.dimension}
          value={form.dimension}
          onChange={(dimension) => set({ dimension })}
        />
      </Box>
      <TextField required {...line('what')} />
      <PersonField
        auditId={auditId}
        label={fields.madeBy}
        hint={fields.madeByHint}
        value={form.madeBy}
        onChange={(madeBy) => set({ madeBy })}
      />
      <TextField required {...line('foundHow', fields.foundHint)} />
      <TextField {...line('resolution', fields.resolutionHint)} />
      {needsReason && <TextField required {...line('reason', componentsText.reasonHint)} />}
      {refusal && (
        <Alert severity="error">
          {refusal.sentence} {refusal.remedy}
        </Alert>
      )}
    </FormDialog>
  );
}

const pairSx = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
} as const;

function useChange({ auditId, change, decided, onClose }: DialogProps) {
  const start: ChangeForm = change === null ? { ...empty, date: today() } : { ...empty, ...change };
  const draft = useDraft<ChangeForm>(`production-change:${auditId}:${change?.id ?? 'new'}`, start);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ErrorData | null>(null);
  const needsReason = change !== null || decided;
  const form = draft.value;
  const problems = changeProblems(form, { needsReason });
  const save = async (): Promise<void> => {
    setAsked(true);
    if (Object.keys(problems).length > 0 || busy) return;
    setBusy(true);
    const { date, dimension, what, madeBy, foundHow, resolution, reason } = form;
    const said = { date, dimension, what, madeBy, foundHow, resolution, reason };
    const done =
      change === null
        ? await runCommand('production-change.add', { auditId, ...said }, { quiet: true })
        : await runCommand(
            'production-change.change',
            { changeId: change.id, ...said },
            { quiet: true },
          );
    setBusy(false);
    if (!done.ok) return setRefusal(done.error);
    draft.clear();
    onClose();
  };
  const set = (part: Partial<ChangeForm>) => draft.set({ ...form, ...part });
  return { form, set, problems: asked ? problems : {}, refusal, needsReason, busy, save };
}
