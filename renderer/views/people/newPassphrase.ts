import type { ErrorData } from '../../../shared/model/errors.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { refusalSentence } from '../signing/problems.ts';

/** A new passphrase, typed twice because it is not shown. */
export interface NewPassphrase {
  readonly next: string;
  readonly again: string;
}

export const noPassphrase: NewPassphrase = { next: '', again: '' };

/** The field of a problem, and the sentence to show at it. */
export type NewPassphraseProblems = Partial<Record<keyof NewPassphrase, string>>;

/** What can be told before the engine is asked; whether it is good enough is the engine's to say. */
export function newPassphraseProblems({ next, again }: NewPassphrase): NewPassphraseProblems {
  const text = peopleText.set;
  if (next === '') return { next: text.nextMissing };
  return next === again ? {} : { again: text.againDiffers };
}

/** A refusal at the new passphrase, or for what else the dialog asked. */
export function newProblemOf(refusal: ErrorData | null): {
  readonly next: string | null;
  readonly other: string | null;
} {
  if (refusal === null) return { next: null, other: null };
  const said = refusalSentence(refusal);
  return refusal.code.startsWith('passphrase.')
    ? { next: said, other: null }
    : { next: null, other: said };
}
