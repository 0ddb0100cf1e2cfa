import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { words } from '../../../shared/text/components.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { announce } from '../../app/announce.ts';
import { today } from '../../app/format.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { DateField } from '../../components/DateField.tsx';
import { PersonField } from '../../components/PersonField.tsx';
import { dueProblem } from './problems.ts';
import type { PlanChange } from './usePlan.ts';

const text = prioritiseText.bulk;
const keep = 'keep';

interface Bulk {
  readonly effort: keyof typeof words.effort | typeof keep;
  readonly disposition: keyof typeof words.disposition | typeof keep;
  readonly status: 'open' | 'in-progress' | 'done' | typeof keep;
  readonly owner: string;
  readonly due: string;
}

const unchanged: Bulk = { effort: keep, disposition: keep, status: keep, owner: '', due: '' };
const { verified: _, ...settable } = words.status;

/** Changes every selected row at once; parts left "as it is" stay. */
export function BulkBar(props: {
  readonly auditId: string;
  readonly count: number;
  readonly onApply: (part: PlanChange) => Promise<boolean>;
  readonly onClear: () => void;
}) {
  const { count } = props;
  const [bulk, setBulk] = useState(unchanged);
  const [problem, setProblem] = useState<string | null>(null);
  const set = (part: Partial<Bulk>) => setBulk((now) => ({ ...now, ...part }));
  const part = partOf(bulk);
  const apply = async () => {
    const found = dueProblem(bulk.due, today());
    setProblem(found);
    if (found !== null || !(await props.onApply(part))) return;
    announce(text.changed(count));
    setBulk(unchanged);
  };
  return (
    <Box role="group" aria-label={text.label(count)} sx={barSx}>
      <Box component="span" sx={{ fontWeight: 500, pt: 1 }}>
        {text.selected(count)}
      </Box>
      <Choices bulk={bulk} set={set} />
      <PersonField
        auditId={props.auditId}
        label={text.owner}
        value={bulk.owner}
        onChange={(owner) => set({ owner })}
        sx={{ width: 170 }}
      />
      <DateField
        label={text.due}
        value={bulk.due}
        error={problem}
        onChange={(due) => set({ due })}
        sx={{ width: 160 }}
      />
      <Button
        variant="contained"
        color="primary"
        disabled={Object.keys(part).length === 0}
        onClick={() => void apply()}
      >
        {text.apply(count)}
      </Button>
      <Button variant="text" onClick={props.onClear}>
        {text.clear}
      </Button>
    </Box>
  );
}

const barSx = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-start',
  gap: 1,
  p: 1.5,
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
  bgcolor: 'background.paper',
} as const;

function Choices(props: { readonly bulk: Bulk; readonly set: (part: Partial<Bulk>) => void }) {
  const { bulk, set } = props;
  const asItIs = { [keep]: text.keep } as const;
  return (
    <>
      <ChoiceField
        label={text.effort}
        value={bulk.effort}
        options={{ ...asItIs, ...words.effort }}
        onChange={(effort) => set({ effort })}
        sx={{ width: 120 }}
      />
      <ChoiceField
        label={text.disposition}
        value={bulk.disposition}
        options={{ ...asItIs, ...words.disposition }}
        onChange={(disposition) => set({ disposition })}
        sx={{ width: 160 }}
      />
      <ChoiceField
        label={text.status}
        value={bulk.status}
        options={{ ...asItIs, ...settable }}
        onChange={(status) => set({ status })}
        sx={{ width: 130 }}
      />
    </>
  );
}

function partOf(bulk: Bulk): PlanChange {
  return {
    ...(bulk.effort === keep ? {} : { effort: bulk.effort }),
    ...(bulk.disposition === keep ? {} : { disposition: bulk.disposition }),
    ...(bulk.status === keep ? {} : { status: bulk.status }),
    ...(bulk.owner.trim() === '' ? {} : { owner: bulk.owner.trim() }),
    ...(bulk.due === '' ? {} : { due: bulk.due }),
  };
}
