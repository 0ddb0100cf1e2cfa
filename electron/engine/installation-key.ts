import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { chmod, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { InstallationKey } from '../../shared/contract/views/package.ts';
import { AppError } from '../../shared/model/errors.ts';
import { fingerprintOf } from '../../shared/package/index.ts';
import { PackageProblem } from '../../shared/package/problem.ts';
import { unseal } from '../../shared/package/seal.ts';
import { keyText, packageErrors } from '../../shared/text/package-engine.ts';
import { writeNew } from './write-new.ts';
import { nodeSeal, sealed } from './exports/package/crypto.ts';
import type { ManifestSigner } from './exports/package/write.ts';
import type { Host } from './host.ts';
import { KEY_BYTES, randomSecret } from './keys.ts';
import { nodeHasher } from './store/hasher.ts';

/** Under which the keychain holds it. */
const KEYCHAIN_ID = 'installation-signing-key';
/** The key of an installation without a keychain, sealed by a passphrase, beside its record. */
const SEALED_FILE = 'evenkeel-signing-key.json';
const FORMAT = 'evenkeel/installation-key/1';

/** PKCS #8 of an Ed25519 key (RFC 8410), up to its 32 bytes. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** What the sealed file says. */
interface SealedKey {
  readonly format: typeof FORMAT;
  /** Hex. */
  readonly public_key: string;
  /** Base64 of an encrypted file with the key's bytes. */
  readonly sealed: string;
}

/** Where a key is looked for. */
export interface KeyPlace {
  readonly host: Pick<Host, 'keychain'>;
  /** Path of the open record. */
  readonly record: string;
}

/** A key that signs, in memory as long as it is used. */
export interface SigningKey extends ManifestSigner {
  /** The bytes it is made of, for a worker of this process. */
  readonly seed: Uint8Array;
}

/**
 * The Ed25519 key of this installation. The keychain of the system holds it, made at its first use.
 * Where none can be trusted, it lies sealed by a passphrase beside the record, made when one is
 * given; without a passphrase there is no key, and what leaves is not signed. Never in a record.
 */
export async function installationKey(
  place: KeyPlace,
  passphrase: string | null,
): Promise<SigningKey | null> {
  const held = await fromKeychain(place.host);
  if (held) return held;
  const file = await sealedKey(place.record);
  if (file) {
    if (passphrase === null) throw keyError('package.key-sealed', packageErrors.keySealed);
    return opened(file, passphrase);
  }
  return passphrase === null ? null : makeSealed(place.record, passphrase);
}

/** What is known of the key without opening it. */
export async function installationKeyInfo(place: KeyPlace): Promise<InstallationKey> {
  const seed = await place.host.keychain.load(KEYCHAIN_ID).catch(() => null);
  if (seed?.length === KEY_BYTES) {
    const { publicKey } = keyOf(seed);
    return { held: 'keychain', fingerprint: shown(publicKey), sentence: keyText.keychain };
  }
  const file = await sealedKey(place.record);
  return file
    ? { held: 'passphrase', fingerprint: shown(file.public_key), sentence: keyText.passphrase }
    : { held: 'none', fingerprint: null, sentence: keyText.none };
}

/** The key of these bytes. */
export function keyOf(seed: Uint8Array): SigningKey {
  const der = Buffer.concat([PKCS8_HEAD, seed]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return {
    seed,
    publicKey: publicHex(key),
    sign: (message) => sign(null, message, key).toString('hex'),
  };
}

/** Two programs that start at once make one key: the second takes what the first has saved. */
async function fromKeychain({ keychain }: KeyPlace['host']): Promise<SigningKey | null> {
  const known = await loaded(keychain);
  if (known) return keyOf(known);
  const seed = randomSecret();
  if (await keychain.save(KEYCHAIN_ID, seed, 'new').catch(() => false)) return keyOf(seed);
  const other = await loaded(keychain);
  return other && keyOf(other);
}

/** Null where there is none. A keychain that is locked today may open tomorrow: no second key. */
async function loaded(keychain: Host['keychain']): Promise<Uint8Array | null> {
  const seed = await keychain.load(KEYCHAIN_ID).catch(() => {
    throw keyError('package.key-closed', packageErrors.keyClosed);
  });
  return seed?.length === KEY_BYTES ? seed : null;
}

async function sealedKey(record: string): Promise<SealedKey | null> {
  const file = join(dirname(record), SEALED_FILE);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw keyError('package.key-damaged', packageErrors.keyDamaged(SEALED_FILE));
  });
  return text === null ? null : parsedKey(text);
}

function parsedKey(text: string): SealedKey {
  try {
    const key = JSON.parse(text) as SealedKey;
    const isKey =
      key.format === FORMAT && /^[0-9a-f]{64}$/.test(key.public_key) && key.sealed.length < 5000;
    if (isKey) return key;
  } catch {
    // Said below.
  }
  throw keyError('package.key-damaged', packageErrors.keyDamaged(SEALED_FILE));
}

async function opened(file: SealedKey, passphrase: string): Promise<SigningKey> {
  const key = await unsealedKey(file, passphrase);
  if (key?.publicKey === file.public_key) return key;
  throw keyError('package.key-damaged', packageErrors.keyDamaged(SEALED_FILE));
}

async function unsealedKey(file: SealedKey, passphrase: string): Promise<SigningKey | null> {
  try {
    const seed = await unseal(Buffer.from(file.sealed, 'base64'), passphrase, nodeSeal);
    return seed.length === KEY_BYTES ? keyOf(seed) : null;
  } catch (error) {
    if (!(error instanceof PackageProblem)) throw error;
    if (error.found.kind !== 'passphrase') return null;
    throw keyError('package.key-passphrase', packageErrors.keyPassphrase);
  }
}

async function makeSealed(record: string, passphrase: string): Promise<SigningKey> {
  const key = keyOf(randomSecret());
  const file: SealedKey = {
    format: FORMAT,
    public_key: key.publicKey,
    sealed: Buffer.from(sealed(key.seed, passphrase)).toString('base64'),
  };
  const bytes = Buffer.from(`${JSON.stringify(file, null, 2)}\n`);
  await chmod(await writeNew(dirname(record), SEALED_FILE, bytes), 0o600);
  return key;
}

function publicHex(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url').toString('hex');
}

function shown(publicKey: string): string {
  return fingerprintOf(publicKey, nodeHasher);
}

function keyError(
  code: string,
  words: { readonly sentence: string; readonly remedy: string },
): AppError {
  return new AppError({ code, ...words, place: { field: 'keyPassphrase' } });
}
