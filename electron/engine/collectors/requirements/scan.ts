/** One logical line of a requirements file, its continuations joined and its comment gone. */
export interface RequirementLine {
  readonly text: string;
  /** Line on which it begins. */
  readonly line: number;
}

/** A package that is asked for. */
export interface Requirement {
  readonly kind: 'package';
  readonly name: string;
  /** `2.31.0` of a pin; else the specifiers without spaces; empty where every version will do. */
  readonly version: string;
  readonly extras: readonly string[];
  readonly marker: string | null;
  readonly hashes: readonly string[];
  /** Address of a direct reference. */
  readonly url: string | null;
}

/** `-r base.txt`, `--index-url https://...`, an option of pip. */
export interface RequirementOption {
  readonly kind: 'option';
  readonly name: string;
  readonly value: string;
}

/** A folder or an archive that is installed without saying which package it is. */
export interface LocalProject {
  readonly kind: 'local';
  readonly path: string;
}

/** What a logical line of a requirements file says. */
export type RequirementEntry = Requirement | RequirementOption | LocalProject;

/** Splits a text into logical lines (pip documentation, "Requirements File Format"). */
export function requirementLines(text: string): readonly RequirementLine[] {
  const found: RequirementLine[] = [];
  let open: RequirementLine | null = null;
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line: string = raw.replace(/^\s*#.*$|\s#.*$/, '');
    const continues = line.endsWith('\\');
    const part = (continues ? line.slice(0, -1) : line).trim();
    const whole: RequirementLine = joined(open, { text: part, line: index + 1 });
    open = continues ? whole : null;
    if (!continues) found.push(whole);
  }
  return [...found, ...(open ? [open] : [])].filter(({ text: line }) => line !== '');
}

function joined(open: RequirementLine | null, part: RequirementLine): RequirementLine {
  return open ? { line: open.line, text: `${open.text} ${part.text}`.trim() } : part;
}

/** Reads a logical line; null where it is none of the format's. */
export function readRequirement(text: string): RequirementEntry | null {
  if (text.startsWith('-')) return readOption(text);
  const { hashes, rest } = withoutOptions(text);
  return readPackage(rest, hashes) ?? readDirect(rest);
}

const SHORT: Readonly<Record<string, string>> = {
  r: 'requirement',
  c: 'constraint',
  e: 'editable',
  i: 'index-url',
  f: 'find-links',
};

const OPTION =
  /^(?:--([a-z][a-z-]{1,40})|-([rceif]))(?:\s{0,20}=\s{0,20}|\s{1,20}|(?<=-[rceif]))(.*)$/s;

function readOption(text: string): RequirementEntry | null {
  if (/^--[a-z][a-z-]{1,40}$/.test(text)) {
    return { kind: 'option', name: text.slice(2), value: 'true' };
  }
  const [, long, short = '', value = ''] = OPTION.exec(text) ?? [];
  const name = long ?? SHORT[short];
  if (name === undefined || value.trim() === '') return null;
  if (name === 'editable') return readDirect(value.trim());
  return { kind: 'option', name, value: value.trim() };
}

function withoutOptions(text: string): {
  readonly hashes: readonly string[];
  readonly rest: string;
} {
  const at = text.search(/\s--[a-z]/);
  if (at === -1) return { hashes: [], rest: text };
  const options = text.slice(at);
  const hashes = [...options.matchAll(/--hash[=\s]{1,4}([\w:]{1,200})/g)].map(
    ([, hash = '']) => hash,
  );
  return { hashes, rest: text.slice(0, at) };
}

const NAME = /^([A-Za-z\d](?:[\w.-]*[A-Za-z\d])?)\s*(?:\[([\w\s,.-]*)\])?\s*(.*)$/s;
const SPECIFIER = /^(?:===|==|~=|!=|<=|>=|<|>)\s*[\w.*+!-]+$/;

function readPackage(text: string, hashes: readonly string[]): Requirement | null {
  const [, name, extras = '', rest = ''] = NAME.exec(text) ?? [];
  if (name === undefined) return null;
  const [, url] = /^@\s*(\S+)/.exec(rest) ?? [];
  const semicolon = url === undefined ? rest.indexOf(';') : rest.search(/\s;/);
  const marker = semicolon === -1 ? null : rest.slice(semicolon).replace(/^\s*;\s*/, '');
  const found = {
    kind: 'package',
    name,
    extras: extras.split(',').flatMap((extra) => extra.trim() || []),
    marker,
    hashes,
  } as const;
  if (url !== undefined) return { ...found, version: '', url };
  const version = versionIn(semicolon === -1 ? rest : rest.slice(0, semicolon));
  return version === null ? null : { ...found, version, url: null };
}

/** Null where the text is no list of specifiers (PEP 440). */
function versionIn(text: string): string | null {
  const bare = text.trim().replace(/^\((.*)\)$/s, '$1');
  if (bare === '') return '';
  const specifiers = bare.split(',').map((part) => part.trim());
  if (!specifiers.every((part) => SPECIFIER.test(part))) return null;
  const joined = specifiers.map((part) => part.replaceAll(/\s/g, '')).join(',');
  return /^={2,3}[^*,]+$/.test(joined) ? joined.replace(/^=+/, '') : joined;
}

/** An address names its package after `#egg=`, a wheel in its own name; a folder names none. */
function readDirect(text: string): Requirement | LocalProject | null {
  const [url = ''] = text.split(/\s+;/);
  const isAddress = /^[a-z][\w+.-]{0,30}:\/\/\S+$/i.test(url);
  const named =
    /#(?:[^#\s]*&)?egg=([\w.-]+)/.exec(url)?.[1] ?? /([\w.]+)-\d[^/\s]*\.whl(?:#|$)/.exec(url)?.[1];
  if (isAddress && named !== undefined) {
    const name = named.replaceAll('_', '-');
    return { kind: 'package', name, version: '', extras: [], marker: null, hashes: [], url };
  }
  return isAddress || /^\.{0,2}\/|^\.{1,2}$|\.(?:whl|tar\.gz|zip)$/.test(url)
    ? { kind: 'local', path: url }
    : null;
}
