import { AppError } from '../../../shared/model/errors.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { highestRisk } from '../../../shared/exceptions/index.ts';
import { samePerson } from '../../../shared/model/names.ts';
import { assertNever } from '../../../shared/model/words.ts';
import type { SignatureMeaning } from '../../../shared/model/words.ts';
import { subjectText } from '../../../shared/signing/subject.ts';
import type { SignedSubject } from '../../../shared/signing/subject.ts';
import { signatureText } from '../../../shared/text/signing.ts';
import { rowOf } from '../store/lookup.ts';
import { isStale } from '../store/comparison-inputs.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import { mayAct } from './authority.ts';
import { contentOfSubject, placeOfSubject, sealedContent } from './content.ts';
import { approverProblem, everyNameOf } from './exception-approver.ts';
import type { Approving } from './exception-approver.ts';
import { exceptionContent } from './exception-content.ts';
import { newestDecision } from './newest-decision.ts';

/** A signature or an outside approval that is about to be given. */
export interface Intent {
  readonly auditId: string;
  readonly subject: SignedSubject;
  readonly meaning: SignatureMeaning;
}

/** Throws the first of the problems, where there is one. */
export function refuse([first]: readonly ErrorData[]): void {
  if (first) throw new AppError(first);
}

/** What stands in the way whoever signs: the order in which an audit ends, and its places. */
export function orderProblems(
  store: Store,
  { auditId, subject, meaning }: Intent,
): readonly ErrorData[] {
  const place = placeOfSubject(store, subject);
  const audit = rowOf(store, 'audit', auditId);
  const isOther =
    place.systemId !== audit.system_id ||
    (subject.kind !== 'exception' && place.auditId !== auditId);
  if (isOther) return [plain('other-audit')];
  if (subject.kind === 'decision') return decisionProblems(store, auditId, subject.id);
  if (meaning !== 'release-decision') return [];
  const decision = newestDecision(store, auditId);
  return [plain(decision ? 'not-a-decision' : 'no-decision')];
}

/**
 * What stands in the way of this person: their own decision or request, whatever they were called
 * then, or their role.
 */
export function personProblems(
  store: Store,
  { subject, meaning }: Intent,
  who: Approving,
): readonly ErrorData[] {
  if (meaning !== 'approved') return [];
  switch (subject.kind) {
    case 'decision': {
      const { decided_by, system_id } = rowOf(store, 'decision', subject.id);
      const names = everyNameOf(store, system_id, who);
      const isOwn = names.some((name) => samePerson(decided_by, name));
      return isOwn ? [named('own-decision', who.name)] : [];
    }
    case 'exception':
      return approverProblems(store, subject.id, who);
    case 'audit':
      return [];
    default:
      return assertNever(subject.kind);
  }
}

/** What keeps this person from approving an exception; the approval itself asks more. */
function approverProblems(store: Store, id: string, who: Approving): readonly ErrorData[] {
  const row = rowOf(store, 'exception', id);
  const risk = highestRisk(exceptionContent(store, id).covers.map((cover) => cover.risk));
  const { name } = who;
  const doer = { systemId: row.system_id, auditId: row.audit_id, act: 'approve', name } as const;
  const problems = [approverProblem(store, id, who), mayAct(store, { ...doer, risk })];
  return problems.filter((problem) => problem !== null);
}

/** Whether this person has signed exactly this already, with the same meaning. */
export function repeatProblems(
  store: Store,
  { subject, meaning }: Intent,
  {
    person,
    now,
  }: { readonly person: { readonly id: string; readonly name: string }; readonly now: Date },
): readonly ErrorData[] {
  const { hash } = sealedContent(contentOfSubject(store, subject, now));
  const same = store.get(
    sql
      .selectFrom('signature')
      .select('id')
      .where('subject', '=', subjectText(subject))
      .where('meaning', '=', meaning)
      .where('person_id', '=', person.id)
      .where('content_hash', '=', hash),
  );
  return same ? [named('given', person.name)] : [];
}

/** An approval of an exception is an act of its own, which signs it. */
export function approvalElsewhere({ subject, meaning }: Intent): readonly ErrorData[] {
  const isApproval = subject.kind === 'exception' && meaning === 'approved';
  return isApproval ? [plain('approve-exception')] : [];
}

function decisionProblems(store: Store, auditId: string, decisionId: string): readonly ErrorData[] {
  const newest = newestDecision(store, auditId);
  if (newest?.id !== decisionId) return [plain('superseded')];
  const compared = store.prepare('SELECT 1 FROM comparison WHERE id = ?').get(auditId);
  if (compared === undefined) return [plain('not-compared')];
  return isStale(store, auditId) ? [plain('stale')] : [];
}

type PlainCode = {
  [C in keyof typeof signatureText]: (typeof signatureText)[C] extends {
    readonly sentence: () => string;
    readonly remedy: string;
  }
    ? C
    : never;
}[keyof typeof signatureText];

/** A problem of the order of acts, as data. */
export function plain(code: PlainCode): ErrorData {
  const { sentence, remedy } = signatureText[code];
  return { code: `signature.${code}`, sentence: sentence(), remedy };
}

function named(code: 'own-decision' | 'given', name: string): ErrorData {
  const { sentence, remedy } = signatureText[code];
  return { code: `signature.${code}`, sentence: sentence(name), remedy };
}
