import type { Resolver } from 'node:dns/promises';
import type { SourceWarning } from '../../../shared/model/attribute.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { dnsText } from '../../../shared/text/formats/network.ts';
import { describeText } from '../collectors/bind-zone/facts.ts';
import { zoneAsides, zoneMapping } from '../collectors/bind-zone/mapping.ts';
import type { AsideRule } from '../collectors/common/aside.ts';
import type { MappingLine } from '../collectors/common/mapping.ts';
import { answered } from './answer.ts';
import type { Told } from './answer.ts';
import { Questions } from './dns-lookup.ts';
import type { Found } from './dns-lookup.ts';
import { normaliseHost } from './host-name.ts';
import type { ProbeContext, ProbeInput, ProbeRunner } from './types.ts';

const PORT = 53;
/** Aliases of aliases that are followed. */
const LONGEST_CHAIN = 8;

const mapping: readonly MappingLine[] = [
  { name: /^(?:resolver|resolution-path|zone\.)/, id: 'dns.resolution-path' },
  { name: /^status$/, id: 'dns.record' },
  ...zoneMapping,
];

/** A resolver that keeps answers tells the time that is left, which falls from moment to moment. */
const cached: AsideRule = { id: 'dns.cached-ttl', how: 'volatile', name: /\.ttl$/ };

/** Asks a resolver for a name: its records, aliases, zone and times to live. No DNSSEC. */
export const probeDns: ProbeRunner<'dns'> = async (input, context) =>
  probeDnsAt(PORT, input, context);

/** The same at another port, for a resolver that does not listen where all do. */
export async function probeDnsAt(
  port: number,
  input: ProbeInput<'dns'>,
  context: ProbeContext,
): ReturnType<ProbeRunner<'dns'>> {
  const name = normaliseHost(input.host);
  const questions = await Questions.of(input, context, port);
  const resolver = input.resolver ?? dnsText.ownResolver;
  const answers = await askAll(questions, name, context);
  const failed = answers.filter(({ found }) => found.outcome === 'failed');
  if (failed.length === answers.length) throw noAnswer(resolver, failed[0]?.found);
  const path = await pathOf(questions, name);
  const told = [
    { name: 'resolver', text: input.resolver ?? questions.servers.join(', ') },
    { name: 'status', text: statusOf(answers) },
    ...answers.flatMap(toldOf),
    ...(path.names.length > 1 ? [{ name: 'resolution-path', text: path.names.join(' -> ') }] : []),
    ...(await zoneOf(questions, name)),
  ];
  return answered(
    {
      collector: 'dns-probe',
      collectorVersion: '1',
      path: `dns://${input.resolver ?? ''}/${name}`,
      scope: name,
      subject: `dns:${name}`,
      detection: dnsText.detection(name, resolver),
      because: dnsText.because,
      told,
      warnings: [
        ...failed.map(failureWarning),
        ...(path.cut ? [{ message: dnsText.longChain, at: null }] : []),
      ],
      mapping,
      asides: input.resolver === undefined ? [cached, ...zoneAsides] : zoneAsides,
    },
    context,
  );
}

/** A type of records, what was asked and how its answer is told. */
interface Asked {
  readonly type: string;
  readonly found: Found<readonly Told[]>;
}

type Ask = (resolver: Resolver, name: string) => Promise<readonly Told[]>;

/** Every type is asked for by itself: resolvers refuse to answer for all at once (RFC 8482). */
const asks: Readonly<Record<string, Ask>> = {
  A: async (resolver, name) => addresses('A', await resolver.resolve4(name, { ttl: true })),
  AAAA: async (resolver, name) => addresses('AAAA', await resolver.resolve6(name, { ttl: true })),
  CNAME: async (resolver, name) => set('CNAME', await resolver.resolveCname(name)),
  MX: async (resolver, name) =>
    set(
      'MX',
      (await resolver.resolveMx(name)).map((mx) => `${mx.priority} ${mx.exchange}`),
    ),
  TXT: async (resolver, name) =>
    (await resolver.resolveTxt(name)).map((parts) => textOf(name, parts.join(''))),
  NS: async (resolver, name) => set('NS', await resolver.resolveNs(name)),
  SOA: async (resolver, name) => authority(await resolver.resolveSoa(name)),
  CAA: async (resolver, name) => set('CAA', (await resolver.resolveCaa(name)).map(caaText)),
};

async function askAll(
  questions: Questions,
  name: string,
  { progress }: ProbeContext,
): Promise<readonly Asked[]> {
  const answers: Asked[] = [];
  const types = Object.entries(asks);
  for (const [index, [type, ask]] of types.entries()) {
    progress(dnsText.asking(type), index / types.length);
    answers.push({ type, found: await questions.ask((resolver) => ask(resolver, name)) });
  }
  return answers;
}

