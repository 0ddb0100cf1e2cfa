/**
 * Environment tokens: words such as `staging`, `uat` or `prod` that name an environment inside
 * a subject, a scope or a value. Boundaries are non-alphanumerics, underscores, digits and
 * changes of case, so `CaseServicesUATWsdl.xml` holds `UAT` and `latest` does not hold `test`.
 */
export interface EnvironmentTokens {
  readonly staging: readonly string[];
  readonly production: readonly string[];
}

/** The list that a system starts with; a person can edit it. */
export const defaultTokens: EnvironmentTokens = {
  staging: [
    'staging',
    'stg',
    'stage',
    'uat',
    'preprod',
    'preproduction',
    'nonprod',
    'nonproduction',
    'test',
    'qa',
  ],
  production: ['production', 'prod', 'prd', 'live'],
};

/** Everyday words: they name an environment only where the whole value or host label says so. */
const weakTokens: ReadonlySet<string> = new Set(['stage', 'test', 'qa', 'live']);

export type NamedEnvironment = 'staging' | 'production';

/** A run of letters, a run of digits or a separator. */
export interface Part {
  readonly text: string;
  readonly separator: boolean;
  readonly names: NamedEnvironment | null;
}

interface CompiledTokens {
  readonly names: ReadonlyMap<string, NamedEnvironment>;
  readonly probe: RegExp;
}

const compiled = new WeakMap<EnvironmentTokens, CompiledTokens>();
const placeholder = '{env}';
const wordsAndSeparators = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^A-Za-z\d]+/g;

function compile(tokens: EnvironmentTokens): CompiledTokens {
  const known = compiled.get(tokens);
  if (known) return known;
  const names = new Map<string, NamedEnvironment>();
  for (const token of tokens.production) names.set(plain(token), 'production');
  for (const token of tokens.staging) names.set(plain(token), 'staging');
  names.delete('');
  const result = { names, probe: probeFor([...names.keys()]) };
  compiled.set(tokens, result);
  return result;
}

/** Finds texts that may hold a token, so that the many others need no splitting. */
function probeFor(words: readonly string[]): RegExp {
  if (words.length === 0) return /(?!)/;
  return new RegExp(words.map((word) => Array.from(word).join('[^a-z0-9]?')).join('|'), 'i');
}

function plain(token: string): string {
  return token.toLowerCase().replaceAll(/[^a-z\d]/g, '');
}

/** Splits a text into words and separators, each word with the environment that it names. */
export function splitParts(text: string, tokens: EnvironmentTokens): readonly Part[] {
  const { names } = compile(tokens);
  const raw = text.match(wordsAndSeparators) ?? [];
  const parts: Part[] = [];
  for (let at = 0; at < raw.length;) {
    const length = tokenLength(raw, at, names);
    const joined = raw.slice(at, at + Math.max(length, 1)).join('');
    parts.push({
      text: joined,
      separator: !/[A-Za-z\d]/.test(joined),
      names: length > 0 && !isFolder(raw, at) ? (names.get(plain(joined)) ?? null) : null,
    });
    at += Math.max(length, 1);
  }
  return parts;
}

/** `/etc/letsencrypt/live` is where Certbot keeps certificates, whatever the environment. */
function isFolder(raw: readonly string[], at: number): boolean {
  return raw[at - 1] === '/' && raw[at - 2]?.toLowerCase() === 'letsencrypt';
}

/** How many pieces from `at` on make up a token: `non-prod` is one of three pieces. */
function tokenLength(
  raw: readonly string[],
  at: number,
  names: ReadonlyMap<string, NamedEnvironment>,
): number {
  if (!/^[A-Za-z\d]/.test(raw[at] ?? '')) return 0;
  for (const length of [3, 2, 1]) {
    const pieces = raw.slice(at, at + length);
    if (pieces.length < length || !/[A-Za-z\d]$/.test(pieces[length - 1] ?? '')) continue;
    if (length === 3 && !/^[-_. ]$/.test(pieces[1] ?? '')) continue;
    if (names.has(plain(pieces.join('')))) return length;
  }
  return 0;
}

/** Replaces every environment token by `{env}`; other text stays as it is. */
export function normaliseTokens(text: string, tokens: EnvironmentTokens): string {
  if (!compile(tokens).probe.test(text)) return text;
  return splitParts(text, tokens)
    .map((part) => (part.names ? placeholder : part.text))
    .join('');
}

/**
 * The text without its environment tokens, each with the separator that ties it closest to its
 * neighbours: `api.example.com` for `api-staging.example.com` and `api.staging.example.com`.
 */
