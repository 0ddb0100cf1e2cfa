import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Typography from '@mui/material/Typography';
import { profileTraits } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { queryText } from '../../../shared/text/queries.ts';
import { rulesText } from '../../../shared/text/rules-screen.ts';
import { ChoiceField, WordsField } from '../../components/index.ts';
import { graderValue } from './form.ts';
import type { RuleForm } from './form.ts';
import { sectionSx, wide } from './MatchFields.tsx';
import type { RuleFieldsProps } from './MatchFields.tsx';
import { traitWords } from './words.ts';

const text = rulesText.form;

/** What a rule says: its name, the risk, the sentence, and what raises it. */
export function SaysFields(props: RuleFieldsProps & { readonly isNew: boolean }) {
  const { form, problems, change, view, isNew } = props;
  return (
    <Box component="section" aria-label={text.sections.says} sx={sectionSx}>
      <Typography variant="h3" sx={wide}>
        {text.sections.says}
      </Typography>
      <NameFields form={form} problems={problems} change={change} isNew={isNew} />
      <ChoiceField
        label={text.risk}
        value={form.risk}
        options={risksOf(view)}
        onChange={(risk) => change({ risk })}
        sx={wide}
      />
      <ChoiceField
        label={text.resembles}
        value={form.resembles === '' ? 'none' : form.resembles}
        options={scenarios}
        onChange={(one) => change({ resembles: one === 'none' ? '' : one })}
        sx={wide}
      />
      <WordsField
        required
        multiline
        label={text.rationale}
        value={form.rationale}
        error={problems.rationale}
        hint={text.rationaleHint}
        onChange={(rationale) => change({ rationale })}
        sx={wide}
      />
      <RaisedFields form={form} problems={problems} change={change} />
    </Box>
  );
}

type WritingProps = Omit<RuleFieldsProps, 'view'>;

/** By what a rule is known: its id, which stays, and its title. */
function NameFields(props: WritingProps & { readonly isNew: boolean }) {
  const { form, problems, change, isNew } = props;
  return (
    <>
      <WordsField
        required
        disabled={!isNew}
        label={text.id}
        value={form.id}
        error={problems.id}
        hint={isNew ? text.idHint : ''}
        onChange={(id) => change({ id })}
      />
      <WordsField
        required
        label={text.title}
        value={form.title}
        error={problems.title}
        onChange={(title) => change({ title })}
        sx={{ gridColumn: 'span 2' }}
      />
    </>
  );
}

const scenarios = { none: text.noScenario, ...queryText.resembles } as const;

/** The three risks, then the graders with what they look at. */
function risksOf({ graders }: RuleFieldsProps['view']): Readonly<Record<string, string>> {
  const { high, medium, low } = words.risk;
  const graded = graders.map(({ id, means }) => [graderValue(id), text.grader(means)]);
  return { high, medium, low, ...Object.fromEntries(graded) };
}

type Raise = RuleForm['raisedBy'][number];

const traits: readonly Raise['trait'][] = [...profileTraits, 'kernel-dependent', 'incident'];

/** What raises the risk by one level, each with its reason. */
function RaisedFields({ form, problems, change }: WritingProps) {
  const { raisedBy } = form;
  const free = traits.filter((trait) => !raisedBy.some((one) => one.trait === trait));
  const [next] = free;
  const set = (trait: string, part: Partial<Raise>): void =>
    change({ raisedBy: raisedBy.map((one) => (one.trait === trait ? { ...one, ...part } : one)) });
  return (
    <Box sx={{ ...wide, display: 'grid', gap: 1.5 }}>
      {raisedBy.map((one) => (
        <RaiseRow
          key={one.trait}
          raise={one}
          free={free}
          problem={one.reason.trim() === '' ? problems.raisedBy : undefined}
          onChange={(part) => set(one.trait, part)}
          onRemove={() => change({ raisedBy: raisedBy.filter(({ trait }) => trait !== one.trait) })}
        />
      ))}
      {next && (
        <Button
          onClick={() => change({ raisedBy: [...raisedBy, { trait: next, reason: '' }] })}
          sx={{ justifySelf: 'start' }}
        >
          {text.addRaise}
        </Button>
      )}
    </Box>
  );
}

function RaiseRow(props: {
  readonly raise: Raise;
  readonly free: readonly Raise['trait'][];
  readonly problem: string | undefined;
  readonly onChange: (part: Partial<Raise>) => void;
  readonly onRemove: () => void;
}) {
  const { raise, free, problem, onChange, onRemove } = props;
  const name = traitWords(raise.trait);
  const options = Object.fromEntries([raise.trait, ...free].map((one) => [one, traitWords(one)]));
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 2fr auto', alignItems: 'start' }}>
      <ChoiceField
        label={text.raisedBy}
        value={raise.trait}
        options={options as Readonly<Record<Raise['trait'], string>>}
        onChange={(trait) => onChange({ trait })}
      />
      <WordsField
        required
        label={text.raiseReason(name)}
        value={raise.reason}
        error={problem}
        onChange={(reason) => onChange({ reason })}
      />
      <IconButton
        aria-label={text.removeRaise(name)}
        title={text.removeRaise(name)}
        onClick={onRemove}
      >
        <DeleteOutlined fontSize="small" />
      </IconButton>
    </Box>
  );
}
