import { teams } from '../../../shared/model/words.ts';
import type { Team } from '../../../shared/model/words.ts';
import type { Store } from '../store/store.ts';

/** Teams that wait to be revealed, by id of the difference: who, and never what. */
export type HiddenTeams = ReadonlyMap<string, readonly Team[]>;

/** Which teams have a hidden assessment of the present values of these rows, in fixed order. */
export function hiddenTeams(store: Store, ids: readonly string[]): HiddenTeams {
  const rows = store
    .prepare(
      `SELECT s.difference_id, s.team FROM sealed_assessment s
       JOIN difference d ON d.id = s.difference_id AND d.binding = s.binding
       WHERE s.difference_id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids)) as { readonly difference_id: string; readonly team: Team }[];
  const groups = Map.groupBy(rows, (row) => row.difference_id);
  return new Map(
    [...groups].map(([id, hidden]) => [
      id,
      teams.filter((team) => hidden.some((row) => row.team === team)),
    ]),
  );
}

/** How many rows of an audit a team has assessed, hidden and openly, as their values are now. */
export function assessedBy(
  store: Store,
  auditId: string,
  team: Team,
): { readonly hidden: number; readonly known: number } {
  const count = (table: 'sealed_assessment' | 'assessment'): number =>
    store
      .prepare(
        `SELECT count(*) FROM ${table} s JOIN difference d ON d.id = s.difference_id
           AND d.binding = s.binding AND d.standing = 'open'
         WHERE s.audit_id = ? AND s.team = ?`,
      )
      .pluck()
      .get(auditId, team) as number;
  return { hidden: count('sealed_assessment'), known: count('assessment') };
}
