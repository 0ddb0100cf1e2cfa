import type { RecordedReason } from '../../../shared/contract/views.ts';
import type { Json, SignedContent } from '../../../shared/signing/content.ts';
import { rowOf } from '../store/lookup.ts';
import { belowSuggestionOf } from '../queries/below-suggestion.ts';
import { findAudit } from '../queries/found.ts';
import type { FoundAudit } from '../queries/found.ts';
import { highRatedOf } from '../queries/high-rated.ts';
import {
  checklistOf,
  dossierOf,
  evidenceOfAudit,
  productionChangesOf,
} from '../queries/release-parts.ts';
import type { Store } from '../store/store.ts';
import { digestOf } from './digests.ts';
import { exceptionsStanding } from './exceptions-standing.ts';

/**
 * What a signature of a release decision stands for: the decision with the readiness and the reasons
 * that were recorded with it, what was rated high or below its suggestion, the exceptions that
 * stand, and everything else that the decision rests on. Days that pass change none of it but an
 * exception that ends while the audit is open: the decision rests on it.
 */
export function decisionContent(store: Store, id: string, now: Date): SignedContent {
  const row = rowOf(store, 'decision', id);
  return {
    format: 'evenkeel/decision/2',
    decision: row.decision,
    decidedBy: row.decided_by,
    at: row.at,
    reason: row.reason,
    differsReason: row.differs_reason,
    readiness: row.readiness,
    reasons: reasonsOf(row.json_reasons),
    ...restsOn(store, row.audit_id, now),
  };
}

/** What a signature of an audit as a whole stands for: what was documented, judged and planned. */
export function auditContent(store: Store, id: string, now: Date): SignedContent {
  return {
    format: 'evenkeel/audit/2',
    ...restsOn(store, id, now),
    participants: digestOf(store, 'participant', id),
    incidents: digestOf(store, 'incident', id),
  };
}

/** All that a decision rests on: short lists as they are, long ones by their digest. */
function restsOn(store: Store, auditId: string, now: Date): SignedContent {
  return {
    ...termsOf(findAudit(store, auditId)),
    highRated: highRatedOf(store, auditId).map((row) => ({ ...row })),
    ratedBelow: belowSuggestionOf(store, auditId).map(({ differenceId: _id, ...said }) => said),
    exceptions: exceptionsStanding(store, auditId, now),
    dossier: { ...dossierOf(store, auditId) },
    checklist: checklistContent(store, auditId),
    productionChanges: productionChangesOf(store, auditId).map(({ id: _id, ...said }) => said),
    evidence: evidenceContent(store, auditId),
    sources: sourcesOf(store, auditId),
    answers: digestOf(store, 'answer', auditId),
    comparison: comparisonDigest(store, auditId),
    assessments: digestOf(store, 'assessment', auditId),
    ratings: digestOf(store, 'rating', auditId),
    plan: digestOf(store, 'plan_item', auditId),
    phases: digestOf(store, 'plan_phase', auditId),
    approach: digestOf(store, 'approach', auditId),
  };
}

/** What the audit was opened with, and what counts as parity in it. */
function termsOf({ audit, system, row }: FoundAudit): SignedContent {
  return {
    audit: { system: system.name, number: audit.number, release: audit.release },
    plannedDate: audit.plannedDate,
    profile: { ...audit.profile, traits: [...audit.profile.traits] },
    environments: {
      staging: { name: row.staging_name, kind: row.staging_kind },
      production: { name: row.production_name, kind: row.production_kind },
    },
    snapshotAgeLimit: audit.snapshotAgeLimit,
    criteria: audit.criteria.map((each) => ({ ...each })),
  };
}

function reasonsOf(json: string): readonly Json[] {
  return (JSON.parse(json) as readonly RecordedReason[]).map((reason) => ({ ...reason }));
}

function checklistContent(store: Store, auditId: string): readonly Json[] {
  return checklistOf(store, auditId).map(({ id: _id, evidence: _evidence, ...said }) => said);
}

/** Digest of the rows that stand compared; null before anything was. */
export function comparisonDigest(store: Store, auditId: string): string | null {
  const digest = store
    .prepare('SELECT rows_digest FROM comparison WHERE id = ?')
    .pluck()
    .get(auditId) as string | undefined;
  return digest ?? null;
}

function evidenceContent(store: Store, auditId: string): readonly Json[] {
  return evidenceOfAudit(store, auditId).map(({ subject, fileName, sha256, note }) => ({
    subject,
    fileName,
    sha256,
    note,
  }));
}

function sourcesOf(store: Store, auditId: string): readonly Json[] {
  return store
    .prepare(
      `SELECT side, collector, path, sha256, captured_at AS capturedAt, rows_digest AS rows
       FROM source WHERE audit_id = ? AND live = 1 ORDER BY side, path, collector, id`,
    )
    .all(auditId) as readonly Json[];
}
