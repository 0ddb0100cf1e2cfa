import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { DateField } from '../../components/DateField.tsx';
import { WordsField } from '../../components/WordsField.tsx';
import { InlineChoice } from './InlineChoice.tsx';
import { statuses } from './bulk.ts';
import type { PhaseList } from './usePlan.ts';

const text = prioritiseText.phases;

type PhaseDraft = PhaseList[number];

/** The steps of a phased plan, in order: what, by when, how far. */
export function PhasesEditor(props: {
  readonly phases: PhaseList;
  readonly disabled: boolean;
  readonly problem: ErrorData | null;
  readonly onChange: (phases: PhaseList) => void;
}) {
  const { phases, disabled, onChange } = props;
  const change = (at: number, part: Partial<PhaseDraft>) =>
    onChange(phases.map((phase, one) => (one === at ? { ...phase, ...part } : phase)));
  return (
    <Box role="group" aria-label={text.title} sx={{ display: 'grid', gap: 1.5 }}>
      {phases.map((phase, at) => (
        <PhaseFields
          key={at}
          place={at + 1}
          phase={phase}
          disabled={disabled}
          problem={problemAt(props.problem, at)}
          onChange={(part) => change(at, part)}
          onRemove={() => onChange(phases.filter((_, one) => one !== at))}
        />
      ))}
      <Button
        disabled={disabled || phases.length >= most}
        onClick={() => onChange([...phases, { title: '', due: null, status: 'open' }])}
        sx={{ justifySelf: 'start' }}
      >
        {text.add}
      </Button>
    </Box>
  );
}

/** As many as the plan takes. */
const most = 20;

interface PhaseProblem {
  readonly part: string;
  readonly sentence: string;
}

/** The refusal that belongs to a phase: its place reads `phases.1.due`. */
function problemAt(problem: ErrorData | null, at: number): PhaseProblem | null {
  const [, place, part = ''] = problem?.place?.field?.split('.') ?? [];
  return problem && place === String(at) ? { part, sentence: problem.sentence } : null;
}

interface PhaseProps {
  readonly place: number;
  readonly phase: PhaseDraft;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<PhaseDraft>) => void;
}

function PhaseFields(
  props: PhaseProps & { readonly problem: PhaseProblem | null; readonly onRemove: () => void },
) {
  const { place, phase, disabled, problem, onChange } = props;
  const said = (part: string) => (problem?.part === part ? problem.sentence : null);
  return (
    <Box sx={phaseSx}>
      <WordsField
        label={text.step(place)}
        value={phase.title}
        disabled={disabled}
        error={said('title')}
        onChange={(title) => onChange({ title })}
      />
      <IconButton
        aria-label={text.remove(place)}
        title={text.remove(place)}
        disabled={disabled}
        onClick={props.onRemove}
      >
        <CloseIcon fontSize="small" />
      </IconButton>
      <DatedFields {...props} problem={said('due')} />
    </Box>
  );
}

const phaseSx = {
  display: 'grid',
  columnGap: 1,
  rowGap: 1.5,
  gridTemplateColumns: '1fr auto',
  alignItems: 'start',
} as const;

/** By when, and how far. */
function DatedFields(props: PhaseProps & { readonly problem: string | null }) {
  const { place, phase, disabled, problem, onChange } = props;
  return (
    <Box sx={datedSx}>
      <DateField
        label={text.due(place)}
        value={phase.due ?? ''}
        disabled={disabled}
        error={problem}
        onChange={(due) => onChange({ due: due === '' ? null : due })}
      />
      <InlineChoice
        label={text.status(place)}
        value={phase.status}
        options={statuses}
        disabled={disabled}
        onChange={(status) => onChange({ status })}
      />
    </Box>
  );
}

/** Under the title and its button, so that date and label are whole in the inspector as well. */
const datedSx = {
  gridColumn: '1 / -1',
  display: 'grid',
  gap: 0.5,
  gridTemplateColumns: 'minmax(134px, 1fr) minmax(102px, 1fr)',
  alignItems: 'center',
} as const;
