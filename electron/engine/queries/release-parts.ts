import type {
  ChecklistItemView,
  EvidenceView,
  ProductionChangeView,
  ReleaseView,
} from '../../../shared/contract/views.ts';
import type {
  ChecklistItemTable,
  EvidenceTable,
  ProductionChangeTable,
  ReleaseDossierTable,
} from '../store/tables.ts';
import type { Store } from '../store/store.ts';
import { evidenceViews } from './evidence-views.ts';

// What a release decision rests on beside the scorecard, as people see it and as they sign it.

/** The back-out plan and the test evidence; empty while nobody wrote any. */
export function dossierOf(store: Store, auditId: string): ReleaseView['dossier'] {
  const row = store.prepare('SELECT * FROM release_dossier WHERE id = ?').get(auditId) as
    | ReleaseDossierTable
    | undefined;
  return { backOutPlan: row?.back_out_plan ?? '', testEvidence: row?.test_evidence ?? '' };
}

/** The points of the checklist in their order. */
export function checklistOf(store: Store, auditId: string): readonly ChecklistItemView[] {
  const rows = store
    .prepare(
      `SELECT c.*, (SELECT count(*) FROM evidence e WHERE e.system_id = c.system_id
         AND e.subject = 'checklist_item:' || c.id) AS evidence
       FROM checklist_item c WHERE c.audit_id = ? ORDER BY c.ordinal, c.id`,
    )
    .all(auditId) as (ChecklistItemTable & { readonly evidence: number })[];
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    state: row.state,
    note: row.note,
    answeredBy: row.answered_by,
    answeredAt: row.answered_at,
    evidence: row.evidence,
  }));
}

/** The log of production changes that nobody documented when they were made, oldest first. */
export function productionChangesOf(
  store: Store,
  auditId: string,
): readonly ProductionChangeView[] {
  const rows = store
    .prepare('SELECT * FROM production_change WHERE audit_id = ? ORDER BY date, id')
    .all(auditId) as ProductionChangeTable[];
  return rows.map((row) => ({
    id: row.id,
    date: row.date,
    dimension: row.dimension,
    what: row.what,
    madeBy: row.made_by,
    foundHow: row.found_how,
    resolution: row.resolution,
  }));
}

/** Evidence of the audit, its decisions and its checklist, by subject and in the order it came. */
export function evidenceOfAudit(store: Store, auditId: string): readonly EvidenceView[] {
  const rows = store
    .prepare(
      `SELECT e.* FROM evidence e JOIN audit a ON a.system_id = e.system_id
       WHERE a.id = @auditId AND e.subject IN (
         SELECT 'audit:' || @auditId
         UNION SELECT 'decision:' || id FROM decision WHERE audit_id = @auditId
         UNION SELECT 'checklist_item:' || id FROM checklist_item WHERE audit_id = @auditId)
       ORDER BY e.subject, e.added_at, e.id`,
    )
    .all({ auditId }) as EvidenceTable[];
  return evidenceViews(store, rows);
}
