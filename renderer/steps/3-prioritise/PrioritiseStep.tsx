import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { componentsText } from '../../../shared/text/components.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { useLead, useWritable } from '../../app/writable.ts';
import { go, paths } from '../../app/navigation.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { setOpen } from '../../components/Inspector.tsx';
import { StepPage } from '../../components/StepPage.tsx';
import { Board } from './Board.tsx';
import { CalendarDialog } from './CalendarDialog.tsx';
import { GapPanel } from './GapPanel.tsx';
import { land, spotOf } from './landing.tsx';
import { Missing } from './Missing.tsx';
import { PlanDialogs, usePlanDialogs } from './PlanDialogs.tsx';
import { PlanTable } from './PlanTable.tsx';
import { usePlan, type Narrowed, type Plan } from './usePlan.ts';

/** Step 3, prioritise. */
export function PrioritiseStep({ auditId }: { readonly auditId: string }) {
  const plan = usePlan(auditId);
  const writable = useWritable();
  const unsorted = plan.gaps.filter((gap) => gap.row.plan.effort === null).length;
  const first = plan.missing.slice(0, 2).map(({ sentence }) => sentence);
  const lead = useLead(prioritiseText.lead(plan.gaps.length, unsorted, first));
  const remains =
    plan.missing.length === 0
      ? prioritiseText.remainsNothing
      : prioritiseText.remains(plan.missing.length);
  return (
    <StepPage
      title={prioritiseText.title}
      lead={plan.loaded ? lead : componentsText.loading}
      actions={plan.gaps.length > 0 && <Acts auditId={auditId} plan={plan} writable={writable} />}
      remains={plan.loaded && plan.gaps.length > 0 && remains}
    >
      {plan.loaded && plan.gaps.length === 0 && <NoGaps auditId={auditId} />}
      {plan.gaps.length > 0 && <Work auditId={auditId} plan={plan} writable={writable} />}
    </StepPage>
  );
}

interface WorkProps {
  readonly auditId: string;
  readonly plan: Plan;
  readonly writable: boolean;
}

function Acts({ auditId, plan, writable }: WorkProps) {
  const [calendar, setCalendar] = useState(false);
  return (
    <>
      <Button onClick={() => setCalendar(true)}>{prioritiseText.calendar.title}</Button>
      <Button onClick={() => go(paths.owners(auditId))}>{prioritiseText.owners.title}</Button>
      {calendar && (
        <CalendarDialog
          auditId={auditId}
          windows={plan.windows}
          writable={writable}
          onClose={() => setCalendar(false)}
        />
      )}
    </>
  );
}

function NoGaps({ auditId }: { readonly auditId: string }) {
  const { title, body, action } = prioritiseText.empty;
  return (
    <EmptyState
      title={title}
      sentences={[body]}
      actions={<Button onClick={() => go(paths.step(auditId, 'compare'))}>{action}</Button>}
    />
  );
}

function Work({ auditId, plan, writable }: WorkProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  const opened = plan.gaps.find((gap) => gap.row.id === openId);
  const dialogs = usePlanDialogs();
  const open = (id: string) => {
    setOpenId(id);
    setOpen(true);
  };
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Board
        gaps={plan.gaps}
        windows={plan.windows}
        writable={writable}
        onEffort={plan.setEffort}
        onShow={(narrowed) => showRows(plan, narrowed)}
        onEdit={(gaps, field) => dialogs.edit({ gaps, field })}
        onException={dialogs.except}
      />
      <Missing missing={plan.missing} onShow={(entry) => showMissing(plan, entry, open)} />
      <PlanTable
        auditId={auditId}
        plan={plan}
        writable={writable}
        onOpen={(gap) => open(gap.row.id)}
        onEdit={(gaps) => dialogs.edit({ gaps, field: 'effort' })}
        onPhases={dialogs.setPhases}
        onException={dialogs.except}
        onDispose={({ row }, disposition) => void plan.change([row.id], { disposition })}
      />
      <PlanDialogs auditId={auditId} plan={plan} dialogs={dialogs} />
      {opened && (
        <GapPanel
          key={opened.row.id}
          auditId={auditId}
          gap={opened}
          plan={plan}
          writable={writable}
        />
      )}
    </Box>
  );
}

function showRows(plan: Plan, narrowed: Narrowed): void {
  plan.setNarrowed(narrowed);
  document.getElementById('plan')?.scrollIntoView({ block: 'start' });
}

/** The rows of an entry alone, and the focus in the field that the first of them lacks. */
function showMissing(
  plan: Plan,
  { code, sentence, differenceIds }: Plan['missing'][number],
  open: (id: string) => void,
): void {
  const ids = new Set(differenceIds);
  showRows(plan, { sentence, ids });
  const first = plan.gaps.find(({ row }) => ids.has(row.id));
  if (!first) return;
  const { spot, at } = spotOf[code];
  if (at === 'panel') open(first.row.id);
  land(first.row.id, spot);
}
