import { useEffect, useRef } from 'react';
import { ask } from '../../app/bridge.ts';
import { asInput, isNarrow } from './filter.ts';
import { lineOfRow, type GridIndex } from './gridIndex.ts';
import type { useFilter } from './useFilter.ts';
import { useStable } from './useStable.ts';

/** Goes to a row once, opening the filter where it leaves the row out. */
export function useFirstRow(parts: {
  readonly auditId: string;
  readonly filtering: ReturnType<typeof useFilter>;
  readonly index: GridIndex | null;
  /** Id of the row; null for none. */
  readonly wanted: string | null;
  readonly goTo: (line: number) => void;
}): void {
  const { auditId, filtering, index, wanted } = parts;
  const left = useRef(wanted);
  const { filter } = filtering;
  const seek = useStable(async () => {
    if (left.current === null || index === null) return;
    const order = await ask('differences.ids', { auditId, filter: asInput(filter) });
    if (!order.ok || left.current === null) return;
    const row = order.value.indexOf(left.current);
    if (row < 0 && isNarrow(filter)) return filtering.clear();
    left.current = null;
    const line = lineOfRow(index, row);
    if (line >= 0) parts.goTo(line);
  });
  useEffect(() => void seek(), [seek, index, filter]);
}
