import type { CollectorView } from '../../../shared/contract/views.ts';

/** Whether a collector has every word that was typed, in its title, formats or file patterns. */
export function hasWords(collector: CollectorView, typed: string): boolean {
  const { title, formats, filePatterns, id } = collector;
  const all = [title, id, ...formats, ...filePatterns].join(' ').toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
