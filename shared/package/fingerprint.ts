import type { NewHasher } from '../trail/entry.ts';
import { bytesOf } from './open.ts';

/** Digits of a fingerprint: half of the SHA-256, enough that no second key has the same. */
const DIGITS = 32;

/** SHA-256 of a public key in groups of four digits, to be read out and compared by eye. */
export function fingerprintOf(publicKey: string, newHasher: NewHasher): string {
  const hash = newHasher();
  hash.update(bytesOf(publicKey));
  const digits = hash.hex().slice(0, DIGITS).toUpperCase();
  return (digits.match(/.{4}/g) ?? []).join(' ');
}

/** Whether two fingerprints are the same, however they were typed. */
export function sameFingerprint(left: string, right: string): boolean {
  const plain = (text: string): string => text.replace(/[^0-9a-f]/gi, '').toUpperCase();
  return plain(left).length === DIGITS && plain(left) === plain(right);
}
