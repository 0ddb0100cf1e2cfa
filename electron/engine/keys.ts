import { createHash, createHmac, randomBytes, scryptSync } from 'node:crypto';
import type { TagKey } from './collectors/types.ts';

/** Bytes of a key. */
export const KEY_BYTES = 32;
/** Digits of the fingerprint: enough to tell keys apart, no help in finding one. */
const FINGERPRINT_DIGITS = 16;

/** Cost of scrypt: about a tenth of a second and 32 MiB on a plain machine (RFC 7914). */
const scryptCost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;

/** A key that lives as long as the process: for one comparison on the command line. */
export function memoryKey(): TagKey {
  return secretKey(randomSecret());
}

/** The key of a passphrase under a system's salt: the same on every machine that knows both. */
export function passphraseKey(passphrase: string, salt: string): TagKey {
  return secretKey(passphraseSecret(passphrase, salt));
}

/** Fresh bytes for a key that no passphrase gives. */
export function randomSecret(): Uint8Array {
  return randomBytes(KEY_BYTES);
}

/** The bytes that a passphrase gives under a salt (scrypt). Never written anywhere. */
export function passphraseSecret(passphrase: string, salt: string): Uint8Array {
  return scryptSync(passphrase.normalize('NFC'), salt, KEY_BYTES, scryptCost);
}

/** The key of these bytes, which a keychain, a passphrase or chance gave. */
export function secretKey(secret: Uint8Array): TagKey {
  return {
    id: createHash('sha256')
      .update('evenkeel/key-id')
      .update(createHmac('sha256', secret).update('evenkeel/fingerprint').digest())
      .digest('hex')
      .slice(0, FINGERPRINT_DIGITS),
    tag: (value) => createHmac('sha256', secret).update(value, 'utf8').digest('hex'),
  };
}
