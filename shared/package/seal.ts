import { packageText as text } from '../text/package.ts';
import { canonicalJson } from '../trail/entry.ts';
import type { NewHasher } from '../trail/entry.ts';
import { bytesOf, hexOf } from './open.ts';
import { problem } from './problem.ts';

/*
 * An encrypted package: a line that says so, a line of JSON that says how, then the bytes of the
 * package under AES-256-GCM with their tag. Both lines are authenticated with them. The key comes
 * from the passphrase by scrypt, with twice the bytes: the second half only shows, hashed, whether
 * the passphrase is the right one, so that a wrong one is told from damage.
 */

const MAGIC = 'evenkeel/sealed/1\n';
const LONGEST_HEADER = 2000;
const KEY_BYTES = 32;

/** Cost of scrypt for new packages: about half a second and 128 MiB (RFC 7914). */
export const sealCost = { N: 2 ** 17, r: 8, p: 1 } as const;
/** What a reader spends at the most on a passphrase. */
const highest = { N: 2 ** 20, r: 16, p: 4 } as const;

/** Cost of scrypt, as a header says it. */
export interface SealCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** How an encrypted package was made. */
interface SealHeader extends SealCost {
  readonly cipher: 'AES-256-GCM';
  readonly kdf: 'scrypt';
  /** Hex, 16 bytes. */
  readonly salt: string;
  /** Hex, 12 bytes. */
  readonly iv: string;
  /** SHA-256 of the second half of what scrypt gives. */
  readonly check: string;
}

/** What sealing and opening need, of the platform or of libraries. */
export interface SealCrypto {
  readonly newHasher: NewHasher;
  readonly scrypt: (
    passphrase: Uint8Array,
    salt: Uint8Array,
    cost: SealCost & { readonly length: number },
  ) => Uint8Array | Promise<Uint8Array>;
  /** Plain bytes, or null where they are not those that were sealed. */
  readonly openGcm: (sealed: GcmParts) => Uint8Array | null | Promise<Uint8Array | null>;
}

/** The parts of an AES-256-GCM message. */
export interface GcmParts {
  readonly key: Uint8Array;
  readonly iv: Uint8Array;
  /** Authenticated, not encrypted. */
  readonly head: Uint8Array;
  /** Encrypted, with the tag of 16 bytes at the end; for sealing, the plain bytes. */
  readonly body: Uint8Array;
}

/** Whether a file is an encrypted package. */
export function isSealed(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) === MAGIC;
}

/** Opens an encrypted package. Throws a `PackageProblem`: of the passphrase, or of damage. */
export async function unseal(
  bytes: Uint8Array,
  passphrase: string,
  crypto: SealCrypto,
): Promise<Uint8Array> {
  const { header, head, body } = partsOf(bytes, crypto.newHasher);
  const { N, r, p } = header;
  const cost = { N, r, p, length: 2 * KEY_BYTES };
  const derived = await crypto.scrypt(passphraseBytes(passphrase), bytesOf(header.salt), cost);
  if (checkOf(derived, crypto.newHasher) !== header.check) {
    throw problem('passphrase', text.sealed.wrong);
  }
  const key = derived.subarray(0, KEY_BYTES);
  const plain = await crypto.openGcm({ key, iv: bytesOf(header.iv), head, body });
  if (plain === null) throw problem('container', text.sealed.damaged);
  return plain;
}

/** Encrypts a package. `salt` and `iv` are 16 and 12 fresh random bytes. */
export function seal(
  bytes: Uint8Array,
  given: {
    readonly derived: Uint8Array;
    readonly salt: Uint8Array;
    readonly iv: Uint8Array;
    readonly cost: SealCost;
    readonly newHasher: NewHasher;
    readonly sealGcm: (parts: GcmParts) => Uint8Array;
  },
): { readonly head: Uint8Array; readonly body: Uint8Array } {
  const { derived, salt, iv, cost, newHasher, sealGcm } = given;
  const header: SealHeader = {
    cipher: 'AES-256-GCM',
    kdf: 'scrypt',
    ...cost,
    salt: hexOf(salt),
    iv: hexOf(iv),
    check: checkOf(derived, newHasher),
  };
  const head = new TextEncoder().encode(`${MAGIC}${headerLine(header, newHasher)}`);
  return { head, body: sealGcm({ key: derived.subarray(0, KEY_BYTES), iv, head, body: bytes }) };
}

/** The bytes of a passphrase: the same however its letters were composed. */
export function passphraseBytes(passphrase: string): Uint8Array {
  return new TextEncoder().encode(passphrase.normalize('NFC'));
}

function partsOf(
  bytes: Uint8Array,
  newHasher: NewHasher,
): { readonly header: SealHeader; readonly head: Uint8Array; readonly body: Uint8Array } {
  const end = bytes.subarray(0, LONGEST_HEADER).indexOf(10, MAGIC.length);
  const line = new TextDecoder().decode(bytes.subarray(MAGIC.length, end + 1));
  const header = headerOf(line);
  if (header === null || headerLine(header, newHasher) !== line) {
    throw problem('container', text.sealed.header);
  }
  return { header, head: bytes.subarray(0, end + 1), body: bytes.subarray(end + 1) };
}

/** The header with a sum over itself, by which damage to it is told from a wrong passphrase. */
function headerLine(header: SealHeader, newHasher: NewHasher): string {
  const hash = newHasher();
  hash.update(canonicalJson(header));
  return `${canonicalJson({ ...header, sum: hash.hex() })}\n`;
}

function headerOf(line: string): SealHeader | null {
  const given = parsed(line);
  if (given === null) return null;
  const { sum: _, ...header } = given as unknown as SealHeader & { readonly sum: string };
  const isHex = (value: unknown, digits: number): boolean =>
    typeof value === 'string' && value.length === digits && /^[0-9a-f]+$/.test(value);
  const isCost = (['N', 'r', 'p'] as const).every((name) => {
    const value = header[name];
    return Number.isSafeInteger(value) && value >= 1 && value <= highest[name];
  });
  const isKnown =
    header.cipher === 'AES-256-GCM' &&
    header.kdf === 'scrypt' &&
    isCost &&
    Number.isInteger(Math.log2(header.N)) &&
    header.N > 1 &&
    isHex(header.salt, 32) &&
    isHex(header.iv, 24) &&
    isHex(header.check, 64);
  return isKnown ? header : null;
}

function parsed(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

function checkOf(derived: Uint8Array, newHasher: NewHasher): string {
  const hash = newHasher();
  hash.update(derived.subarray(KEY_BYTES));
  return hash.hex();
}
