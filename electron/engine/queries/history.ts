import type { DifferenceDetail } from '../../../shared/contract/views.ts';
import type { Effort, ExceptionState, Risk, Team } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { judgingHistory as judging } from '../../../shared/text/judging.ts';
import { queryText } from '../../../shared/text/queries.ts';
import { tableOf } from '../store/completed.ts';
import type { SqlRow, Store } from '../store/store.ts';
import type { AuditTrailTable } from '../store/tables.ts';
import { isOfHidden, shownOf } from '../store/trail-shown.ts';

type History = DifferenceDetail['history'];
const { history: text } = queryText;

/** What the trail says of these subjects (`rating:d_12`), newest first. */
export function historyOf(store: Store, systemId: string, subjects: readonly string[]): History {
  const rows = store
    .prepare(
      `SELECT * FROM audit_trail WHERE system_id = ?
       AND subject IN (SELECT value FROM json_each(?)) ORDER BY sequence DESC`,
    )
    .all(systemId, JSON.stringify(subjects)) as AuditTrailTable[];
  return withoutTwins(rows).map((row) => ({
    at: row.time,
    actor: row.on_behalf_of ?? row.actor,
    what: actText(row),
    reason: row.reason,
  }));
}

/** One act makes a view known and ends its being hidden: the entry of the known one tells both. */
function withoutTwins(rows: readonly AuditTrailTable[]): readonly AuditTrailTable[] {
  const written = new Set(rows.map(({ batch, subject }) => `${batch} ${subject}`));
  const isTold = ({ batch, subject }: AuditTrailTable): boolean =>
    written.has(`${batch} ${subject.replace('sealed_assessment:', 'assessment:')}`);
  return rows.filter((row) => row.json_after !== null || !isOfHidden(row.subject) || !isTold(row));
}

/** What an entry did, in words. */
function actText(row: AuditTrailTable): string {
  const { before, after, subject } = shownOf(row);
  switch (tableOf(subject)) {
    case 'rating':
      return after ? text.rated(after['risk'] as Risk) : text.unrated;
    case 'assessment':
      return after ? assessedText(row, after) : text.unassessed;
    case 'sealed_assessment':
      return hiddenText(row, before, after);
    case 'parked':
      return after ? judging.parked(String(after['reason'])) : judging.unparked;
    case 'left_group':
      return after ? judging.left : judging.rejoined;
    case 'plan_item':
      return after ? text.planned(planChanges(before, after)) : text.unplanned;
    case 'variation':
      if (!after) return text.undeclared;
      return after['act'] === 'declared' ? text.declared : text.withdrawn;
    case 'exception':
      return exceptionText(before, after);
    default:
      return text.changed;
  }
}

/** Who thought what; of a revealed one also who gave it and when. */
function assessedText({ action }: AuditTrailTable, after: SqlRow): string {
  const [team, risk] = [after['team'] as Team, after['risk'] as Risk];
  if (action !== 'assessment.reveal') return text.assessed(team, risk);
  return judging.revealed(team, risk, String(after['assessed_by']), String(after['assessed_at']));
}

/** Who has one, never what it says. */
function hiddenText(
  { action }: AuditTrailTable,
  before: SqlRow | null,
  after: SqlRow | null,
): string {
  const team = (after ?? before)?.['team'] as Team;
  if (after) return before ? judging.hiddenAgain(team) : judging.hidden(team);
  return action === 'assessment.reveal' ? judging.outdated(team) : judging.unhidden(team);
}

function exceptionText(before: SqlRow | null, after: SqlRow | null): string {
  if (!after) return text.exception(words.standing.withdrawn.toLowerCase());
  if (before && before['state'] === after['state']) return text.changed;
  return text.exception(words.standing[after['state'] as ExceptionState].toLowerCase());
}

/** The fields of a plan that changed, with what they are now. */
function planChanges(before: SqlRow | null, after: SqlRow): readonly string[] {
  const fields = ['effort', 'disposition', 'owner', 'due', 'status', 'review_on'] as const;
  return fields
    .filter((field) => (before?.[field] ?? null) !== (after[field] ?? null))
    .filter((field) => before !== null || (after[field] !== null && field !== 'status'))
    .map((field) => `${queryText.planFields[field]} ${planWord(field, after)}`);
}

function planWord(field: string, after: SqlRow): string {
  const value = after[field] ?? null;
  if (value === null) return queryText.planCleared;
  switch (field) {
    case 'effort':
      return words.effort[value as Effort].toLowerCase();
    case 'disposition':
      return words.disposition[value as keyof typeof words.disposition].toLowerCase();
    case 'status':
      return words.status[value as keyof typeof words.status].toLowerCase();
    default:
      return String(value);
  }
}
