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

interface PlanDialogProps {
  readonly auditId: string;
  readonly editing: Editing;
  readonly windows: readonly MaintenanceWindow[];
  readonly onApply: Plan['tryChange'];
  readonly onClose: () => void;
}

/** Changes one gap, a group or everything that is selected, in one act. */
export function PlanDialog(props: PlanDialogProps) {
  const { gaps, field } = props.editing;
  const { bulk, say, part, problem, apply } = useBulk(props);
  const fields = shownFields(bulk, gaps, problem);
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
        onChange={say}
      />
      {problem && !fields.has(atField) && (
        <Alert severity="error" icon={false}>
          {problem.sentence} {problem.remedy}
        </Alert>
      )}
    </FormDialog>
  );
}

/** What is said of the gaps, and its one act with what was refused. */
function useBulk({ editing, onApply, onClose }: PlanDialogProps) {
  const { gaps } = editing;
  const [bulk, setBulk] = useState<Bulk>(unchanged);
  const [problem, setProblem] = useState<ErrorData | null>(null);
  const say = (some: Partial<Bulk>) => setBulk((now) => ({ ...now, ...some }));
  const part = partOf(bulk);
  const apply = async () => {
    const result = await onApply(
      gaps.map(({ row }) => row.id),
      part,
    );
    setProblem(result.ok ? null : result.error);
    if (!result.ok) return;
    announce(text.changed(gaps.length));
    onClose();
  };
  return { bulk, say, part, problem, apply };
}

function titleOf(gaps: readonly GapView[]): string {
  const [first] = gaps;
  return gaps.length === 1 && first
    ? text.titleOne(gapNumber(first.row.number), first.row.name)
    : text.label(gaps.length);
}
