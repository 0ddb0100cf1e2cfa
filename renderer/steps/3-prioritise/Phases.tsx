import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { GapView } from '../../../shared/contract/index.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { announce } from '../../app/announce.ts';
import { useDraft } from '../../app/drafts.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { PhasesEditor } from './PhasesEditor.tsx';
import type { PhaseList, Plan } from './usePlan.ts';

const text = prioritiseText.phases;

/** The phases of one gap; saved together, because they are dated as a row. */
export function GapPhases(props: {
  readonly gap: GapView;
  readonly disabled: boolean;
  readonly onSave: Plan['setPhases'];
}) {
  const { gap, disabled } = props;
  const saved = gap.phases.map(({ title, due, status }) => ({ title, due, status }));
  const draft = useDraft<PhaseList>(`plan-phases:${gap.row.id}`, saved);
  const [problem, setProblem] = useState<ErrorData | null>(null);
  const save = async () => {
    const result = await props.onSave([gap.row.id], draft.value);
    setProblem(result.ok ? null : result.error);
    if (!result.ok) return;
    announce(text.saved);
    draft.clear();
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ typography: 'caption' }}>{text.lead}</Box>
      <PhasesEditor
        phases={draft.value}
        disabled={disabled}
        problem={problem}
        onChange={draft.set}
      />
      <Stray problem={problem} />
      {draft.dirty && (
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button variant="contained" color="primary" onClick={() => void save()}>
            {text.save}
          </Button>
          <Button variant="text" onClick={draft.clear}>
            {text.discard}
          </Button>
        </Box>
      )}
    </Box>
  );
}

/** The same phases for several phased gaps. */
export function PhasesDialog(props: {
  readonly gaps: readonly GapView[];
  readonly onSave: Plan['setPhases'];
  readonly onClose: () => void;
}) {
  const { gaps, onClose } = props;
  const [phases, setPhases] = useState<PhaseList>(twoPhases);
  const [problem, setProblem] = useState<ErrorData | null>(null);
  const save = async () => {
    const result = await props.onSave(
      gaps.map(({ row }) => row.id),
      phases,
    );
    if (result.ok) onClose();
    else setProblem(result.error);
  };
  return (
    <FormDialog
      title={text.dialog(gaps.length)}
      action={text.apply(gaps.length)}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <Box sx={{ typography: 'body2' }}>{text.replaces}</Box>
      <PhasesEditor phases={phases} disabled={false} problem={problem} onChange={setPhases} />
      <Stray problem={problem} />
    </FormDialog>
  );
}

const blank = { title: '', due: null, status: 'open' } as const;
const twoPhases: PhaseList = [blank, blank];

/** A refusal that belongs to no phase. */
function Stray({ problem }: { readonly problem: ErrorData | null }) {
  if (problem === null || problem.place?.field?.startsWith('phases.')) return null;
  return (
    <Box role="alert" sx={{ color: 'risk.high' }}>
      {problem.sentence} {problem.remedy}
    </Box>
  );
}
