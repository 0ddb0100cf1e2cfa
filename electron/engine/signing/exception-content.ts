import type { SignedContent } from '../../../shared/signing/content.ts';
import { checksUntil, isCovered } from '../../../shared/exceptions/index.ts';
import type { Risk } from '../../../shared/model/words.ts';
import type { ExceptionCoverTable, ExceptionTable } from '../store/tables.ts';
import { approvedContent } from '../queries/exception-approved.ts';
import type { ApprovedContent, ApprovedCover } from '../queries/exception-approved.ts';
import { referenceAudit, referenceRows } from '../queries/exception-reference.ts';
import type { ReferenceRow } from '../queries/exception-reference.ts';
import { rowOf } from '../store/lookup.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';

/** Names what is signed; another number is another form. */
const FORMAT = 'evenkeel/exception/1';

/**
 * What an approval of an exception covers, as it is now: the template, and every covered difference
 * with its values and its rating. A gap that is closed since the approval stays as it was approved.
 */
export function exceptionContent(store: Store, exceptionId: string): ApprovedContent {
  const row = rowOf(store, 'exception', exceptionId);
  return { ...templateOf(store, row), covers: coversContent(store, row) };
}

/** What the exception says, without what it covers. */
export function templateOf(store: Store, row: ExceptionTable): SignedContent {
  return {
    format: FORMAT,
    number: row.number,
    title: row.title,
    dimension: row.dimension,
    reason: row.reason,
    riskAssessment: row.risk_assessment,
    mitigation: row.mitigation,
    compensatingControl: row.compensating_control,
    requester: row.requester,
    owner: row.owner,
    expiresOn: row.expires_on,
    reviewTrigger: row.review_trigger,
    checkOn: row.check_on,
    checksUntil: checksUntil({
      expiresOn: row.expires_on,
      reviewTrigger: row.review_trigger,
      checkOn: row.check_on,
      requestedAt: row.requested_at,
    }),
    renews: row.renews === null ? null : numberOf(store, row.renews),
    origin: row.origin,
    patterns: patternsOf(store, row.id).map(({ subject, name, catalogue_id }) => ({
      subject,
      name,
      catalogueId: catalogue_id,
    })),
    evidence: evidenceOf(store, row.id),
  };
}

/** The files that show what it says, in one order, by what they are. */
function evidenceOf(store: Store, exceptionId: string): readonly SignedContent[] {
  const rows = store.all(
    sql
      .selectFrom('evidence')
      .select(['file_name', 'sha256', 'note'])
      .where('subject', '=', `exception:${exceptionId}`)
      .orderBy('file_name')
      .orderBy('sha256')
      .orderBy('note'),
  );
  return rows.map(({ file_name: fileName, sha256, note }) => ({ fileName, sha256, note }));
}

/** The patterns of an exception, in one order. */
export function patternsOf(store: Store, exceptionId: string) {
  return store.all(
    sql
      .selectFrom('exception_pattern')
      .selectAll()
      .where('exception_id', '=', exceptionId)
      .orderBy('subject')
      .orderBy('name')
      .orderBy('catalogue_id')
      .orderBy('id'),
  );
}

/**
 * The risk that an approval holds for: what was approved while it covers the rating of today, and
 * that rating otherwise. A row that nobody has rated in a new audit takes nothing from it.
 */
export function approvedRisk(
  cover: Pick<ExceptionCoverTable, 'binding' | 'risk'>,
  row: Pick<ReferenceRow, 'binding' | 'rated'>,
): Risk | null {
  const same = cover.binding === row.binding && cover.risk !== null;
  return same && (row.rated === null || isCovered(cover.risk, row.rated)) ? cover.risk : row.rated;
}

function coversContent(store: Store, row: ExceptionTable): readonly ApprovedCover[] {
  const covers = store.all(
    sql
      .selectFrom('exception_cover')
      .selectAll()
      .where('exception_id', '=', row.id)
      .orderBy('difference_key'),
  );
  const auditId = referenceAudit(store, row.system_id, null);
  const keys = covers.map((cover) => cover.difference_key);
  const present = referenceRows(store, auditId, keys);
  const frozen = new Map(frozenCovers(store, row).map((cover) => [cover.key, cover]));
  return covers.flatMap((cover) => {
    const found = present.get(cover.difference_key);
    const entry = found ? presentCover(cover, found) : frozen.get(cover.difference_key);
    return entry ? [entry] : [];
  });
}

function frozenCovers(store: Store, row: ExceptionTable): readonly ApprovedCover[] {
  if (row.approved_hash === null) return [];
  return approvedContent(store, row.id, row.approved_hash)?.covers ?? [];
}

function presentCover(cover: ExceptionCoverTable, row: ReferenceRow): ApprovedCover {
  return {
    key: row.key,
    binding: row.binding,
    subject: row.subject,
    name: row.name,
    staging: row.staging_value,
    stagingState: row.staging_state,
    production: row.production_value,
    productionState: row.production_state,
    risk: approvedRisk(cover, row),
  };
}

function numberOf(store: Store, exceptionId: string): number | null {
  const number = store
    .prepare('SELECT number FROM exception WHERE id = ?')
    .pluck()
    .get(exceptionId) as number | undefined;
  return number ?? null;
}
