import { recordedView } from '../../queries/approach.ts';
import { sessionsOf } from '../../queries/meeting.ts';
import { calendarOf } from '../../queries/plan-surroundings.ts';
import { rulesView } from '../../queries/rules.ts';
import type { Store } from '../../store/store.ts';
import type { WorkbookData } from './data.ts';

type Judgement = Pick<WorkbookData, 'meetings' | 'windows' | 'rules' | 'approach'>;

/** What the workbook tells of the judgement beside the gaps. Nothing hidden is in it. */
export function judgementParts(store: Store, auditId: string): Judgement {
  return {
    meetings: sessionsOf(store, auditId).toReversed(),
    windows: calendarOf(store, auditId, () => 0),
    rules: rulesView(store, { auditId }).rules.filter(
      ({ rule, on, changedAt }) => rule.origin === 'custom' || !on || changedAt !== null,
    ),
    approach: recordedView(store, auditId),
  };
}

/** Versions of the rules behind the suggestions, by id of the difference; null where none is known. */
export function ruleVersions(
  store: Store,
  auditId: string,
): (differenceId: string) => number | null {
  const rows = store
    .prepare(
      'SELECT id, rule_version FROM difference WHERE audit_id = ? AND rule_version IS NOT NULL',
    )
    .raw()
    .all(auditId) as [id: string, version: number][];
  const versions = new Map(rows);
  return (id) => versions.get(id) ?? null;
}
