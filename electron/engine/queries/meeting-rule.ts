import type { DifferenceDetail } from '../../../shared/contract/views.ts';
import type { Rule } from '../../../shared/model/rule.ts';
import { queryText } from '../../../shared/text/queries.ts';
import type { Store } from '../store/store.ts';
import { ruleAt } from '../store/system-rules.ts';
import type { DifferenceTable } from '../store/tables.ts';

type RuleShown = Pick<DifferenceDetail, 'ruleTitle' | 'ruleOrigin' | 'ruleVersion' | 'resembles'>;

/** The rule behind the suggestion of a row, in the version that made it. */
export function ruleShown(store: Store, row: DifferenceTable): RuleShown {
  const rule = suggestedBy(store, row);
  return {
    ruleTitle: rule?.title ?? null,
    ruleOrigin: rule?.origin ?? null,
    ruleVersion: row.rule_version ?? rule?.version ?? null,
    resembles: rule?.resembles === undefined ? null : queryText.resembles[rule.resembles],
  };
}

/** The rule in the version that made the suggestion; the present one in rows of before versions. */
function suggestedBy(
  store: Store,
  { system_id, rule, rule_version }: Pick<DifferenceTable, 'system_id' | 'rule' | 'rule_version'>,
): Rule | null {
  if (rule === null) return null;
  return ruleAt(store, system_id, { ruleId: rule, version: rule_version });
}
