import { useState } from 'react';
import type { GapView } from '../../../shared/contract/index.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { useDraft } from '../../app/drafts.ts';
import { today } from '../../app/format.ts';
import { DateField } from '../../components/DateField.tsx';
import { PersonField } from '../../components/PersonField.tsx';
import { quietField } from './cellSx.ts';
import { dueProblem, ownerProblem } from './problems.ts';
import type { PlanChange } from './usePlan.ts';

const text = prioritiseText.plan;

const ownerSx = {
  ...quietField,
  '& input::placeholder': { color: 'risk.medium', opacity: 1 },
} as const;

const emptyDateSx = { ...quietField, '& input': { color: 'text.secondary' } } as const;

interface FieldProps {
  readonly auditId: string;
  readonly gap: GapView;
  readonly number: string;
  readonly disabled: boolean;
  readonly onChange: (part: PlanChange) => Promise<boolean>;
}

/** Who closes the gap. Left empty, the field says so and keeps the owner it had. */
export function OwnerField({ auditId, gap, number, disabled, onChange }: FieldProps) {
  const saved = gap.row.plan.owner ?? '';
  const draft = useDraft(`plan-owner:${gap.row.id}`, saved);
  const [problem, setProblem] = useState<string | null>(null);
  const commit = async (name: string) => {
    if (!draft.dirty && name === saved && name !== '') return;
    const found = ownerProblem(name);
    setProblem(found);
    if (found !== null) return;
    if (name.trim() === saved || (await onChange({ owner: name.trim() }))) draft.clear();
  };
  return (
    <PersonField
      bare
      auditId={auditId}
      label={text.field(text.columns.owner, number)}
      value={draft.value}
      disabled={disabled}
      error={problem}
      onChange={draft.set}
      onCommit={(name) => void commit(name)}
      placeholder={text.chooseOwner}
      sx={ownerSx}
    />
  );
}

/** By when. A day in the past is refused at the field. */
export function DueField({ gap, number, disabled, onChange }: FieldProps) {
  const saved = gap.row.plan.due ?? '';
  const draft = useDraft(`plan-due:${gap.row.id}`, saved);
  const [problem, setProblem] = useState<string | null>(null);
  const commit = async () => {
    if (!draft.dirty) return;
    const found = draft.value === saved ? null : dueProblem(draft.value, today());
    setProblem(found);
    if (found !== null) return;
    const due = draft.value === '' ? null : draft.value;
    if (draft.value === saved || (await onChange({ due }))) draft.clear();
  };
  return (
    <DateField
      bare
      label={text.field(text.columns.due, number)}
      value={draft.value}
      disabled={disabled}
      error={problem ?? (gap.overdue ? text.overdue : null)}
      onChange={draft.set}
      onBlur={() => void commit()}
      sx={draft.value === '' ? emptyDateSx : quietField}
    />
  );
}
