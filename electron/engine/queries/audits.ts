import { daysLeft, remindersOf } from '../../../shared/exceptions/index.ts';
import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { AuditView, SystemSummary } from '../../../shared/contract/views.ts';
import type { ComparisonSummary } from '../../../shared/model/comparison.ts';
import { isHighGap } from '../../../shared/scorecard/index.ts';
import { dayOf } from '../days.ts';
import { newestDecision } from '../signing/newest-decision.ts';
import { isStale } from '../store/comparison-inputs.ts';
import { toIncident, toParticipant, toSystem } from '../store/mapping.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import { notComparableTags } from '../store/tags.ts';
import { lastUndoable, newestStays } from '../store/undoable.ts';
import type { WhyNot } from '../store/undoable.ts';
import { snapshotsOf } from './coverage.ts';
import { exceptionsOf } from './covers.ts';
import { auditsOf, findAudit } from './found.ts';
import type { FoundAudit } from './found.ts';
import { scorecardInput, scorecardOf } from './scorecard.ts';

/** Days within which an expiry is announced. */
const SOON = 30;

/** Every system with its audits, newest first. */
export function systemList(store: Store, _input: unknown, now: Date): readonly SystemSummary[] {
  const today = dayOf(now);
  return store.all(sql.selectFrom('system').selectAll().orderBy('name')).map((row) => ({
    system: toSystem(row),
    audits: auditsOf(store, row.id).map(({ audit }) => summaryOf(store, audit, now)),
    ...exceptionsDue(store, row.id, today),
  }));
}

/** The exceptions of a system as its newest comparison has them, by what is due for them. */
function exceptionsDue(
  store: Store,
  systemId: string,
  today: string,
): Pick<SystemSummary, 'expiringExceptions' | 'reminders'> {
  const exceptions = exceptionsOf(store, { systemId, auditId: null }, today);
  const expiring = exceptions.filter((exception) => {
    const left = daysLeft(exception, today);
    return exception.standing === 'approved' && left !== null && left <= SOON;
  });
  return {
    expiringExceptions: expiring.length,
    reminders: exceptions.flatMap((exception) => remindersOf(exception, today)),
  };
}

function summaryOf(
  store: Store,
  audit: FoundAudit['audit'],
  now: Date,
): SystemSummary['audits'][number] {
  const { readiness } = scorecardOf(store, audit.id, now);
  const { rows } = scorecardInput(store, audit.id, now);
  return {
    audit,
    readiness: readiness.state,
    reasons: readiness.reasons.length,
    openHigh: rows.filter(isHighGap).length,
  };
}

/** Everything that the opening and the top bar show. */
export function auditView(
  store: Store,
  { auditId }: ParsedQueryInput<'audit.get'>,
  whyNot: WhyNot,
): AuditView {
  const { audit, system, row, systemRow } = findAudit(store, auditId);
  const comparison = store.get(sql.selectFrom('comparison').selectAll().where('id', '=', auditId));
  const act = lastUndoable(store, auditId, whyNot);
  return {
    system,
    audit,
    custody: custodyOf(store, systemRow),
    ...peopleAndIncidents(store, auditId),
    carriedOver: carriedOver(store, audit),
    snapshots: snapshotsOf(store, auditId),
    savedAt: savedAt(store, row.system_id) ?? audit.openedAt,
    comparisonStale: isStale(store, auditId),
    comparedAt: comparison?.compared_at ?? null,
    summary: comparison ? (JSON.parse(comparison.json_summary) as ComparisonSummary) : null,
    undoable: act?.words ?? null,
    undoableAct: act && {
      commandId: act.command.id,
      name: act.command.name,
      at: act.command.at,
    },
    newestStays: newestStays(store, auditId, whyNot),
    decision: decisionOf(store, auditId),
    secrets: secretsOf(store, auditId, systemRow),
  };
}

/** Where the system may be written, with the newest hand-over. */
function custodyOf(store: Store, { id, custody }: FoundAudit['systemRow']): AuditView['custody'] {
  const newest = store.get(
    sql
      .selectFrom('handover')
      .select(['peer', 'at'])
      .where('system_id', '=', id)
      .orderBy('at', 'desc')
      .limit(1),
  );
  return { state: custody, peer: newest?.peer ?? null, at: newest?.at ?? null };
}

function peopleAndIncidents(
  store: Store,
  auditId: string,
): Pick<AuditView, 'participants' | 'incidents'> {
  const participants = store.all(
    sql.selectFrom('participant').selectAll().where('audit_id', '=', auditId).orderBy('name'),
  );
  const incidents = store.all(
    sql.selectFrom('incident').selectAll().where('audit_id', '=', auditId).orderBy('date', 'desc'),
  );
  return { participants: participants.map(toParticipant), incidents: incidents.map(toIncident) };
}

/** What the act that opened the audit says that it carried over. */
function carriedOver(store: Store, { id }: FoundAudit['audit']): AuditView['carriedOver'] {
  const said = store
    .prepare(
      `SELECT json_extract(json_result, '$.carriedOver') FROM command
       WHERE audit_id IS NULL AND name = 'audit.open' AND json_extract(json_result, '$.audit.id') = ?`,
    )
    .pluck()
    .get(id) as string | null | undefined;
  return said ? (JSON.parse(said) as AuditView['carriedOver']) : null;
}

function secretsOf(
  store: Store,
  auditId: string,
  { id: systemId, secret_key_id: keyId }: FoundAudit['systemRow'],
): AuditView['secrets'] {
  const source = store.secrets.sourceOf(systemId);
  return {
    source,
    unlocked: source !== 'memory',
    hasPassphrase: keyId !== null,
    notComparable: notComparableTags(store, auditId, store.secrets.known(systemId)?.id ?? ''),
  };
}

/** The newest decision on the release of an audit. */
export function decisionOf(store: Store, auditId: string): AuditView['decision'] {
  const row = newestDecision(store, auditId);
  if (!row) return null;
  return { decision: row.decision, decidedBy: row.decided_by, reason: row.reason, at: row.at };
}

function savedAt(store: Store, systemId: string): string | null {
  return store.prepare('SELECT max(at) FROM command WHERE system_id = ?').pluck().get(systemId) as
    | string
    | null;
}
