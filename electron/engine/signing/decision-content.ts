import { createHash } from 'node:crypto';
import type { Json, SignedContent } from '../../../shared/signing/content.ts';
import type { RecordedReason } from '../../../shared/contract/views.ts';
import { rowOf } from '../store/lookup.ts';
import { findAudit } from '../queries/found.ts';
import { belowSuggestionOf } from '../queries/below-suggestion.ts';
import {
  checklistOf,
  dossierOf,
  evidenceOfAudit,
  productionChangesOf,
} from '../queries/release-parts.ts';
import type { Store } from '../store/store.ts';
import { exceptionsStanding } from './exceptions-standing.ts';

/**
 * What a signature of a release decision stands for: the decision with the readiness and the reasons
 * that were recorded with it, what was rated below its suggestion, the exceptions that stand, and
 * everything else that the decision rests on. Days that pass change none of it but an exception that
 * ends while the audit is open: the decision rests on it.
 */
export function decisionContent(store: Store, id: string, now: Date): SignedContent {
  const row = rowOf(store, 'decision', id);
  return {
    format: 'evenkeel/decision/1',
    audit: auditNamed(store, row.audit_id),
    decision: row.decision,
    decidedBy: row.decided_by,
    at: row.at,
    reason: row.reason,
    differsReason: row.differs_reason,
    readiness: row.readiness,
    reasons: reasonsOf(row.json_reasons),
    comparison: comparisonDigest(store, row.audit_id),
    ratedBelow: ratedBelow(store, row.audit_id),
    exceptions: exceptionsStanding(store, row.audit_id, now),
    dossier: { ...dossierOf(store, row.audit_id) },
    checklist: checklistOf(store, row.audit_id).map(
      ({ text, state, note, answeredBy, answeredAt }) => ({
        text,
        state,
        note,
        answeredBy,
        answeredAt,
      }),
    ),
    productionChanges: productionChangesOf(store, row.audit_id).map(({ id: _id, ...said }) => said),
    evidence: evidenceContent(store, row.audit_id),
  };
}

/** What a signature of an audit as a whole stands for: what was documented, judged and planned. */
export function auditContent(store: Store, id: string, now: Date): SignedContent {
  const { audit, row } = findAudit(store, id);
  return {
    format: 'evenkeel/audit/1',
    audit: auditNamed(store, id),
    plannedDate: audit.plannedDate,
    profile: { ...audit.profile, traits: [...audit.profile.traits] },
    environments: {
      staging: { name: row.staging_name, kind: row.staging_kind },
      production: { name: row.production_name, kind: row.production_kind },
    },
    snapshotAgeLimit: audit.snapshotAgeLimit,
    criteria: audit.criteria.map((each) => ({ ...each })),
    sources: sourcesOf(store, id),
    comparison: comparisonDigest(store, id),
    ...Object.fromEntries(judged.map((table) => [table, digestOf(store, table, id)])),
    ratedBelow: ratedBelow(store, id),
    exceptions: exceptionsStanding(store, id, now),
    evidence: evidenceContent(store, id),
  };
}

function auditNamed(store: Store, id: string): Json {
  const { audit, system } = findAudit(store, id);
  return { system: system.name, number: audit.number, release: audit.release };
}

function reasonsOf(json: string): readonly Json[] {
  return (JSON.parse(json) as readonly RecordedReason[]).map((reason) => ({ ...reason }));
}

function comparisonDigest(store: Store, auditId: string): string | null {
  const digest = store
    .prepare('SELECT rows_digest FROM comparison WHERE id = ?')
    .pluck()
    .get(auditId) as string | undefined;
  return digest ?? null;
}

function ratedBelow(store: Store, auditId: string): readonly Json[] {
  return belowSuggestionOf(store, auditId).map(({ differenceId: _id, ...said }) => said);
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

/** Tables of what people said in the audit; a row of any of them changes its digest. */
const judged = ['participant', 'incident', 'answer', 'assessment', 'rating', 'plan_item'] as const;

/** How many rows, and SHA-256 over them as JSON lists of their columns, by id. */
function digestOf(store: Store, table: (typeof judged)[number], auditId: string): Json {
  const hash = createHash('sha256');
  const rows = store
    .prepare(`SELECT * FROM "${table}" WHERE audit_id = ? ORDER BY id`)
    .raw()
    .iterate(auditId) as IterableIterator<readonly unknown[]>;
  let count = 0;
  for (const row of rows) {
    hash.update(JSON.stringify(row)).update('\n');
    count += 1;
  }
  return { rows: count, digest: hash.digest('hex') };
}
