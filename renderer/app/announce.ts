import { liveValue } from './store.ts';

/** What the live region says: `count` makes the same sentence heard twice. */
export const announcement = liveValue<{ readonly sentence: string; readonly count: number }>({
  sentence: '',
  count: 0,
});

/** Says a sentence to those who listen to the screen. */
export function announce(sentence: string): void {
  announcement.set((current) => ({ sentence, count: current.count + 1 }));
}
