import { isNumericLimit, isSecretName } from './secret-names.ts';

/** Texts that are secrets wherever they stand (the forms that the services document). */
const tokenForms: readonly RegExp[] = [
  /-----BEGIN [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----/g,
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/g,
  /\b(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{20,}/g,
  /\bgithub_pat_\w{20,}/g,
  /\bglpat-[\w-]{16,}/g,
  /\bxox[abeprs]-[\w-]{10,}/g,
  /\b[srp]k_(?:live|test)_\w{10,}/g,
  /\bsk-(?:ant-|proj-)?[\w-]{20,}/g,
  /\bAIza[\w-]{30,}/g,
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/g,
  /\bnpm_[A-Za-z0-9]{30,}/g,
  /\bdop_v1_[a-f0-9]{32,}/g,
  /\bhv[sb]\.[\w-]{20,}/g,
  /\bya29\.[\w-]{20,}/g,
  /hooks\.slack\.com\/services\/\w+/g,
  /\b(?:AccountKey|SharedAccessKey|SharedAccessSignature)=\S{8,}/gi,
  /\b(?:Bearer|Basic)\s+[\w+/.~-]{16,}={0,2}/g,
  /\bAuthorization\\?["']?\s*[:=]\s*\\?["']?(?:Basic|Bearer|Token|ApiKey)\s+[\w+/.~-]{4,}={0,2}/gi,
  /(?:^|[\s:])_auth\s*=\s*\S{8,}/g,
  // Signed addresses (Azure shared access signatures, AWS signature version 4).
  /[?&](?:sig|X-Amz-Signature|X-Goog-Signature)=[\w%+/-]{16,}/gi,
  // A token in place of the user's name: `https://0123456789abcdef0123@host`.
  /:\/\/[\w-]{20,}@/g,
];

/** Texts in which a password has a place of its own, by the form of the whole. */
const passwordForms: readonly RegExp[] = [
  // Connection strings: the password may be short, or in braces.
  /;\s*(?:password|pwd)\s*=\s*(?!\s*(?:;|$|\$[{(]|\{\{|<|%\w+%|#\{))[^;]/i,
  // The data source name of Go's MySQL driver, and the thin driver of Oracle.
  /\b[\w.-]+:[^\s@/$][^\s@/]*@(?:tcp|unix)\b/,
  /jdbc:oracle:thin:[^\s/@]+\/[^\s@$]+@/i,
  /@?\b\w+\/[^\s@$/]+@\/\/[\w.-]+/,
  // netrc; curl's and mysql's own short options.
  /\bmachine\s+\S+\s+login\s+\S+\s+password\s+(?![$<{%])\S+/,
  /\bcurl\b[^\n]*\s(?:-u|--user)[\s=]?["']?[^\s:"']+:(?![$<{%])[^\s"']+/,
  /\bmysql\w*\b[^\n]*\s-p(?![$<{%])[^\s-]\S*/,
  // The log-in of a registry, as container tools keep it.
  /\\?"auth\\?"\s*:\s*\\?"[\w+/=]{4,}/,
  // A manifest of a Secret inside a text.
  /\bkind\\?["']?\s*:\s*\\?["']?Secret\b(?=[\s\S]*\b(?:data|stringData)\b)|\b(?:data|stringData)\\?["']?\s*:[\s\S]*\bkind\\?["']?\s*:\s*\\?["']?Secret\b/,
];

/** Identifiers of a cloud that look like a key and are none. */
const publicIdentifiers = /^(?:AROA|AIDA)[A-Z0-9]{16}$/;

/** `user:pass@` in an address; a password that is a reference is none. */
const addressWithPassword = /[a-z][\w+.-]*:\/\/[^\s/:@]*:([^\s/@]+)@/gi;

/** The same with characters that an address should have escaped; a port is no password. */
const looseAddress = /[a-z][\w+.-]*:\/\/[^\s/:@]*:(?!\d+(?:\/|$))([^\s"'<>,]+)@/gi;

/** `name=value`, `name: value` and `"name": "value"` within a longer text, escaped quotes included. */
const assignment =
  /(?<![\w.-])([A-Za-z][\w.-]{1,60})\\?["']?\s*[=:]\s*\\?(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"',;&}\]]+))/g;

/** `--name value`, `--name=value` and `-Da.name=value` on a command line. */
const flag =
  /(?<![\w-])--?([A-Za-z][\w.-]{1,60})(?:[ \t]*=[ \t]*|[ \t]+)(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"',;&}\]]+))/g;

/** `name: DB_PASSWORD` with its `value` next to it, in YAML, JSON, XML and on a command line. */
const namedValue =
  /\b(?:parameter)?(?:name|key)\\?["']?\s*[:=]\s*\\?["']?([\w.-]+)\\?["']?[\s,;]+\\?["']?(?:parameter)?value\\?["']?\s*[:=]\s*\\?(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"',;&}\]]+))/gi;

/** Longer texts are not searched, and what is not searched is not shown. */
const LONGEST_SCAN = 2_000_000;
const SHORTEST_SECRET = 4;

/** References, placeholders and what an encryption tool made: nothing of the secret itself. */
const reference =
  /^(?:\$\{[^{}]*(?:\$\{[^{}]*\})?\}|\$\([^)]*\)|\$[A-Za-z_]\w*|\$\d|%\w+%|%\{\w+\}|\{\{.*\}\}|<[^<>]*>|__\w+__|@\w+@|arn:[\w-]+:\S+|vault:\S+|ref\+\S+|(?:op|ssm|secretsmanager|gcpsm|awssm|azurekv|file):\/\/\S+|#\{.*\}#?|\/run\/secrets\/\S+|!(?:Ref|GetAtt|ImportValue|secret)\b.*)$/s;

/** Whether a text refers to a secret instead of holding it. */
export function isReference(text: string): boolean {
  const whole = text.trim();
  if (substitution.test(whole)) return !hasSecretForm(whole);
  return reference.test(whole) && !hasDefault(whole);
}

/** Text around references, as CloudFormation has it. */
const substitution = /^!Sub\b.*\$\{/s;

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

function hasSecretForm(text: string): boolean {
  if (text === '' || publicIdentifiers.test(text)) return false;
  if (tokenForms.some((form) => text.search(form) !== -1)) return true;
  if (hasAddressPassword(text)) return true;
  if (text.length > LONGEST_SCAN) return true;
  return passwordForms.some((form) => form.test(text)) || hasAssignment(text);
}

function hasAddressPassword(text: string): boolean {
  return [addressWithPassword, looseAddress].some((pattern) => {
    for (const [, password = ''] of text.matchAll(pattern)) {
      if (!isReference(password)) return true;
    }
    return false;
  });
}

function hasAssignment(text: string): boolean {
  if (!/pass|secret|token|key|credential|pwd|dsn|connection/i.test(text)) return false;
  return [assignment, flag, namedValue].some((pattern) => {
    for (const [, name = '', double, single, plain] of text.matchAll(pattern)) {
      if (isHeldSecret(name, double ?? single ?? plain ?? '')) return true;
    }
    return false;
  });
}

/** Whether the right side of an assignment can be the secret itself. */
function isHeldSecret(name: string, value: string): boolean {
  if (!isSecretName(name) || value.length < SHORTEST_SECRET) return false;
  if (isReference(value) || isPath(value) || isNumericLimit(name, value)) return false;
  if (/^[$%<{(.\\|]|^(?:true|false|null|none|nil|yes|no|undefined|function)$/i.test(value))
    return false;
  return !/[$%][({\w]/.test(value.slice(0, 3));
}

/** A path of a file: plain names between slashes, which a random text hardly is. */
export function isPath(text: string): boolean {
  return /^(?:~|\.{1,2}|[A-Za-z]:)?[\\/](?:[a-z.][\w.-]*[\\/])*(?:[a-z.][\w.-]*)?$/.test(text);
}

const BASE64 = /^(?:[\w+/-]{4}\s*){6,}[\w+/-]*={0,2}\s*$/;
const LONGEST_BASE64 = 200_000;

/** What a text in base64 says; empty where it is none, or says nothing readable. */
function decoded(text: string): string {
  if (text.length > LONGEST_BASE64 || !BASE64.test(text)) return '';
  const plain = Buffer.from(text, 'base64').toString('utf8');
  return UNREADABLE.test(plain) ? '' : plain;
}

// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const UNREADABLE = /[\u0000-\u0008\u000e-\u001f\ufffd]/;

/** A name with anything secret in it made harmless: addresses keep no password. */
export function harmlessName(name: string): string {
  const clean = name.replaceAll(addressWithPassword, withoutPassword);
  if (publicIdentifiers.test(clean)) return clean;
  return tokenForms.reduce((text, form) => text.replaceAll(form, '***'), clean);
}

function withoutPassword(whole: string, password: string): string {
  return whole.replace(`:${password}@`, ':***@');
}
