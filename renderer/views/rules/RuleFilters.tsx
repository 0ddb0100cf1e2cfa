import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { words } from '../../../shared/text/components.ts';
import { rulesText } from '../../../shared/text/rules-screen.ts';
import { ChoiceField, SearchField } from '../../components/index.ts';
import { everyRule } from './filter.ts';
import type { RuleFilter } from './filter.ts';

const { filters: text, origin, state } = rulesText;

/** Search, and what the rules are narrowed to. */
export function RuleFilters(props: {
  readonly filter: RuleFilter;
  readonly onChange: (filter: RuleFilter) => void;
}) {
  const { filter, onChange } = props;
  const change = (part: Partial<RuleFilter>): void => onChange({ ...filter, ...part });
  const narrow = Object.entries(everyRule).some(
    ([part, value]) => filter[part as keyof RuleFilter] !== value,
  );
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap', pt: 1 }}>
      <SearchField
        value={filter.search}
        label={text.search}
        onChange={(search) => change({ search })}
      />
      {choiceParts.map((part) => (
        <PartChoice key={part} part={part} filter={filter} onChange={onChange} />
      ))}
      <FormControlLabel
        label={text.here}
        control={
          <Checkbox size="small" checked={filter.here} onChange={(_, here) => change({ here })} />
        }
      />
      {narrow && <Button onClick={() => onChange(everyRule)}>{text.clear}</Button>}
    </Box>
  );
}

type ChoicePart = 'origin' | 'risk' | 'dimension' | 'state';

const choiceParts: readonly ChoicePart[] = ['origin', 'risk', 'dimension', 'state'];

const { high, medium, low } = words.risk;

const choices: { readonly [P in ChoicePart]: Readonly<Record<RuleFilter[P], string>> } = {
  origin: { any: text.any, ...origin },
  risk: { any: text.any, high, medium, low },
  dimension: { any: text.any, ...words.dimension },
  state: { any: text.any, ...state },
};

/** One part of the filter of which one word is chosen. */
function PartChoice<P extends ChoicePart>(props: {
  readonly part: P;
  readonly filter: RuleFilter;
  readonly onChange: (filter: RuleFilter) => void;
}) {
  const { part, filter, onChange } = props;
  return (
    <ChoiceField
      label={text[part]}
      value={filter[part]}
      options={choices[part]}
      onChange={(value) => onChange({ ...filter, [part]: value })}
      sx={{ width: 116 }}
    />
  );
}
