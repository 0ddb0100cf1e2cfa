import { useEffect, useRef, useState } from 'react';
import { ask } from '../../app/bridge.ts';
import { asInput, isNarrow } from './filter.ts';
import { lineOfRow } from './gridIndex.ts';
import type { useFilter } from './useFilter.ts';
import type { Pages } from './usePages.ts';
import { useStable } from '../../app/useStable.ts';

/** How often the place of the row is looked up where order and rows are of different moments. */
const mostLooks = 3;

/**
 * Goes to a row once, opening the filter where it leaves the row out. True until it is there: keys
 * must not act on the row that the grid would begin at. Where order and rows never come to agree,
 * it goes to the row if it is in sight, and is given up otherwise.
 */
export function useFirstRow(parts: {
  readonly auditId: string;
  readonly filtering: Pick<ReturnType<typeof useFilter>, 'filter' | 'clear'>;
  readonly pages: Pick<Pages, 'index' | 'behind' | 'shown' | 'rowAt' | 'placeOf' | 'reread'>;
  /** Id of the row; null for none. */
  readonly wanted: string | null;
  readonly goTo: (line: number) => void;
}): boolean {
  const { auditId, filtering, pages, wanted, goTo } = parts;
  const [seeking, setSeeking] = useState(wanted !== null);
  const { filter } = filtering;
  const asked = useRef(0);
  const end = (row: number): void => {
    setSeeking(false);
    const line = pages.index === null ? -1 : lineOfRow(pages.index, row);
    if (line >= 0) goTo(line);
  };
  const seek = useStable(async () => {
    asked.current += 1;
    const question = asked.current;
    if (!seeking || wanted === null || pages.index === null || pages.behind) return;
    for (let look = 0; look < mostLooks; look += 1) {
      // The rows changed since the page was read. Read anew it may be the same, and tell nothing.
      if (look > 0) await pages.reread();
      const order = await ask('differences.ids', { auditId, filter: asInput(filter) });
      if (question !== asked.current) return;
      const row: number = order.ok ? order.value.indexOf(wanted) : -1;
      if (order.ok && row < 0 && isNarrow(filter)) return filtering.clear();
      if (row < 0 || (pages.rowAt(row)?.id ?? wanted) === wanted) return end(row);
    }
    end(pages.placeOf(wanted) ?? -1);
  });
  useEffect(() => void seek(), [seek, pages.shown, pages.behind, filter]);
  return seeking;
}
