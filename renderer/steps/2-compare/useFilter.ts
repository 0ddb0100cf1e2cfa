import { useCallback, useEffect } from 'react';
import { clearRowsBehind, useRowsBehind } from '../../app/navigation.ts';
import { liveValue, useLive } from '../../app/store.ts';
import { firstFilter, openFilter, type GridFilter } from './filter.ts';

/** Filters by audit, kept while the window is open, so that a step can be left and returned to. */
const remembered = liveValue<ReadonlyMap<string, GridFilter>>(new Map());

/** The filter of an audit's grid, taking over the rows that a number elsewhere asked for. */
export function useFilter(auditId: string) {
  const filter = useLive(remembered).get(auditId) ?? firstFilter;
  const behind = useRowsBehind(auditId);
  const setFilter = useCallback(
    (next: GridFilter) => remembered.set((all) => new Map(all).set(auditId, next)),
    [auditId],
  );
  useEffect(() => {
    if (behind === null) return;
    const { keys, ...parts } = behind.filter;
    setFilter({ ...openFilter, ...definedParts(parts), keys: keys ?? null });
  }, [behind, setFilter]);
  const clear = useCallback(() => {
    clearRowsBehind();
    setFilter(openFilter);
  }, [setFilter]);
  return { filter, setFilter, clear, title: behind?.title ?? null };
}

function definedParts(parts: object): Partial<GridFilter> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
