import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { SignRequestInfo } from '../../../shared/contract/views/package.ts';
import { samePerson } from '../../../shared/model/names.ts';
import { fingerprintOf } from '../../../shared/package/index.ts';
import { contentLines } from '../../../shared/signing/content.ts';
import type { Json } from '../../../shared/signing/content.ts';
import { signFile } from '../exports/package/sign-file.ts';
import type { Host } from '../host.ts';
import { nodeHasher } from '../store/hasher.ts';
import type { Store } from '../store/store.ts';

/** What a request asks to be signed, line by line, and its answer where it has one. */
export async function signRequestInfo(
  store: Store,
  { file }: ParsedQueryInput<'sign-request.info'>,
  _now: Date,
  host: Host,
): Promise<SignRequestInfo> {
  const { request, answered } = await signFile({ host }, file);
  const lines = contentLines(JSON.parse(request.json_content) as Json);
  return {
    kind: answered ? 'answer' : 'request',
    requestId: request.id,
    system: request.system.name,
    release: request.audit.release,
    subject: request.subject,
    title: request.title,
    meaning: request.meaning,
    personName: request.person.name,
    lines: lines.map(({ label, value }) => `${label}: ${value}`),
    contentHash: request.content_hash,
    createdAt: request.created,
    people: peopleNamed(store, request.person.name),
    answer: answered && {
      at: answered.answer.at,
      utcOffset: answered.answer.utc_offset,
      fingerprint: fingerprintOf(answered.publicKey, nodeHasher),
      vouched: answered.answer.vouched,
      note: answered.answer.note,
    },
  };
}

/** People of that name who can sign here by a passphrase. */
function peopleNamed(store: Store, name: string): SignRequestInfo['people'] {
  const people = store
    .prepare(
      `SELECT person.id, person.name, system.name AS systemName FROM person
       JOIN system ON system.id = person.system_id
       WHERE person.active = 1 AND person.credential_digest IS NOT NULL AND system.custody = 'here'
       ORDER BY system.name`,
    )
    .all() as { id: string; name: string; systemName: string }[];
  return people
    .filter((person) => samePerson(person.name, name))
    .map(({ id, systemName }) => ({ id, systemName }));
}
