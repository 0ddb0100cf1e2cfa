import type { ParsedCommandInput } from '../../../shared/contract/commands/index.ts';
import type { SignedContent } from '../../../shared/signing/content.ts';
import { subjectText } from '../../../shared/signing/subject.ts';
import { irreversibleText } from '../../../shared/text/engine.ts';
import { dayOf } from '../days.ts';
import { keepEvidence } from '../evidence/keep.ts';
import { readEvidence } from '../evidence/read-files.ts';
import { authenticated, refusalOf } from '../signing/authenticate.ts';
import type { Claim } from '../signing/authenticate.ts';
import { contentOfSubject, sealedContent } from '../signing/content.ts';
import {
  approvalElsewhere,
  orderProblems,
  personProblems,
  plain,
  refuse,
  repeatProblems,
} from '../signing/problems.ts';
import type { Intent } from '../signing/problems.ts';
import { RecordedRefusal } from '../signing/refusal.ts';
import { outsideApproval, sign } from '../signing/sign.ts';
import type { ExceptionTable, PersonTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { irreversible } from './command.ts';
import type { LongCommand } from './command.ts';
import { approveBy } from './exception-approval.ts';
import { exceptionRefused } from './exception-problems.ts';
import { rowOf } from '../store/lookup.ts';

/** Signs what a subject says now, with the person's passphrase. */
export const giveSignature: LongCommand<'signature.give'> = {
  inverse: irreversible(irreversibleText['signature.give']),
  whenClosed: 'allowed',
  prepare: async (work, { passphrase, personId, note, contentHash, ...intent }) => {
    const { auditId, subject, meaning } = intent;
    const { system_id: systemId } = rowOf(work.store, 'audit', auditId);
    refuse([...approvalElsewhere(intent), ...orderProblems(work.store, intent)]);
    const claim: Claim = {
      systemId,
      auditId,
      personId,
      act: 'signature.give',
      subject: subjectText(subject),
    };
    const person = await authenticated(work, { ...claim, passphrase });
    return (tx) => {
      tx.actFor(person.name);
      const content = signable(tx, intent, { claim, person });
      const { hash } = sealedContent(content);
      if (contentHash !== undefined && contentHash !== hash) refuse([plain('content-changed')]);
      const row = sign(tx, { person, auditId, subject, meaning, content, note });
      return { signatureId: row.id, contentHash: hash };
    };
  },
};

/**
 * What this person signs now. Throws what stands in the way, a `RecordedRefusal` where it is the
 * person.
 */
export function signable(
  tx: Transaction,
  intent: Intent,
  { claim, person }: { readonly claim: Claim; readonly person: PersonTable },
): SignedContent {
  refuse(orderProblems(tx.store, intent));
  const [own] = personProblems(tx.store, intent, { name: person.name, personId: person.id });
  if (own) throw refusalOf(claim, person, own);
  const now = new Date(tx.now);
  refuse(repeatProblems(tx.store, intent, { person, now }));
  return contentOfSubject(tx.store, intent.subject, now);
}

/** Records an approval that was given elsewhere, with the files that show it. */
export const recordOutsideApproval: LongCommand<'approval.outside'> = {
  inverse: irreversible(irreversibleText['approval.outside']),
  whenClosed: 'allowed',
  bulk: true,
  prepare: async (work, { files, ...given }) => {
    refuse(orderProblems(work.store, given));
    const evidence = await readEvidence(work, files);
    return (tx) => {
      const { system_id: systemId } = rowOf(tx.store, 'audit', given.auditId);
      checkOutside(tx, given);
      const content = approvedOutside(tx, given);
      const { id } = outsideApproval(tx, { ...given, systemId, content });
      const shown = { systemId, subject: `outside_approval:${id}`, note: '' };
      for (const file of evidence) keepEvidence(tx, { ...shown, ...file });
      return { approvalId: id };
    };
  },
};

/** What was approved: an exception is approved by it, everything else stays as it is. */
function approvedOutside(tx: Transaction, given: Outside): SignedContent {
  const { subject, meaning, approver: name, how } = given;
  if (subject.kind !== 'exception' || meaning !== 'approved') {
    return contentOfSubject(tx.store, subject, new Date(tx.now));
  }
  return approveBy(tx, subject.id, { name, note: how }).content;
}

type Outside = Omit<ParsedCommandInput<'approval.outside'>, 'files'>;

function checkOutside(tx: Transaction, given: Outside): void {
  refuse(orderProblems(tx.store, given));
  if (given.givenOn > dayOf(tx.now)) {
    refuse([{ ...plain('not-yet'), place: { field: 'givenOn' } }]);
  }
  // An exception is approved by its own rules, which refuse whoever has to do with it.
  if (given.subject.kind === 'exception') return checkGiven(tx, given.subject.id, given.givenOn);
  const [own] = personProblems(tx.store, given, { name: given.approver });
  if (own) throw new RecordedRefusal(own, outsideRefused(tx, given));
}

/** Nobody has approved elsewhere what was not asked for yet, or values that were not there yet. */
function checkGiven(tx: Transaction, exceptionId: string, givenOn: string): void {
  const row = rowOf(tx.store, 'exception', exceptionId);
  const asked = [row.requested_at, row.voided_at ?? ''].toSorted().at(-1) ?? '';
  if (givenOn < dayOf(asked)) throw exceptionRefused('outside-early');
  const rejected = rejectedAt(tx, row);
  if (rejected !== null && givenOn <= dayOf(rejected)) throw exceptionRefused('outside-rejected');
}

/** When it was last rejected: asking again takes that from the row, and a day has no hours. */
function rejectedAt({ store }: Transaction, { id, system_id }: ExceptionTable): string | null {
  return store
    .prepare(
      `SELECT max(time) FROM audit_trail INDEXED BY audit_trail_by_subject
       WHERE subject = ? AND system_id = ? AND action = 'exception.reject'`,
    )
    .pluck()
    .get(`exception:${id}`, system_id) as string | null;
}

function outsideRefused(tx: Transaction, { auditId, subject, approver: person }: Outside) {
  const { system_id: systemId } = rowOf(tx.store, 'audit', auditId);
  const act = tx.act.name;
  return { systemId, auditId, person, personId: null, act, subject: subjectText(subject) };
}
