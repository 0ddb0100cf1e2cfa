import { useMemo, useState } from 'react';
import type { AgendaItem, DifferenceRow, MeetingItem } from '../../../../shared/contract/index.ts';
import { useQueryOf } from '../../../app/bridge.ts';
import { useMembers } from '../../../app/members.ts';
import type { AgendaPlace } from './findItem.ts';
import { lineAt, lineCount, lineOf, type AgendaLine, type OpenMembers } from './lines.ts';
import type { AgendaPages } from './useAgendaPages.ts';

/** Where a person stands on the agenda. */
interface Place {
  /** Followed while the item is on the list; then whatever stands at `item` takes its place. */
  readonly id: string | null;
  readonly item: number;
  /** Place of a member within the open item; null on the item itself. */
  readonly member: number | null;
  /** Whether the browser's focus follows, because a person moved the cursor. */
  readonly byKey: boolean;
}

/** An item or a member that acts concern. */
export interface AgendaTarget {
  readonly item: AgendaItem;
  /** The member at the cursor; null for the whole item. */
  readonly member: DifferenceRow | null;
}

/** The cursor of the agenda and the item whose members are shown in place. */
export function useAgendaCursor(auditId: string, pages: AgendaPages, first: AgendaPlace | null) {
  const [place, setPlace] = useState<Place>(() => startAt(first));
  const [openId, setOpenId] = useState<string | null>(first?.row ? first.item : null);
  const opened = useQueryOf(
    'meeting.item',
    { auditId, itemId: openId ?? '-' },
    { enabled: openId !== null, keepPrevious: true, quiet: true },
  ).data;
  const shown = openId !== null && opened?.item.id === openId && opened.ids.length > 1;
  const [sought, setSought] = useState(first?.row ?? null);
  const whole = shown ? opened : undefined;
  const seek = sought === null ? -1 : (whole?.ids.indexOf(sought) ?? -1);
  const rows = useMembers(auditId, whole, Math.max(place.member ?? 0, seek) + 1);
  const members = useMemo(() => (whole ? { ...whole, rows } : null), [whole, rows]);
  const open = openLines(pages, members);
  const at = settle(place, pages, members, sought);
  const lines = lineCount(pages.total, open);
  const item = pages.itemAt(at.item);
  const opening = openId !== null && openId === item?.id && opened?.item.id !== openId;
  const moveTo = (to: AgendaLine, byKey = true) => {
    const member = to.type === 'member' ? to.member : null;
    setSought(null);
    setPlace({ id: pages.itemAt(to.item)?.id ?? null, item: to.item, member, byKey });
  };
  const line = lineOf(asLine(at), open);
  const step = (by: 1 | -1) => {
    // Members that are still being read are walked all the same: the next item is not meant.
    const within = (place.member ?? -1) + by;
    if (opening && within >= -1) return moveTo(asLine({ item: at.item, member: memberAt(within) }));
    const next = Math.max(0, Math.min(lines - 1, line + by));
    moveTo(lineAt(next, open));
  };
  const toggle = (item: AgendaItem) => {
    setOpenId(openId === item.id ? null : item.id);
    moveTo({ type: 'item', item: at.item });
  };
  const member = at.member === null ? null : (members?.rows[at.member] ?? null);
  // A key that means a member never takes the whole item.
  const coming = seek >= rows.length || (at.member !== null && member === null);
  const unread = coming || (opening && (place.member !== null || sought !== null));
  const target: AgendaTarget | null = item === undefined || unread ? null : { item, member };
  return { line, lines, open, openId, members, target, byKey: place.byKey, moveTo, step, toggle };
}

/** The cursor of the agenda. */
export type AgendaCursor = ReturnType<typeof useAgendaCursor>;

const startAt = (first: AgendaPlace | null): Place => ({
  id: first?.item ?? null,
  item: first?.place ?? 0,
  member: null,
  byKey: first !== null,
});

const asLine = ({ item, member }: Pick<Place, 'item' | 'member'>): AgendaLine =>
  member === null ? { type: 'item', item } : { type: 'member', item, member };

const memberAt = (within: number): number | null => (within < 0 ? null : within);

/** The place itself, where its item went, or what stands there now. */
function settle(
  place: Place,
  pages: AgendaPages,
  members: MeetingItem | null,
  sought: string | null,
): Place {
  const within = Math.max(0, Math.min(place.item, pages.total - 1));
  const stays = place.id === null || pages.itemAt(within)?.id === place.id;
  const moved = stays ? within : pages.placeOf(place.id ?? '');
  const item = moved >= 0 ? moved : within;
  const shown = members !== null && members.item.id === pages.itemAt(item)?.id;
  if (!shown) return { ...place, item, member: null };
  const found = sought === null ? -1 : members.rows.findIndex(({ id }) => id === sought);
  const member = found >= 0 ? found : place.member;
  return { ...place, item, member: member === null ? null : Math.min(member, last(members)) };
}

const last = ({ ids, rows }: MeetingItem): number =>
  ids.length > rows.length ? rows.length : rows.length - 1;

/** The lines that the members of the open item take; one more where not all of them are shown. */
function openLines(pages: AgendaPages, members: MeetingItem | null): OpenMembers {
  const place = members === null ? -1 : pages.placeOf(members.item.id);
  return members === null || place < 0 ? new Map() : new Map([[place, last(members) + 1]]);
}
