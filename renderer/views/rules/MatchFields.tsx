import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { RulesView } from '../../../shared/contract/index.ts';
import { catalogue, catalogueEntry } from '../../../shared/model/catalogue/index.ts';
import { differenceKinds, dimensions } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { rulesText } from '../../../shared/text/rules-screen.ts';
import type { RuleForm, RuleProblems } from './form.ts';
import { SeveralField } from './SeveralField.tsx';
import { meaningOf } from './words.ts';

const text = rulesText.form;

/** What the fields of a rule show and change. */
export interface RuleFieldsProps {
  readonly form: RuleForm;
  readonly problems: RuleProblems;
  readonly change: (part: Partial<RuleForm>) => void;
  readonly view: RulesView;
}

const catalogueIds = catalogue.map(({ id }) => id);

/** Which differences a rule is about. */
export function MatchFields({ form, change, view }: RuleFieldsProps) {
  return (
    <Box component="section" aria-label={text.sections.what} sx={sectionSx}>
      <Typography variant="h3" sx={wide}>
        {text.sections.what}
      </Typography>
      <SeveralField
        autoFocus
        label={text.catalogueId}
        options={catalogueIds}
        value={form.catalogueId}
        labelOf={(id) => catalogueEntry(id)?.label ?? id}
        hintOf={(id) => id}
        onChange={(catalogueId) => change({ catalogueId })}
        sx={wide}
      />
      <SeveralField
        label={text.dimension}
        options={dimensions}
        value={form.dimension}
        labelOf={(dimension) => words.dimension[dimension]}
        onChange={(dimension) => change({ dimension })}
      />
      <SeveralField
        label={text.kind}
        options={differenceKinds}
        value={form.kind}
        labelOf={(kind) => words.kind[kind]}
        onChange={(kind) => change({ kind })}
        sx={{ gridColumn: 'span 2' }}
      />
      <Globs form={form} change={change} />
      <SeveralField
        label={text.when}
        options={view.predicates.map(({ id }) => id)}
        value={form.when}
        labelOf={(id) => meaningOf(view.predicates, id)}
        hintOf={(id) => id}
        hint={text.whenHint}
        onChange={(when) => change({ when })}
        sx={wide}
      />
    </Box>
  );
}

function Globs({ form, change }: Pick<RuleFieldsProps, 'form' | 'change'>) {
  return (['subject', 'name', 'value'] as const).map((part) => (
    <TextField
      key={part}
      multiline
      minRows={2}
      label={text[part]}
      value={form[part]}
      helperText={text.globHint}
      onChange={(event) => change({ [part]: event.target.value })}
      slotProps={{ htmlInput: { sx: { typography: 'value' }, spellCheck: false } }}
    />
  ));
}

/** Fields side by side; `wide` takes the whole line. */
export const sectionSx = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  alignItems: 'start',
} as const;

export const wide = { gridColumn: '1 / -1' } as const;
