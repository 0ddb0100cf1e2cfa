import FilterListIcon from '@mui/icons-material/FilterList';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import type { DifferenceCounts } from '../../../shared/contract/index.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { FilterChip } from '../../components/FilterChip.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { isNarrow, toggleValue, type GridFilter } from './filter.ts';

const text = compareText.filters;

/** What the bar of filters shows and changes. */
export interface FilterBarProps {
  readonly filter: GridFilter;
  readonly counts: DifferenceCounts;
  /** Rows that match now. */
  readonly total: number;
  /** What the rows are, when a number elsewhere asked for them. */
  readonly title: string | null;
  readonly panelOpen: boolean;
  readonly onChange: (filter: GridFilter) => void;
  readonly onClear: () => void;
  readonly onPanel: () => void;
}

/** Search, the filters used most, and the way to the others. */
export function FilterBar(props: FilterBarProps) {
  const { filter, onChange, title } = props;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
      <SearchField
        value={filter.search}
        label={text.search}
        width={190}
        onChange={(search) => onChange({ ...filter, search })}
      />
      <StateChips {...props} />
      <Button
        size="small"
        aria-expanded={props.panelOpen}
        startIcon={<FilterListIcon fontSize="small" />}
        onClick={props.onPanel}
        sx={{ minHeight: 28, py: 0.25 }}
      >
        {text.toggle}
      </Button>
      {(title !== null || isNarrow({ ...filter, state: 'all' })) && (
        <ClearFilter title={title} total={props.total} onClear={props.onClear} />
      )}
    </Box>
  );
}

function StateChips({ filter, counts, onChange, onClear }: FilterBarProps) {
  const states = [
    { state: 'all', label: text.all, count: counts.all },
    { state: 'to-decide', label: text.toDecide, count: counts.toDecide },
    { state: 'disagreed', label: text.disagreed, count: counts.disagreed },
  ] as const;
  const choose = (state: GridFilter['state']) =>
    state === 'all' ? onClear() : onChange({ ...filter, state, keys: null });
  return (
    <>
      {states.map(({ state, label, count }) => (
        <FilterChip
          key={state}
          label={label}
          count={count}
          selected={state === 'all' ? !isNarrow(filter) : filter.state === state}
          onClick={() => choose(filter.state === state ? 'all' : state)}
        />
      ))}
      <FilterChip
        label={text.high}
        hint={text.highHint}
        count={counts.bySuggestion.high}
        selected={filter.suggestion.includes('high')}
        onClick={() => onChange(toggleValue(filter, 'suggestion', 'high'))}
      />
    </>
  );
}

function ClearFilter(props: {
  readonly title: string | null;
  readonly total: number;
  readonly onClear: () => void;
}) {
  const words = props.title === null ? text.clear : text.behind(props.title, props.total);
  return (
    <ButtonBase
      aria-label={props.title === null ? text.clear : `${words}. ${text.clearBehind}`}
      title={props.title === null ? text.clear : text.clearBehind}
      onClick={props.onClear}
      sx={{
        px: 1,
        height: 24,
        maxWidth: 420,
        borderRadius: 3,
        typography: 'caption',
        color: 'primary.main',
        textDecoration: 'underline',
      }}
    >
      <Box
        component="span"
        sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {words}
      </Box>
      <Box component="span" aria-hidden sx={{ pl: 0.75 }}>
        ×
      </Box>
    </ButtonBase>
  );
}
