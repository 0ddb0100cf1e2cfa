import type { AsideRule } from '../common/aside.ts';
import type { MappingLine } from '../common/mapping.ts';

/** Records in the words of the catalogue. A set of records is one, in whatever order. */
export const zoneMapping: readonly MappingLine[] = [
  { name: /^\$TTL$|\.ttl$|^SOA\.minimum$/, id: 'dns.ttl', type: 'seconds' },
  { name: /^SOA\./, id: 'dns.resolution-path' },
  { name: /^NS$/, id: 'dns.resolution-path', type: 'set' },
  { name: /^(?:TXT|SPF)/, id: 'dns.record' },
  {
    name: /^(?:A|AAAA|MX|SRV|CAA|PTR|HTTPS|SVCB|DS|DNSKEY|NAPTR|TLSA|SSHFP)$/,
    id: 'dns.record',
    type: 'set',
  },
  { name: /./, id: 'dns.record' },
];

/** The serial counts changes; signatures and challenges are made anew by themselves. */
export const zoneAsides: readonly AsideRule[] = [
  { id: 'zone.serial', how: 'volatile', name: /^SOA\.serial$/ },
  { id: 'zone.signature', how: 'volatile', name: /^(?:RRSIG|NSEC3?)(?:\.ttl)?$/ },
];
