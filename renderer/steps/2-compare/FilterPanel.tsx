import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { DifferenceCounts } from '../../../shared/contract/index.ts';
import { differenceKinds, dimensions } from '../../../shared/model/words.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { words } from '../../../shared/text/components.ts';
import { formatCount } from '../../app/format.ts';
import { risksDown } from '../../app/riskOrder.ts';
import { toggleValue, type FilterPart, type GridFilter } from './filter.ts';

const text = compareText.filters;

interface Option {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Every filter with its count, at the left of the grid. */
export function FilterPanel(props: {
  readonly filter: GridFilter;
  readonly counts: DifferenceCounts;
  readonly onChange: (filter: GridFilter) => void;
}) {
  const { filter, counts, onChange } = props;
  const parts = partsOf(counts);
  return (
    <Box
      component="section"
      aria-label={text.label}
      sx={{
        width: 200,
        flexShrink: 0,
        overflow: 'auto',
        display: 'grid',
        gap: 2,
        alignContent: 'start',
      }}
    >
      {parts.map(({ part, title, options }) => (
        <Part
          key={part}
          title={title}
          options={options}
          chosen={filter[part]}
          onToggle={(value) => onChange(toggled(filter, part, value))}
        />
      ))}
    </Box>
  );
}

function toggled(filter: GridFilter, part: FilterPart, value: string): GridFilter {
  return toggleValue(filter, part, value as GridFilter[FilterPart][number]);
}

function partsOf(counts: DifferenceCounts) {
  const parts: readonly { part: FilterPart; title: string; options: readonly Option[] }[] = [
    {
      part: 'dimension',
      title: text.dimension,
      options: dimensions.map((value) => ({
        value,
        label: words.dimension[value],
        count: counts.byDimension[value],
      })),
    },
    { part: 'suggestion', title: text.suggestion, options: suggestionOptions(counts) },
    { part: 'rating', title: text.rating, options: ratingOptions(counts) },
    {
      part: 'kind',
      title: text.kind,
      options: differenceKinds.map((value) => ({
        value,
        label: words.kind[value],
        count: counts.byKind[value],
      })),
    },
  ];
  return parts;
}

function suggestionOptions(counts: DifferenceCounts): readonly Option[] {
  const known = risksDown.map((value) => ({
    value,
    label: words.risk[value],
    count: counts.bySuggestion[value],
  }));
  return [...known, { value: 'none', label: text.noSuggestion, count: counts.bySuggestion.none }];
}

function ratingOptions(counts: DifferenceCounts): readonly Option[] {
  const known = risksDown.map((value) => ({
    value,
    label: words.risk[value],
    count: counts.byRating[value],
  }));
  return [...known, { value: 'unrated', label: text.unrated, count: counts.byRating.unrated }];
}

function Part(props: {
  readonly title: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}) {
  const id = useId();
  return (
    <Box role="group" aria-labelledby={id}>
      <Typography id={id} variant="caption" component="h2" sx={{ fontWeight: 500 }}>
        {props.title}
      </Typography>
      {props.options.map((option) => (
        <Box component="label" key={option.value} sx={optionSx}>
          <Checkbox
            size="small"
            checked={props.chosen.includes(option.value)}
            onChange={() => props.onToggle(option.value)}
            slotProps={{ input: { 'aria-label': text.option(option.label, option.count) } }}
            sx={{ p: 0.25, ml: -0.25 }}
          />
          <Box component="span" sx={{ flex: 1 }}>
            {option.label}
          </Box>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {formatCount(option.count)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const optionSx = {
  display: 'flex',
  alignItems: 'center',
  gap: 0.5,
  minHeight: 28,
  cursor: 'pointer',
} as const;
