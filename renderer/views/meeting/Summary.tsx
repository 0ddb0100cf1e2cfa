import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { AgendaPage } from '../../../shared/contract/index.ts';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import { go, paths } from '../../app/navigation.ts';
import type { RoomState } from './room.ts';
import { lines, sizes } from './sizes.ts';
import { isOpen } from './walk.ts';

/** What the meeting has come to, and where to go next. */
export function Summary(props: {
  readonly auditId: string;
  readonly agenda: AgendaPage;
  readonly state: RoomState;
  readonly onAgain: () => void;
}) {
  const { auditId, agenda, state, onAgain } = props;
  const left = agenda.items.filter((item) => isOpen(item, state)).length;
  return (
    <Box component="section" sx={summarySx}>
      <Box component="h1" id="page-title" tabIndex={-1} sx={titleSx}>
        {text.summary.title}
      </Box>
      <Box>{text.summary.lead(agenda.counts.rowsDecided)}</Box>
      <SummaryLines agenda={agenda} left={left} />
      <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
        <Button
          variant="contained"
          color="primary"
          autoFocus={left === 0}
          onClick={() => go(paths.step(auditId, 'prioritise'))}
        >
          {text.summary.prioritise}
        </Button>
        {left > 0 && (
          <Button autoFocus onClick={onAgain}>
            {text.summary.again(left)}
          </Button>
        )}
        <Button onClick={() => go(paths.meeting(auditId))}>{text.summary.lobby}</Button>
      </Box>
    </Box>
  );
}

function SummaryLines(props: { readonly agenda: AgendaPage; readonly left: number }) {
  const { agenda, left } = props;
  const high = agenda.items.filter(
    ({ suggestion, state }) => suggestion === 'high' && state === 'decided',
  ).length;
  const numbers = {
    decided: agenda.counts.decided,
    settled: agenda.counts.settled,
    toSettle: agenda.counts.disagreed,
    parked: left,
    high,
  };
  const names = Object.keys(numbers) as (keyof typeof numbers)[];
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1, gridTemplateColumns: 'auto 1fr' }}>
      {names.map((name) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Box component="dd" sx={{ m: 0, fontWeight: 600, textAlign: 'right', minWidth: '3ch' }}>
            {numbers[name].toLocaleString('en')}
          </Box>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {text.summary.lines[name]}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const summarySx = {
  flex: 1,
  display: 'grid',
  gap: 3,
  alignContent: 'center',
  justifyContent: 'center',
  p: 4,
  fontSize: sizes.text,
  lineHeight: lines.text,
} as const;

const titleSx = {
  m: 0,
  fontSize: sizes.title,
  lineHeight: lines.tight,
  fontWeight: 600,
  '&:focus': { outline: 'none' },
} as const;
