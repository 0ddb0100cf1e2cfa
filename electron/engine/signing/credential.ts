import { createHash, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { normalisedPassphrase } from '../../../shared/signing/passphrase.ts';
import type { CredentialTable } from '../store/tables.ts';
import { canonicalJson } from '../store/trail.ts';

/** Cost of scrypt. */
export interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/**
 * Kept with each credential: a later version may ask more of new ones. A passphrase takes 64 MiB and
 * about two tenths of a second on a plain machine (RFC 7914); waits after wrong tries come on top. A
 * recovery code is too long to be guessed whatever a try costs.
 */
const presentCosts: Readonly<Record<SecretKind, Cost>> = {
  passphrase: { N: 2 ** 16, r: 8, p: 1 },
  'recovery-code': { N: 2 ** 15, r: 8, p: 1 },
};
const SALT_BYTES = 16;
const KEY_BYTES = 32;
/** What a key is made of a derived secret with (RFC 5802, section 3). */
const CLIENT_KEY = 'Client Key';

/** Crockford's base 32: no letters that are read as digits, and none that spell words. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 8;
const GROUP_LETTERS = 4;

/** What a person proves themselves by. */
export type SecretKind = 'passphrase' | 'recovery-code';

/** A fresh recovery code: 160 bits in eight groups. */
export function freshRecoveryCode(): string {
  const all = Array.from(randomBytes(GROUPS * GROUP_LETTERS), (byte) => letters[byte % 32] ?? '');
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    all.slice(group * GROUP_LETTERS, (group + 1) * GROUP_LETTERS).join(''),
  );
  return groups.join('-');
}

/** What a person's passphrase and recovery code are checked against from now on. */
export async function makeCredential(
  personId: string,
  passphrase: string,
  recoveryCode: string,
): Promise<CredentialTable> {
  const [own, recovery] = await Promise.all([
    fresh(normalisedPassphrase(passphrase), presentCosts.passphrase),
    fresh(normalisedCode(recoveryCode), presentCosts['recovery-code']),
  ]);
  return {
    person_id: personId,
    json_scrypt: canonicalJson(presentCosts),
    salt: own.salt,
    verifier: own.verifier,
    recovery_salt: recovery.salt,
    recovery_verifier: recovery.verifier,
  };
}

/** Whether a passphrase or a recovery code is the person's. Compares in constant time. */
export async function isRight(
  credential: CredentialTable,
  kind: SecretKind,
  secret: string,
): Promise<boolean> {
  const costs = JSON.parse(credential.json_scrypt) as typeof presentCosts;
  const isCode = kind === 'recovery-code';
  const plain = isCode ? normalisedCode(secret) : normalisedPassphrase(secret);
  const salt = isCode ? credential.recovery_salt : credential.salt;
  const expected = isCode ? credential.recovery_verifier : credential.verifier;
  return isKeyOf(expected, await clientKey(plain, salt, costs[kind]));
}

/** What a passphrase is turned into its key with; it says nothing of the passphrase. */
export interface PassphraseTerms {
  readonly cost: Cost;
  /** Hex. */
  readonly salt: string;
}

/** What a person's passphrase is turned into their key with. */
export function passphraseTerms({ json_scrypt, salt }: CredentialTable): PassphraseTerms {
  return { cost: (JSON.parse(json_scrypt) as typeof presentCosts).passphrase, salt };
}

/** The key that a passphrase gives (RFC 5802, `ClientKey`). It is kept nowhere. */
export async function passphraseKey(
  passphrase: string,
  { cost, salt }: PassphraseTerms,
): Promise<Buffer> {
  return clientKey(normalisedPassphrase(passphrase), salt, cost);
}

/**
 * What a credential keeps of a key (RFC 5802, `StoredKey`): enough to tell whether a key is the
 * right one, and nothing that the key could be made of.
 */
export function storedKey(key: Uint8Array): Buffer {
  return createHash('sha256').update(key).digest();
}

/** Whether what a credential keeps, hex, is kept of this key. Compares in constant time. */
export function isKeyOf(verifier: string, key: Uint8Array): boolean {
  return timingSafeEqual(storedKey(key), Buffer.from(verifier, 'hex'));
}

async function fresh(
  secret: string,
  cost: Cost,
): Promise<{ readonly salt: string; readonly verifier: string }> {
  const salt = randomBytes(SALT_BYTES).toString('hex');
  const key = await clientKey(secret, salt, cost);
  return { salt, verifier: storedKey(key).toString('hex') };
}

async function clientKey(secret: string, salt: string, cost: Cost): Promise<Buffer> {
  const salted = await derived(secret, salt, cost);
  return createHmac('sha256', salted).update(CLIENT_KEY, 'utf8').digest();
}

/** Off the event loop: Node derives in its thread pool. */
async function derived(secret: string, salt: string, { N, r, p }: Cost): Promise<Buffer> {
  const options = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(secret, Buffer.from(salt, 'hex'), KEY_BYTES, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** As people may type it: letters that look like digits are those digits, signs between count for nothing. */
function normalisedCode(code: string): string {
  return code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}
