import type { SignatureMeaning, Team } from '../model/words.ts';
import { signatureMeanings, teams } from '../model/words.ts';
import { signRequestText as text } from '../text/sign-request.ts';
import { canonicalJson } from '../trail/entry.ts';
import type { NewHasher } from '../trail/entry.ts';
import { problem } from './problem.ts';

export const REQUEST_FORMAT = 'evenkeel/sign-request/2';
export const ANSWER_FORMAT = 'evenkeel/sign-answer/2';

/** Exactly what somebody is asked to sign on another machine, and what the answer is made with. */
export interface SignRequest {
  readonly id: string;
  readonly created: string;
  readonly system: { readonly id: string; readonly name: string };
  readonly audit: { readonly id: string; readonly release: string };
  /** `exception:id`, `decision:id` or `audit:id`. */
  readonly subject: string;
  readonly title: string;
  readonly meaning: SignatureMeaning;
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly team: Team;
    readonly role: string;
  };
  /** Cost of scrypt and salt (hex) under which the record that asks knows the passphrase. */
  readonly scrypt: { readonly N: number; readonly r: number; readonly p: number };
  readonly salt: string;
  /** X25519, hex: the answer is sealed to it, made for this request alone. */
  readonly public_key: string;
  /** RFC 8785 JSON, and SHA-256 of it in hex. */
  readonly json_content: string;
  readonly content_hash: string;
  /** Hash of the newest entry about the subject in the trail: a later one ends the request. */
  readonly entry: string;
}

/** What was signed beside the content: when, and what the person noted. */
export interface SignedThere {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Minutes east of UTC. */
  readonly utc_offset: number;
  readonly note: string;
}

/** An answer inside its seal. */
export interface SignAnswerGiven extends SignedThere {
  /** What only somebody can make who has the passphrase, hex. */
  readonly proof: string;
}

/** An answer as it travels: only the record that asked can open it. */
export interface SealedAnswer {
  /** X25519 of this answer, hex. */
  readonly public_key: string;
  /** AES-256-GCM, base64: twelve bytes of nonce, what is sealed, and its tag. */
  readonly body: string;
}

/** A file of this kind that was read, and holds together. */
export interface SignFile {
  readonly request: SignRequest;
  /** Null in a request that nobody answered. */
  readonly sealed: SealedAnswer | null;
}

/** Longest note, in characters: that of every other signature. */
const NOTE = 4000;
/** Time zones lie between these, in minutes east of UTC. */
const [WESTMOST, EASTMOST] = [-720, 840];
/**
 * Costs of scrypt that a request may ask for. Less would make the passphrase cheap to guess for
 * somebody who wrote a request of their own; more would stop the machine that answers.
 */
const costs = { N: [2 ** 16, 2 ** 20], r: [8, 8], p: [1, 4] } as const;

/** The text of a request. */
export function requestFile(request: SignRequest): string {
  return `${JSON.stringify({ format: REQUEST_FORMAT, request }, null, 2)}\n`;
}

/** The text of an answer. */
export function answerFile(request: SignRequest, sealed: SealedAnswer): string {
  return `${JSON.stringify({ format: ANSWER_FORMAT, request, sealed }, null, 2)}\n`;
}

/** What is signed there: all of the request, and what the person adds. */
export function signedThere(
  request: SignRequest,
  { at, utc_offset, note }: SignedThere,
  newHasher: NewHasher,
): string {
  const { id, content_hash, meaning } = request;
  const request_hash = hashOf(canonicalJson(request), newHasher);
  const added = { at, utc_offset, note };
  return canonicalJson({
    format: ANSWER_FORMAT,
    request_id: id,
    request_hash,
    content_hash,
    meaning,
    ...added,
  });
}

/** Reads a request or an answer. Throws a `PackageProblem` for one that does not hold together. */
export function readSignFile(json: string, newHasher: NewHasher): SignFile {
  const { format, request, sealed } = parsed(json, text.format);
  if (format !== REQUEST_FORMAT && format !== ANSWER_FORMAT) throw refused(text.format);
  if (!isRequest(request) || !canBeSpelled(request)) throw refused(text.shape);
  const isContent =
    hashOf(request.json_content, newHasher) === request.content_hash &&
    isCanonical(request.json_content);
  if (!isContent) throw refused(text.content);
  if (format === REQUEST_FORMAT) return { request, sealed: null };
  if (!isSealed(sealed)) throw refused(text.answerShape);
  return { request, sealed };
}

/** Reads what an answer holds inside its seal. Throws a `PackageProblem`. */
export function readAnswer(json: string): SignAnswerGiven {
  const answer = parsed(json, text.answerShape);
  if (!isAnswer(answer) || !canBeSpelled(answer)) throw refused(text.answerShape);
  return answer;
}

function isRequest(value: unknown): value is SignRequest {
  if (!isObject(value)) return false;
  const { id, created, system, audit, subject, title, meaning, person, scrypt } = value;
  return (
    [id, title, value['json_content']].every(isText) &&
    isMoment(created) &&
    hasTexts(system, ['id', 'name']) &&
    hasTexts(audit, ['id', 'release']) &&
    hasTexts(person, ['id', 'name']) &&
    typeof person['role'] === 'string' &&
    teams.some((each) => each === person['team']) &&
    signatureMeanings.some((each) => each === meaning) &&
    /^(?:exception|decision|audit):[\w-]{1,64}$/.test(String(subject)) &&
    isCost(scrypt) &&
    isHex(value['salt'], 32) &&
    isHex(value['public_key'], 64) &&
    isHex(value['content_hash'], 64) &&
    isHex(value['entry'], 64)
  );
}

function isCost(value: unknown): boolean {
  if (!isObject(value)) return false;
  const within = Object.entries(costs).every(([name, [least, most]]) => {
    const given = value[name];
    return typeof given === 'number' && given >= least && given <= most && given % 1 === 0;
  });
  return within && Number.isInteger(Math.log2(Number(value['N'])));
}

function isSealed(value: unknown): value is SealedAnswer {
  return (
    isObject(value) &&
    isHex(value['public_key'], 64) &&
    typeof value['body'] === 'string' &&
    /^[A-Za-z0-9+/]+={0,2}$/.test(value['body'])
  );
}

function isAnswer(
  value: Readonly<Record<string, unknown>>,
): value is Readonly<Record<string, unknown>> & SignAnswerGiven {
  const { at, utc_offset: offset, note, proof } = value;
  return (
    isMoment(at) &&
    Number.isSafeInteger(offset) &&
    Number(offset) >= WESTMOST &&
    Number(offset) <= EASTMOST &&
    typeof note === 'string' &&
    note.length <= NOTE &&
    isHex(proof, 64)
  );
}

/** A moment that exists, as this program writes it. */
function isMoment(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const moment = new Date(value);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasTexts(
  value: unknown,
  names: readonly string[],
): value is Readonly<Record<string, unknown>> {
  return isObject(value) && names.every((name) => isText(value[name]));
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

/** Half a character has no place in RFC 8785. */
function canBeSpelled(value: object): boolean {
  try {
    return canonicalJson(value) !== '';
  } catch {
    return false;
  }
}

function parsed(json: string, sentence: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    if (isObject(value)) return value;
  } catch {
    // Said below.
  }
  throw refused(sentence);
}

function hashOf(said: string, newHasher: NewHasher): string {
  const hash = newHasher();
  hash.update(said);
  return hash.hex();
}

function refused(sentence: string) {
  return problem('signed-content', sentence);
}
