import { useMemo, useState } from 'react';
import type { CommandInput, CommandOutput, GapView } from '../../../shared/contract/index.ts';
import type { Result } from '../../../shared/model/errors.ts';
import type { Effort } from '../../../shared/model/words.ts';
import { runCommand, useQueryOf } from '../../app/bridge.ts';
import { planOrder } from './matrix.ts';

/** The parts of a gap's plan that a person changes. */
export type PlanChange = Omit<CommandInput<'gap.plan'>, 'auditId' | 'differenceIds'>;

/** The steps of a plan in phases, as a person gives them. */
export type PhaseList = CommandInput<'gap.phases'>['phases'];

/** Rows of the plan that are shown alone, and why. */
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
    windows: query.data?.windows ?? [],
    missing: query.data?.missing ?? [],
    narrowed,
    setNarrowed,
    change,
    /** The same for a dialog, which shows a refusal at its field. */
    tryChange: async (
      ids: readonly string[],
      part: PlanChange,
    ): Promise<Result<CommandOutput<'gap.plan'>>> =>
      runCommand('gap.plan', { auditId, differenceIds: [...ids], ...part }, { quiet: true }),
    setPhases: async (
      ids: readonly string[],
      phases: PhaseList,
    ): Promise<Result<CommandOutput<'gap.phases'>>> =>
      runCommand('gap.phases', { auditId, differenceIds: [...ids], phases }, { quiet: true }),
    setEffort: async (some: readonly GapView[], effort: Effort | null): Promise<void> =>
      void (await change(
        some.map((gap) => gap.row.id),
        { effort },
      )),
  };
}

export type Plan = ReturnType<typeof usePlan>;
