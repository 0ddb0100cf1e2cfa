import Alert from '@mui/material/Alert';
import { useState } from 'react';
import type { GapView, MaintenanceWindow } from '../../../shared/contract/index.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { gapNumber } from '../../../shared/text/components.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { announce } from '../../app/announce.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { partOf, unchanged, type Bulk, type Editing } from './bulk.ts';
import { PlanDialogFields, shownFields } from './PlanDialogFields.tsx';
import type { Plan } from './usePlan.ts';

const text = prioritiseText.bulk;

/** Changes one gap, a group or everything that is selected, in one act. */
export function PlanDialog(props: {
  readonly auditId: string;
  readonly editing: Editing;
  readonly windows: readonly MaintenanceWindow[];
  readonly onApply: Plan['tryChange'];
  readonly onClose: () => void;
}) {
  const { gaps, field } = props.editing;
  const [bulk, setBulk] = useState<Bulk>(unchanged);
  const [problem, setProblem] = useState<ErrorData | null>(null);
  const part = partOf(bulk);
  const apply = async () => {
    const result = await props.onApply(
      gaps.map(({ row }) => row.id),
      part,
    );
    setProblem(result.ok ? null : result.error);
    if (!result.ok) return;
    announce(text.changed(gaps.length));
    props.onClose();
  };
  const fields = shownFields(bulk, gaps);
  const atField = problem?.place?.field ?? '';
  return (
    <FormDialog
      title={titleOf(gaps)}
      action={text.apply(gaps.length)}
      disabled={Object.keys(part).length === 0}
      onConfirm={() => void apply()}
      onClose={props.onClose}
    >
      <PlanDialogFields
        auditId={props.auditId}
        gaps={gaps}
        windows={props.windows}
        bulk={bulk}
        fields={fields}
        focus={field}
        problem={problem}
        onChange={(some) => setBulk((now) => ({ ...now, ...some }))}
      />
      {problem && !fields.has(atField) && (
        <Alert severity="error" icon={false}>
          {problem.sentence} {problem.remedy}
        </Alert>
      )}
    </FormDialog>
  );
}

function titleOf(gaps: readonly GapView[]): string {
  const [first] = gaps;
  return gaps.length === 1 && first
    ? text.titleOne(gapNumber(first.row.number), first.row.name)
    : text.label(gaps.length);
}
