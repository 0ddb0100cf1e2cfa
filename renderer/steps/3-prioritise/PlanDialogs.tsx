import { useState } from 'react';
import type { GapView } from '../../../shared/contract/index.ts';
import type { Disposition } from '../../../shared/model/words.ts';
import { gapNumber, words } from '../../../shared/text/components.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { ReasonDialog } from '../../components/ConfirmDialog.tsx';
import type { Editing } from './bulk.ts';
import { departedFrom } from './departure.ts';
import { PhasesDialog } from './Phases.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import type { Plan } from './usePlan.ts';

const text = prioritiseText.departing;

/** A disposition that departs from the advice and waits for its reason. */
interface Departing {
  readonly gap: GapView;
  readonly disposition: Disposition;
  readonly advised: Disposition;
}

/** Which dialog of the plan is open. */
export function usePlanDialogs(plan: Plan) {
  const [editing, edit] = useState<Editing | null>(null);
  const [phasing, setPhases] = useState<readonly GapView[] | null>(null);
  const [departing, setDeparting] = useState<Departing | null>(null);
  /** Saves a disposition, or asks first why it departs from the advice. */
  const dispose = (gap: GapView, disposition: Disposition) => {
    const advised = departedFrom([gap], disposition);
    if (advised) setDeparting({ gap, disposition, advised });
    else void plan.change([gap.row.id], { disposition });
  };
  return { editing, edit, phasing, setPhases, departing, setDeparting, dispose };
}

/** The dialogs of the plan: change several gaps, their phases, the reason for departing. */
export function PlanDialogs(props: {
  readonly auditId: string;
  readonly plan: Plan;
  readonly dialogs: ReturnType<typeof usePlanDialogs>;
}) {
  const { plan, dialogs } = props;
  const { editing, phasing, departing, setDeparting } = dialogs;
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
      <ReasonDialog
        open={departing !== null}
        title={departing ? titleOf(departing) : ''}
        body={departing ? text.body(words.disposition[departing.advised]) : ''}
        action={text.action}
        onCancel={() => setDeparting(null)}
        onConfirm={(reason) => {
          setDeparting(null);
          if (!departing) return;
          const { gap, disposition } = departing;
          void plan.change([gap.row.id], { disposition, reason });
        }}
      />
    </>
  );
}

function titleOf({ gap, disposition }: Departing): string {
  return text.title(gapNumber(gap.row.number), words.disposition[disposition]);
}
