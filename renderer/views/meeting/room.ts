import type { Team } from '../../../shared/model/words.ts';
import { liveValue, useLive } from '../../app/store.ts';
import type { Walk } from './walk.ts';

/** Where a meeting is. It outlives leaving the room, so that it goes on where it was. */
export interface RoomState extends Walk {
  /** The item at hand; null before the first and after the last. */
  readonly itemId: string | null;
  /** Items at hand before, the newest last. */
  readonly visited: readonly string[];
  /** Digits on their way to the record: who, not what. */
  readonly typed: ReadonlyMap<string, readonly Team[]>;
  /** Teams whose digit was typed here, the newest last; those of sheets are not among them. */
  readonly digits: ReadonlyMap<string, readonly Team[]>;
  /** How many acts were done here: what was said of one goes with the next. */
  readonly acts: number;
  /** Rated without assessments. */
  readonly direct: boolean;
  /** The members of the group are shown in place of the values. */
  readonly members: boolean;
  /** What the last act did, heard together with the item that follows. */
  readonly said: string;
  /** The walk has ended. */
  readonly through: boolean;
}

const fresh: RoomState = {
  itemId: null,
  visited: [],
  typed: new Map(),
  digits: new Map(),
  acts: 0,
  direct: false,
  members: false,
  said: '',
  through: false,
  skipped: new Set(),
  again: false,
  decided: new Set(),
};

const rooms = liveValue<ReadonlyMap<string, RoomState>>(new Map());

/** The room of an audit, read at the moment of an act rather than of the last drawing. */
export interface RoomStore {
  readonly get: () => RoomState;
  readonly set: (change: (now: RoomState) => RoomState) => void;
}

/** The store of an audit's room. */
export function roomOf(auditId: string): RoomStore {
  const get = () => rooms.get().get(auditId) ?? fresh;
  return {
    get,
    set: (change) => rooms.set((all) => new Map(all).set(auditId, change(get()))),
  };
}

/** Follows the room of an audit. */
export function useRoomState(auditId: string): RoomState {
  return useLive(rooms).get(auditId) ?? fresh;
}

/** Puts an item at hand; the one before it can be returned to. */
export function goTo(state: RoomState, itemId: string | null): RoomState {
  if (itemId === state.itemId) return { ...state, through: itemId === null };
  const visited = state.itemId === null ? state.visited : [...state.visited, state.itemId];
  return { ...state, itemId, visited, members: false, through: itemId === null };
}

/** Back to the item at hand before. */
export function goBack(state: RoomState): RoomState {
  const itemId = state.visited.at(-1);
  if (itemId === undefined) return state;
  return { ...state, itemId, visited: state.visited.slice(0, -1), members: false, through: false };
}

/** A team's digit is on its way. */
export function typing(state: RoomState, itemId: string, team: Team): RoomState {
  const added = (of: RoomState['typed']) => withTeam(withoutTeam(of, itemId, team), itemId, team);
  return { ...state, typed: added(state.typed), digits: added(state.digits) };
}

/** A team's digit has arrived, or was refused. */
export function arrived(state: RoomState, itemId: string, team: Team): RoomState {
  return { ...state, typed: withoutTeam(state.typed, itemId, team) };
}

function withTeam(of: RoomState['typed'], itemId: string, team: Team): RoomState['typed'] {
  return new Map(of).set(itemId, [...(of.get(itemId) ?? []), team]);
}

function withoutTeam(of: RoomState['typed'], itemId: string, team: Team): RoomState['typed'] {
  return new Map(of).set(
    itemId,
    (of.get(itemId) ?? []).filter((one) => one !== team),
  );
}

/** A new session walks the agenda from its start. */
export function beginAnew(auditId: string): void {
  roomOf(auditId).set(() => fresh);
}

/** With one more, or without it. */
export const withId = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set(ids).add(id);

export const withoutId = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...ids].filter((one) => one !== id));
