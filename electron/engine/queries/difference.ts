import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { DifferenceDetail } from '../../../shared/contract/views.ts';
import { teams } from '../../../shared/model/words.ts';
import { builtInRules } from '../../../shared/risk/index.ts';
import { queryText } from '../../../shared/text/queries.ts';
import { dayOf } from '../days.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { DifferenceTable } from '../store/tables.ts';
import { coversOf } from './covers.ts';
import { unknown } from './found.ts';
import { historyOf } from './history.ts';
import { rowsById } from './rows.ts';

/** One row with its rule, its history and its exception: the inspector. */
export function differenceDetail(
  store: Store,
  { differenceId }: ParsedQueryInput<'difference.get'>,
  now: Date,
): DifferenceDetail {
  const stored = store.get(sql.selectFrom('difference').selectAll().where('id', '=', differenceId));
  const today = dayOf(now);
  const [row] = stored ? rowsById(store, stored.audit_id, [stored.id], today) : [];
  if (!stored || !row) throw unknown('difference');
  const exception = coversOf(store, [stored], today)({ ...stored, risk: row.rating?.risk ?? null });
  const rule = builtInRules.find((each) => each.id === row.suggestion.rule);
  const subjects = [
    ...ownSubjects(store, stored),
    ...(exception ? [`exception:${exception.id}`] : []),
  ];
  return {
    row,
    ruleTitle: rule?.title ?? null,
    ruleOrigin: rule?.origin ?? null,
    ruleVersion: rule?.version ?? null,
    resembles: rule?.resembles === undefined ? null : queryText.resembles[rule.resembles],
    lastTime: null,
    history: historyOf(store, stored.system_id, subjects),
    exception,
  };
}

/** Everything of the trail that speaks of a row. */
function ownSubjects(store: Store, { id, audit_id, key }: DifferenceTable): readonly string[] {
  const variations = store.all(
    sql
      .selectFrom('variation')
      .select('id')
      .where('audit_id', '=', audit_id)
      .where('difference_key', '=', key),
  );
  return [
    `rating:${id}`,
    `plan_item:${id}`,
    ...teams.map((team) => `assessment:${id}:${team}`),
    ...variations.map((variation) => `variation:${variation.id}`),
  ];
}
