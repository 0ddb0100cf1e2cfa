import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AgendaPage, MeetingItem, MeetingView } from '../../../shared/contract/index.ts';
import type { PublicItem } from '../../../shared/contract/public.ts';
import type { Team } from '../../../shared/model/words.ts';
import { ask, queryKeyOf, useQueryOf } from '../../app/bridge.ts';
import { useMembers } from '../../app/members.ts';
import { publicItem } from './publicItem.ts';
import { goTo, roomOf, useRoomState } from './room.ts';
import type { RoomState, RoomStore } from './room.ts';
import { standingOf } from './standing.ts';
import type { RoomFacts, Standing } from './standing.ts';
import { nextStep } from './walk.ts';

/** Most items of an agenda that are walked. */
const mostItems = 5000;

/** Everything that the room is drawn from. */
export interface Room {
  readonly auditId: string;
  readonly state: RoomState;
  readonly store: RoomStore;
  readonly meeting: MeetingView | undefined;
  readonly agenda: AgendaPage | undefined;
  /** With its rows as far as they were looked at. */
  readonly item: MeetingItem | undefined;
  /** Reads more members: so many have been seen. */
  readonly reach: (count: number) => void;
  readonly standing: Standing | null;
  /** What the room and the projector show of the item. */
  readonly shown: PublicItem | null;
  readonly present: readonly Team[];
}

export const agendaInput = (auditId: string) => ({ auditId, limit: mostItems });

/** Follows the agenda and the item at hand, and reads the next one before it is asked for. */
export function useRoom(auditId: string): Room {
  const state = useRoomState(auditId);
  const store = useMemo(() => roomOf(auditId), [auditId]);
  const meeting = useQueryOf('meeting.get', { auditId }).data;
  const agenda = useQueryOf('meeting.agenda', agendaInput(auditId)).data;
  const { itemId } = state;
  const input = { auditId, itemId: itemId ?? '' };
  // A declaration or another decision can take the item off the agenda while it is at hand.
  const wish = { enabled: itemId !== null, quiet: true };
  const { item, reach } = useFurther(auditId, useQueryOf('meeting.item', input, wish).data);
  useItemAtHand({ agenda, state, store });
  usePrefetch(auditId, agenda, state);
  const present = meeting?.teamsPresent ?? noTeams;
  const standing = useMemo(
    () => (item ? standingOf(item, factsOf(item, state, present)) : null),
    [item, state, present],
  );
  const shown = useMemo(() => {
    if (!item || !agenda || !standing) return null;
    const number = agenda.items.findIndex(({ id }) => id === item.item.id) + 1;
    const { total, counts } = agenda;
    const all = state.members;
    return publicItem(item, { number, total, counts, standing, present, all });
  }, [item, agenda, standing, present, state.members]);
  return { auditId, state, store, meeting, agenda, item, reach, standing, shown, present };
}

const noTeams: readonly Team[] = [];

/** The item with its rows as far as a person has come. */
function useFurther(auditId: string, item: MeetingItem | undefined): Pick<Room, 'item' | 'reach'> {
  const id = item?.item.id;
  const [reached, setReached] = useState({ id, count: 0 });
  const rows = useMembers(auditId, item, reached.id === id ? reached.count : 0);
  const whole = useMemo(() => item && { ...item, rows }, [item, rows]);
  return { item: whole, reach: (count) => setReached({ id, count }) };
}

/** What the room knows beside the item, at the moment of this state. */
export function factsOf(item: MeetingItem, state: RoomState, present: readonly Team[]): RoomFacts {
  const { id } = item.item;
  const typed = state.typed.get(id) ?? [];
  return { present, typed, direct: state.direct, deciding: state.decided.has(id) };
}

/** Begins with the first item that is left, and leaves one that is no longer on the agenda. */
function useItemAtHand(room: {
  readonly agenda: AgendaPage | undefined;
  readonly state: RoomState;
  readonly store: RoomStore;
}): void {
  const { agenda, state, store } = room;
  const place = useRef(-1);
  useEffect(() => {
    if (!agenda || state.through) return;
    const at = agenda.items.findIndex(({ id }) => id === state.itemId);
    if (at !== -1) {
      place.current = at;
      return;
    }
    const before = agenda.items[place.current - 1]?.id ?? null;
    const { id, again } = nextStep(agenda.items, before, state);
    store.set((now) => ({ ...goTo({ ...now, itemId: null }, id), again }));
  }, [agenda, state, store]);
}

function usePrefetch(auditId: string, agenda: AgendaPage | undefined, state: RoomState): void {
  const client = useQueryClient();
  const next = agenda && nextStep(agenda.items, state.itemId, state).id;
  useEffect(() => {
    if (!next) return;
    const input = { auditId, itemId: next };
    void client.prefetchQuery({
      queryKey: queryKeyOf('meeting.item', input),
      queryFn: async () => {
        const answer = await ask('meeting.item', input);
        if (answer.ok) return answer.value;
        throw new Error(answer.error.code);
      },
    });
  }, [client, auditId, next]);
}
