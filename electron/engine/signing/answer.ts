import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { x25519 } from '@noble/curves/ed25519.js';
import { ANSWER_FORMAT, readAnswer, signedThere } from '../../../shared/package/sign-request.ts';
import type {
  SealedAnswer,
  SignAnswerGiven,
  SignRequest,
  SignedThere,
} from '../../../shared/package/sign-request.ts';
import { nodeHasher } from '../store/hasher.ts';
import { isKeyOf, storedKey } from './credential.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** A pair of X25519 keys (RFC 7748), hex. */
export interface KeyPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Keys of one request or one answer. */
export function freshKeys(): KeyPair {
  const { secretKey, publicKey } = x25519.keygen();
  return { privateKey: hex(secretKey), publicKey: hex(publicKey) };
}

/**
 * What shows that the passphrase was entered for exactly this, hex: the key that it gives, hidden
 * under an HMAC-SHA-256 of what is signed (RFC 5802, `ClientProof`). The record keeps a hash of that
 * key and no more, so that who reads the record cannot make an answer; they can try passphrases, as
 * slowly as scrypt has it. Who has both, the record or a copy of it while the request is open and
 * the answer to it, can open the answer and has the key, as with any SCRAM exchange that is
 * overheard by who knows the stored key.
 */
export function answerProof(key: Uint8Array, request: SignRequest, added: SignedThere): string {
  return hex(hidden(key, maskOf(storedKey(key), request, added)));
}

/** Whether an answer was made with the passphrase that a credential keeps this of. */
export function isProofOf(
  verifier: string,
  request: SignRequest,
  answer: SignAnswerGiven,
): boolean {
  const mask = maskOf(Buffer.from(verifier, 'hex'), request, answer);
  return isKeyOf(verifier, hidden(Buffer.from(answer.proof, 'hex'), mask));
}

function maskOf(stored: Uint8Array, request: SignRequest, added: SignedThere): Buffer {
  const message = signedThere(request, added, nodeHasher);
  return createHmac('sha256', stored).update(message, 'utf8').digest();
}

/** Hides a key under a mask of its length, and takes it off again. */
function hidden(key: Uint8Array, mask: Uint8Array): Uint8Array {
  return key.map((byte, at) => byte ^ (mask[at] ?? 0));
}

/**
 * Seals an answer so that only the record that asked can open it: what travels lets nobody try
 * passphrases. Throws where the key of the request is none.
 */
export function sealAnswer(request: SignRequest, answer: SignAnswerGiven): SealedAnswer {
  const { publicKey, privateKey } = freshKeys();
  const key = sharedKey({ own: privateKey, other: request.public_key }, request, publicKey);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const plain = Buffer.from(JSON.stringify(answer), 'utf8');
  const sealed = [nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()];
  return { public_key: publicKey, body: Buffer.concat(sealed).toString('base64') };
}

/**
 * Opens an answer by the private key of its request; null where it was changed, or sealed to another
 * key. Throws a `PackageProblem` for what no answer says.
 */
export function openAnswer(
  request: SignRequest,
  { public_key: publicKey, body }: SealedAnswer,
  privateKey: string,
): SignAnswerGiven | null {
  const plain = unsealed(Buffer.from(body, 'base64'), () =>
    sharedKey({ own: privateKey, other: publicKey }, request, publicKey),
  );
  return plain === null ? null : readAnswer(plain);
}

function unsealed(body: Buffer, key: () => Buffer): string | null {
  if (body.length < NONCE_BYTES + TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(), body.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(body.subarray(-TAG_BYTES));
    const plain = decipher.update(body.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([plain, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** The key that both sides come to; bound to the request and to the answer's own key. */
function sharedKey(
  { own, other }: { readonly own: string; readonly other: string },
  { id, public_key: asked }: SignRequest,
  answers: string,
): Buffer {
  const secret = x25519.getSharedSecret(Buffer.from(own, 'hex'), Buffer.from(other, 'hex'));
  return derived(secret, Buffer.from(`${asked}${answers}`, 'hex'), `seal ${id}`);
}

/** A key for one use (RFC 5869). */
function derived(secret: Uint8Array, salt: Uint8Array, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, `${ANSWER_FORMAT} ${use}`, KEY_BYTES));
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
