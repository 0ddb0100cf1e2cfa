import type { DifferenceDetail } from '../../../shared/contract/views.ts';
import type { Rule } from '../../../shared/model/rule.ts';
import { builtInRules } from '../../../shared/risk/index.ts';
import { queryText } from '../../../shared/text/queries.ts';
import type { Store } from '../store/store.ts';
import type { DifferenceTable } from '../store/tables.ts';

type RuleShown = Pick<DifferenceDetail, 'ruleTitle' | 'ruleOrigin' | 'ruleVersion' | 'resembles'>;

/** The rule behind the suggestion of a row, in the version that made it. */
export function ruleShown(store: Store, row: DifferenceTable): RuleShown {
  const rule = ruleOf(store, row);
  return {
    ruleTitle: rule?.title ?? null,
    ruleOrigin: rule?.origin ?? null,
    ruleVersion: row.rule_version ?? rule?.version ?? null,
    resembles: rule?.resembles === undefined ? null : queryText.resembles[rule.resembles],
  };
}

/** The rule as the system has it; one of its own before a built-in one of the same id. */
export function ruleOf(
  store: Store,
  { system_id, rule }: Pick<DifferenceTable, 'system_id' | 'rule'>,
): Rule | null {
  if (rule === null) return null;
  const own = store
    .prepare('SELECT json_rule FROM system_rule WHERE system_id = ? AND rule_id = ?')
    .pluck()
    .get(system_id, rule) as string | null | undefined;
  if (own) return JSON.parse(own) as Rule;
  return builtInRules.find((each) => each.id === rule) ?? null;
}
