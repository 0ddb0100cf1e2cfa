import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type {
  OutsideApprovalView,
  SignatureView,
  SignaturesView,
} from '../../../shared/contract/views.ts';
import { subjectOf } from '../../../shared/signing/subject.ts';
import { signedWhen } from '../../../shared/text/signing.ts';
import { requiredOrStood } from '../signing/closing.ts';
import { passphraseOrigin } from '../signing/passphrase-origin.ts';
import { standings } from '../signing/standing.ts';
import type { SignatureStanding } from '../signing/standing.ts';
import { subjectTitle } from '../signing/titles.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { OutsideApprovalTable, SignatureTable } from '../store/tables.ts';
import { findAudit } from './found.ts';

/** Signatures and outside approvals of an audit and of the exceptions of its system. */
export function signaturesView(
  store: Store,
  { auditId }: ParsedQueryInput<'signatures.get'>,
  now: Date,
): SignaturesView {
  const { row: audit } = findAudit(store, auditId);
  const standing = standings(store, now);
  return {
    signatures: rowsFor(store, 'signature', audit.system_id, auditId).map((row) =>
      signatureView(store, row, standing(row)),
    ),
    outside: rowsFor(store, 'outside_approval', audit.system_id, auditId).map((row) =>
      outsideView(store, row, standing(row)),
    ),
    required: requiredOrStood(store, auditId, now).map(({ id, meaning, role, metBy }) => ({
      id,
      meaning,
      role,
      metBy: metBy?.signatureId ?? null,
    })),
  };
}

/** Of the audit itself, and of exceptions whichever audit they were signed in; newest first. */
function rowsFor<T extends 'signature' | 'outside_approval'>(
  store: Store,
  table: T,
  systemId: string,
  auditId: string,
): readonly (T extends 'signature' ? SignatureTable : OutsideApprovalTable)[] {
  const at = table === 'signature' ? 'at' : 'recorded_at';
  const statement = store.prepare(
    `SELECT * FROM ${table} WHERE system_id = ?
     AND (audit_id = ? OR substr(subject, 1, 10) = 'exception:') ORDER BY ${at} DESC, rowid DESC`,
  );
  return statement.all(systemId, auditId) as (T extends 'signature'
    ? SignatureTable
    : OutsideApprovalTable)[];
}

function boundOf(
  store: Store,
  row: SignatureTable | OutsideApprovalTable,
  standing: SignatureStanding,
) {
  const subject = subjectOf(row.subject);
  return {
    id: row.id,
    auditId: row.audit_id,
    subject,
    title: subjectTitle(store, subject),
    meaning: row.meaning,
    role: row.role,
    contentHash: row.content_hash,
    ...standing,
  };
}

function signatureView(
  store: Store,
  row: SignatureTable,
  standing: SignatureStanding,
): SignatureView {
  return {
    ...boundOf(store, row, standing),
    personId: row.person_id,
    name: row.name,
    team: row.team,
    at: row.at,
    utcOffset: row.utc_offset,
    when: signedWhen(row.at, row.utc_offset),
    way: row.way,
    passphrase: passphraseOrigin(store, row),
    note: row.note,
  };
}

function outsideView(
  store: Store,
  row: OutsideApprovalTable,
  standing: SignatureStanding,
): OutsideApprovalView {
  const evidence = store.all(
    sql
      .selectFrom('evidence')
      .select(['id', 'file_name', 'sha256'])
      .where('system_id', '=', row.system_id)
      .where('subject', '=', `outside_approval:${row.id}`)
      .orderBy('file_name'),
  );
  return {
    ...boundOf(store, row, standing),
    approver: row.approver,
    givenOn: row.given_on,
    how: row.how,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    evidence: evidence.map(({ id, file_name, sha256 }) => ({ id, fileName: file_name, sha256 })),
  };
}
