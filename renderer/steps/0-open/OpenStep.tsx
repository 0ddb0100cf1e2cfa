import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { AuditView } from '../../../shared/contract/views.ts';
import { openText } from '../../../shared/text/open.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { useDraft } from '../../app/drafts.ts';
import { go, paths } from '../../app/navigation.ts';
import { useLead, useWritable } from '../../app/writable.ts';
import { useRemains } from '../../app/useRemains.ts';
import { StepPage } from '../../components/index.ts';
import { CriteriaPart } from './Criteria.tsx';
import { IncidentsPart } from './Incidents.tsx';
import { openingOf, openingProblems } from './opening.ts';
import type { Opening } from './opening.ts';
import { OpeningFields } from './OpeningFields.tsx';
import type { OpeningAccess } from './OpeningFields.tsx';
import { ParticipantsPart } from './Participants.tsx';
import { SecretsPart } from './Secrets.tsx';
import { useAuditSaver } from './useAuditSaver.ts';

/** Step 0: what is released, what it touches, who takes part, what drift is acceptable. */
export function OpenStep({ auditId }: { readonly auditId: string }) {
  const audit = useQueryOf('audit.get', { auditId });
  const remains = useRemains(auditId, 'open');
  const next = <Button onClick={() => go(paths.step(auditId, 'document'))}>{openText.next}</Button>;
  return (
    <StepPage title={openText.title} lead={useLead(openText.lead)} actions={next} remains={remains}>
      {audit.data && <Parts view={audit.data} />}
    </StepPage>
  );
}

function Parts({ view }: { readonly view: AuditView }) {
  const disabled = !useWritable();
  const access = useSavedOpening(view, disabled);
  const part = { view, disabled };
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 1120 }}>
      {view.carriedOver && (
        <Alert severity="info" icon={false}>
          {openText.carriedOver(view.carriedOver)}
        </Alert>
      )}
      <OpeningFields access={access} />
      <ParticipantsPart {...part} />
      <IncidentsPart {...part} />
      <CriteriaPart {...part} />
      <SecretsPart {...part} />
    </Box>
  );
}

/** Saves each part of the opening when it is left; what cannot be saved stays typed, with its sentence. */
function useSavedOpening(view: AuditView, disabled: boolean): OpeningAccess {
  const auditId = view.audit.id;
  const saved = openingOf(view);
  const draft = useDraft<Partial<Opening>>(`audit:${auditId}`, {});
  const [left, setLeft] = useState(false);
  const save = useAuditSaver();
  const value = { ...saved, ...draft.value };
  const problems = left ? openingProblems(value) : {};
  const change = (part: Partial<Opening>) => draft.set({ ...draft.value, ...part });
  const persist = async (next: Opening) => {
    if (await save('audit.change', changeOf(auditId, next))) draft.settle(next);
  };
  const commit = (part: Partial<Opening>) => {
    const next = { ...value, ...part };
    change(part);
    setLeft(true);
    if (Object.keys(openingProblems(next)).length > 0 || same(next, saved)) return;
    void persist(next);
  };
  const problem: OpeningAccess['problem'] = (field) => problems[field] ?? null;
  const systemField = (
    <TextField
      label={openText.fields.systemName}
      value={value.system.name}
      slotProps={{ htmlInput: { readOnly: true } }}
    />
  );
  return { value, change, commit, problem, systemField, disabled };
}

const same = (one: Opening, two: Opening): boolean => JSON.stringify(one) === JSON.stringify(two);

function changeOf(auditId: string, { system, ...rest }: Opening) {
  const { criticality, kernelDependent } = system;
  return { auditId, criticality, kernelDependent, ...rest };
}
