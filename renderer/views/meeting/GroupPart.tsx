import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { memo, useEffect, useRef } from 'react';
import type { PublicItem, PublicMember } from '../../../shared/contract/public.ts';
import { words } from '../../../shared/text/components.ts';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import { heardOnly } from '../../components/Announce.tsx';
import { ValueText } from '../../components/ValueText.tsx';
import { useStable } from '../../app/useStable.ts';
import { useInSight } from './inSight.ts';
import { lines, roomLeft, sizes } from './sizes.ts';

type Group = NonNullable<PublicItem['group']>;

/** Members shown until all are asked for: what is to be done stays in sight below them. */
const few = 5;
const fewWithValues = 4;

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
  readonly onMark?: (index: number) => void;
  /** Shows all members; the projector's list has nobody to press it. */
  readonly onAll?: () => void;
  /** So many members have been seen, for more to be read. */
  readonly onReach?: (count: number) => void;
}) {
  const { group, onAll } = props;
  if (group.all) return <AllMembers {...props} />;
  const uniform = isUniform(group);
  const members = group.members.slice(0, uniform ? few : fewWithValues);
  const left = group.count - members.length;
  return (
    <Box sx={partSx}>
      {!uniform && <Box sx={{ mb: 1 }}>{text.valuesDiffer}</Box>}
      <Box component="ul" aria-label={text.members} sx={listSx}>
        {!uniform && <MembersHead />}
        {members.map((member, index) => (
          <Member
            key={keyOf(member)}
            member={member}
            index={index}
            values={!uniform}
            marked={false}
          />
        ))}
      </Box>
      {left > 0 && <More words={text.moreMembers(left)} {...(onAll && { onAll })} />}
    </Box>
  );
}

function More(props: { readonly words: string; readonly onAll?: () => void }) {
  const { words: said, onAll } = props;
  if (!onAll) return <Box sx={{ mt: 1 }}>{said}</Box>;
  return (
    <Button variant="text" size="small" onClick={onAll} sx={{ mt: 1, fontSize: 'inherit' }}>
      {said}
    </Button>
  );
}

/** All members in a list that scrolls within itself, follows the mark and says what is in sight. */
function AllMembers(props: Parameters<typeof GroupPart>[0]) {
  const { group, onMark, onReach } = props;
  const { members, count, marked, from } = group;
  const list = useRef<HTMLElement>(null);
  const { seen, look } = useInSight(list, members.length);
  const reached = Math.max(seen?.last ?? 0, (marked ?? 0) + 1);
  useReached(reached, onReach);
  const mark = useStable((index: number) => onMark?.(index));
  const part = seen !== null && seen.last - seen.first + 1 < count;
  return (
    <Box sx={partSx}>
      {part && <Box sx={{ mb: 1 }}>{text.inSight(from + seen.first, from + seen.last, count)}</Box>}
      <Box
        component="ul"
        ref={list}
        aria-label={text.members}
        tabIndex={0}
        onScroll={look}
        sx={allSx}
      >
        <MembersHead stays />
        {members.map((member, index) => (
          <Member
            key={keyOf(member)}
            member={member}
            index={index}
            values
            whole
            marked={index === marked}
            {...(onMark && { onMark: mark })}
          />
        ))}
      </Box>
    </Box>
  );
}

function useReached(reached: number, onReach?: (count: number) => void): void {
  const tell = useStable((count: number) => onReach?.(count));
  useEffect(() => tell(reached), [tell, reached]);
}

const keyOf = ({ subject, name }: PublicMember): string => `${subject} ${name}`;

/** The sides over the values; each value names its side for the ear. */
function MembersHead({ stays = false }: { readonly stays?: boolean }) {
  return (
    <Box
      component="li"
      aria-hidden
      sx={{ ...memberSx, gridTemplateColumns: columns, ...(stays && staysSx) }}
    >
      <span />
      <span>{words.side.staging}</span>
      <span>{words.side.production}</span>
    </Box>
  );
}

/** Drawn again only where it changes: each arrow moves one mark through hundreds of lines. */
const Member = memo(function Member(props: {
  readonly member: PublicMember;
  readonly index: number;
  readonly values: boolean;
  /** Long values take the lines that they need; else one line, with the rest in its title. */
  readonly whole?: boolean;
  readonly marked: boolean;
  readonly onMark?: (index: number) => void;
}) {
  const { member, index, values, whole = false, marked, onMark } = props;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (marked) line.current?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    <Box
      component="li"
      ref={line}
      aria-current={marked ? 'true' : undefined}
      onClick={() => onMark?.(index)}
      sx={{ ...memberSx, gridTemplateColumns: values ? columns : '1fr', ...markSx(marked) }}
    >
      <Box sx={{ overflowWrap: 'anywhere' }}>
        <Box component="span" sx={{ color: 'text.primary' }}>
          {member.subject}
        </Box>
        {` ${member.name}`}
      </Box>
      {values && <MemberValue member={member} side="staging" wrap={whole} />}
      {values && <MemberValue member={member} side="production" wrap={whole} />}
    </Box>
  );
});

function MemberValue(props: {
  readonly member: PublicMember;
  readonly side: 'staging' | 'production';
  readonly wrap: boolean;
}) {
  const { member, side, wrap } = props;
  const own = member[side];
  const other = member[side === 'staging' ? 'production' : 'staging'];
  return (
    <Box sx={{ minWidth: 0, color: 'text.primary' }}>
      <Box component="span" sx={heardOnly}>
        {`${words.side[side]}: `}
      </Box>
      <ValueText
        wrap={wrap}
        value={own.value}
        state={own.state}
        other={other.value}
        secret={own.word}
      />
    </Box>
  );
}

const columns = 'minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr)';

const partSx = {
  fontSize: sizes.small,
  lineHeight: lines.text,
  color: 'text.secondary',
} as const;

const listSx = { m: 0, p: 0, listStyle: 'none' } as const;

/** A mark that is moved to comes to stand under the head that stays. */
const allSx = {
  ...listSx,
  position: 'relative',
  maxHeight: roomLeft,
  overflow: 'auto',
  scrollPaddingTop: '2.5em',
} as const;

const staysSx = { position: 'sticky', top: 0, bgcolor: 'background.default', zIndex: 1 } as const;

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
