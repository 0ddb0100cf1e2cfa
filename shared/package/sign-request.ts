import type { SignatureMeaning, Team } from '../model/words.ts';
import { signatureMeanings, teams } from '../model/words.ts';
import { signRequestText as text } from '../text/sign-request.ts';
import { canonicalJson } from '../trail/entry.ts';
import type { NewHasher } from '../trail/entry.ts';
import { bytesOf } from './open.ts';
import type { PackageCrypto } from './open.ts';
import { problem } from './problem.ts';

export const REQUEST_FORMAT = 'evenkeel/sign-request/1';
export const ANSWER_FORMAT = 'evenkeel/sign-answer/1';

/** Exactly what somebody is asked to sign on another machine. */
export interface SignRequest {
  readonly id: string;
  readonly created: string;
  readonly system: { readonly id: string; readonly name: string };
  readonly audit: { readonly id: string; readonly release: string };
  /** `exception:id`, `decision:id` or `audit:id`. */
  readonly subject: string;
  readonly title: string;
  readonly meaning: SignatureMeaning;
  readonly person: { readonly name: string; readonly team: Team; readonly role: string };
  /** RFC 8785 JSON, and SHA-256 of it in hex. */
  readonly json_content: string;
  readonly content_hash: string;
}

/** What came back: who confirmed it, when, and what shows that it was them. */
export interface SignAnswerGiven {
  /** SHA-256 of the request, so that the answer fits no other. */
  readonly request_hash: string;
  readonly at: string;
  readonly utc_offset: number;
  readonly name: string;
  /** `passphrase`: of a person there; `installation`: its word that the person confirmed it. */
  readonly vouched: 'passphrase' | 'installation';
  readonly note: string;
  /** `user@host` of the program there. */
  readonly recorded_by: string;
}

/** A file of this kind that was read, and holds together. */
export interface SignFile {
  readonly request: SignRequest;
  /** Null in a request that nobody answered. */
  readonly answered: {
    readonly answer: SignAnswerGiven;
    /** Ed25519 of the installation that signed, hex. */
    readonly publicKey: string;
  } | null;
}

/** The text of a request. */
export function requestFile(request: SignRequest): string {
  return `${JSON.stringify({ format: REQUEST_FORMAT, request }, null, 2)}\n`;
}

/** The text of an answer, signed by the installation where it was given. */
export function answerFile(
  request: SignRequest,
  answer: SignAnswerGiven,
  key: { readonly publicKey: string; readonly sign: (message: Uint8Array) => string },
): string {
  const { publicKey: public_key } = key;
  const signature = key.sign(messageOf(answer));
  const file = { format: ANSWER_FORMAT, request, answer, public_key, signature };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** SHA-256 of a request, hex. */
export function requestHash(request: SignRequest, newHasher: NewHasher): string {
  return hashOf(canonicalJson(request), newHasher);
}

/** Reads a request or an answer. Throws a `PackageProblem` for one that does not hold together. */
export function readSignFile(json: string, crypto: PackageCrypto): SignFile {
  const file = parsed(json);
  const { format, request, answer, public_key, signature } = file;
  if (format !== REQUEST_FORMAT && format !== ANSWER_FORMAT) throw refused(text.format);
  if (!isRequest(request)) throw refused(text.shape);
  const isContent =
    hashOf(request.json_content, crypto.newHasher) === request.content_hash &&
    isCanonical(request.json_content);
  if (!isContent) throw refused(text.content);
  if (format === REQUEST_FORMAT) return { request, answered: null };
  const isSigned =
    isAnswer(answer) &&
    isHex(public_key, 64) &&
    isHex(signature, 128) &&
    crypto.verifyEd25519(bytesOf(signature), messageOf(answer), bytesOf(public_key));
  if (!isSigned) throw refused(text.signature);
  if (answer.request_hash !== requestHash(request, crypto.newHasher)) throw refused(text.other);
  return { request, answered: { answer, publicKey: public_key } };
}

function messageOf(answer: SignAnswerGiven): Uint8Array {
  return new TextEncoder().encode(canonicalJson(answer));
}

function isRequest(value: unknown): value is SignRequest {
  if (!isObject(value)) return false;
  const { id, created, system, audit, subject, title, meaning, person } = value;
  const { json_content, content_hash } = value;
  return (
    [id, created, title, subject, json_content].every(isText) &&
    isObject(system) &&
    [system['id'], system['name']].every(isText) &&
    isObject(audit) &&
    [audit['id'], audit['release']].every(isText) &&
    isObject(person) &&
    [person['name'], person['role']].every((part) => typeof part === 'string') &&
    teams.some((each) => each === person['team']) &&
    signatureMeanings.some((each) => each === meaning) &&
    /^(?:exception|decision|audit):[\w-]{1,64}$/.test(String(subject)) &&
    isHex(content_hash, 64)
  );
}

function isAnswer(value: unknown): value is SignAnswerGiven {
  if (!isObject(value)) return false;
  const { request_hash, at, utc_offset, name, vouched, note, recorded_by } = value;
  return (
    isHex(request_hash, 64) &&
    typeof at === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/.test(at) &&
    Number.isSafeInteger(utc_offset) &&
    isText(name) &&
    (vouched === 'passphrase' || vouched === 'installation') &&
    [note, recorded_by].every((part) => typeof part === 'string')
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isHex(value: unknown, digits: number): value is string {
  return typeof value === 'string' && value.length === digits && /^[0-9a-f]+$/.test(value);
}

function isCanonical(json: string): boolean {
  try {
    return canonicalJson(JSON.parse(json)) === json;
  } catch {
    return false;
  }
}

function parsed(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    if (isObject(value)) return value;
  } catch {
    // Said below.
  }
  throw refused(text.format);
}

function hashOf(said: string, newHasher: NewHasher): string {
  const hash = newHasher();
  hash.update(said);
  return hash.hex();
}

function refused(sentence: string) {
  return problem('signed-content', sentence);
}
