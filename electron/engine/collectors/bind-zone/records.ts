import type { SourceWarning } from '../../../../shared/model/index.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import { collectorText } from '../../../../shared/text/collectors.ts';
import { networkFault, networkWarning } from '../../../../shared/text/formats/network.ts';
import { malformed, truncated } from '../common/errors.ts';
import { TreeBudget } from '../common/tree.ts';
import type { SourceFile } from '../types.ts';
import { readEntries } from './read.ts';
import type { Entry } from './read.ts';

/** A record, its owner as a full name in lower case without the last dot. */
export interface ZoneRecord {
  readonly owner: string;
  /** As it is written; null where the zone's default counts. */
  readonly ttl: string | null;
  readonly type: string;
  readonly data: readonly string[];
  readonly line: number;
}

/** What a zone file says beside its records. */
export interface Zone {
  readonly records: readonly ZoneRecord[];
  readonly ttls: readonly { readonly text: string; readonly line: number }[];
  readonly generated: readonly { readonly words: readonly string[]; readonly line: number }[];
  readonly includes: readonly string[];
  readonly warnings: readonly SourceWarning[];
}

const TIME = /^\d+(?:[smhdw]\d*)*$/i;
const CLASS = /^(?:IN|CH|HS|CS)$/i;
/** Types that zones hold in practice (IANA, "Resource Record (RR) TYPEs"). */
const TYPE =
  /^(?:A|AAAA|AFSDB|ALIAS|ANAME|APL|CAA|CDNSKEY|CDS|CERT|CNAME|DHCID|DNAME|DNSKEY|DS|HINFO|HTTPS|LOC|MX|NAPTR|NS|NSEC|NSEC3|NSEC3PARAM|OPENPGPKEY|PTR|RP|RRSIG|SMIMEA|SOA|SPF|SRV|SSHFP|SVCB|TLSA|TXT|URI|TYPE\d+)$/i;

/** Reads the records of a zone and of what it includes near it. Throws an AppError. */
export class ZoneReader {
  readonly zone = {
    records: [] as ZoneRecord[],
    ttls: [] as { text: string; line: number }[],
    generated: [] as { words: readonly string[]; line: number }[],
    includes: [] as string[],
    warnings: [] as SourceWarning[],
  };
  private readonly file: SourceFile;
  private readonly budget: TreeBudget;

  constructor(file: SourceFile, limits: Limits) {
    this.file = file;
    this.budget = new TreeBudget(file.path, limits);
  }

  read(origin: string): Zone {
    this.readText(this.file.text, { origin, way: [this.file.path], line: null });
    return this.zone;
  }

  /** An included file has an origin and owner of its own, which end with it (RFC 1035, 5.1). */
  private readText(
    text: string,
    from: {
      readonly origin: string;
      readonly way: readonly string[];
      readonly line: number | null;
    },
  ): void {
    let { origin } = from;
    let owner: string | null = null;
    const entries = readEntries(text, from.way.at(-1) ?? '');
    for (const [index, entry] of entries.entries()) {
      const line = from.line ?? entry.line;
      this.budget.spend(from.way.length, { line });
      const [first = '', second = '', third] = entry.words;
      switch (first.toUpperCase()) {
        case '$ORIGIN':
          origin = absolute(second, origin);
          break;
        case '$TTL':
          this.zone.ttls.push({ text: second, line });
          break;
        case '$GENERATE':
          this.zone.generated.push({ words: entry.words.slice(1), line });
          break;
        case '$INCLUDE':
          this.include(second, { ...from, line, origin: third ? absolute(third, origin) : origin });
          break;
        default:
          owner = entry.inherits ? owner : absolute(first, origin);
          this.record(entry, owner, { line, last: index === entries.length - 1 });
      }
    }
  }

  private include(
    path: string,
    from: { readonly origin: string; readonly way: readonly string[]; readonly line: number },
  ): void {
    const name = path.replaceAll('"', '');
    const found = this.file.near(name) ?? this.file.near(name.replace(/^.*\//, ''));
    if (found && !from.way.includes(found.path)) {
      this.zone.includes.push(found.path);
      this.readText(found.text, { ...from, way: [...from.way, found.path] });
    } else {
      const message = networkWarning.zoneNotIncluded(name);
      this.zone.warnings.push({ message, at: collectorText.line(from.line) });
    }
  }

  private record(
    entry: Entry,
    owner: string | null,
    { line, last }: { readonly line: number; readonly last: boolean },
  ): void {
    const place = { file: this.file.path, line };
    const words = entry.inherits ? entry.words : entry.words.slice(1);
    const at = words.findIndex((word) => !TIME.test(word) && !CLASS.test(word));
    const [type = '', ...data] = at === -1 ? [] : words.slice(at);
    const incomplete = type === '' || (TYPE.test(type) && data.length === 0);
    if (last && incomplete) throw truncated({ place, what: networkFault.recordEnd });
    if (!TYPE.test(type) || data.length === 0) {
      throw malformed({ place, what: networkFault.record });
    }
    if (owner === null) throw malformed({ place, what: networkFault.noOwner });
    const ttl = words.slice(0, at).find((word) => TIME.test(word)) ?? null;
    this.zone.records.push({ owner, ttl, type: type.toUpperCase(), data, line });
  }
}

/** A name as it is meant: `@` and names without a last dot are relative to the origin. */
function absolute(name: string, origin: string): string {
  const lower = name.toLowerCase();
  if (lower === '@') return origin;
  if (lower.endsWith('.')) return lower.slice(0, -1);
  return origin === '' ? lower : `${lower}.${origin}`;
}
