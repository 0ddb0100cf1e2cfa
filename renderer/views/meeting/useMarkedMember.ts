import { useMemo, useState } from 'react';
import { useKeys } from '../../app/keyboard/useKeys.ts';
import type { Room } from './useRoom.ts';
import type { RoomActs } from './useRoomActs.ts';

/** The marked member of the group while all are shown: arrows move the mark, a key takes it out. */
export function useMarkedMember({ item, state, shown }: Room, acts: RoomActs) {
  const [wanted, mark] = useState(0);
  const count = shown?.group?.members.length ?? 0;
  const index = Math.max(0, Math.min(wanted, count - 1));
  const enabled = state.members && count > 0;
  const move = (by: 1 | -1) => (): void => mark(Math.max(0, Math.min(index + by, count - 1)));
  const arrows = { 'meeting.nextMember': move(1), 'meeting.previousMember': move(-1) };
  useKeys('meeting', arrows, { enabled });
  const takeOut = (): void => {
    const row = enabled ? item?.rows[index] : undefined;
    if (row) acts.leaveGroup(row.id, row.subject);
  };
  const withMark = useMemo(() => marked(shown, enabled ? index : null), [shown, enabled, index]);
  return { shown: withMark, mark, takeOut };
}

/** The item with its mark, for both windows: the list of the projector follows it too. */
function marked(shown: Room['shown'], index: number | null): Room['shown'] {
  const group = shown?.group;
  return shown && group ? { ...shown, group: { ...group, marked: index } } : shown;
}
