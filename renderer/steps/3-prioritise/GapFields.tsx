import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { GapView } from '../../../shared/contract/index.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { today } from '../../app/format.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { SavedField } from '../../components/SavedField.tsx';
import { noWindow } from './bulk.ts';
import { departedFrom } from './departure.ts';
import { Spot, type PlanSpot } from './landing.tsx';
import { Mitigations } from './Mitigations.tsx';
import { takesPart } from './participants.ts';
import { GapPhases } from './Phases.tsx';
import { reviewProblem } from './problems.ts';
import type { Plan, PlanChange } from './usePlan.ts';
import { windowOptions } from './windowOptions.ts';

const text = prioritiseText.details;

interface FieldsProps {
  readonly auditId: string;
  readonly gap: GapView;
  readonly plan: Plan;
  readonly writable: boolean;
}

/** What the plan of a gap says beside its row: what its disposition calls for comes first. */
export function GapFields(props: FieldsProps) {
  const { gap, plan, writable } = props;
  const { disposition } = gap.row.plan;
  const disabled = !writable;
  return (
    <>
      {disposition && departedFrom([gap], disposition) && (
        <TextSpot {...props} spot="reason" part="reason" label={text.reason} />
      )}
      {disposition === 'phased' && (
        <Spot gapId={gap.row.id} spot="phases">
          <GapPhases gap={gap} disabled={disabled} onSave={plan.setPhases} />
        </Spot>
      )}
      {disposition === 'scheduled' && <WindowField {...props} />}
      {disposition === 'accept' && <AcceptFields {...props} />}
      <Contact {...props} />
      <Mitigations gap={gap} disabled={disabled} onChange={changeOf(props)} />
      <TextSpot {...props} part="note" label={text.note} />
    </>
  );
}

const changeOf =
  ({ gap, plan }: FieldsProps) =>
  async (part: PlanChange): Promise<boolean> =>
    plan.change([gap.row.id], part);

/** A text of the plan that saves itself. */
function TextSpot(
  props: FieldsProps & {
    readonly part: 'reason' | 'ownerContact' | 'noticedBy' | 'rolledBackBy' | 'note';
    readonly spot?: PlanSpot;
    readonly label: string;
    readonly hint?: string;
  },
) {
  const { gap, part, spot, label, hint } = props;
  const { id, plan } = gap.row;
  return (
    <SpotOf gapId={id} spot={spot}>
      <SavedField
        label={label}
        draftKey={`plan-${part}:${id}`}
        saved={part === 'reason' ? plan.dispositionReason : plan[part]}
        disabled={!props.writable}
        onSave={async (value) => changeOf(props)({ [part]: value })}
        sx={{ width: '100%' }}
        {...(hint === undefined ? {} : { hint })}
      />
    </SpotOf>
  );
}

function SpotOf(props: {
  readonly gapId: string;
  readonly spot: PlanSpot | undefined;
  readonly children: ReactNode;
}) {
  const { gapId, spot, children } = props;
  return spot === undefined ? (
    children
  ) : (
    <Spot gapId={gapId} spot={spot}>
      {children}
    </Spot>
  );
}

function AcceptFields(props: FieldsProps) {
  const { id, plan } = props.gap.row;
  return (
    <>
      <Typography variant="caption">{text.acceptLead}</Typography>
      <Spot gapId={id} spot="review">
        <SavedField
          type="date"
          label={text.review}
          draftKey={`plan-review:${id}`}
          saved={plan.reviewOn ?? ''}
          disabled={!props.writable}
          check={(day) => reviewProblem(day, today())}
          onSave={async (day) => changeOf(props)({ reviewOn: day === '' ? null : day })}
        />
      </Spot>
      <TextSpot {...props} spot="noticed" part="noticedBy" label={text.noticed} />
      <TextSpot {...props} spot="rolledBack" part="rolledBackBy" label={text.rolledBack} />
    </>
  );
}

function WindowField(props: FieldsProps) {
  const { gap, plan } = props;
  const { windowId } = gap.row.plan;
  const options = windowOptions(plan.windows, windowId);
  const removed = windowId !== null && options[windowId] === undefined;
  return (
    <Spot gapId={gap.row.id} spot="window">
      <ChoiceField
        label={text.window}
        value={windowId ?? noWindow}
        options={{
          [noWindow]: text.noWindow,
          ...(removed ? { [windowId]: text.windowRemoved } : {}),
          ...options,
        }}
        disabled={!props.writable}
        hint={plan.windows.length === 0 ? text.windowNone : text.windowHint}
        onChange={(id) => void changeOf(props)({ windowId: id === noWindow ? null : id })}
        sx={{ width: '100%' }}
      />
    </Spot>
  );
}

/** How an owner who takes no part in the audit is reached. */
function Contact(props: FieldsProps) {
  const audit = useQueryOf('audit.get', { auditId: props.auditId }).data;
  const { owner, ownerContact } = props.gap.row.plan;
  const known = owner === null || takesPart(audit?.participants ?? [], owner);
  if (known && ownerContact === '') return null;
  return (
    <TextSpot
      {...props}
      spot="contact"
      part="ownerContact"
      label={text.contactOf(owner ?? '')}
      hint={text.contactHint}
    />
  );
}
