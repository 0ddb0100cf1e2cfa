import { useMemo } from 'react';
import type { DifferenceRow, MeetingItem } from '../../shared/contract/index.ts';
import { useQueryOf } from './bridge.ts';

/** Members that are read at a time. */
const pageSize = 200;
/** Members that are read before they are reached. */
const ahead = 20;

const none: readonly DifferenceRow[] = [];

/** Rows of an item as far as a person has come, and a little further; in the order of its ids. */
export function useMembers(
  auditId: string,
  item: MeetingItem | undefined,
  reached: number,
): readonly DifferenceRow[] {
  const own = item?.rows ?? none;
  const limit = Math.ceil((reached + ahead - own.length) / pageSize) * pageSize;
  const isMore = limit > 0 && (item?.ids.length ?? 0) > own.length;
  const more = useQueryOf(
    'meeting.members',
    {
      auditId,
      itemId: item?.item.id ?? '-',
      offset: own.length,
      limit: Math.max(1, limit),
    },
    { enabled: isMore, keepPrevious: true, quiet: true },
  ).data;
  return useMemo(() => {
    if (!item || !more) return own;
    // An answer that is still that of another item, or from before an act, says nothing twice.
    const wanted = new Set(item.ids);
    for (const { id } of own) wanted.delete(id);
    return [...own, ...more.filter(({ id }) => wanted.delete(id))];
  }, [item, own, more]);
}