export function withoutTokens(text: string, tokens: EnvironmentTokens): string {
  if (!compile(tokens).probe.test(text)) return text;
  const parts = splitParts(text, tokens);
  const dropped = new Set<number>();
  for (const [index, part] of parts.entries()) {
    if (!part.names) continue;
    dropped.add(index);
    const sides = [index + 1, index - 1].filter((at) => parts[at]?.separator && !dropped.has(at));
    const tie = ties
      .map((kind) => sides.find((at) => kind.test(parts[at]?.text ?? '')))
      .find((at) => at !== undefined);
    if (tie !== undefined) dropped.add(tie);
  }
  return parts.flatMap(({ text: own }, index) => (dropped.has(index) ? [] : [own])).join('');
}

/** Separators by how closely they tie: words of a name, labels of a host, steps of a path. */
const ties = [/^[-_]$/, /^\.$/, /^\/$/] as const;

/**
 * Whether two values differ by the name of their environment alone: `renamed` where each names its
 * own, `omitted` where one of them leaves it out (`api-staging` beside `api`), else null.
 */
export function differByEnvironment(
  staging: string,
  production: string,
  tokens: EnvironmentTokens,
): 'renamed' | 'omitted' | null {
  const { probe } = compile(tokens);
  if (!probe.test(staging) && !probe.test(production)) return null;
  const left = splitParts(staging, tokens);
  const right = splitParts(production, tokens);
  if (sameButEnvironment(left, right)) return 'renamed';
  return sameWithoutEnvironment(left, right) ? 'omitted' : null;
}

function sameButEnvironment(left: readonly Part[], right: readonly Part[]): boolean {
  if (left.length !== right.length) return false;
  return left.every((part, index) => {
    const other = right[index];
    if (!other) return false;
    return part.text === other.text || (part.names === 'staging' && other.names === 'production');
  });
}

function sameWithoutEnvironment(left: readonly Part[], right: readonly Part[]): boolean {
  if (left.some((part) => part.names === 'production')) return false;
  if (right.some((part) => part.names === 'staging')) return false;
  const [a, b] = [ownWords(left), ownWords(right)];
  return a.length > 0 && a.length === b.length && a.every((word, index) => word === b[index]);
}

function ownWords(parts: readonly Part[]): readonly string[] {
  return parts.filter((part) => !part.separator && !part.names).map((part) => part.text);
}

/**
 * Whether a value names a resource of an environment: it is the token itself, or a host, path,
 * bucket, ARN or compound name that holds one. Prose does not count.
 */
export function namesResourceOf(
  environment: NamedEnvironment,
  value: string,
  tokens: EnvironmentTokens,
): boolean {
  const { probe, names } = compile(tokens);
  if (!probe.test(value)) return false;
  const whole = plain(value);
  if (names.get(whole) === environment && !weakTokens.has(whole)) return true;
  return chunksOf(value).some((chunk) => chunkNames(environment, chunk, tokens));
}

function chunksOf(value: string): readonly string[] {
  const structured = /^\s*[[{]/.test(value);
  if (value.length > 20_000 || (value.includes('\n') && !structured)) return [];
  return value.split(/[\s"'`,;()[\]{}<>|]+/).filter((chunk) => /[./:@_-]/.test(chunk));
}

function chunkNames(
  environment: NamedEnvironment,
  chunk: string,
  tokens: EnvironmentTokens,
): boolean {
  const parts = splitParts(chunk, tokens).filter((part) => part.names === environment);
  if (parts.some((part) => !weakTokens.has(plain(part.text)))) return true;
  return (
    parts.length > 0 && hostLabels(chunk).some((label) => namesOf(label, tokens) === environment)
  );
}

function namesOf(word: string, tokens: EnvironmentTokens): NamedEnvironment | undefined {
  return compile(tokens).names.get(word.toLowerCase());
}

/** The labels of the host in `scheme://host/...`; empty where there is no scheme. */
function hostLabels(chunk: string): readonly string[] {
  const host = /^[a-z][a-z\d+.-]*:\/\/(?:[^@/]*@)?([^/:?#]+)/i.exec(chunk)?.[1];
  return host ? host.split('.') : [];
}

/** Whether a value points at a host or an ARN of an environment: nothing that is only named so. */
export function pointsAt(
  environment: NamedEnvironment,
  value: string,
  tokens: EnvironmentTokens,
): boolean {
  if (!compile(tokens).probe.test(value)) return false;
  return chunksOf(value).some(
    (chunk) => addressOf(chunk) !== null && chunkNames(environment, addressOf(chunk) ?? '', tokens),
  );
}

function addressOf(chunk: string): string | null {
  if (chunk.startsWith('arn:')) return chunk;
  const host = hostLabels(chunk).join('.');
  if (host) return host;
  return /^(?:[a-z\d-]+\.){2,}[a-z]{3,}(?::\d+)?$/i.test(chunk) &&
    !/\.(?:ya?ml|json|conf|html?|xml|txt|env|properties)$/i.test(chunk)
    ? chunk
    : null;
}
