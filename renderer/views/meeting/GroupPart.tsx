import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import type { PublicItem, PublicMember } from '../../../shared/contract/public.ts';
import { words } from '../../../shared/text/components.ts';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import { heardOnly } from '../../components/Announce.tsx';
import { ValueText } from '../../components/ValueText.tsx';
import { lines, roomLeft, sizes } from './sizes.ts';

type Group = NonNullable<PublicItem['group']>;

/** Members shown beside large values, and where the values differ. */
const few = 5;
const fewWithValues = 8;

/** What the members have in common: why one decision takes them all. */
export function GroupLine({ group }: { readonly group: Group }) {
  return (
    <Box sx={{ fontSize: sizes.lead, lineHeight: lines.text }}>
      {text.basis[group.basis](group.count)}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {` · ${text.decideAll(group.count)}`}
      </Box>
    </Box>
  );
}

/** Whether one pair of values stands for the whole group. */
export const isUniform = (group: Group): boolean => group.sameStaging && group.sameProduction;

/** The members with their values; all of them, or the first few. */
export function GroupPart(props: {
  readonly group: Group;
  /** The marked row, where members can be taken out. */
  readonly marked: number | null;
  readonly onMark?: (index: number) => void;
}) {
  const { group, marked } = props;
  const { all } = group;
  const uniform = isUniform(group);
  const shown = all ? group.members.length : uniform ? few : fewWithValues;
  const members = group.members.slice(0, shown);
  const left = group.count - members.length;
  const values = all || !uniform;
  return (
    <Box sx={{ fontSize: sizes.small, lineHeight: lines.text, color: 'text.secondary' }}>
      {!uniform && !all && <Box sx={{ mb: 1 }}>{text.valuesDiffer}</Box>}
      <Box
        component="ul"
        aria-label={text.members}
        {...(all ? { tabIndex: 0 } : {})}
        sx={{ ...listSx, ...(all ? { maxHeight: roomLeft, overflow: 'auto' } : {}) }}
      >
        {values && <MembersHead />}
        {members.map((member, index) => (
          <Member
            key={`${member.subject} ${member.name}`}
            member={member}
            values={values}
            marked={all && index === marked}
            {...(props.onMark ? { onMark: () => props.onMark?.(index) } : {})}
          />
        ))}
      </Box>
      {left > 0 && <Box sx={{ mt: 1 }}>{text.moreMembers(left)}</Box>}
    </Box>
  );
}

/** The sides over the values; each value names its side for the ear. */
function MembersHead() {
  return (
    <Box component="li" aria-hidden sx={{ ...memberSx, gridTemplateColumns: columns }}>
      <span />
      <span>{words.side.staging}</span>
      <span>{words.side.production}</span>
    </Box>
  );
}

function Member(props: {
  readonly member: PublicMember;
  readonly values: boolean;
  readonly marked: boolean;
  readonly onMark?: () => void;
}) {
  const { member, values, marked, onMark } = props;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (marked) line.current?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    <Box
      component="li"
      ref={line}
      aria-current={marked ? 'true' : undefined}
      onClick={onMark}
      sx={{ ...memberSx, gridTemplateColumns: values ? columns : '1fr', ...markSx(marked) }}
    >
      <Box sx={{ overflowWrap: 'anywhere' }}>
        <Box component="span" sx={{ color: 'text.primary' }}>
          {member.subject}
        </Box>
        {` ${member.name}`}
      </Box>
      {values && <MemberValue member={member} side="staging" />}
      {values && <MemberValue member={member} side="production" />}
    </Box>
  );
}

function MemberValue(props: {
  readonly member: PublicMember;
  readonly side: 'staging' | 'production';
}) {
  const { member, side } = props;
  const own = member[side];
  const other = member[side === 'staging' ? 'production' : 'staging'];
  return (
    <Box sx={{ minWidth: 0, color: 'text.primary' }}>
      <Box component="span" sx={heardOnly}>
        {`${words.side[side]}: `}
      </Box>
      <ValueText value={own.value} state={own.state} other={other.value} secret={own.word} />
    </Box>
  );
}

const columns = 'minmax(0, 1.2fr) minmax(0, 1fr) minmax(0, 1fr)';

const listSx = { m: 0, p: 0, listStyle: 'none' } as const;

const memberSx = {
  display: 'grid',
  gap: 2,
  px: 1,
  py: 0.5,
  borderBottom: '1px solid',
  borderColor: 'line',
  '& span, & mark': { fontSize: 'inherit', lineHeight: 'inherit' },
} as const;

const markSx = (marked: boolean) =>
  marked
    ? {
        bgcolor: 'accentSoft',
        outline: '2px solid',
        outlineColor: 'primary.main',
        outlineOffset: '-2px',
      }
    : {};
