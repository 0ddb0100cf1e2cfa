import { ed25519 } from '@noble/curves/ed25519.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PackageCrypto } from '../../shared/package/index.ts';
import type { SealCrypto } from '../../shared/package/seal.ts';

/** The same libraries in the page and in the script: no runtime has to bring Ed25519 or scrypt. */
export const bundledCrypto: PackageCrypto & SealCrypto = {
  newHasher: () => {
    const hash = sha256.create();
    return {
      update: (part) => void hash.update(typeof part === 'string' ? utf8ToBytes(part) : part),
      hex: () => bytesToHex(hash.digest()),
    };
  },
  verifyEd25519: (signature, message, publicKey) => {
    try {
      return ed25519.verify(signature, message, publicKey, { zip215: false });
    } catch {
      return false;
    }
  },
  scrypt: async (passphrase, salt, { N, r, p, length: dkLen }) =>
    scryptAsync(passphrase, salt, { N, r, p, dkLen, maxmem: 2 ** 32 }),
  openGcm: async ({ key, iv, head, body }) => {
    // AES-GCM is in every browser and in Node; of this alone nothing is bundled.
    const { subtle } = globalThis.crypto;
    const secret = await subtle.importKey('raw', key.slice(), 'AES-GCM', false, ['decrypt']);
    const how = { name: 'AES-GCM', iv: iv.slice(), additionalData: head.slice(), tagLength: 128 };
    try {
      return new Uint8Array(await subtle.decrypt(how, secret, body.slice()));
    } catch {
      return null;
    }
  },
};
