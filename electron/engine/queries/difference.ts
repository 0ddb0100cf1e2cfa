import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { DifferenceDetail } from '../../../shared/contract/views.ts';
import { teams } from '../../../shared/model/words.ts';
import { dayOf } from '../days.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { DifferenceTable } from '../store/tables.ts';
import { coversOf } from './covers.ts';
import { unknown } from './found.ts';
import { historyOf } from './history.ts';
import { lastTimeOf } from './last-time.ts';
import { ruleShown } from './meeting-rule.ts';
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
  const subjects = [
    ...ownSubjects(store, stored),
    ...(exception ? [`exception:${exception.id}`] : []),
  ];
  return {
    row,
    ...ruleShown(store, stored),
    lastTime: lastTimeOf(store, stored),
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
    `parked:${id}`,
    `left_group:${id}`,
    ...teams.map((team) => `assessment:${id}:${team}`),
    ...teams.map((team) => `sealed_assessment:${id}:${team}`),
    ...variations.map((variation) => `variation:${variation.id}`),
  ];
}
