import type { ErrorData } from '../../shared/model/errors.ts';
import { liveValue } from './store.ts';

/** A change that the engine refused because it says no reason. */
interface ReasonAsked {
  /** What is settled, and by what, in the engine's words. */
  readonly problem: ErrorData;
  /** The reason, or null where the person leaves it at that. */
  readonly answer: (reason: string | null) => void;
}

/** What is being asked; one at a time. */
export const reasonAsked = liveValue<ReasonAsked | null>(null);

/** Asks the person why, in a dialog of the shell. Null where they change nothing after all. */
export async function askForReason(problem: ErrorData): Promise<string | null> {
  reasonAsked.get()?.answer(null);
  return new Promise((resolve) => {
    const answer = (reason: string | null): void => {
      reasonAsked.set(null);
      resolve(reason);
    };
    reasonAsked.set({ problem, answer });
  });
}
