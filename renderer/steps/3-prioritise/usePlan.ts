import { useMemo, useState } from 'react';
import type { CommandInput, GapView } from '../../../shared/contract/index.ts';
import { defaultDisposition } from '../../../shared/plan/index.ts';
import type { Effort } from '../../../shared/model/words.ts';
import { runCommand, useQueryOf } from '../../app/bridge.ts';
import { planOrder } from './matrix.ts';

/** The parts of a gap's plan that a person changes. */
export type PlanChange = Omit<CommandInput<'gap.plan'>, 'auditId' | 'differenceIds'>;

/** Rows of the plan that an entry of "What is missing" shows alone. */
export interface Narrowed {
  readonly sentence: string;
  readonly ids: ReadonlySet<string>;
}

/** The plan of an audit, and how it is changed. */
export function usePlan(auditId: string) {
  const query = useQueryOf('plan.get', { auditId });
  const gaps = useMemo(() => planOrder(query.data?.gaps ?? []), [query.data]);
  const [narrowed, setNarrowed] = useState<Narrowed | null>(null);
  const change = async (ids: readonly string[], part: PlanChange): Promise<boolean> => {
    const result = await runCommand('gap.plan', { auditId, differenceIds: [...ids], ...part });
    return result.ok;
  };
  return {
    loaded: query.data !== undefined,
    gaps,
    missing: query.data?.missing ?? [],
    narrowed,
    setNarrowed,
    change,
    setEffort: (some: readonly GapView[], effort: Effort | null) => setEffort(change, some, effort),
  };
}

export type Plan = ReturnType<typeof usePlan>;

/**
 * Gives gaps an effort. Gaps without a disposition take the guide's advice for their field of the
 * board, which stands at its head; a disposition that a person chose stays.
 */
async function setEffort(
  change: Plan['change'],
  gaps: readonly GapView[],
  effort: Effort | null,
): Promise<void> {
  const groups = Map.groupBy(gaps, ({ row }) =>
    effort === null || row.plan.disposition !== null ? null : (row.rating?.risk ?? null),
  );
  for (const [risk, members] of groups) {
    const ids = members.map((gap) => gap.row.id);
    const advised =
      risk === null || effort === null ? {} : { disposition: defaultDisposition(risk, effort) };
    await change(ids, { effort, ...advised });
  }
}
