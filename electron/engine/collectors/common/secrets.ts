import { isSecretName, isSecretPlace } from './secret-names.ts';
import type { NamedPlace } from './secret-names.ts';

/** Texts that are secrets wherever they stand (the forms that the services document). */
const secretValues: readonly RegExp[] = [
  /-----BEGIN [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----/,
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/,
  /\b(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{20,}/,
  /\bgithub_pat_\w{20,}/,
  /\bglpat-[\w-]{16,}/,
  /\bxox[abeprs]-[\w-]{10,}/,
  /\b[srp]k_(?:live|test)_\w{10,}/,
  /\bsk-(?:ant-|proj-)?[\w-]{20,}/,
  /\bAIza[\w-]{30,}/,
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/,
  /\bnpm_[A-Za-z0-9]{30,}/,
  /\bdop_v1_[a-f0-9]{32,}/,
  /\bhv[sb]\.[\w-]{20,}/,
  /\bya29\.[\w-]{20,}/,
  /hooks\.slack\.com\/services\/\w+/,
  /\b(?:AccountKey|SharedAccessKey|SharedAccessSignature)=\S{8,}/i,
  /\b(?:Bearer|Basic)\s+[\w+/.~-]{16,}={0,2}/,
];

/** Identifiers of a cloud that look like a key and are none. */
const publicIdentifiers = /^(?:AROA|AIDA)[A-Z0-9]{16}$/;

/** `user:pass@` in an address; a password that is a reference is none. */
const addressWithPassword = /[a-z][\w+.-]*:\/\/[^\s/:@]*:([^\s/@]+)@/gi;

/** `name=value`, `name: value` and `"name": "value"` within a longer text, escaped quotes included. */
const assignment =
  /(?<![\w.-])([A-Za-z][\w.-]{1,60})\\?["']?\s*[=:]\s*\\?(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"',;&}\]]+))/g;

/** `--name value` and `--name=value` on a command line. */
const flag =
  /(?<![\w-])--?([A-Za-z][\w-]{1,60})[ \t]+(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"',;&}\]]+))/g;

const LONGEST_SCAN = 2_000_000;

/** References, placeholders and what an encryption tool made: nothing of the secret itself. */
const reference =
  /^(?:\$\{[^}]*\}|\$\([^)]*\)|\$[A-Za-z_]\w*|\$\d|%\{?\w+\}?%?|\{\{.*\}\}|<[^<>]*>|__\w+__|@\w+@|arn:[\w-]+:\S+|vault:\S+|ref\+\S+|(?:op|ssm|secretsmanager|gcpsm|awssm|azurekv|file):\/\/\S+|#\{.*\}#?|\/run\/secrets\/\S+|!(?:Ref|GetAtt|Sub|ImportValue|secret)\b.*)$/s;

/** Whether a text refers to a secret instead of holding it. */
export function isReference(text: string): boolean {
  return reference.test(text.trim());
}

/** Whether a text holds a secret by its own form, whatever it is called. */
export function isSecretValue(text: string): boolean {
  if (publicIdentifiers.test(text)) return false;
  if (secretValues.some((pattern) => pattern.test(text))) return true;
  if (hasAddressPassword(text)) return true;
  return text.length <= LONGEST_SCAN && hasAssignment(text);
}

function hasAddressPassword(text: string): boolean {
  for (const found of text.matchAll(addressWithPassword)) {
    if (!isReference(found[1] ?? '')) return true;
  }
  return false;
}

function hasAssignment(text: string): boolean {
  if (!/pass|secret|token|key|credential|pwd|dsn|connection/i.test(text)) return false;
  return [assignment, flag].some((pattern) => {
    for (const [, name = '', double, single, plain] of text.matchAll(pattern)) {
      if (isSecretName(name) && holdsSecret(double ?? single ?? plain ?? '')) return true;
    }
    return false;
  });
}

/** Whether the right side of an assignment can be the secret itself. */
function holdsSecret(value: string): boolean {
  if (value.length < SHORTEST_SECRET || isReference(value)) return false;
  if (/^[$%<{(/.\\|]|^(?:true|false|null|none|nil|yes|no|undefined|function)$/i.test(value))
    return false;
  return !/[$%][({\w]/.test(value.slice(0, 3));
}

const SHORTEST_SECRET = 4;

/** A leaf as secret detection sees it. */
export interface SecretQuestion extends NamedPlace {
  readonly type: 'string' | 'number' | 'boolean' | 'null';
  readonly text: string;
  /** The plain value before it in the same list. */
  readonly before: string | null;
  /** Whether the text is judged as the one value it is, so that its own form counts. */
  readonly sealed?: boolean;
}

/** Whether a value must be masked. Empty values and references never are. */
export function isSensitive(question: SecretQuestion): boolean {
  const { type, text } = question;
  if (type === 'null' || type === 'boolean' || text === '') return false;
  if (question.sealed) return true;
  if (isReference(text)) return false;
  if (isSwitch(text)) return false;
  if (isSecretPlace(question) || followsSecretFlag(question.before)) return true;
  return type === 'string' && isSecretValue(text);
}

/** `true` in quotes is a switch, never a secret. */
function isSwitch(text: string): boolean {
  return /^(?:true|false|yes|no|on|off)$/i.test(text);
}

function followsSecretFlag(before: string | null): boolean {
  return before !== null && /^--?[\w-]+$/.test(before) && isSecretName(before);
}

/** A name with anything secret in it made harmless: addresses keep no password. */
export function harmlessName(name: string): string {
  const clean = name.replaceAll(addressWithPassword, (whole, password: string) =>
    whole.replace(`:${password}@`, ':***@'),
  );
  return secretValues.some((pattern) => pattern.test(clean)) && !publicIdentifiers.test(clean)
    ? secretValues.reduce((text, pattern) => text.replace(pattern, '***'), clean)
    : clean;
}
