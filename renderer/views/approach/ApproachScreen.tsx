import Box from '@mui/material/Box';
import { useState } from 'react';
import type { ApproachAnswers } from '../../../shared/approaches/index.ts';
import type { ApproachView } from '../../../shared/contract/index.ts';
import { approachScreen as text } from '../../../shared/text/approaches.ts';
import { componentsText } from '../../../shared/text/components.ts';
import { openText } from '../../../shared/text/open.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { useWritable } from '../../app/writable.ts';
import { formatDate, today } from '../../app/format.ts';
import { ChoiceField, Panel, StepPage } from '../../components/index.ts';
import { AdvicePanel } from './AdvicePanel.tsx';
import { ChoicePanel } from './ChoicePanel.tsx';
import { ComparedTable } from './ComparedTable.tsx';

/** The guide's three approaches compared for this system, and which fits. */
export function ApproachScreen({ auditId }: { readonly auditId: string }) {
  const [answers, setAnswers] = useState<ApproachAnswers | null>(null);
  const input = answers ? { auditId, answers } : { auditId };
  const writable = useWritable();
  const view = useQueryOf('approach.get', input, { keepPrevious: true }).data;
  return (
    <StepPage
      title={text.title}
      lead={view ? text.lead : componentsText.loading}
      remains={view && remainsOf(view)}
    >
      {view && (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Answers
            answers={answers ?? view.answers}
            assumed={answers === null && view.recorded === null}
            onChange={setAnswers}
          />
          <AdvicePanel advice={view.advice} />
          <ComparedTable advised={view.advice.advised} />
          <ChoicePanel
            auditId={auditId}
            answers={answers ?? view.answers}
            view={view}
            writable={writable}
          />
        </Box>
      )}
    </StepPage>
  );
}

function Answers(props: {
  readonly answers: ApproachAnswers;
  readonly assumed: boolean;
  readonly onChange: (answers: ApproachAnswers) => void;
}) {
  const { answers, assumed, onChange } = props;
  const set = (part: Partial<ApproachAnswers>) => onChange({ ...answers, ...part });
  return (
    <Panel title={text.answers} lead={assumed ? text.assumed : undefined}>
      <Box sx={fieldsSx}>
        <ChoiceField
          label={text.fields.riskTolerance}
          value={answers.riskTolerance}
          options={text.options.riskTolerance}
          onChange={(riskTolerance) => set({ riskTolerance })}
        />
        <ChoiceField
          label={text.fields.budget}
          value={answers.budget}
          options={text.options.budget}
          onChange={(budget) => set({ budget })}
        />
        <ChoiceField
          label={text.fields.releaseFrequency}
          value={answers.releaseFrequency}
          options={openText.frequency}
          onChange={(releaseFrequency) => set({ releaseFrequency })}
        />
        <ChoiceField
          label={text.fields.maturity}
          value={answers.maturity}
          options={text.options.maturity}
          onChange={(maturity) => set({ maturity })}
        />
        <ChoiceField
          label={text.fields.teamSize}
          value={answers.teamSize}
          options={text.options.teamSize}
          onChange={(teamSize) => set({ teamSize })}
        />
      </Box>
    </Panel>
  );
}

const fieldsSx = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(168px, 1fr))',
  gap: 2,
  pt: 1,
} as const;

function remainsOf({ recorded, before }: ApproachView): string {
  if (recorded) return text.remains.done;
  if (before && before.revisitOn <= today()) {
    return text.remains.due(formatDate(before.revisitOn));
  }
  return text.remains.open;
}
