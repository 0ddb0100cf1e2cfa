import type { SetAside } from '../../shared/model/index.ts';
import type { CollectOutcome } from '../engine/collectors/collect.ts';

/** How many values of one side a rule set aside. */
interface AsideRuleCount extends Pick<SetAside, 'rule' | 'how'> {
  readonly count: number;
}

/** The rules that set values of one side aside, volatile first, then by name. */
export function asideRules({ sources }: CollectOutcome): readonly AsideRuleCount[] {
  const counts = new Map<string, AsideRuleCount>();
  for (const { rule, how } of sources.flatMap((source) => source.setAside)) {
    const key = `${how === 'volatile' ? 0 : 1} ${rule}`;
    counts.set(key, { rule, how, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}
