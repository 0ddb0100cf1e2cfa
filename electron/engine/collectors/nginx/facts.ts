import type { Fact } from '../common/facts.ts';
import { isSecretName } from '../common/secret-names.ts';
import { factOf } from './fact.ts';
import type { Within } from './fact.ts';
import type { Placed } from './include.ts';
import { isLabelled, labelsAllButLast, methods } from './names.data.ts';
import { zoneFacts, serverFacts } from './parts.ts';
import { blockLabel } from './subjects.ts';
import { numbering } from '../common/numbering.ts';

/** Every value of a configuration, block by block. */
export function* factsOf(directives: readonly Placed[]): Generator<Fact> {
  yield* blockFacts(directives, { subject: 'nginx:main', kind: 'main' });
}

function* blockFacts(directives: readonly Placed[], within: Within): Generator<Fact> {
  const numbered = numbering();
  const among = { siblings: directives, repeated: repeatedNames(directives) };
  for (const directive of directives) {
    if (directive.block) yield* innerFacts(directive, within, numbered);
    else yield* directiveFacts(directive, within, among);
  }
  yield* orderFacts(directives, within);
}

/** A block: what its head says where that is no name, what it implies, and its directives. */
function* innerFacts(
  block: Placed,
  within: Within,
  numbered: ReturnType<typeof numbering>,
): Generator<Fact> {
  const inner = block.block ?? [];
  const base = `${within.subject.replace(/^nginx:(?:main|http)$/, 'nginx:')} ${blockLabel(block)}`;
  const subject = numbered(base.replace('nginx: ', 'nginx:'));
  const at: Within = { subject, kind: block.name };
  if (block.name === 'if') yield conditionOf(block, at);
  if (block.name === 'upstream') yield methodOf(block, at);
  if (inner.length === 0) yield factOf(block, at, { name: 'block', text: '' });
  if (isTable(block.name)) yield* tableFacts(block, at);
  else yield* blockFacts(inner, at);
}

const isTable = (name: string): boolean =>
  ['map', 'geo', 'split_clients', 'types', 'charset_map', 'match'].includes(name);

/** The entries of a table; those that look a secret up are kept by position, and masked. */
function* tableFacts(block: Placed, at: Within): Generator<Fact> {
  const secret = /authorization/i.test(block.args[0] ?? '') || isSecretName(block.args[0] ?? '');
  const result = block.args.at(-1) ?? '';
  for (const [index, entry] of (block.block ?? []).entries()) {
    const text = entry.args.join(' ');
    const keys = [result, entry.name];
    if (!secret || entry.name === 'default') {
      yield factOf(entry, at, { name: entry.name || "''", text, keys });
    } else {
      yield factOf(entry, at, { name: `[${index}].match`, text: entry.name, sensitive: true });
      yield factOf(entry, at, { name: `[${index}].value`, text, keys: [result] });
    }
  }
}

/** `if ($http_x_api_key = "...")`: what is compared may be a secret, so it is no part of a name. */
function conditionOf(block: Placed, at: Within): Fact {
  const text = block.args.join(' ').replace(/^\(\s*|\s*\)$/g, '');
  const variable = /\$\w+/.exec(text)?.[0] ?? '';
  return factOf(block, at, { name: 'condition', text, keys: [variable] });
}

/** Without a method nginx takes servers in turn (ngx_http_upstream_module, "upstream"). */
function methodOf(block: Placed, at: Within): Fact {
  const given = block.block?.find(({ name }) => methods.has(name));
  const text = given ? [given.name, ...given.args].join(' ') : 'round robin';
  return factOf(given ?? block, at, { name: 'method', text });
}

/** The directives of a block, and the names that more than one of them has. */
interface Among {
  readonly siblings: readonly Placed[];
  readonly repeated: ReadonlySet<string>;
}

function repeatedNames(directives: readonly Placed[]): ReadonlySet<string> {
  const byName = Map.groupBy(directives, ({ name }) => name);
  return new Set([...byName].flatMap(([name, all]) => (all.length > 1 ? [name] : [])));
}

function* directiveFacts(directive: Placed, at: Within, among: Among): Generator<Fact> {
  const { name, args } = directive;
  if (at.kind === 'upstream' && methods.has(name)) return;
  if (at.kind === 'upstream' && name === 'server')
    yield* serverFacts(directive, at, among.siblings);
  else if (/^limit_(?:req|conn|req_zone|conn_zone)$/.test(name)) yield* zoneFacts(directive, at);
  else if (/^(?:allow|deny)$/.test(name)) {
    yield factOf(directive, at, { name: `access[${args[0] ?? ''}]`, text: name });
  } else if (name === 'health_check') yield* checkFacts(directive, at);
  else yield plainFact(directive, at, among);
}

function plainFact(directive: Placed, at: Within, { repeated }: Among): Fact {
  const { name, args } = directive;
  if (labelsAllButLast.has(name) && args.length > 1) {
    const label = args.slice(0, -1).join(' ');
    return factOf(directive, at, { name: `${name}[${label}]`, text: args.at(-1) ?? '' });
  }
  if (!isLabelled(name) && !repeated.has(name))
    return factOf(directive, at, { name, text: said(args) });
  const [first = '', ...rest] = args;
  const label = name === 'listen' ? portOf(first) : first.replaceAll(/[[\]]/g, '');
  const text = name === 'listen' || rest.length === 0 ? said(args) : rest.join(' ');
  return factOf(directive, at, { name: `${name}[${label}]`, text, keys: [name, first] });
}

function portOf(address: string): string {
  return address.replaceAll(/[[\]]/g, '');
}

function said(args: readonly string[]): string {
  return args.length === 0 ? 'on' : args.join(' ');
}

/** `health_check interval=5 fails=3 uri=/up` (ngx_http_upstream_hc_module). */
function* checkFacts(directive: Placed, at: Within): Generator<Fact> {
  yield factOf(directive, at, { name: 'health_check', text: 'on' });
  for (const argument of directive.args) {
    const [key = '', ...value] = argument.split('=');
    const text = value.length === 0 ? 'on' : value.join('=');
    yield factOf(directive, at, { name: `health_check.${key}`, text });
  }
}

/** The first rule that fits decides, so where both kinds stand their order says something. */
function* orderFacts(directives: readonly Placed[], at: Within): Generator<Fact> {
  const rules = directives.filter(({ name }) => /^(?:allow|deny)$/.test(name));
  const [first] = rules;
  if (!first || new Set(rules.map(({ name }) => name)).size < 2) return;
  const text = rules.map(({ name, args }) => `${name} ${args.join(' ')}`).join(', ');
  yield factOf(first, at, { name: 'access-order', text });
}
