import { greekAndCyrillic } from './look-alikes.data.ts';

const SPACES = /[\s\u0085\u2800]+/gu;
/** Control and format characters, and others that are drawn as nothing. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** What a name of one line cannot hold: control and format characters, line and paragraph breaks. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
/** Control characters but tabs and line breaks, and marks that turn the direction of what follows. */
const MISLEADING = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]/u;

/**
 * A name as people read it, to tell whether two are the same: case, spacing, composed and
 * compatibility forms, invisible characters, and Greek and Cyrillic letters whose capitals look
 * like Latin ones are set aside. Not claimed: small letters alone that look alike (Greek ν and v),
 * look-alikes of other scripts or within Latin (l and I, 0 and O), punctuation, order of words.
 */
export function foldedName(name: string): string {
  const visible = name.normalize('NFKD').replaceAll(SPACES, ' ').replaceAll(INVISIBLE, '');
  // Capitals first: they spell out ß, join forms that small letters keep apart, and look alike.
  const capitals = visible.toUpperCase().normalize('NFKD').replaceAll('I\u0307', 'I');
  const latin = Array.from(capitals, (letter) => greekAndCyrillic.get(letter) ?? letter).join('');
  return latin.toLowerCase().normalize('NFC').replaceAll(SPACES, ' ').trim();
}

/** Whether two names are of one person, as far as writing tells: spaces count for nothing either. */
export function samePerson(a: string, b: string): boolean {
  return foldedName(a).replaceAll(' ', '') === foldedName(b).replaceAll(' ', '');
}

/** Whether a name can be read: something of it is visible, and nothing hides in it. */
export function isReadableName(name: string): boolean {
  return !UNFIT.test(name) && foldedName(name) !== '';
}

/** A text with a mark in place of every character that would let it read otherwise than written. */
export function asWritten(text: string): string {
  return text.replaceAll(new RegExp(MISLEADING, 'gu'), '\uFFFD');
}

/** Whether a text of any length reads as it is written, wherever it is shown. */
export function readsAsWritten(text: string): boolean {
  return !MISLEADING.test(text);
}
