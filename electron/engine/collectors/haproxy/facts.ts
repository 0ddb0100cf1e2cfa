import { saidFact } from '../common/facts.ts';
import type { Fact, Said } from '../common/facts.ts';
import { isSecretName } from '../common/secret-names.ts';
import { isPath } from '../common/secret-values.ts';
import type { Keyword, Section } from './read.ts';
import { flags, labelWords, prefixes } from './words.data.ts';

/** Every value of a configuration, section by section. */
export function* factsOf(sections: readonly Section[]): Generator<Fact> {
  for (const section of sections) {
    const at = { subject: subjectOf(section), kind: section.kind };
    if (section.lines.length === 0) yield factOf(section, at, { name: 'section', text: '' });
    if (section.kind === 'backend' || section.kind === 'listen') yield* balance(section, at);
    for (const line of section.lines) yield* lineFacts(line, at, section);
  }
}

interface At {
  readonly subject: string;
  readonly kind: string;
}

/** `haproxy:backend api`; a section may inherit (`backend api from base`), which is no name. */
function subjectOf({ kind, name }: Section): string {
  return `haproxy:${[kind, name.replace(/ from .*$/, '')].filter(Boolean).join(' ')}`;
}

/** Without a method a backend takes its servers in turn (manual, 4.2 "balance"). */
function* balance(section: Section, at: At): Generator<Fact> {
  if (section.lines.some(({ words }) => words[0] === 'balance')) return;
  if (!section.lines.some(({ words }) => /^server(?:-template)?$/.test(words[0] ?? ''))) return;
  yield factOf(section, at, { name: 'balance', text: 'roundrobin' });
}

function* lineFacts(line: Keyword, at: At, section: Section): Generator<Fact> {
  const words = line.words[0] === 'no' ? line.words.slice(1) : line.words;
  const [keyword = '', first = ''] = words;
  if (line.words[0] === 'no') {
    yield factOf(line, at, { name: words.join(' '), text: 'no' });
  } else if (keyword === 'bind' || keyword === 'server' || keyword === 'default-server') {
    yield* addressed(line, at, section);
  } else if (keyword === 'user' && at.kind === 'userlist') {
    yield* userFacts(line, at);
  } else if (keyword === 'stats' && first === 'auth') {
    const [user = '', ...secret] = (words[2] ?? '').split(':');
    const name = `stats auth[${user}]`;
    yield factOf(line, at, { name, text: secret.join(':'), sensitive: true });
  } else if (/^option$/.test(keyword) && first === 'httpchk') {
    yield factOf(line, at, { name: 'option httpchk', text: 'on' });
    if (words.length > 2) {
      yield factOf(line, at, { name: 'option httpchk.request', text: words.slice(2).join(' ') });
    }
  } else yield plainFact(line, words, at);
}

/** How many words of a line are its name: `timeout connect 5s`, `acl is_api path_beg /api`. */
function plainFact(line: Keyword, words: readonly string[], at: At): Fact {
  const [keyword = '', first = ''] = words;
  const header = /^http-(?:request|response|after-response)$/.test(keyword);
  if (header && /^(?:set|add|del|replace)-header$/.test(first)) {
    const name = `${keyword} ${first}[${words[2] ?? ''}]`;
    return factOf(line, at, { name, text: said(words.slice(3)), keys: [words[2] ?? ''] });
  }
  if (labelWords.has(keyword) && !(keyword === 'group' && at.kind === 'global')) {
    const [name, text] = [`${keyword}[${first}]`, said(words.slice(2))];
    return factOf(line, at, { name, text, keys: [keyword, first], sensitive: testsSecret(text) });
  }
  const length = prefixes.has(keyword) ? 2 : 1;
  const name = words.slice(0, length).join(' ');
  return factOf(line, at, {
    name,
    text: said(words.slice(length)),
    keys: words.slice(0, length),
  });
}

/** `hdr(x-api-key) -m str ...` holds what the header must say; `-m found` and `-f FILE` do not. */
function testsSecret(text: string): boolean {
  const header = /hdr\(([\w-]+)/.exec(text)?.[1];
  if (header === undefined || /-m\s+found|-f\s/.test(text)) return false;
  return isSecretName(header) || /authorization$/i.test(header);
}

/** A server or listener: its address, and each of its settings, which stand in any order. */
function* addressed(line: Keyword, at: At, section: Section): Generator<Fact> {
  const [keyword = '', first = '', second = '', ...rest] = line.words;
  if (keyword === 'default-server') {
    yield* settings(line, at, { label: keyword, words: line.words.slice(1) });
    return;
  }
  const isBind = keyword === 'bind';
  const label = isBind ? `bind[${portOf(first)}]` : `server[${serverLabel(first, section)}]`;
  yield factOf(line, at, { name: label, text: isBind ? first : second });
  yield* settings(line, at, { label, words: isBind ? line.words.slice(2) : rest });
}

const ENVIRONMENT =
  /(?:^|[^a-z])(?:stage|staging|stg|uat|qa|test|dev|preprod|prod|production|live)(?:[^a-z]|$)/i;

/** The server's name, or its place where names carry their environment. */
function serverLabel(name: string, { lines }: Section): string {
  const names = lines.flatMap(({ words }) => (words[0] === 'server' ? [words[1] ?? ''] : []));
  return names.some((each) => ENVIRONMENT.test(each)) ? String(names.indexOf(name)) : name;
}

function portOf(address: string): string {
  return /:(\d[\d-]*)$/.exec(address)?.[1] ?? address.replaceAll(/[[\]]/g, '');
}

interface Settings {
  readonly label: string;
  readonly words: readonly string[];
}

function* settings(line: Keyword, at: At, { label, words }: Settings): Generator<Fact> {
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const name = `${label}.${word}`;
    if (flags.has(word) || index === words.length - 1) yield factOf(line, at, { name, text: 'on' });
    else {
      index += 1;
      const text = words[index] ?? '';
      const keys = /^[a-z]+$/.test(word) ? [word] : [label, word];
      yield factOf(line, at, { name, text, keys });
    }
  }
}

/** `user ops password HASH groups admin`; a hash is a secret as well as the password. */
function* userFacts(line: Keyword, at: At): Generator<Fact> {
  const [, user = '', ...rest] = line.words;
  if (rest.length === 0) yield factOf(line, at, { name: `user[${user}]`, text: 'on' });
  for (let index = 0; index < rest.length; index += 2) {
    const key = rest[index] ?? '';
    const sensitive = key.endsWith('password');
    const name = `user[${user}].${key}`;
    yield factOf(line, at, { name, text: rest[index + 1] ?? '', sensitive });
  }
}

function said(words: readonly string[]): string {
  return words.length === 0 ? 'on' : words.join(' ');
}

function factOf({ line }: { readonly line: number }, at: At, given: Said): Fact {
  const dimension = at.kind === 'global' ? 'infrastructure' : 'network';
  return saidFact({ ...at, line, dimension, reference: isPath(given.text) }, given);
}
