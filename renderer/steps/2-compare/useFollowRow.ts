import { useLayoutEffect, useRef } from 'react';
import { lineOfRow } from './gridIndex.ts';
import type { Pages } from './usePages.ts';

/**
 * Keeps the cursor on its row when rows above it leave or come, because what was decided left the
 * list. A row that left itself gives its place to the next one.
 */
export function useFollowRow(
  pages: Pages,
  at: string | undefined,
  goTo: (line: number) => void,
): void {
  const before = useRef({ at, shown: pages.shown });
  useLayoutEffect(() => {
    const { at: held, shown } = before.current;
    before.current = { at, shown: pages.shown };
    const isSame = held === undefined || held === at || shown === pages.shown;
    const row = isSame ? null : pages.placeOf(held);
    if (row !== null && pages.index !== null) goTo(lineOfRow(pages.index, row));
  });
}