/** The shortest time is told: the first of the addresses to be asked for again. */
function addresses(
  type: string,
  records: readonly { readonly address: string; readonly ttl: number }[],
): readonly Told[] {
  const ttl = Math.min(...records.map((record) => record.ttl));
  const all = set(
    type,
    records.map(({ address }) => address),
  );
  return records.length === 0 ? all : [...all, { name: `${type}.ttl`, text: `${ttl}s` }];
}

/** The order of records says nothing, and resolvers change it. */
function set(type: string, texts: readonly string[]): readonly Told[] {
  return texts.length === 0 ? [] : [{ name: type, text: texts.toSorted().join(', ') }];
}

function textOf(owner: string, text: string): Told {
  const { label, sensitive } = describeText(owner, text);
  const name = label === '' ? 'TXT' : `TXT[${label}]`;
  return { name, text, ...(sensitive ? { hints: { sensitive } } : {}) };
}

function authority(soa: Awaited<ReturnType<Resolver['resolveSoa']>>): readonly Told[] {
  const { nsname, hostmaster, serial, refresh, retry, expire, minttl } = soa;
  const fields = {
    mname: nsname,
    rname: hostmaster,
    serial,
    refresh,
    retry,
    expire,
    minimum: minttl,
  };
  return Object.entries(fields).map(([field, value]) => ({
    name: `SOA.${field}`,
    text: String(value),
  }));
}

function caaText(record: Awaited<ReturnType<Resolver['resolveCaa']>>[number]): string {
  const { critical, ...rest } = record;
  const [tag = '', value = ''] = Object.entries(rest).find(([key]) => key !== 'type') ?? [];
  return `${critical} ${tag} "${String(value)}"`;
}

function toldOf({ type, found }: Asked): readonly Told[] {
  switch (found.outcome) {
    case 'records':
      return found.records;
    case 'failed':
      return [{ name: type, text: null }];
    case 'none':
    case 'no-name':
      return [];
  }
}

/** Whether the name exists, in the words of the protocol (RFC 1035, 4.1.1). */
function statusOf(answers: readonly Asked[]): string {
  const known = answers.filter(({ found }) => found.outcome !== 'failed');
  return known.every(({ found }) => found.outcome === 'no-name') ? 'NXDOMAIN' : 'NOERROR';
}

/** The aliases from the name on, as far as they are followed. */
async function pathOf(
  questions: Questions,
  name: string,
): Promise<{ readonly names: readonly string[]; readonly cut: boolean }> {
  const names = [name];
  for (;;) {
    const at = names.at(-1) ?? name;
    const found = await questions.ask((resolver) => resolver.resolveCname(at));
    const [alias] = found.outcome === 'records' ? found.records : [];
    if (alias === undefined) return { names, cut: false };
    if (names.includes(alias) || names.length > LONGEST_CHAIN) return { names, cut: true };
    names.push(alias);
  }
}

/** The zone that holds the name: the nearest name above it that has name servers. */
async function zoneOf(questions: Questions, name: string): Promise<readonly Told[]> {
  const labels = name.split('.');
  for (let from = 0; from < Math.max(labels.length - 1, 1); from += 1) {
    const zone = labels.slice(from).join('.');
    const found = await questions.ask((resolver) => resolver.resolveNs(zone));
    if (found.outcome === 'failed') return [{ name: 'zone.name-servers', text: null }];
    if (found.outcome !== 'records') continue;
    return [
      { name: 'zone.name', text: zone },
      { name: 'zone.name-servers', text: found.records.toSorted().join(', ') },
    ];
  }
  return [];
}

function failureWarning({ type, found }: Asked): SourceWarning {
  return { message: dnsText.typeFailed(type, reasonOf(found)), at: null };
}

function reasonOf(found: Found<unknown> | undefined): string {
  const code = found?.outcome === 'failed' ? found.code : '';
  return dnsText.why[code] ?? dnsText.whyOther;
}

/** No question was answered: refused, failed, or nothing came back. */
function noAnswer(resolver: string, found: Found<unknown> | undefined): AppError {
  const code = found?.outcome === 'failed' ? found.code : '';
  const codes: Readonly<Record<string, string>> = {
    EREFUSED: 'probe.dns-refused',
    ESERVFAIL: 'probe.dns-failed',
    ETIMEOUT: 'probe.dns-timeout',
    ECONNREFUSED: 'probe.dns-unreachable',
  };
  return new AppError({
    code: codes[code] ?? 'probe.dns-failed',
    sentence: dnsText.failed(resolver, reasonOf(found)),
    remedy: dnsText.failedRemedy,
  });
}
