import { AppError } from '../../../shared/model/errors.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { waitAfter } from '../../../shared/signing/waiting.ts';
import { personText, signatureText, utcMoment } from '../../../shared/text/signing.ts';
import { rowOf, unknownRow } from '../store/lookup.ts';
import { readClocks } from '../store/clock.ts';
import type { CredentialTable, PersonTable } from '../store/tables.ts';
import type { Work } from '../work.ts';
import { credentialDigest, credentialOf } from '../store/credentials.ts';
import { isRight } from './credential.ts';
import { RecordedRefusal } from './refusal.ts';
import { triesOf, wrongTryCodes } from './tries.ts';
import { takeTurn } from './turns.ts';

/** Who says to be whom, and for what. */
export interface Claim {
  readonly systemId: string;
  readonly auditId?: string | null;
  readonly personId: string;
  /** Name of the command. */
  readonly act: string;
  /** What it is about, `table:id`. */
  readonly subject: string;
}

/**
 * The person, once their passphrase was checked. Rejects with `RecordedRefusal` where it is wrong or
 * the person may not, and with `signature.wait` while wrong tries make it wait. The turn lasts until
 * the command has ended, so that a wrong try is in the record before the next is looked at: at most
 * one claim of a person in one command.
 */
export async function authenticated(
  work: Work,
  { passphrase, ...claim }: Claim & { readonly passphrase: string },
): Promise<PersonTable> {
  const isTheirs: Check = async (found) => isRight(found, 'passphrase', passphrase);
  return proven(work, claim, 'wrong-passphrase', isTheirs);
}

/** The person, once their recovery code was checked; otherwise as `authenticated`. */
export async function recovered(
  work: Work,
  { recoveryCode, ...claim }: Claim & { readonly recoveryCode: string },
): Promise<PersonTable> {
  const isTheirs: Check = async (found) => isRight(found, 'recovery-code', recoveryCode);
  return proven(work, claim, 'wrong-recovery-code', isTheirs);
}

/**
 * The person, by something that was made with their passphrase elsewhere; otherwise as
 * `authenticated`. What was made with another passphrase is a wrong try like one that is typed here.
 */
export async function authenticatedElsewhere(
  work: Work,
  { isTheirs, ...claim }: Claim & { readonly isTheirs: (credential: CredentialTable) => boolean },
): Promise<PersonTable> {
  return proven(work, claim, 'wrong-answer', async (found) => isTheirs(found));
}

/** Somebody of the system who could be authenticated. Throws why they cannot. */
export function signerOf(
  work: Work,
  { systemId, personId }: { readonly systemId: string; readonly personId: string },
): PersonTable {
  const claim = { systemId, personId, act: 'export.sign-request', subject: `person:${personId}` };
  const person = claimed(work, claim);
  soundCredential(work, claim, person);
  return person;
}

type Check = (credential: CredentialTable) => Promise<boolean>;

/** What a wrong try counts as, and the field of the command that it came in. */
const wrongTries = {
  'wrong-passphrase': { code: wrongTryCodes.passphrase, field: 'passphrase' },
  'wrong-recovery-code': { code: wrongTryCodes['recovery-code'], field: 'recoveryCode' },
  'wrong-answer': { code: wrongTryCodes.passphrase, field: 'file' },
} as const;

async function proven(
  work: Work,
  claim: Claim,
  wrongTry: keyof typeof wrongTries,
  isTheirs: Check,
): Promise<PersonTable> {
  work.afterwards(await takeTurn(work.store, claim.personId));
  const person = claimed(work, claim);
  const credential = soundCredential(work, claim, person);
  const reading = readClocks(work.host);
  const { wrong, wait } = triesOf(work.store, claim, reading);
  if (wait > 0) throw waiting(person.name, wait, new Date(reading.now));
  if (await isTheirs(credential)) return person;
  const { sentence, remedy } = signatureText[wrongTry];
  const { code, field } = wrongTries[wrongTry];
  throw refusalOf(claim, person, {
    code,
    sentence: sentence(person.name),
    remedy: remedy(waitAfter(wrong + 1)),
    place: { field },
  });
}

/** The person of a claim, where they are of the system and not retired. */
function claimed({ store }: Work, claim: Claim): PersonTable {
  const person = rowOf(store, 'person', claim.personId);
  if (person.system_id !== claim.systemId) throw unknownRow('person');
  if (person.active === 1) return person;
  const { sentence, remedy } = personText.retired;
  throw refusalOf(claim, person, {
    code: 'person.retired',
    sentence: sentence(person.name),
    remedy,
  });
}

/** What the person's secrets are checked against, where it is what was set. */
function soundCredential({ store }: Work, claim: Claim, person: PersonTable) {
  if (person.credential_digest === null) throw signatureError('no-passphrase', person.name);
  const credential = credentialOf(store, person.id);
  if (!credential) throw signatureError('elsewhere', person.name);
  if (credentialDigest(credential) === person.credential_digest) return credential;
  const { data } = signatureError('credential-changed', person.name);
  throw refusalOf(claim, person, data);
}

/** Something that stays in the record as refused to this person. */
export function refusalOf(
  { systemId, auditId, act, subject }: Claim,
  person: Pick<PersonTable, 'id' | 'name'>,
  data: ErrorData,
): RecordedRefusal {
  const who = { person: person.name, personId: person.id };
  return new RecordedRefusal(data, { systemId, auditId: auditId ?? null, ...who, act, subject });
}

function waiting(name: string, seconds: number, now: Date): AppError {
  const { sentence, remedy } = signatureText.wait;
  const until = new Date(now.getTime() + seconds * 1000).toISOString();
  return new AppError({
    code: 'signature.wait',
    sentence: sentence(name),
    remedy: remedy(seconds, utcMoment(until)),
    place: { field: 'passphrase' },
  });
}

function signatureError(
  code: 'no-passphrase' | 'elsewhere' | 'credential-changed',
  name: string,
): AppError {
  const { sentence, remedy } = signatureText[code];
  return new AppError({ code: `signature.${code}`, sentence: sentence(name), remedy });
}
