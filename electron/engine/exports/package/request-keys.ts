import { requestFile } from '../../../../shared/package/sign-request.ts';
import type {
  SealedAnswer,
  SignAnswerGiven,
  SignRequest,
} from '../../../../shared/package/sign-request.ts';
import { signRequestText as text } from '../../../../shared/text/sign-request.ts';
import { hashOf } from './crypto.ts';
import { signError, whole } from './sign-file.ts';
import { sql } from '../../store/sql.ts';
import type { Store } from '../../store/store.ts';
import type { SignRequestKeyTable } from '../../store/tables.ts';
import { insertRow } from '../../store/transaction.ts';
import { openAnswer } from '../../signing/answer.ts';

/** Keeps what opens the answer to a request. It is not recorded, and never travels. */
export function keepRequestKey(store: Store, row: SignRequestKeyTable): void {
  insertRow(store, 'sign_request_key', row);
}

/** From now on nothing answers the request any more. */
export function forgetRequest(store: Store, requestId: string): void {
  store.prepare('DELETE FROM sign_request_key WHERE request_id = ?').run(requestId);
}

/** What opens the answer to a request. Throws `sign-request.answered` where none is waited for. */
export function requestKey(store: Store, requestId: string): string {
  const row = store.get(
    sql.selectFrom('sign_request_key').select('private_key').where('request_id', '=', requestId),
  );
  if (row) return row.private_key;
  throw signError('answered', text.answered);
}

/**
 * An answer to what this record asked in this audit, opened; whose passphrase it was made with is
 * the caller's to check. Throws `sign-request.other-audit`, `.not-asked`, `.answered`, `.broken`.
 */
export function openedAnswer(
  store: Store,
  given: {
    readonly auditId: string;
    readonly request: SignRequest;
    readonly sealed: SealedAnswer;
  },
): SignAnswerGiven {
  const { auditId, request, sealed } = given;
  if (request.audit.id !== auditId) throw signError('other-audit', text.otherAudit);
  if (!isAsked(store, request)) throw signError('not-asked', text.notAsked);
  const key = requestKey(store, request.id);
  const answer = whole(() => openAnswer(request, sealed, key));
  if (answer) return answer;
  throw signError('broken', { sentence: text.sealed, remedy: text.brokenRemedy });
}

/** Whether this is, byte for byte, a request that the trail says was exported. */
function isAsked(store: Store, request: SignRequest): boolean {
  const exported = store.get(
    sql
      .selectFrom('export')
      .select('id')
      .where('id', '=', request.id)
      .where('audit_id', '=', request.audit.id)
      .where('sha256', '=', hashOf(Buffer.from(requestFile(request)))),
  );
  return exported !== undefined;
}
