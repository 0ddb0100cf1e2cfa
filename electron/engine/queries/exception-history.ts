import type { ExceptionStep, ExceptionStepKind } from '../../../shared/contract/views.ts';
import type { ExceptionRecord } from '../../../shared/model/judgement.ts';
import type { ExceptionState } from '../../../shared/model/words.ts';
import { exceptionSteps } from '../../../shared/text/exceptions.ts';
import { completed } from '../store/completed.ts';
import type { SqlRow, Store } from '../store/store.ts';
import type { AuditTrailTable } from '../store/tables.ts';

type Entry = Pick<
  AuditTrailTable,
  'time' | 'actor' | 'on_behalf_of' | 'action' | 'subject' | 'reason' | 'json_before' | 'json_after'
>;

/** Tells the life of the exceptions of a system: who did what, when and why, newest first. */
export function exceptionHistory(
  store: Store,
  systemId: string,
): (exception: ExceptionRecord) => readonly ExceptionStep[] {
  const entries = store
    .prepare(
      `SELECT time, actor, on_behalf_of, action, subject, reason, json_before, json_after
       FROM audit_trail
       WHERE system_id = ? AND subject LIKE 'exception:%' ORDER BY sequence DESC`,
    )
    .all(systemId) as Entry[];
  const bySubject = Map.groupBy(entries, ({ subject }) => subject);
  return ({ id }) => (bySubject.get(`exception:${id}`) ?? []).map(stepOf);
}

function stepOf(entry: Entry): ExceptionStep {
  const [before, after] = [rowOf(entry.json_before), rowOf(entry.json_after)];
  return {
    at: entry.time,
    kind: kindOf(entry.action, after),
    approvedHash: (after?.['approved_hash'] ?? null) as string | null,
    actor: approverOf(entry.action, after) ?? entry.on_behalf_of ?? entry.actor,
    what: whatOf(entry.action, before, after),
    reason: entry.reason ?? whyVoid(entry.action, after) ?? noteOf(before, after),
  };
}

function rowOf(json: string | null): SqlRow | null {
  return completed('exception', json === null ? null : (JSON.parse(json) as SqlRow));
}

function kindOf(action: string, after: SqlRow | null): ExceptionStepKind {
  if (!after) return 'removed';
  switch (action) {
    case 'exception.checked':
      return 'checked';
    case 'exception.voided':
      return 'voided';
    case 'undo.last':
      return 'taken-back';
    default:
      return after['state'] as ExceptionState;
  }
}

function whatOf(action: string, before: SqlRow | null, after: SqlRow | null): string {
  if (!after) return exceptionSteps.removed;
  const state = after['state'] as ExceptionState;
  const again = before !== null && before['state'] === state;
  switch (action) {
    case 'exception.checked':
      return exceptionSteps.checked(String(after['next_check_on']));
    case 'exception.voided':
      return exceptionSteps.voided;
    case 'register.import':
      return exceptionSteps.imported(String(after['origin']));
    case 'undo.last':
      return exceptionSteps.takenBack;
    default:
      return exceptionSteps.state(state, { again, renewal: !before && after['renews'] !== null });
  }
}

/** Who approved, which is not always whoever was at the machine. */
function approverOf(action: string, after: SqlRow | null): string | null {
  const isApproval = action === 'exception.approve' || action === 'approval.outside';
  return isApproval && after?.['state'] === 'approved' ? String(after['approver']) : null;
}

function whyVoid(action: string, after: SqlRow | null): string | null {
  return action === 'exception.voided' ? String(after?.['void_reason']) : null;
}

/** What was written with a decision, where it is not the reason of the act itself. */
function noteOf(before: SqlRow | null, after: SqlRow | null): string | null {
  const note = after?.['decision_note'] ?? '';
  return note === '' || note === before?.['decision_note'] ? null : String(note);
}
