import Box from '@mui/material/Box';
import { triageText as text } from '../../../shared/text/triage.ts';
import type { Team } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';

/** Says that a row was first seen since the last audit. */
export function FreshMark({ words: said }: { readonly words: string }) {
  return (
    <Box component="span" title={text.freshHint} sx={{ ...markSx, borderColor: 'primary.main' }}>
      {said}
    </Box>
  );
}

/** Says that a row waits for later in the meeting. */
export function ParkedMark() {
  return (
    <Box component="span" title={text.parkedHint} sx={{ ...markSx, borderStyle: 'dashed' }}>
      {text.parked}
    </Box>
  );
}

/** Says how many rows one decision can take. */
export function GroupMark({ size }: { readonly size: number }) {
  return (
    <Box component="span" title={text.groupHint(size)} sx={quietSx}>
      {text.groupOf(size)}
    </Box>
  );
}

/** A team's hidden assessment: that it is there, not what it says. */
export function HiddenDot({ team }: { readonly team: Team }) {
  const said = text.hiddenBy(words.team[team]);
  return <Box component="span" role="img" aria-label={said} title={said} sx={dotSx} />;
}

const quietSx = { typography: 'caption', whiteSpace: 'nowrap', flexShrink: 0 } as const;

const markSx = {
  ...quietSx,
  px: 0.5,
  border: '1px solid',
  borderColor: 'control',
  borderRadius: '4px',
  lineHeight: '14px',
  color: 'text.primary',
} as const;

/** A border draws the dot, so that it stands in forced colours and in print too. */
const dotSx = {
  width: 10,
  height: 10,
  boxSizing: 'border-box',
  borderRadius: '50%',
  border: '5px solid',
  borderColor: 'text.primary',
} as const;
