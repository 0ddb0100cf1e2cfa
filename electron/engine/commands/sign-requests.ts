import { basename } from 'node:path';
import type { PackageDone } from '../../../shared/contract/views/package.ts';
import { samePerson } from '../../../shared/model/names.ts';
import { fingerprintOf, sameFingerprint } from '../../../shared/package/index.ts';
import {
  answerFile,
  readSignFile,
  requestFile,
  requestHash,
} from '../../../shared/package/sign-request.ts';
import type { SignRequest } from '../../../shared/package/sign-request.ts';
import { subjectOf, subjectText } from '../../../shared/signing/subject.ts';
import { packageIrreversible } from '../../../shared/text/package-engine.ts';
import { signRequestText as text } from '../../../shared/text/sign-request.ts';
import { freshId, hashOf, nodeCrypto } from '../exports/package/crypto.ts';
import { signError, signFile } from '../exports/package/sign-file.ts';
import { installationKey } from '../installation-key.ts';
import { authenticated } from '../signing/authenticate.ts';
import { personNamed } from '../signing/authority.ts';
import { contentOfSubject, sealedContent } from '../signing/content.ts';
import {
  approvalElsewhere,
  orderProblems,
  personProblems,
  refuse,
  repeatProblems,
} from '../signing/problems.ts';
import { signatureFromPackage } from '../signing/sign.ts';
import { subjectTitle } from '../signing/titles.ts';
import { nodeHasher } from '../store/hasher.ts';
import type { Store } from '../store/store.ts';
import type { PersonTable } from '../store/tables.ts';
import { chainHead } from '../store/transaction.ts';
import type { Work } from '../work.ts';
import { irreversible } from './command.ts';
import type { LongCommand } from './command.ts';
import { deliver, exportName, recordExport } from './exports.ts';
import { rowOf, scopeOfSystemRow } from '../store/lookup.ts';

/** Ending of a request and of its answer. */
const EXTENSION = '.evenkeel-sign';
/** Writes what somebody is asked to sign on another machine. */
export const exportSignRequest: LongCommand<'export.sign-request'> = {
  inverse: irreversible(packageIrreversible['export.sign-request']),
  whenClosed: 'allowed',
  prepare: async (work, { auditId, subject: asked, meaning, personName }) => {
    const subject = subjectOf(asked);
    const { store, host } = work;
    const audit = rowOf(store, 'audit', auditId);
    const intent = { auditId, subject, meaning };
    refuse([...approvalElsewhere(intent), ...orderProblems(store, intent)]);
    const person = activePerson(store, audit.system_id, personName);
    refuse(personProblems(store, intent, person.name));
    const now = host.now();
    const { json, hash } = sealedContent(contentOfSubject(store, subject, now));
    const request: SignRequest = {
      id: freshId(),
      created: now.toISOString(),
      system: { id: audit.system_id, name: rowOf(store, 'system', audit.system_id).name },
      audit: { id: auditId, release: audit.release },
      subject: subjectText(subject),
      title: subjectTitle(store, subject),
      meaning,
      person: { name: person.name, team: person.team, role: person.role },
      json_content: json,
      content_hash: hash,
    };
    const kind = { what: text.requestWords, extension: EXTENSION } as const;
    const name = exportName(work, { auditId, fileName: undefined, kind });
    const given = { name, content: requestFile(request), packageId: request.id };
    const done = await written(work, { ...given, fingerprint: null });
    return (tx) => {
      const { hash: head } = chainHead(tx.store, audit.system_id);
      const left = { ...done, sheets: [], cellsChecked: 0 };
      const of = { systemId: audit.system_id, auditId, chainHead: head };
      recordExport(tx, { kind: 'package', ...of, done: left });
      return done;
    };
  },
};

/**
 * Signs a request on this machine. The key of this installation signs the answer and so vouches for
 * what it says: that the person confirmed it here, or also that their passphrase was checked here.
 */
