import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { componentsText } from '../../../shared/text/components.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { go, paths } from '../../app/navigation.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { setOpen } from '../../components/Inspector.tsx';
import { Panel } from '../../components/Panel.tsx';
import { StepPage } from '../../components/StepPage.tsx';
import { Board } from './Board.tsx';
import { chipName } from './GapChip.tsx';
import { GapPanel } from './GapPanel.tsx';
import { idsOfChip } from './matrix.ts';
import { PlanTable } from './PlanTable.tsx';
import { usePlan, type Narrowed, type Plan } from './usePlan.ts';

/** Step 3, prioritise. */
export function PrioritiseStep({ auditId }: { readonly auditId: string }) {
  const plan = usePlan(auditId);
  const writable = useQueryOf('record.info', {}).data?.writable ?? false;
  const unsorted = plan.gaps.filter((gap) => gap.row.plan.effort === null).length;
  const remains =
    plan.missing.length === 0
      ? prioritiseText.remainsNothing
      : prioritiseText.remains(plan.missing.length);
  return (
    <StepPage
      title={prioritiseText.title}
      lead={plan.loaded ? prioritiseText.lead(plan.gaps.length, unsorted) : componentsText.loading}
      remains={plan.loaded && plan.gaps.length > 0 && remains}
    >
      {plan.loaded && plan.gaps.length === 0 && <NoGaps auditId={auditId} />}
      {plan.gaps.length > 0 && <Work auditId={auditId} plan={plan} writable={writable} />}
    </StepPage>
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

function Work(props: {
  readonly auditId: string;
  readonly plan: Plan;
  readonly writable: boolean;
}) {
  const { auditId, plan, writable } = props;
  const [openId, setOpenId] = useState<string | null>(null);
  const opened = plan.gaps.find((gap) => gap.row.id === openId);
  const narrow = (narrowed: Narrowed) => {
    plan.setNarrowed(narrowed);
    document.getElementById('plan')?.scrollIntoView({ block: 'start' });
  };
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Board
        gaps={plan.gaps}
        writable={writable}
        onEffort={plan.setEffort}
        onShow={(chip) => narrow({ sentence: chipName(chip), ids: new Set(idsOfChip(chip)) })}
      />
      <Missing plan={plan} onShow={narrow} />
      <PlanTable
        auditId={auditId}
        plan={plan}
        writable={writable}
        onOpen={(gap) => {
          setOpenId(gap.row.id);
          setOpen(true);
        }}
      />
      {opened && (
        <GapPanel
          key={opened.row.id}
          auditId={auditId}
          gap={opened}
          writable={writable}
          onChange={async (part) => plan.change([opened.row.id], part)}
        />
      )}
    </Box>
  );
}

/** What keeps the plan from being complete, each a way to its rows. */
function Missing(props: { readonly plan: Plan; readonly onShow: (narrowed: Narrowed) => void }) {
  const { missing } = props.plan;
  const text = prioritiseText.missing;
  return (
    <Panel title={text.title}>
      {missing.length === 0 && <Typography variant="body2">{text.nothing}</Typography>}
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 3,
          rowGap: 0.5,
        }}
      >
        {missing.map(({ sentence, differenceIds }) => (
          <li key={sentence}>
            <ButtonBase
              aria-label={text.entry(sentence, differenceIds.length)}
              onClick={() => props.onShow({ sentence, ids: new Set(differenceIds) })}
              sx={{
                typography: 'body1',
                textDecoration: 'underline',
                textAlign: 'left',
                textUnderlineOffset: '3px',
              }}
            >
              {sentence}
            </ButtonBase>
          </li>
        ))}
      </Box>
    </Panel>
  );
}
