import type { TemplateField } from '../../../../shared/contract/views.ts';
import { synonyms } from './synonyms.data.ts';

/** Words that say nothing of what a column holds. */
const EMPTY_WORDS = new Set(['the', 'of', 'a', 'an', 'in', 'by', 'on', 'and', 'for', 'to']);
/** Share of common words from which a header resembles a field. */
const ALIKE = 0.5;

/**
 * The field that each header resembles, each field once: first those that a header names, then the
 * most alike by their words. Null where none is alike enough.
 */
export function guessFields(
  headers: readonly string[],
  fields: readonly TemplateField[],
): readonly (string | null)[] {
  const named = headers.map((header) => namedBy(header, fields));
  const free = new Set(fields.map(({ id }) => id));
  const first = named.map((id) => (id !== null && free.delete(id) ? id : null));
  return headers.map((header, at) => {
    const known = first[at] ?? null;
    if (known !== null) return known;
    const best = mostAlike(
      header,
      fields.filter(({ id }) => free.has(id)),
    );
    if (best !== null) free.delete(best);
    return best;
  });
}

/** How many headers of a row resemble a field: by it the row of headers is found. */
export function guessedCount(headers: readonly string[], fields: readonly TemplateField[]): number {
  return guessFields(headers, fields).filter((id) => id !== null).length;
}

/** The field whose title or synonym the header is, whatever its case and signs. */
function namedBy(header: string, fields: readonly TemplateField[]): string | null {
  const words = plain(header);
  if (words === '') return null;
  const found = fields.find(
    ({ id, title }) =>
      plain(title) === words || (synonyms[id] ?? []).some((other) => plain(other) === words),
  );
  return found?.id ?? null;
}

function mostAlike(header: string, fields: readonly TemplateField[]): string | null {
  let best: string | null = null;
  let most = ALIKE;
  for (const { id, title } of fields) {
    const names = [title, ...(synonyms[id] ?? [])];
    const share = names.reduce((top, name) => Math.max(top, likeness(header, name)), 0);
    if (share > most) [best, most] = [id, share];
  }
  return best;
}

/** Common words, as a share of all words of both. */
function likeness(left: string, right: string): number {
  const [a, b] = [wordsOf(left), wordsOf(right)];
  const common = [...a].filter((word) => b.has(word)).length;
  const all = new Set([...a, ...b]).size;
  return all === 0 ? 0 : common / all;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    plain(text)
      .split(' ')
      .filter((word) => word !== '' && !EMPTY_WORDS.has(word)),
  );
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