export const signSignRequest: LongCommand<'sign-request.sign'> = {
  inverse: irreversible(packageIrreversible['sign-request.sign']),
  whenClosed: 'allowed',
  scope: (store, { personId }) =>
    personId === null
      ? { systemId: null, auditId: null }
      : scopeOfSystemRow(store, 'person', personId),
  prepare: async (work, { file, personId, passphrase, note, keyPassphrase }) => {
    const { host, store } = work;
    const { request, answered } = await signFile(work, file);
    if (answered) throw signError('not-request', text.notRequest);
    const key = await installationKey({ host, record: store.file }, keyPassphrase);
    if (!key) throw signError('no-key', text.noKey, 'keyPassphrase');
    if (personId !== null) await checkPerson(work, request, { personId, passphrase });
    const now = host.now();
    const { user, host: machine } = host.process;
    const answer = {
      request_hash: requestHash(request, nodeHasher),
      at: now.toISOString(),
      utc_offset: -now.getTimezoneOffset() || 0,
      name: request.person.name,
      vouched: personId === null ? ('installation' as const) : ('passphrase' as const),
      note,
      recorded_by: `${user}@${machine}`,
    };
    const fingerprint = fingerprintOf(key.publicKey, nodeHasher);
    const name = `${basename(await host.resolveFile(file), EXTENSION)} ${text.answerWords}${EXTENSION}`;
    const content = answerFile(request, answer, key);
    const done = await written(work, { name, content, packageId: request.id, fingerprint });
    return () => ({ ...done, fingerprint });
  },
};

/** Records a signature that was given on another machine, once its key was compared. */
export const receiveSignRequest: LongCommand<'sign-request.receive'> = {
  inverse: irreversible(packageIrreversible['sign-request.receive']),
  whenClosed: 'allowed',
  prepare: async (work, { auditId, file, fingerprint }) => {
    const { request, answered } = await signFile(work, file);
    if (!answered) throw signError('not-answer', text.notAnswer);
    const { answer, publicKey } = answered;
    if (request.audit.id !== auditId) throw signError('other-audit', text.otherAudit);
    const found = fingerprintOf(publicKey, nodeHasher);
    if (!sameFingerprint(found, fingerprint)) {
      const { sentence, remedy } = text.fingerprint;
      throw signError('fingerprint', { sentence: sentence(found), remedy }, 'fingerprint');
    }
    const subject = subjectOf(request.subject);
    const intent = { auditId, subject, meaning: request.meaning };
    return (tx) => {
      const { system_id: systemId } = rowOf(tx.store, 'audit', auditId);
      const person = activePerson(tx.store, systemId, answer.name);
      const now = new Date(tx.now);
      refuse([...approvalElsewhere(intent), ...orderProblems(tx.store, intent)]);
      refuse(personProblems(tx.store, intent, person.name));
      const content = contentOfSubject(tx.store, subject, now);
      if (sealedContent(content).hash !== request.content_hash) {
        throw signError('changed', text.changed);
      }
      refuse(repeatProblems(tx.store, intent, { person, now }));
      const how = text.note(found, answer.vouched, answer.recorded_by);
      const { name, team, role } = request.person;
      const { at, utc_offset: utcOffset } = answer;
      const note = answer.note === '' ? how : `${answer.note}\n${how}`;
      const given = { ...intent, person, content, name, team, role, at, utcOffset, note };
      return { signatureId: signatureFromPackage(tx, given).id };
    };
  },
};

async function checkPerson(
  work: Work,
  request: SignRequest,
  given: { readonly personId: string; readonly passphrase: string | null },
): Promise<void> {
  const { personId, passphrase } = given;
  const person = rowOf(work.store, 'person', personId);
  if (!samePerson(person.name, request.person.name)) {
    const { sentence, remedy } = text.otherPerson;
    const said = sentence(request.person.name, person.name);
    throw signError('other-person', { sentence: said, remedy }, 'personId');
  }
  if (passphrase === null) throw signError('no-passphrase', text.noPassphrase, 'passphrase');
  const { system_id: systemId } = person;
  const claim = { systemId, personId, act: 'sign-request.sign', subject: `person:${personId}` };
  await authenticated(work, { ...claim, passphrase });
}

function activePerson(store: Store, systemId: string, name: string): PersonTable {
  const found = personNamed(store, systemId, name);
  if (found) return found;
  const { sentence, remedy } = text.noPerson;
  throw signError('no-person', { sentence: sentence(name), remedy }, 'personName');
}

async function written(
  work: Work,
  given: {
    readonly name: string;
    readonly content: string;
    readonly packageId: string;
    readonly fingerprint: string | null;
  },
): Promise<PackageDone> {
  const { name, content, packageId, fingerprint } = given;
  const bytes = Buffer.from(content);
  readSignFile(content, nodeCrypto);
  const file = { bytes, sha256: hashOf(bytes), sheets: [], cellsChecked: 0 };
  const { fileName, fileToken, sha256, size } = await deliver(work, name, file);
  const about = { packageId, encrypted: false, fingerprint, head: null, filesChecked: 0 };
  return { fileName, fileToken, sha256, size, ...about };
}
