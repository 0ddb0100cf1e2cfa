import type { ExceptionApproval } from '../../../shared/contract/views.ts';
import type { ExceptionRecord } from '../../../shared/model/judgement.ts';
import type { Store } from '../store/store.ts';

interface ApprovalRow {
  readonly subject: string;
  readonly how: 'signature' | 'outside';
  readonly approver: string;
  readonly role: string;
  readonly at: string;
  readonly given_on: string | null;
  readonly note: string;
  readonly hash: string;
}

/** Tells how the exceptions of a system were approved; null for one that never was. */
export function approvalsOf(
  store: Store,
  systemId: string,
): (exception: ExceptionRecord) => ExceptionApproval | null {
  const rows = store
    .prepare(
      `SELECT subject, 'signature' AS how, name AS approver, role, at, NULL AS given_on,
         note, content_hash AS hash
       FROM signature
       WHERE system_id = @systemId AND subject LIKE 'exception:%' AND meaning = 'approved'
       UNION ALL
       SELECT subject, 'outside', approver, role, recorded_at, given_on, how, content_hash
       FROM outside_approval
       WHERE system_id = @systemId AND subject LIKE 'exception:%' AND meaning = 'approved'
       ORDER BY at`,
    )
    .all({ systemId }) as ApprovalRow[];
  // Of approvals of the same content, given again after it was void in between, the last one.
  const known = new Map(rows.map((row) => [`${row.subject} ${row.hash}`, row]));
  return (exception) => {
    const { id, approvedHash: hash } = exception;
    if (hash === null) return recordedApproval(exception);
    const row = known.get(`exception:${id} ${hash}`);
    if (!row) return null;
    const { how, approver, role, at, given_on: givenOn, note } = row;
    return { how, approver, role, at, givenOn, note, contentHash: hash };
  };
}

/** Before version 4 an approval was a name; who rejects or withdraws has one too. */
function recordedApproval({
  state,
  approver,
  decidedAt,
  decisionNote,
}: ExceptionRecord): ExceptionApproval | null {
  if (state !== 'approved' || approver === null || decidedAt === null) return null;
  const given = { approver, at: decidedAt, givenOn: null, note: decisionNote };
  return { how: 'recorded', ...given, role: '', contentHash: null };
}
