import { useEffect, useRef, useState } from 'react';
import { ask } from '../../app/bridge.ts';
import { asInput, isNarrow } from './filter.ts';
import { lineOfRow } from './gridIndex.ts';
import type { useFilter } from './useFilter.ts';
import type { Pages } from './usePages.ts';
import { useStable } from '../../app/useStable.ts';

/**
 * Goes to a row once, opening the filter where it leaves the row out. True until it is there: keys
 * must not act on the row that the grid would begin at.
 */
export function useFirstRow(parts: {
  readonly auditId: string;
  readonly filtering: Pick<ReturnType<typeof useFilter>, 'filter' | 'clear'>;
  readonly pages: Pick<Pages, 'index' | 'behind' | 'shown' | 'rowAt'>;
  /** Id of the row; null for none. */
  readonly wanted: string | null;
  readonly goTo: (line: number) => void;
}): boolean {
  const { auditId, filtering, pages, wanted, goTo } = parts;
  const [seeking, setSeeking] = useState(wanted !== null);
  const { filter } = filtering;
  const asked = useRef(0);
  const seek = useStable(async () => {
    asked.current += 1;
    const question = asked.current;
    const { index } = pages;
    if (!seeking || wanted === null || index === null || pages.behind) return;
    const order = await ask('differences.ids', { auditId, filter: asInput(filter) });
    if (question !== asked.current) return;
    const row = order.ok ? order.value.indexOf(wanted) : -1;
    if (order.ok && row < 0 && isNarrow(filter)) return filtering.clear();
    // The rows changed since the page was read: they are read again.
    if (row >= 0 && (pages.rowAt(row)?.id ?? wanted) !== wanted) return;
    setSeeking(false);
    const line = lineOfRow(index, row);
    if (line >= 0) goTo(line);
  });
  useEffect(() => void seek(), [seek, pages.shown, pages.behind, filter]);
  return seeking;
}
