import type { QueryClient } from '@tanstack/react-query';
import type { MeetingItem } from '../../../shared/contract/index.ts';
import type { Result } from '../../../shared/model/errors.ts';
import type { Risk, Team } from '../../../shared/model/words.ts';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import { announce } from '../../app/announce.ts';
import { queryKeyOf, runCommand } from '../../app/bridge.ts';
import { arrived, goTo, typing, withId, withoutId } from './room.ts';
import { agendaInput } from './useRoom.ts';
import type { Room } from './useRoom.ts';
import { nextStep } from './walk.ts';

/** What the writing of the room needs. */
export interface Desk {
  readonly room: Room;
  readonly client: QueryClient;
}

/** Reads an item and the agenda again; resolves when the answers are on the screen. */
export async function reread({ room, client }: Desk, itemId: string): Promise<void> {
  const { auditId } = room;
  await Promise.all([
    client.invalidateQueries({ queryKey: queryKeyOf('meeting.item', { auditId, itemId }) }),
    client.invalidateQueries({ queryKey: queryKeyOf('meeting.agenda', agendaInput(auditId)) }),
  ]);
}

/** Goes on to the next item that is left; what was parked or skipped comes back at the end. */
export function advance({ room }: Desk, said = ''): void {
  const { agenda, store } = room;
  if (!agenda) return;
  const now = store.get();
  const { id, again } = nextStep(agenda.items, now.itemId, now);
  const comesBack = again && !now.again;
  const around = comesBack && id !== null ? text.comesBack : '';
  store.set((state) => {
    const skipped: ReadonlySet<string> = comesBack ? new Set() : state.skipped;
    return goTo({ ...state, again, skipped, said: `${said} ${around}`.trim() }, id);
  });
}

/**
 * Decides an item: the next one is at hand at once, while the record is written. A refusal brings
 * the item back with the error beside it.
 */
export async function decide(
  desk: Desk,
  item: MeetingItem,
  how: { readonly said: string; readonly send: () => Promise<Result<unknown>> },
): Promise<boolean> {
  const { store } = desk.room;
  const { id } = item.item;
  store.set((now) => ({
    ...now,
    decided: withId(now.decided, id),
    acts: now.acts + 1,
  }));
  advance(desk, how.said);
  const result = await how.send();
  if (!result.ok) {
    store.set((now) => goTo({ ...now, decided: withoutId(now.decided, id) }, id));
    return false;
  }
  await reread(desk, id);
  store.set((now) => ({ ...now, decided: withoutId(now.decided, id) }));
  return true;
}

/** Keeps a team's digit hidden. It reaches the record at once, so that a crash loses nothing. */
export async function seal(desk: Desk, item: MeetingItem, team: Team, risk: Risk): Promise<void> {
  const { auditId, store } = desk.room;
  const { id } = item.item;
  store.set((now) => ({
    ...typing(now, id, team),
    acts: now.acts + 1,
  }));
  const differenceIds = [...item.openIds];
  const result = await runCommand('assessment.seal', { auditId, differenceIds, team, risk });
  if (result.ok) await reread(desk, id);
  store.set((now) => arrived(now, id, team));
}

/** Takes a hidden assessment away unseen. */
export async function unseal(desk: Desk, item: MeetingItem, team: Team): Promise<void> {
  const { auditId, store } = desk.room;
  const { id } = item.item;
  const differenceIds = [...item.openIds];
  const result = await runCommand('assessment.unseal', { auditId, differenceIds, team });
  if (result.ok) store.set((now) => ({ ...now, acts: now.acts + 1 }));
  await reread(desk, id);
}

/** Makes what the teams gave known. */
export async function reveal(desk: Desk, item: MeetingItem): Promise<void> {
  const { auditId } = desk.room;
  await runCommand('assessment.reveal', { auditId, differenceIds: [...item.openIds] });
  await reread(desk, item.item.id);
}

/** An act that leaves the item at hand, or goes on after it. */
export async function act(
  desk: Desk,
  item: MeetingItem,
  how: {
    readonly send: () => Promise<Result<unknown>>;
    readonly said: string;
    readonly goOn?: boolean;
  },
): Promise<boolean> {
  const { store } = desk.room;
  const { id } = item.item;
  store.set((now) => ({
    ...now,
    acts: now.acts + 1,
    skipped: how.goOn ? withId(now.skipped, id) : now.skipped,
  }));
  if (how.goOn) advance(desk, how.said);
  else if (how.said) announce(how.said);
  const result = await how.send();
  if (!result.ok) {
    store.set((now) => {
      const back = { ...now, skipped: withoutId(now.skipped, id) };
      return how.goOn ? goTo(back, id) : back;
    });
  }
  await reread(desk, id);
  return result.ok;
}
