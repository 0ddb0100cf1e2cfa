import { remembered } from './remembered.ts';
import {
  secretEnding,
  secretWords,
  keyQualifiers,
  aboutWords,
  looseWords,
  proseWords,
  switchWords,
  secretMaps,
  valueKeys,
  referenceKeys,
  heldKeys,
} from './secret-names.data.ts';

/**
 * Which names speak of a secret. Names are read word by word (`clientSecret`, `CLIENT_SECRET`,
 * `client-secret`), because both misses and false alarms cost: a missed secret is stored in clear,
 * a false alarm hides a difference.
 */

/** `clientSecret`, `CLIENT_SECRET` and `client-secret` as words in lower case. */
export const nameWords = remembered((name): readonly string[] =>
  name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean),
);

/** Whether a name alone says that its value is a secret. */
export const isSecretName = remembered((name): boolean => {
  const words = nameWords(name);
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last || isHarmless(words)) return false;
  return !aboutWords.has(last) && speaksOfSecret(name, words);
});

/** Whether a secret is named at all, be it only to say something about it. */
function speaksOfSecret(name: string, words: readonly string[]): boolean {
  const plainWords = words.map(withoutNumber);
  // `PaSsWoRd` is one word, whatever its letters.
  const whole = name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(withoutNumber);
  if ([...plainWords, ...whole].some((word) => secretEnding.test(word))) return true;
  if (plainWords.some((word) => secretWords.has(word))) return true;
  return isSecretKey(plainWords) || CONNECTION.some((phrase) => hasPhrase(plainWords, phrase));
}

/** `PASSWORD2` is a password too. */
function withoutNumber(word: string): string {
  return word.replace(/(?<!\d)\d{1,3}$/, '');
}

const CONNECTION = [
  ['connection', 'string'],
  ['connection', 'strings'],
] as const;

/**
 * Whether a name leaves open if its value is the secret or says something about it: `SMTP_AUTH`,
 * `USE_TOKEN`, `PASSWORD_HINT`, `DATADOG_KEY`. The form of the value decides.
 */
export const mayBeSecretName = remembered((name): boolean => {
  const words = nameWords(name);
  const last = withoutNumber(words.at(-1) ?? '');
  if (words.includes('public')) return false;
  if (looseWords.has(last) || /^[A-Z][A-Z\d_]*_KEY$/.test(name)) return true;
  const isOpen = proseWords.has(last) || switchWords.has(words[0] ?? '');
  return isOpen && speaksOfSecret(name, words);
});

function isHarmless(words: readonly string[]): boolean {
  const text = words.join(' ');
  if (words.length === 1 && words[0] === 'oldpwd') return true;
  if (text === 'proxy pass' || words.includes('public')) return true;
  if (hasPhrase(words, ['max', 'tokens']) || hasPhrase(words, ['csrf', 'token', 'name']))
    return true;
  return words.length > 1 && switchWords.has(words[0] ?? '');
}

/** `api key`, `access key id`, `private cert`, `service account key`, `user data`. */
function isSecretKey(words: readonly string[]): boolean {
  const qualified = (word: string, at: number): boolean =>
    KEY_NOUNS.has(word) && keyQualifiers.has(words[at - 1] ?? '');
  if (words.some(qualified)) return true;
  if (words.some((word) => word === 'userdata' || word === 'customdata')) return true;
  return hasPhrase(words, ['user', 'data']) || hasPhrase(words, ['custom', 'data']);
}

const KEY_NOUNS = new Set(['key', 'keys', 'cert', 'certificate', 'pem', 'blob']);

function hasPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_word, at) => phrase.every((part, index) => words[at + index] === part));
}

/** Numbers that limit a model or a bucket: `tokens: 4096`, `max_tokens=512`. */
export function isNumericLimit(name: string, text: string): boolean {
  return nameWords(name).at(-1) === 'tokens' && /^\d{1,9}(?:\.\d+)?$/.test(text);
}

/** Whether tokens are asked for: `HttpTokens: required` (Amazon EC2 API reference). */
export function isTokenDemand(name: string, text: string): boolean {
  return nameWords(name).at(-1) === 'tokens' && /^(?:required|optional)$/.test(text);
}

/** What a leaf is called on its way: the keys of maps, and the name of its list element. */
export interface NamedPlace {
  readonly keys: readonly string[];
  readonly called: string | null;
  /** How many of the keys lead to the nearest list: 2 for `a.b[].c`; null outside of lists. */
  readonly listAt: number | null;
}

/** Whether the names on the way to a leaf say that it is a secret. */
export function isSecretPlace({ keys, called, listAt }: NamedPlace): boolean {
  const last = keys.at(-1) ?? '';
  const lower = bare(last);
  if (isSecretName(last)) return true;
  if (called !== null && valueKeys.has(lower) && isSecretName(called)) return true;
  const parent = keys.at(-2) ?? '';
  if (isSecretName(parent) && (valueKeys.has(lower) || lower === 'auth')) return true;
  if (lower === 'auth' && keys.includes('auths')) return true;
  if (listAt === keys.length - 1 && heldKeys.has(lower) && isSecretMap(parent)) return true;
  if (referenceKeys.has(lower) || aboutWords.has(nameWords(last).at(-1) ?? '')) return false;
  return isSecretMap(parent) || secretMaps.has(plain(keys.at(-3) ?? ''));
}

/** Attributes and texts of XML (`@value`, `#text`) are named as anything else. */
function bare(key: string): string {
  return key.replace(/^[@#]/, '').toLowerCase();
}

/** Whether the form of the value must decide whether it is a secret. */
export function mayBeSecretPlace({ keys, called }: NamedPlace): boolean {
  const last = keys.at(-1) ?? '';
  const lower = bare(last);
  if (mayBeSecretName(last)) return true;
  if (called !== null && valueKeys.has(lower) && mayBeSecretName(called)) return true;
  if (lower !== 'key' && referenceKeys.has(lower)) return false;
  if (aboutWords.has(nameWords(last).at(-1) ?? '')) return false;
  return keys.slice(-3, -1).some((key) => isSecretName(key) && !POINTERS.test(key));
}

/** Whether a list or map of this name holds secrets: `credentials`, `apiKeys`. */
export function isSecretMap(name: string): boolean {
  if (secretMaps.has(plain(name))) return true;
  return /s$/i.test(name) && isSecretName(name) && !POINTERS.test(name);
}

/** Plurals that point at secrets kept elsewhere. */
const POINTERS = /^(?:external|existing|sealed|image_?pull|pull)/i;

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]/g, '');
}
