import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { ReleaseDecisionView, ReleaseView } from '../../../shared/contract/views.ts';
import {
  closingProblems,
  decisionDiffers,
  defaultChecklist,
} from '../../../shared/release/index.ts';
import { requiredOrStood } from '../signing/closing.ts';
import { comparisonDigest } from '../signing/decision-content.ts';
import { decisionsByTrail, newestDecision } from '../signing/newest-decision.ts';
import { requiredSignatures } from '../signing/required.ts';
import { isStale } from '../store/comparison-inputs.ts';
import type { Store } from '../store/store.ts';
import type { AuditTrailTable, DecisionTable } from '../store/tables.ts';
import { belowSuggestionOf } from './below-suggestion.ts';
import { findAudit } from './found.ts';
import { checklistOf, dossierOf, evidenceOfAudit, productionChangesOf } from './release-parts.ts';
import { scorecardOf } from './scorecard.ts';

/** The release decision, all that it rests on, and what keeps the audit from being closed. */
export function releaseView(
  store: Store,
  { auditId }: ParsedQueryInput<'release.get'>,
  now: Date,
): ReleaseView {
  const { audit } = findAudit(store, auditId);
  const [decision = null, ...earlierDecisions] = decisionsOf(store, auditId);
  const checklist = checklistOf(store, auditId);
  const signatures = requiredOrStood(store, auditId, now);
  const known = new Set(checklist.map(({ text }) => text));
  return {
    readiness: scorecardOf(store, auditId, now).readiness,
    belowSuggestion: belowSuggestionOf(store, auditId),
    dossier: dossierOf(store, auditId),
    checklist,
    checklistToFill: defaultChecklist.filter(({ text }) => !known.has(text)).length,
    productionChanges: productionChangesOf(store, auditId),
    evidence: evidenceOfAudit(store, auditId),
    decision,
    earlierDecisions,
    subjects: { decision: decision && `decision:${decision.id}`, audit: `audit:${auditId}` },
    signatures,
    toClose: audit.closedAt === null ? closingProblemsOf(store, auditId, now) : [],
    closed: closedOf(store, auditId),
  };
}

/** Decisions on the release of an audit, the one that stands first. */
export function decisionsOf(store: Store, auditId: string): readonly ReleaseDecisionView[] {
  return decisionsByTrail(store, auditId).map((row) => ({
    id: row.id,
    decision: row.decision,
    decidedBy: row.decided_by,
    at: row.at,
    reason: row.reason,
    readiness: row.readiness,
    reasons: JSON.parse(row.json_reasons) as ReleaseDecisionView['reasons'],
    differs: decisionDiffers(row.decision, row.readiness),
    differsReason: row.differs_reason,
  }));
}

/** What keeps an audit from being closed at this moment, whoever asks. */
export function closingProblemsOf(
  store: Store,
  auditId: string,
  now: Date,
): ReleaseView['toClose'] {
  const decision = newestDecision(store, auditId);
  return closingProblems({
    isDecided: decision !== undefined,
    isOutdated: decision?.decision === 'release' && isOutdated(store, decision),
    signatures: requiredSignatures(store, auditId, now),
  });
}

/** Whether the rows that stand compared, or would, are others than those at the decision. */
function isOutdated(store: Store, { audit_id, rows_digest }: DecisionTable): boolean {
  return isStale(store, audit_id) || comparisonDigest(store, audit_id) !== rows_digest;
}

/** Who closed the audit, when and why; null while it is open. */
function closedOf(store: Store, auditId: string): ReleaseView['closed'] {
  const { row } = findAudit(store, auditId);
  if (row.closed_at === null) return null;
  const entry = store
    .prepare(
      `SELECT reason FROM audit_trail WHERE system_id = ? AND subject = ? AND action = 'audit.close'
       ORDER BY sequence DESC LIMIT 1`,
    )
    .get(row.system_id, `audit:${auditId}`) as Pick<AuditTrailTable, 'reason'> | undefined;
  return { at: row.closed_at, by: row.closed_by ?? '', reason: entry?.reason ?? '' };
}
