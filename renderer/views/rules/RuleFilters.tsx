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
      <ChoiceField
        label={text.origin}
        value={filter.origin}
        options={{ any: text.any, ...origin }}
        onChange={(value) => change({ origin: value })}
        sx={choiceSx}
      />
      <ChoiceField
        label={text.risk}
        value={filter.risk}
        options={{
          any: text.any,
          high: words.risk.high,
          medium: words.risk.medium,
          low: words.risk.low,
        }}
        onChange={(value) => change({ risk: value })}
        sx={choiceSx}
      />
      <ChoiceField
        label={text.dimension}
        value={filter.dimension}
        options={{ any: text.any, ...words.dimension }}
        onChange={(value) => change({ dimension: value })}
        sx={choiceSx}
      />
      <ChoiceField
        label={text.state}
        value={filter.state}
        options={{ any: text.any, ...state }}
        onChange={(value) => change({ state: value })}
        sx={choiceSx}
      />
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

const choiceSx = { width: 116 } as const;
