import type { Store } from '../store/store.ts';

const waiting = new WeakMap<Store, Map<string, Promise<void>>>();

/**
 * Waits until nobody else is being checked for this person, and gives what ends the turn. Without
 * it, several tries at once would all be checked before the first wrong one is counted.
 */
export async function takeTurn(store: Store, personId: string): Promise<() => void> {
  const ofStore = waiting.get(store) ?? new Map<string, Promise<void>>();
  waiting.set(store, ofStore);
  const before = ofStore.get(personId);
  let end = (): void => undefined;
  const own = new Promise<void>((resolve) => {
    end = () => resolve();
  });
  ofStore.set(personId, own);
  await before;
  return () => {
    if (ofStore.get(personId) === own) ofStore.delete(personId);
    end();
  };
}
