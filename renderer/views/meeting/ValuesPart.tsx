import Box from '@mui/material/Box';
import type { PublicItem, PublicValue } from '../../../shared/contract/public.ts';
import type { Side } from '../../../shared/model/words.ts';
import { sides } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { meetingText } from '../../../shared/text/meeting.ts';
import { ValueText } from '../../components/ValueText.tsx';
import { haveLines } from '../../components/lines.ts';
import { LinesView } from '../../components/LinesView.tsx';
import { lines, roomLeft, sizes, valueSize } from './sizes.ts';

/** Both values large, with what differs marked; values of several lines line by line. */
export function ValuesPart({ item }: { readonly item: PublicItem }) {
  const { staging, production } = item;
  if (staging.value !== null && production.value !== null) {
    if (haveLines(staging.value, production.value)) {
      return (
        <Box sx={linesSx}>
          <Box component="p" sx={legendSx}>
            {meetingText.lines}
          </Box>
          <LinesView staging={staging.value} production={production.value} />
        </Box>
      );
    }
  }
  const longest = Math.max(lengthOf(staging), lengthOf(production));
  return (
    <Box sx={pairSx}>
      {sides.map((side) => (
        <ValueBox key={side} item={item} side={side} longest={longest} />
      ))}
    </Box>
  );
}

/** A word for what has no spelling stands smaller than a value. */
const shortestWord = 12;

function lengthOf({ state, value, word }: PublicValue): number {
  if (state === 'value' && value !== null) return value.length;
  return Math.max(shortestWord, word?.length ?? 0);
}

function ValueBox(props: {
  readonly item: PublicItem;
  readonly side: Side;
  readonly longest: number;
}) {
  const { item, side, longest } = props;
  const own = item[side];
  const other = item[side === 'staging' ? 'production' : 'staging'];
  return (
    <Box
      component="section"
      aria-label={words.side[side]}
      {...(longest > scrolls ? { tabIndex: 0 } : {})}
      sx={{ ...boxSx, '& span, & mark': largeSx }}
    >
      <Box sx={{ fontSize: sizes.lead, lineHeight: lines.text, color: 'text.secondary' }}>
        {words.side[side]}
      </Box>
      <Box sx={{ fontSize: valueSize(longest), lineHeight: 1.3, mt: 1.5 }}>
        <ValueText wrap value={own.value} state={own.state} other={other.value} secret={own.word} />
      </Box>
    </Box>
  );
}

/** Length from which a value may need scrolling, so that its box takes the focus. */
const scrolls = 600;

/** The parts of a value take the size of their box, with a line under what differs to match. */
const largeSx = {
  fontSize: 'inherit',
  lineHeight: 'inherit',
  textDecorationThickness: 'max(1px, 0.05em)',
  textUnderlineOffset: 'max(3px, 0.12em)',
} as const;

const pairSx = {
  display: 'grid',
  gap: 3,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
} as const;

const boxSx = {
  bgcolor: 'background.paper',
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
  p: 'clamp(16px, 2vw, 40px)',
  minWidth: 0,
  maxHeight: roomLeft,
  overflow: 'auto',
} as const;

const legendSx = {
  m: 0,
  mb: 1,
  fontSize: sizes.small,
  lineHeight: lines.text,
  color: 'text.secondary',
} as const;

const linesSx = {
  '& ol': {
    bgcolor: 'background.paper',
    fontSize: sizes.value,
    lineHeight: lines.text,
    maxHeight: roomLeft,
  },
} as const;
