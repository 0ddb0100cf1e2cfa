import {
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  randomBytes,
  scrypt,
  scryptSync,
  verify,
} from 'node:crypto';
import type { ScryptOptions } from 'node:crypto';
import { hexOf } from '../../../../shared/package/index.ts';
import type { PackageCrypto } from '../../../../shared/package/index.ts';
import { passphraseBytes, seal, sealCost } from '../../../../shared/package/seal.ts';
import type { SealCost, SealCrypto } from '../../../../shared/package/seal.ts';
import { nodeHasher } from '../../store/hasher.ts';

const DERIVED_BYTES = 64;
const SALT_BYTES = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Checks packages by the platform's cryptography. */
export const nodeCrypto: PackageCrypto = {
  newHasher: nodeHasher,
  verifyEd25519: (signature, message, publicKey) => {
    const x = Buffer.from(publicKey).toString('base64url');
    try {
      const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
      return verify(null, message, key, signature);
    } catch {
      return false;
    }
  },
};

/** Opens encrypted packages by the platform's cryptography, off the event loop. */
export const nodeSeal: SealCrypto = {
  newHasher: nodeHasher,
  scrypt: async (passphrase, salt, { length, ...cost }) =>
    new Promise((resolve, reject) => {
      scrypt(passphrase, salt, length, optionsOf(cost), (error, key) =>
        error ? reject(error) : resolve(key),
      );
    }),
  openGcm: ({ key, iv, head, body }) => {
    if (body.length < TAG_BYTES) return null;
    const decipher = createDecipheriv('aes-256-gcm', key, iv);
    decipher.setAAD(head);
    decipher.setAuthTag(body.subarray(body.length - TAG_BYTES));
    try {
      const plain = decipher.update(body.subarray(0, body.length - TAG_BYTES));
      decipher.final();
      return plain;
    } catch {
      return null;
    }
  },
};

/** Encrypts bytes under a passphrase. */
export function sealed(bytes: Uint8Array, passphrase: string): Uint8Array {
  const salt = randomBytes(SALT_BYTES);
  const derived = scryptSync(passphraseBytes(passphrase), salt, DERIVED_BYTES, optionsOf(sealCost));
  const { head, body } = seal(bytes, {
    derived,
    salt,
    iv: randomBytes(IV_BYTES),
    cost: sealCost,
    newHasher: nodeHasher,
    sealGcm: ({ key, iv, head: aad, body: plain }) => {
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      cipher.setAAD(aad);
      return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
  });
  return Buffer.concat([head, body]);
}

/** SHA-256 of bytes, hex. */
export function hashOf(bytes: Uint8Array): string {
  const hash = nodeHasher();
  hash.update(bytes);
  return hash.hex();
}

/** A fresh id that is no row's. */
export function freshId(): string {
  return hexOf(randomBytes(16));
}

function optionsOf({ N, r, p }: SealCost): ScryptOptions {
  return { N, r, p, maxmem: 256 * N * r };
}
