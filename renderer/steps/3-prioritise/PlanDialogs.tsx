import { useState } from 'react';
import type { GapView } from '../../../shared/contract/index.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { RequestDialog } from '../../views/register/RequestDialog.tsx';
import type { Editing } from './bulk.ts';
import { PhasesDialog } from './Phases.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import type { Plan } from './usePlan.ts';

const text = prioritiseText.departing;

/** Which dialog of the plan is open. */
export function usePlanDialogs() {
  const [editing, edit] = useState<Editing | null>(null);
  const [phasing, setPhases] = useState<readonly GapView[] | null>(null);
  const [excepting, except] = useState<readonly GapView[] | null>(null);
  return { editing, edit, phasing, setPhases, excepting, except };
}

/** The dialogs of the plan: change several gaps, their phases, an exception, why one departs. */
export function PlanDialogs(props: {
  readonly auditId: string;
  readonly plan: Plan;
  readonly dialogs: ReturnType<typeof usePlanDialogs>;
}) {
  const { plan, dialogs } = props;
  const { editing, phasing, excepting } = dialogs;
  const { departing, setDeparting } = plan;
  return (
    <>
      {editing && (
        <PlanDialog
          auditId={props.auditId}
          editing={editing}
          windows={plan.windows}
          onApply={plan.tryChange}
          onClose={() => dialogs.edit(null)}
        />
      )}
      {phasing && (
        <PhasesDialog
          gaps={phasing}
          onSave={plan.setPhases}
          onClose={() => dialogs.setPhases(null)}
        />
      )}
      {excepting && (
        <RequestDialog
          auditId={props.auditId}
          differenceIds={excepting.map(({ row }) => row.id)}
          onClose={() => dialogs.except(null)}
        />
      )}
      <ReasonDialog
        open={departing !== null}
        title={text.title}
        body={departing?.sentence ?? ''}
        action={text.action}
        onCancel={() => setDeparting(null)}
        onConfirm={(reason) => {
          setDeparting(null);
          if (departing) void plan.change(departing.ids, { ...departing.part, reason });
        }}
      />
    </>
  );
}
