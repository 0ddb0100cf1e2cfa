import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { PublicItem } from '../../../shared/contract/public.ts';
import { words } from '../../../shared/text/components.ts';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import { GroupLine, GroupPart, isUniform } from './GroupPart.tsx';
import { lines, sizes } from './sizes.ts';
import { SuggestionPart } from './SuggestionPart.tsx';
import { ValuesPart } from './ValuesPart.tsx';

/** The middle of the room: what the rule says, what it is about, and both values. */
export function Stage(props: {
  readonly item: PublicItem;
  readonly onMark?: (index: number) => void;
  /** Shows all members of a group, on the facilitator's window. */
  readonly onAll?: () => void;
  /** So many members have been seen. */
  readonly onReach?: (count: number) => void;
  /** Who rated it last time; the projector shows no names. */
  readonly lastBy?: string | null;
  /** Buttons under the members, on the facilitator's window. */
  readonly acts?: ReactNode;
}) {
  const { item, onMark, onAll, onReach, lastBy = null, acts } = props;
  const { group } = item;
  const values = !group || (isUniform(group) && !group.all);
  return (
    <Box sx={stageSx}>
      <SuggestionPart item={item} lastBy={lastBy} />
      <Box sx={middleSx}>
        <Title item={item} />
        {values && item.kind === 'same-but-should-differ' && <SameLine />}
        {values && <ValuesPart item={item} />}
        {group && (
          <GroupPart
            group={group}
            {...(onMark && { onMark })}
            {...(onAll && { onAll })}
            {...(onReach && { onReach })}
          />
        )}
        {acts}
      </Box>
    </Box>
  );
}

/** Keeps the room from looking for a difference where being the same is the risk. */
function SameLine() {
  return (
    <Box sx={{ fontSize: sizes.lead, lineHeight: lines.text, fontWeight: 500 }}>
      {text.sameButShouldDiffer}
    </Box>
  );
}

function Title({ item }: { readonly item: PublicItem }) {
  const mark = item.standing === 'parked' ? ` · ${text.parkedMark}` : '';
  const where = [words.dimension[item.dimension], item.subject].filter(Boolean).join(' · ');
  return (
    <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
      <Box sx={{ fontSize: sizes.lead, lineHeight: lines.text, color: 'text.secondary' }}>
        {where}
        {mark}
      </Box>
      <Box
        component="h1"
        id="page-title"
        tabIndex={-1}
        sx={{
          m: 0,
          fontSize: item.title.length > 44 ? sizes.longTitle : sizes.title,
          lineHeight: lines.tight,
          fontWeight: 600,
          '&:focus': { outline: 'none' },
        }}
      >
        {item.title}
      </Box>
      {item.group && <GroupLine group={item.group} />}
    </Box>
  );
}

/** Its column has the width that is there, so that long lines of a value scroll within their box. */
const middleSx = {
  display: 'grid',
  gap: 3,
  alignContent: 'center',
  minWidth: 0,
  gridTemplateColumns: 'minmax(0, 1fr)',
} as const;

const stageSx = {
  flex: '1 0 auto',
  display: 'grid',
  gap: 'clamp(24px, 4vw, 80px)',
  p: 'clamp(16px, 3vw, 64px)',
  gridTemplateColumns: 'minmax(220px, 1fr) minmax(0, 3.1fr)',
  '@media (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
} as const;
