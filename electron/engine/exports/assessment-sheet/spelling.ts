import type { Risk } from '../../../../shared/model/words.ts';

/** How people write a risk: the word, its letter, its beginning, or the fingers that they show. */
const SPELLINGS: ReadonlyMap<string, Risk> = new Map([
  ['high', 'high'],
  ['hi', 'high'],
  ['h', 'high'],
  ['3', 'high'],
  ['medium', 'medium'],
  ['med', 'medium'],
  ['mid', 'medium'],
  ['m', 'medium'],
  ['2', 'medium'],
  ['low', 'low'],
  ['lo', 'low'],
  ['l', 'low'],
  ['1', 'low'],
]);

/** The risk that a text means, whatever its case, width and the signs around it; null for none. */
export function riskOf(text: string): Risk | null {
  const plain = text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
  return SPELLINGS.get(plain.toLowerCase()) ?? null;
}
