import type { CollectedSource } from '../../../../shared/model/index.ts';
import { networkBecause, networkDetection } from '../../../../shared/text/formats/network.ts';
import type { AsideRule } from '../common/aside.ts';
import { SourceBuilder } from '../common/builder.ts';
import { nothingInside } from '../common/errors.ts';
import { addFacts } from '../common/facts.ts';
import { answersOf } from '../common/mapping.ts';
import type { MappingLine } from '../common/mapping.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { readNftables } from './nftables.ts';
import { chainFacts, factOf } from './rules.ts';
import { readSaved } from './saved.ts';
import type { PacketFilter } from './saved.ts';

const VERSION = '1';
const SAVED = /^\*(?:filter|nat|mangle|raw|security)\s*$/m;
const SAVED_CHAIN = /^:[\w-]+\s+(?:ACCEPT|DROP|REJECT|-)\s*(?:\[\d+:\d+\])?\s*$/m;
const NFT = /^table (?:inet|ip|ip6|arp|bridge|netdev) [\w.-]+ \{/m;

const mapping: readonly MappingLine[] = [
  { name: /^(?:elements|(?:re)?define \w+)$/, id: 'firewall.rule', type: 'set' },
  { name: /./, id: 'firewall.rule' },
];

const asides: readonly AsideRule[] = [
  { id: 'firewall.counter', how: 'volatile', subject: /^counter$/, name: /./ },
  { id: 'firewall.timestamp', how: 'volatile', subject: /^stamp$/, name: /./ },
  { id: 'firewall.generated-chain', how: 'volatile', subject: /^generated$/, name: /./ },
];

/** Reads packet filters of Linux. */
export const iptables: Collector = {
  id: 'iptables',
  version: VERSION,
  title: 'Packet filter',
  formats: ['iptables-save', 'ip6tables-save', 'nft list ruleset', 'nftables.conf'],
  dimensions: ['network'],
  description:
    'Reads chains, policies and rules of a packet filter; rules are matched by what they match.',
  filePatterns: ['iptables*', 'ip6tables*', 'rules.v4', 'rules.v6', 'nftables*'],
  sample: 'rules.v4',
  answers: answersOf(mapping),
  detect,
  collect,
};

function detect({ text }: SourceFile): Detection | null {
  if (SAVED.test(text) && (SAVED_CHAIN.test(text) || /^-A \S+ /m.test(text))) {
    return { confidence: 0.9, because: networkBecause.iptables };
  }
  return NFT.test(text) ? { confidence: 0.9, because: networkBecause.nftables } : null;
}

function collect(file: SourceFile, context: CollectContext): CollectedSource {
  const read = SAVED.test(file.text) ? readSaved : readNftables;
  const filter = read(file.text, file.path);
  if (filter.chains.length === 0) throw nothingInside(file.path);
  const builder = new SourceBuilder(file, context);
  addFacts(factsOf(filter), { mapping, asides }, builder);
  const rules = filter.chains.reduce((sum, chain) => sum + chain.rules.length, 0);
  return builder.build({
    collector: iptables.id,
    collectorVersion: VERSION,
    scope: filter.program,
    detection: networkDetection.firewall(filter.tables, rules),
  });
}

function* factsOf({ program, chains, stamps }: PacketFilter): Generator<ReturnType<typeof factOf>> {
  for (const chain of chains) yield* chainFacts(chain);
  for (const { text, line } of stamps) {
    yield factOf({ subject: `${program}:`, kind: 'stamp', name: 'generated', text, line });
  }
}
