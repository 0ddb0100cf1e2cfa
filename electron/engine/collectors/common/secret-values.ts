import {
  addressWithPassword,
  assignments,
  looseAddress,
  manifestOfSecret,
  opaquePlaces,
  passwordForms,
  publicIdentifiers,
  settingLine,
  tokenForms,
} from './secret-forms.ts';
import { remembered } from './remembered.ts';
import { isNumericLimit, isSecretName, isTokenDemand } from './secret-names.ts';

/** Longer texts are not searched, and what is not searched is not shown. */
const LONGEST_SCAN = 2_000_000;
const SHORTEST_SECRET = 4;

/** References, placeholders and what an encryption tool made: nothing of the secret itself. */
const reference =
  /^(?:\$\{[^{}]*(?:\$\{[^{}]*\})?\}|\$\([^)]*\)|\$[A-Za-z_]\w*|\$\d|%\w+%|%\{\w+\}|\{\{.*\}\}|<[^<>=]*>|__\w+__|@\w+@|arn:[\w-]+:\S+|vault:\S+|ref\+\S+|(?:op|ssm|secretsmanager|gcpsm|awssm|azurekv|file):\/\/\S+|#\{.*\}#?|\/run\/secrets\/\S+|!(?:Ref|GetAtt|ImportValue|secret)\b.*)$/s;

/** Whether a text refers to a secret instead of holding it. */
export function isReference(text: string): boolean {
  const whole = text.trim();
  if (substitution.test(whole)) return !hasSecretForm(whole.replaceAll(DYNAMIC, ''));
  return reference.test(whole) && !hasDefault(whole);
}

