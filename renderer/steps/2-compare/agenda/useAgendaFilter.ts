import { useCallback } from 'react';
import { liveValue, useLive } from '../../../app/store.ts';
import type { AgendaFilter } from './useAgendaPages.ts';

/** Filters by audit, kept while the window is open, so that the agenda can be left and returned to. */
const remembered = liveValue<ReadonlyMap<string, AgendaFilter>>(new Map());

const firstFilter: AgendaFilter = { state: 'to-decide', search: '' };

/** Everything on the agenda. */
export const wholeAgenda: AgendaFilter = { state: 'all', search: '' };

/** The filter of an audit's agenda: what waits for a decision, until a person says otherwise. */
export function useAgendaFilter(auditId: string) {
  const filter = useLive(remembered).get(auditId) ?? firstFilter;
  const setFilter = useCallback(
    (next: AgendaFilter) => remembered.set((all) => new Map(all).set(auditId, next)),
    [auditId],
  );
  return { filter, setFilter };
}
