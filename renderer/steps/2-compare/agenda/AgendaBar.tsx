import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { AgendaCounts } from '../../../../shared/contract/index.ts';
import { triageText as text } from '../../../../shared/text/triage.ts';
import { go, paths } from '../../../app/navigation.ts';
import { Meter } from '../../../components/CoverageBar.tsx';
import { FilterChip } from '../../../components/FilterChip.tsx';
import { KeyHint } from '../../../components/KeyHint.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import type { AgendaFilter } from './useAgendaPages.ts';

/** Search, the counter that shows the way and filters by it, and the door to the meeting. */
export function AgendaBar(props: {
  readonly auditId: string;
  readonly counts: AgendaCounts;
  readonly filter: AgendaFilter;
  readonly onFilter: (filter: AgendaFilter) => void;
}) {
  const { counts, filter, onFilter } = props;
  const states = [
    { state: 'to-decide', count: counts.toDecide },
    { state: 'decided', count: counts.decided },
    { state: 'disagreed', count: counts.disagreed },
    { state: 'parked', count: counts.parked },
    { state: 'all', count: counts.items },
  ] as const;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
      <SearchField
        value={filter.search}
        label={text.search}
        width={190}
        onChange={(search) => onFilter({ ...filter, search })}
      />
      {states.map(({ state, count }) => (
        <FilterChip
          key={state}
          label={text.states[state]}
          count={count}
          selected={filter.state === state}
          onClick={() => onFilter({ ...filter, state })}
        />
      ))}
      <Way counts={counts} />
      <Button
        size="small"
        title={text.meetingHint}
        endIcon={<KeyHint of="meeting.open" />}
        onClick={() => go(paths.meeting(props.auditId))}
        sx={{ minHeight: 28, py: 0.25 }}
      >
        {text.meeting}
      </Button>
    </Box>
  );
}

/** How far the rows behind the items are decided. */
function Way({ counts }: { readonly counts: AgendaCounts }) {
  const { rows, rowsDecided, groups } = counts;
  return (
    <Box title={text.groups(groups)} sx={waySx}>
      <Typography variant="caption">{text.way(rowsDecided, rows)}</Typography>
      <Meter
        width={96}
        label={text.wayLabel(rowsDecided, rows)}
        share={rows === 0 ? 0 : rowsDecided / rows}
      />
    </Box>
  );
}

const waySx = {
  display: 'grid',
  gap: 0.25,
  flex: 1,
  minWidth: 'min-content',
  justifyItems: 'end',
  whiteSpace: 'nowrap',
} as const;
