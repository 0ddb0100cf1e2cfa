import type { CollectedSource } from '../../../../shared/model/index.ts';
import {
  networkBecause,
  networkDetection,
  networkWarning,
} from '../../../../shared/text/formats/network.ts';
import { SourceBuilder } from '../common/builder.ts';
import { nothingInside } from '../common/errors.ts';
import { addFacts } from '../common/facts.ts';
import { answersOf } from '../common/mapping.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { zoneFacts } from './facts.ts';
import { zoneAsides, zoneMapping } from './mapping.ts';
import { ZoneReader } from './records.ts';

const VERSION = '1';
const AUTHORITY = /^\S*[ \t]+(?:\d\w*[ \t]+)?(?:IN[ \t]+)?(?:\d\w*[ \t]+)?SOA[ \t]+\S/im;
const DIRECTIVE = /^\$(?:ORIGIN|TTL|INCLUDE|GENERATE)[ \t]+\S/m;
const RECORD =
  /^(?:[\w.@*-]+)?[ \t]+(?:\d\w*[ \t]+)?IN[ \t]+(?:A|AAAA|CNAME|MX|NS|TXT|SRV|PTR|CAA)[ \t]+\S/m;
const NAMED = /(?:^|\/)db\.[\w.-]+$|\.(?:zone|db)$|(?:^|\/)zones?\//i;

/** Reads zone files. */
export const bindZone: Collector = {
  id: 'bind-zone',
  version: VERSION,
  title: 'DNS zone file',
  formats: ['zone files of BIND and others (RFC 1035)'],
  dimensions: ['network'],
  description: 'Reads the records of a DNS zone, their times to live, and the files it includes.',
  filePatterns: ['*.zone', 'db.*', '*.db'],
  sample: 'shop.example.zone',
  answers: answersOf(zoneMapping),
  detect,
  collect,
};

function detect({ path, text }: SourceFile): Detection | null {
  if (AUTHORITY.test(text) || (DIRECTIVE.test(text) && RECORD.test(text))) {
    return { confidence: 0.9, because: networkBecause.zone };
  }
  const plausible = RECORD.test(text) || DIRECTIVE.test(text);
  if (!NAMED.test(path) || !plausible) return null;
  return { confidence: 0.6, because: networkBecause.namedZone };
}

function collect(file: SourceFile, context: CollectContext): CollectedSource {
  const named = originOfName(file.path);
  const zone = new ZoneReader(file, context.limits).read(named);
  if (zone.records.length === 0 && zone.generated.length === 0) throw nothingInside(file.path);
  const authority = zone.records.find(({ type }) => type === 'SOA')?.owner;
  const origin = authority ?? named;
  const builder = new SourceBuilder(file, context);
  for (const warning of zone.warnings) builder.warn(warning);
  if (origin === '') builder.warn({ message: networkWarning.noOrigin, at: null });
  const format = { mapping: zoneMapping, asides: zoneAsides };
  addFacts(zoneFacts(zone, origin), format, builder);
  return builder.build({
    collector: bindZone.id,
    collectorVersion: VERSION,
    scope: origin || file.path,
    detection: networkDetection.zone(origin || file.path, zone.records.length),
    includes: zone.includes,
  });
}

/** `db.example.com`, `example.com.zone`: the zone that files are named after; else nothing. */
function originOfName(path: string): string {
  const name = (path.split('/').at(-1) ?? '').toLowerCase();
  const zone = name.replace(/^(?:db|zone)\.|\.(?:zone|db|hosts|txt)$/g, '');
  return zone !== name && /^[\w-]+(?:\.[\w-]+)+$/.test(zone) ? zone : '';
}
