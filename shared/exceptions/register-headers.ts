import { registerColumns } from './register-columns.ts';
import type { RegisterColumn } from './register-columns.ts';
import { endedStatuses, registerHeaders } from './register-headers.data.ts';

/** Which column of some headers fills which part of the template; each column fills one part. */
export function guessedColumns(
  headers: readonly string[],
): Readonly<Partial<Record<RegisterColumn, number>>> {
  const known = headers.map(plain);
  const taken = new Set<number>();
  const found = registerColumns.flatMap((part): readonly (readonly [RegisterColumn, number])[] => {
    const names = registerHeaders[part].filter((name) => known.includes(name));
    const at = names.map((name) => known.indexOf(name)).find((index) => !taken.has(index));
    if (at === undefined) return [];
    taken.add(at);
    return [[part, at]];
  });
  return Object.fromEntries(found);
}

/** Whether the status of an item says that it needs no exception any more. */
export function isEnded(status: string): boolean {
  return endedStatuses.includes(plain(status));
}

/** Small letters and digits, with one space for everything between them. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
