import type { Fact } from '../common/facts.ts';
import { HIDDEN } from '../common/secret-values.ts';
import { isSecretValue } from '../common/secrets.ts';

/** A rule of a chain, as its words. */
export interface FilterRule {
  /** What it matches, without what says nothing of traffic. */
  readonly match: string;
  /** What becomes of a packet that matches: `ACCEPT`, `DNAT --to-destination 10.0.0.1`. */
  readonly verdict: string;
  readonly comment: string | null;
  /** Packets and bytes that matched so far. */
  readonly counter: string | null;
  readonly line: number;
}

/** A chain with its rules in their order. */
export interface Chain {
  readonly subject: string;
  readonly name: string;
  readonly settings: readonly {
    readonly name: string;
    readonly text: string;
    readonly line: number;
  }[];
  readonly rules: readonly FilterRule[];
  readonly line: number;
}

/** Chains that orchestrators make and name anew (kube-proxy, CNI plug-ins, Calico). */
const GENERATED =
  /^(?:KUBE-(?:SVC|SEP|FW|XLB|EXT|SVL|POD-FW|NWPLCY)-|CNI-(?:DN-|SN-)?[0-9a-f]{8,}|cali-(?:tw|fw|th|fh|pi|po|pri|pro)-)/;

/** Every value of a chain: its settings, its rules by what they match, and their order. */
export function* chainFacts(chain: Chain): Generator<Fact> {
  const { subject, settings, rules, line } = chain;
  const kind = GENERATED.test(chain.name) ? 'generated' : 'chain';
  for (const { name, text, line: at } of settings) {
    yield factOf({ subject, kind: name === 'counter' ? 'counter' : kind, name, text, line: at });
  }
  const own = rules.filter((rule) => !isGenerated(rule));
  for (const [index, rule] of rules.entries()) {
    const of = { subject, kind: isGenerated(rule) ? 'generated' : kind };
    yield* ruleFacts(rule, index, of);
  }
  if (orderMatters(own)) {
    const text = own.map(({ match, verdict }) => `${shown(match)} ${verdict}`.trim()).join('; ');
    yield factOf({ subject, kind, name: 'order', text, line });
  }
}

function isGenerated({ verdict }: FilterRule): boolean {
  return GENERATED.test(verdict.replace(/^(?:jump|goto) /, ''));
}

/** Rules of one verdict may stand in any order; others shadow each other. */
function orderMatters(rules: readonly FilterRule[]): boolean {
  return new Set(rules.map(({ verdict }) => verdict.split(' ')[0])).size > 1;
}

function* ruleFacts(
  rule: FilterRule,
  index: number,
  of: { readonly subject: string; readonly kind: string },
): Generator<Fact> {
  const { match, verdict, comment, counter, line } = rule;
  const secret = isSecretValue(match);
  const name = `rule[${secret ? `#${index}` : match || 'any'}]`;
  const text = secret ? `${match} ${verdict}` : verdict;
  yield factOf({ ...of, name, text, line, sensitive: secret });
  if (comment !== null) yield factOf({ ...of, name: `${name}.description`, text: comment, line });
  if (counter !== null) {
    yield factOf({ ...of, kind: 'counter', name: `${name}.counter`, text: counter, line });
  }
}

function shown(match: string): string {
  return isSecretValue(match) ? HIDDEN : match;
}

interface Said {
  readonly subject: string;
  readonly kind: string;
  readonly name: string;
  readonly text: string;
  readonly line: number;
  readonly sensitive?: boolean;
}

/** A fact of a packet filter. */
export function factOf({ subject, kind, name, text, line, sensitive = false }: Said): Fact {
  const hints = { dimension: 'network', ...(sensitive ? { sensitive } : {}) } as const;
  return { subject, kind, name, text, position: { line }, hints, keys: [kind] };
}
