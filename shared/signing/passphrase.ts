import type { ErrorData } from '../model/errors.ts';
import { foldedName } from '../model/names.ts';
import { passphraseText } from '../text/signing.ts';
import { commonPassphrases, commonWords } from './passphrases.data.ts';

/**
 * Characters. Longer than the 8 that NIST SP 800-63B asks at the least, as what it is checked
 * against lies in a file that can be copied; no rule on kinds of characters, as it advises.
 */
export const LEAST_PASSPHRASE = 12;
/** What must be left once names and commonplace words are taken out. */
const LEAST_LEFT = 6;
/** Shorter parts of names are in many words. */
const LEAST_NAME = 3;
/** Fewer different characters make a pattern, not a passphrase. */
const LEAST_DIFFERENT = 5;

/** What a passphrase must not be made of. */
export interface PassphraseNames {
  readonly person: string;
  readonly system: string;
}

/** The form in which a passphrase is hashed: the same, however a keyboard composes its letters. */
export function normalisedPassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC');
}

/** Why a passphrase is not good enough; null where it is. Never says anything of what it is. */
export function passphraseProblem(
  passphrase: string,
  { person, system }: PassphraseNames,
): ErrorData | null {
  const plain = normalisedPassphrase(passphrase);
  if (Array.from(plain).length < LEAST_PASSPHRASE) return problem('short');
  const folded = foldedName(plain).replaceAll(' ', '');
  if (isCommon(folded)) return problem('common');
  const names = [person, system].flatMap((name) => [
    foldedName(name).replaceAll(' ', ''),
    ...foldedName(name).split(' '),
  ]);
  const without = taken(folded, names);
  if (without.length < folded.length && without.length < LEAST_LEFT) return problem('name');
  return taken(without, commonWords).length < LEAST_LEFT ? problem('common') : null;
}

function isCommon(folded: string): boolean {
  return commonPassphrases.includes(folded) || new Set(folded).size < LEAST_DIFFERENT;
}

/** A text without these words, the longest first. */
function taken(text: string, words: readonly string[]): string {
  const long = words.filter((word) => word.length >= LEAST_NAME);
  return long
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ''), text);
}

function problem(code: keyof typeof passphraseText): ErrorData {
  const { sentence, remedy } = passphraseText[code];
  return {
    code: `passphrase.${code}`,
    sentence: sentence(LEAST_PASSPHRASE),
    remedy,
    place: { field: 'passphrase' },
  };
}
