import { useMemo, useState } from 'react';
import type { CommandInput, CommandOutput, GapView } from '../../../shared/contract/index.ts';
import type { Result } from '../../../shared/model/errors.ts';
import type { Effort } from '../../../shared/model/words.ts';
import { runCommand, shown, useQueryOf } from '../../app/bridge.ts';
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

/** A change that departs from the advice of the matrix and waits for its reason. */
export interface Departing {
  readonly ids: readonly string[];
  readonly part: PlanChange;
  /** What the record says is missing. */
  readonly sentence: string;
}

/** The plan of an audit, and how it is changed. */
export function usePlan(auditId: string) {
  const query = useQueryOf('plan.get', { auditId });
  const gaps = useMemo(() => planOrder(query.data?.gaps ?? []), [query.data]);
  const [narrowed, setNarrowed] = useState<Narrowed | null>(null);
  const [departing, setDeparting] = useState<Departing | null>(null);
  const tryChange = async (ids: readonly string[], part: PlanChange) =>
    runCommand('gap.plan', { auditId, differenceIds: [...ids], ...part }, { quiet: true });
  const change = async (ids: readonly string[], part: PlanChange): Promise<boolean> => {
    const result = await tryChange(ids, part);
    if (!result.ok && result.error.code === 'plan.reason-missing') {
      setDeparting({ ids, part, sentence: result.error.sentence });
    } else shown(result);
    return result.ok;
  };
  return {
    loaded: query.data !== undefined,
    gaps,
    windows: query.data?.windows ?? [],
    missing: query.data?.missing ?? [],
    narrowed,
    setNarrowed,
    /** Changes gaps. Where that departs from the advice, the reason is asked for first. */
    change,
    departing,
    setDeparting,
    /** The same for a dialog, which shows a refusal at its field. */
    tryChange,
    setPhases: async (
      ids: readonly string[],
      phases: PhaseList,
    ): Promise<Result<CommandOutput<'gap.phases'>>> =>
      runCommand('gap.phases', { auditId, differenceIds: [...ids], phases }, { quiet: true }),
    setEffort: async (some: readonly GapView[], effort: Effort | null): Promise<boolean> =>
      change(
        some.map((gap) => gap.row.id),
        { effort },
      ),
  };
}

export type Plan = ReturnType<typeof usePlan>;
