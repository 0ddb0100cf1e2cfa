import { basename } from 'node:path';
import type { PackageDone } from '../../../shared/contract/views/package.ts';
import { asWritten } from '../../../shared/model/names.ts';
import { answerFile, readSignFile, requestFile } from '../../../shared/package/sign-request.ts';
import type { SignAnswerGiven, SignRequest } from '../../../shared/package/sign-request.ts';
import type { SignedContent } from '../../../shared/signing/content.ts';
import { subjectOf, subjectText } from '../../../shared/signing/subject.ts';
import { packageIrreversible } from '../../../shared/text/package-engine.ts';
import { signRequestText as text } from '../../../shared/text/sign-request.ts';
import { utcMoment } from '../../../shared/text/signing.ts';
import { freshId, hashOf } from '../exports/package/crypto.ts';
import { signError, signFile } from '../exports/package/sign-file.ts';
import { answerProof, freshKeys, isProofOf, sealAnswer } from '../signing/answer.ts';
import { authenticatedElsewhere, signerOf } from '../signing/authenticate.ts';
import type { Claim } from '../signing/authenticate.ts';
import { contentOfSubject, sealedContent } from '../signing/content.ts';
import { passphraseKey, passphraseTerms } from '../signing/credential.ts';
import { approvalElsewhere, orderProblems, personProblems, refuse } from '../signing/problems.ts';
import type { Intent } from '../signing/problems.ts';
import {
  forgetRequest,
  keepRequestKey,
  openedAnswer,
  requestKey,
} from '../exports/package/request-keys.ts';
import { newestEntry } from '../signing/newest-entry.ts';
import { offsetAt, sign } from '../signing/sign.ts';
import { subjectTitle } from '../signing/titles.ts';
import { credentialOf } from '../store/credentials.ts';
import { nodeHasher } from '../store/hasher.ts';
import { rowOf } from '../store/lookup.ts';
import type { Store } from '../store/store.ts';
import type { PersonTable } from '../store/tables.ts';
import { chainHead } from '../store/transaction.ts';
import type { Transaction } from '../store/transaction.ts';
import type { Work } from '../work.ts';
import { irreversible } from './command.ts';
import type { LongCommand } from './command.ts';
import { approveBy } from './exception-approval.ts';
import { actable } from './exception-problems.ts';
import { deliver, exportName, recordExport } from './exports.ts';
import { signable } from './signatures.ts';

/** Ending of a request and of its answer. */
const EXTENSION = '.evenkeel-sign';

/** Writes what somebody is asked to sign on another machine. */
export const exportSignRequest: LongCommand<'export.sign-request'> = {
  inverse: irreversible(packageIrreversible['export.sign-request']),
  whenClosed: 'allowed',
  prepare: async (work, { auditId, subject, meaning, personId }) => {
    const { store } = work;
    const { system_id: systemId } = rowOf(store, 'audit', auditId);
    const intent = { auditId, subject: subjectOf(subject), meaning };
    refuse(orderProblems(store, intent));
    const person = signerOf(work, { systemId, personId });
    refuse(personProblems(store, intent, { name: person.name, personId }));
    const now = work.host.now().toISOString();
    if (isApproval(intent)) actable({ store, now }, intent.subject.id, 'approve');
    const { publicKey, privateKey } = freshKeys();
    const request = requestOf(work, intent, { person, publicKey });
    const kind = { what: text.requestWords, extension: EXTENSION } as const;
    const name = exportName(work, { auditId, fileName: undefined, kind });
    const { done, exported } = await written(work, name, {
      content: requestFile(request),
      requestId: request.id,
    });
    return (tx) => {
      const of = { systemId, auditId, chainHead: chainHead(tx.store, systemId).hash };
      recordExport(tx, { id: request.id, kind: 'package', ...of, done: exported });
      keepRequestKey(tx.store, {
        request_id: request.id,
        person_id: personId,
        private_key: privateKey,
      });
      return done;
    };
  },
};

/** Whether the signature is what approves an exception. */
function isApproval(intent: Intent): boolean {
  return approvalElsewhere(intent).length > 0;
}

/** What is asked: content, meaning, person, and what the answer is made with. */
function requestOf(
  { store, host }: Work,
  { auditId, subject, meaning }: Intent,
  { person, publicKey }: { readonly person: PersonTable; readonly publicKey: string },
): SignRequest {
  const credential = credentialOf(store, person.id);
  if (!credential) throw new Error(`no credential of ${person.id}`);
  const { id, release, system_id: systemId } = rowOf(store, 'audit', auditId);
  const { cost, salt } = passphraseTerms(credential);
  const now = host.now();
  const { json, hash } = sealedContent(contentOfSubject(store, subject, now));
  return {
    id: freshId(),
    created: now.toISOString(),
    system: { id: systemId, name: rowOf(store, 'system', systemId).name },
    audit: { id, release },
    subject: subjectText(subject),
    title: subjectTitle(store, subject),
    meaning,
    person: { id: person.id, name: person.name, team: person.team, role: person.role },
    scrypt: cost,
    salt,
    public_key: publicKey,
    json_content: json,
    content_hash: hash,
    entry: newestEntry(store, systemId, subjectText(subject)),
  };
}

/**
 * Answers a request on this machine. Nothing here knows the passphrase: what is made with it is
 * sealed to the record that asked, which checks it.
 */
