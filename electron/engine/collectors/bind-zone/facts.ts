import type { Fact } from '../common/facts.ts';
import { isOpaque } from '../common/secret-values.ts';
import type { Zone, ZoneRecord } from './records.ts';

/** Every value of a zone. Records of one owner and type are a set: their order says nothing. */
export function* zoneFacts(zone: Zone, origin: string): Generator<Fact> {
  const subject = `dns:${origin || '@'}`;
  for (const { text, line } of zone.ttls) yield factOf({ subject, name: '$TTL', text, line });
  for (const { words, line } of zone.generated) {
    const name = `$GENERATE[${words.slice(0, -1).join(' ')}]`;
    yield factOf({ subject, name, text: words.at(-1) ?? '', line });
  }
  const sets = Map.groupBy(zone.records, ({ owner, type }) => `${owner} ${type}`);
  for (const records of sets.values()) yield* setFacts(records);
}

function* setFacts(records: readonly ZoneRecord[]): Generator<Fact> {
  const [first] = records;
  if (!first) return;
  const { owner, type, line } = first;
  const subject = `dns:${owner || '@'}`;
  const timed = records.find(({ ttl }) => ttl !== null);
  if (type === 'SOA') yield* authorityFacts(first, subject);
  else if (type === 'TXT' || type === 'SPF') {
    for (const record of records) yield textFact(record, subject);
  } else {
    const text = records.map(({ data }) => data.join(' ')).join(', ');
    yield factOf({ subject, name: type, text, line });
  }
  if (timed?.ttl) {
    yield factOf({ subject, name: `${type}.ttl`, text: timed.ttl, line: timed.line });
  }
}

const FIELDS = ['mname', 'rname', 'serial', 'refresh', 'retry', 'expire', 'minimum'] as const;

function* authorityFacts({ data, line }: ZoneRecord, subject: string): Generator<Fact> {
  for (const [index, text] of data.entries()) {
    yield factOf({ subject, name: `SOA.${FIELDS[index] ?? index}`, text, line });
  }
}

/** Texts are told apart by what they are for: `v=spf1`, `google-site-verification`. */
function textFact({ owner, type, data, line }: ZoneRecord, subject: string): Fact {
  const text = data.map(unquoted).join('');
  const { label, sensitive } = describeText(owner, text);
  const name = label === '' ? type : `${type}[${label}]`;
  return factOf({ subject, name, text, line, sensitive });
}

/** What a text record is for, and whether it proves something to somebody, which is kept secret. */
export function describeText(
  owner: string,
  text: string,
): { readonly label: string; readonly sensitive: boolean } {
  const label =
    /^(v=\w+)\b/i.exec(text)?.[1] ?? /^([a-z][\w-]{2,40})(?:=|:)/i.exec(text)?.[1] ?? '';
  const proof = /verif|token|secret|challenge|domain-?key|proof|^ms$/i;
  const proves =
    proof.test(label) || /(?:^|\.)_(?:acme-challenge|\w*verif\w*|\w*challenge\w*)/.test(owner);
  const value = label === '' ? text : text.slice(label.length + 1);
  return { label, sensitive: proves || (!/^v=/i.test(label) && isOpaque(value)) };
}

function unquoted(word: string): string {
  const inner = word.startsWith('"') && word.endsWith('"') ? word.slice(1, -1) : word;
  return inner.replaceAll(/\\(["\\;])/g, '$1');
}

interface Said {
  readonly subject: string;
  readonly name: string;
  readonly text: string;
  readonly line: number;
  readonly sensitive?: boolean;
}

function factOf({ subject, name, text, line, sensitive = false }: Said): Fact {
  const hints = { dimension: 'network', ...(sensitive ? { sensitive } : {}) } as const;
  return { subject, kind: 'zone', name, text, position: { line }, hints };
}