/** Text around references, as CloudFormation has it. */
const substitution = /^!Sub\b.*(?:\$\{|\{\{resolve:)/s;

/** `{{resolve:secretsmanager:shop:SecretString:password}}`: names what is kept elsewhere. */
const DYNAMIC = /\{\{resolve:[^{}]*(?:\$\{[^{}]*\}[^{}]*)*\}\}/g;

/** `${A:-b}`, `${A-b}`, `${a.b:c}`; what names a store (`${ssm:/a}`) or only complains has none. */
const defaultOfVariable =
  /^\$\{(?!(?:ssm|env|file|self|opt|cf|sm|aws|secretsmanager|vault|sls|param|s3|ENC)\b)[\w.]+(?::[-=]|:(?![-=?+])|-)([^}]+\}?)\}$/s;
const defaultOfTemplate = /^\{\{.*\bdefault\b[\s(]*\\?["'][^"']+["']/s;

/** Whether a reference carries a value of its own for the case that it refers to nothing. */
function hasDefault(text: string): boolean {
  const value = defaultOfVariable.exec(text)?.[1];
  if (value !== undefined) return !isReference(value) && !isPath(value);
  return defaultOfTemplate.test(text);
}

/** Whether a text holds a secret by its own form, whatever it is called. */
export function isSecretValue(text: string): boolean {
  return hasSecretForm(text) || hasSecretForm(decoded(text));
}

/**
 * Texts that no form can find anything in: numbers, addresses and dates in digits alone, and plain
 * words that are shorter than any token and have no place for a password beside a name.
 */
const FORMLESS = /^(?:[\d.,:/ -]{0,64}|[\w./-]{1,9})$/;

function hasSecretForm(text: string): boolean {
  if (FORMLESS.test(text) || publicIdentifiers.test(text)) return false;
  if (tokenForms.some((form) => text.search(form) !== -1)) return true;
  if (hasAddressPassword(text)) return true;
  if (text.length > LONGEST_SCAN) return true;
  if (passwordForms.some((form) => form.test(text)) || isManifestOfSecret(text)) return true;
  return hasAssignment(text) || hasOpaquePlace(text);
}

function isManifestOfSecret(text: string): boolean {
  return manifestOfSecret.kind.test(text) && manifestOfSecret.data.test(text);
}

function hasAddressPassword(text: string): boolean {
  if (!text.includes('@')) return false;
  return [addressWithPassword, looseAddress].some((pattern) => {
    for (const [, password = ''] of text.matchAll(pattern)) {
      if (!isReference(password)) return true;
    }
    return false;
  });
}

/** What every opaque place has: `@` after a user, `-p`, `-u` and `--user`. */
const PLACES = ['@', '-p', '-u'] as const;

function hasOpaquePlace(text: string): boolean {
  if (!PLACES.some((mark) => text.includes(mark))) return false;
  return opaquePlaces.some((pattern) => {
    for (const [, part = ''] of text.matchAll(pattern)) {
      if (isOpaque(part)) return true;
    }
    return false;
  });
}

const ABOUT_SECRETS = /pass|pw|secret|token|key|cred|dsn|connection|bearer/i;

function hasAssignment(text: string): boolean {
  if (!ABOUT_SECRETS.test(text)) return false;
  for (const pattern of assignments) {
    for (const [, name = '', double, single, plain] of text.matchAll(pattern)) {
      if (isHeldSecret(name, double ?? single ?? plain ?? '')) return true;
    }
  }
  for (const [, name = '', value = ''] of text.matchAll(settingLine)) {
    if (/\d/.test(value) && isHeldSecret(name, value)) return true;
  }
  return false;
}

/**
 * Whether a text looks made up by chance: letters of both cases with digits, or a long row of
 * hexadecimal digits, in one piece. Words, paths, hosts, numbers and times do not.
 */
export function isOpaque(text: string): boolean {
  if (text.length < 8 || /[\s/:.,(){}[\]<>]/.test(text)) return false;
  if (/^(?=.*[a-f])(?=.*\d)[\da-f]{20,}$/.test(text)) return true;
  return /\d/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text);
}

/** Whether the right side of an assignment can be the secret itself. */
function isHeldSecret(name: string, value: string): boolean {
  if (!isSecretName(name) || value.length < SHORTEST_SECRET) return false;
  if (isReference(value) || isPath(value)) return false;
  if (isNumericLimit(name, value) || isTokenDemand(name, value)) return false;
  if (/^[$%<{(.\\|]|^(?:true|false|null|none|nil|yes|no|undefined|function)$/i.test(value))
    return false;
  return !/[$%][({\w]/.test(value.slice(0, 3));
}

/** A path of a file: plain names between slashes, which a random text hardly is. */
export function isPath(text: string): boolean {
  return /^(?:~|\.{1,2}|[A-Za-z]:)?[\\/](?:[a-z.][\w.-]*[\\/])*(?:[a-z.][\w.-]*)?$/.test(text);
}

const BASE64 = /^[\w+/\r\n-]{24,}={0,2}$/;
const LONGEST_BASE64 = 200_000;

/** What a text in base64 says; empty where it is none, or says nothing readable. */
function decoded(text: string): string {
  if (text.length > LONGEST_BASE64) return '';
  const code = text.trim();
  if (!BASE64.test(code)) return '';
  const plain = Buffer.from(code, 'base64').toString('utf8');
  return UNREADABLE.test(plain) ? '' : plain;
}

/** A control character that no text holds (white space does not count), or a broken one. */
const UNREADABLE = /[[[\p{Cc}&&\p{ASCII}]--[\t-\r\x7f]]\ufffd]/v;

/** A name with anything secret in it made harmless: addresses keep no password. */
export const harmlessName = remembered(
  withoutSecrets,
  // What had to be made harmless is not kept as it was.
  (name, harmless) => name === harmless,
);

function withoutSecrets(name: string): string {
  const clean = name.replaceAll(addressWithPassword, withoutPassword);
  if (publicIdentifiers.test(clean)) return clean;
  return tokenForms.reduce((text, form) => text.replaceAll(form, HIDDEN), clean);
}

/** A key of a map as it may be shown: one that holds a secret gives way to a label as a whole. */
export function harmlessKey(key: string): string {
  if (ORDINARY_KEY.test(key)) return key;
  const clean = harmlessName(key);
  return hasSecretForm(clean.replaceAll(':***@', '@')) ||
    clean.includes(HIDDEN, 1) ||
    clean === HIDDEN
    ? HIDDEN
    : clean;
}

/** Too short and too plain for any form of a secret. */
const ORDINARY_KEY = /^[\w./-]{1,19}$/;
/** Stands where a name or a label would show a secret. */
export const HIDDEN = '***';

function withoutPassword(whole: string, password: string): string {
  return whole.replace(`:${password}@`, ':***@');
}