export const signSignRequest: LongCommand<'sign-request.sign'> = {
  inverse: irreversible(packageIrreversible['sign-request.sign']),
  whenClosed: 'allowed',
  scope: () => ({ systemId: null, auditId: null }),
  prepare: async (work, { file, passphrase, note }) => {
    const { host } = work;
    const { request, sealed } = await signFile(work, file);
    if (sealed) throw signError('not-request', text.notRequest);
    const { salt, scrypt: cost } = request;
    const key = await passphraseKey(passphrase, { salt, cost });
    const at = host.now().toISOString();
    const added = { at, utc_offset: offsetAt(at), note: asWritten(note) };
    const answer = { ...added, proof: answerProof(key, request, added) };
    const content = answerFile(request, sealedFor(request, answer));
    const asked = basename(await host.resolveFile(file), EXTENSION);
    const name = `${asked} ${text.answerWords}${EXTENSION}`;
    const { done } = await written(work, name, { content, requestId: request.id });
    return () => done;
  },
};

function sealedFor(request: SignRequest, answer: SignAnswerGiven) {
  try {
    return sealAnswer(request, answer);
  } catch {
    throw signError('broken', { sentence: text.shape, remedy: text.brokenRemedy });
  }
}

/**
 * Records a signature that was given on another machine: the answer is checked like a passphrase
 * that is entered here, and an exception is approved as if that were done here.
 */
export const receiveSignRequest: LongCommand<'sign-request.receive'> = {
  inverse: irreversible(packageIrreversible['sign-request.receive']),
  bulk: true,
  whenClosed: 'allowed',
  prepare: async (work, { auditId, file }) => {
    const { store } = work;
    const { request, sealed } = await signFile(work, file);
    if (!sealed) throw signError('not-answer', text.notAnswer);
    const answer = openedAnswer(store, { auditId, request, sealed });
    refuseOvertaken(store, request);
    refuseNewPassphrase(store, request);
    const claim: Claim = {
      systemId: rowOf(store, 'audit', auditId).system_id,
      auditId,
      personId: request.person.id,
      act: 'sign-request.receive',
      subject: request.subject,
    };
    const person = await authenticatedElsewhere(work, {
      ...claim,
      isTheirs: ({ verifier }) => isProofOf(verifier, request, answer),
    });
    return (tx) => {
      requestKey(tx.store, request.id);
      refuseOvertaken(tx.store, request);
      tx.actFor(person.name);
      checkMoment(request, answer, tx.now);
      const row = signedBy(tx, { claim, person, request, answer });
      forgetRequest(tx.store, request.id);
      return { signatureId: row.id };
    };
  },
};

/** Asked with the salt of a passphrase that is no longer theirs: no try of the present one. */
function refuseNewPassphrase(store: Store, { person, salt }: SignRequest): void {
  const credential = credentialOf(store, person.id);
  if (!credential || passphraseTerms(credential).salt === salt) return;
  const { sentence, remedy } = text.newPassphrase;
  throw signError('new-passphrase', { sentence: sentence(person.name), remedy });
}

/**
 * An answer is to the question as it was asked: once its subject was rejected, asked again, became
 * void or was approved by somebody else, whoever signed may think otherwise.
 */
function refuseOvertaken(store: Store, { system, subject, entry }: SignRequest): void {
  if (newestEntry(store, system.id, subject) === entry) return;
  throw signError('overtaken', text.overtaken);
}

/** It was signed after it was asked and before it is received, by the clocks of both machines. */
function checkMoment({ created }: SignRequest, { at }: SignAnswerGiven, now: string): void {
  if (created <= at && at <= now) return;
  const { sentence, remedy } = text.moment;
  throw signError('moment', { sentence: sentence(utcMoment(at)), remedy });
}

interface Received {
  readonly claim: Claim;
  readonly person: PersonTable;
  readonly request: SignRequest;
  readonly answer: SignAnswerGiven;
}

function signedBy(tx: Transaction, { claim, person, request, answer }: Received) {
  const subject = subjectOf(request.subject);
  const intent = { auditId: request.audit.id, subject, meaning: request.meaning };
  const now = new Date(tx.now);
  if (sealedContent(contentOfSubject(tx.store, subject, now)).hash !== request.content_hash) {
    throw signError('changed', text.changed);
  }
  const said = asWritten(answer.note);
  const received = text.received(utcMoment(tx.now));
  const note = said === '' ? received : `${said}\n${received}`;
  const content = isApproval(intent)
    ? approvedBy(tx, { person, request, note })
    : signable(tx, intent, { claim, person });
  const elsewhere = { at: answer.at, utcOffset: answer.utc_offset };
  return sign(tx, { ...intent, person, content, note, elsewhere });
}

/** Approves the exception by its own rules, which refuse its requester and its owner. */
function approvedBy(
  tx: Transaction,
  { person, request, note }: Pick<Received, 'person' | 'request'> & { readonly note: string },
): SignedContent {
  const approver = { name: person.name, personId: person.id, note };
  return approveBy(tx, subjectOf(request.subject).id, approver, request.content_hash).content;
}

/** Writes a request or an answer once it reads as one. */
async function written(
  work: Work,
  name: string,
  { content, requestId }: { readonly content: string; readonly requestId: string },
) {
  readSignFile(content, nodeHasher);
  const bytes = Buffer.from(content);
  const file = { bytes, sha256: hashOf(bytes), sheets: [], cellsChecked: 0 };
  const exported = await deliver(work, name, file);
  const { fileName, fileToken, sha256, size } = exported;
  const about = { encrypted: false, fingerprint: null, head: null, filesChecked: 0 };
  const done: PackageDone = { fileName, fileToken, sha256, size, packageId: requestId, ...about };
  return { done, exported };
}
