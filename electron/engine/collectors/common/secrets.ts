import {
  isNumericLimit,
  isSecretName,
  isSecretPlace,
  isTokenDemand,
  mayBeSecretPlace,
} from './secret-names.ts';
import type { NamedPlace } from './secret-names.ts';
import { isOpaque, isPath, isReference, isSecretValue } from './secret-values.ts';

export { harmlessKey, harmlessName, isReference, isSecretValue } from './secret-values.ts';

/** A leaf as secret detection sees it. */
export interface SecretQuestion extends NamedPlace {
  readonly type: 'string' | 'number' | 'boolean' | 'null';
  readonly text: string;
  /** The plain value before it in the same list. */
  readonly before: string | null;
  /** Whether the source itself says that the value is a secret. */
  readonly sealed?: boolean;
}

/** A place that says nothing. */
export const nowhere = { keys: [], called: null, listAt: null, before: null } as const;

/** Whether a value must be masked. Empty values and references never are. */
export function isSensitive(question: SecretQuestion): boolean {
  const { type, text } = question;
  if (type === 'null' || type === 'boolean' || text === '') return false;
  if (question.sealed) return true;
  if (isReference(text) || isSwitch(text)) return false;
  if (isNamedSecret(question) || isLogIn(question)) return true;
  if (followsSecretFlag(question.before, text)) return true;
  return type === 'string' && (isSecretValue(text) || holdsSecretParts(text));
}

/** The name decides, but a count of tokens, whether any are asked for, and the working folder `PWD` are none. */
function isNamedSecret({ type, text, ...place }: SecretQuestion): boolean {
  if (!isSecretPlace(place)) return mayBeSecretPlace(place) && isOpaque(text);
  const last = place.keys.at(-1) ?? '';
  if ((type === 'number' && isNumericLimit(last, text)) || isTokenDemand(last, text)) return false;
  return !(/^pwd$/i.test(last) && isPath(text));
}

/** `basicAuth: user:password`, and npm's `_auth`, which is the same in base64. */
function isLogIn({ keys, called, text }: SecretQuestion): boolean {
  const last = keys.at(-1) ?? '';
  const names = [last, called ?? ''];
  if (names.some((name) => /authorization$/i.test(name)) && CREDENTIALS.test(text)) return true;
  if (/(?:^|_)_auth$/i.test(last)) return true;
  if (/^(?:set-)?cookie$/i.test(last) && COOKIE.test(text)) return true;
  if (LOG_IN.test(last) && NAME_AND_PASSWORD.test(text)) return true;
  return /(?:basic[_-]?auth|http[_-]?basic)$/i.test(last) && /^[^\s:/]+:\S+$/.test(text);
}

/** `auth: name:password`; a port after the name is no password, and neither is one short word. */
const LOG_IN =
  /^(?:(?:http|proxy|registry|smtp|mail|imap|ftp|redis|mongo|amqp)[_-]?)?auth$|^user[_-]?(?:pwd|pass|info)$/i;
const NAME_AND_PASSWORD = /^[\w.@+-]+:(?!\d{1,5}$)[^\s/:]{6,}$/;

/** A cookie that is sent, and no attribute of one (RFC 6265, 4). */
const COOKIE =
  /^(?!(?:samesite|secure|httponly|path|domain|max-age|expires)\b)[\w.-]+=(?![${<%])\S/i;

/** The value of a header that logs in (RFC 9110, 11.4). */
const CREDENTIALS = /^(?:Basic|Bearer|Digest|Token|ApiKey)\s+(?![${<%])\S/i;

/** `true` in quotes is a switch, never a secret. */
function isSwitch(text: string): boolean {
  return /^(?:true|false|yes|no|on|off)$/i.test(text);
}

function followsSecretFlag(before: string | null, text: string): boolean {
  if (before === null || !/^--?[\w.-]+$/.test(before)) return false;
  return isSecretName(before) || (/^-[apP]$/.test(before) && isOpaque(text));
}

const LONGEST_PARSED = 2_000_000;

/**
 * Whether a text that is JSON holds a secret in one of its parts, JSON within JSON included, and JSON
 * in base64: a bill of materials holds the configuration of its image so.
 */
function holdsSecretParts(text: string): boolean {
  if (text.length > LONGEST_PARSED) return false;
  const json = ENCODED_JSON.test(text) ? Buffer.from(text, 'base64').toString('utf8') : text;
  if (!/^\s*[[{]/.test(json)) return false;
  const parsed = parsedJson(json);
  return parsed !== undefined && holdsSecret(parsed, nowhere);
}

/** `{"`, `{`, `[{` and a line break after a brace, in base64. */
const ENCODED_JSON = /^(?:eyJ|ewo|ew0|e30|W3s|Wwo)[A-Za-z\d+/\r\n]*={0,2}\s*$/;

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Way = NamedPlace & { readonly before: string | null };

function holdsSecret(value: unknown, way: Way): boolean {
  if (Array.isArray(value)) return listHoldsSecret(value, { ...way, listAt: way.keys.length });
  if (typeof value === 'object' && value !== null) return mapHoldsSecret(value, way);
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  const type = typeof value === 'string' ? 'string' : 'number';
  return isSensitive({ ...way, type, text: String(value) });
}

function listHoldsSecret(items: readonly unknown[], way: Way): boolean {
  return items.some((item, index) => {
    const before: unknown = items[index - 1];
    return holdsSecret(item, { ...way, before: typeof before === 'string' ? before : null });
  });
}

function mapHoldsSecret(map: object, way: Way): boolean {
  const entries = Object.entries(map);
  const name: unknown = entries.find(([key]) => /^(?:name|key)$/i.test(key))?.[1];
  const called = typeof name === 'string' ? name : way.called;
  return entries.some(([key, value]) =>
    holdsSecret(value, { ...way, keys: [...way.keys, key], called, before: null }),
  );
}
