import { useMemo } from 'react';
import { useQueryOf } from '../../app/bridge.ts';

/** What a declaration of chosen rows would take, and what it leaves. */
export interface Declarable {
  readonly takes: readonly string[];
  /** Rows that a rule, or the meeting, holds for high: each needs an exception. */
  readonly refusedHigh: number;
  /** Rows among those taken that are rated: the rating becomes history. */
  readonly rated: number;
}

/** What a declaration of these rows would take; null while it is looked up. */
export function useDeclarable(auditId: string, ids: readonly string[]): Declarable | null {
  const suggested = useQueryOf('differences.ids', { auditId, filter: { suggestion: ['high'] } });
  const ratedHigh = useQueryOf('differences.ids', { auditId, filter: { rating: ['high'] } });
  const decided = useQueryOf('differences.ids', { auditId, filter: { state: 'decided' } });
  return useMemo(() => {
    if (!suggested.data || !ratedHigh.data || !decided.data) return null;
    return declarableOf(ids, [...suggested.data, ...ratedHigh.data], decided.data);
  }, [ids, suggested.data, ratedHigh.data, decided.data]);
}

/** Parts the chosen rows into those that are taken and those held for high. */
export function declarableOf(
  ids: readonly string[],
  high: readonly string[],
  rated: readonly string[],
): Declarable {
  const [highIds, ratedIds] = [new Set(high), new Set(rated)];
  const takes = ids.filter((id) => !highIds.has(id));
  return {
    takes,
    refusedHigh: ids.length - takes.length,
    rated: takes.filter((id) => ratedIds.has(id)).length,
  };
}
