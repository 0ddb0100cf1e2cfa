import type { Dimension } from '../../../../shared/model/index.ts';
import { nameWords } from './secret-names.ts';

/**
 * The kind of key decides the dimension where the catalogue does not: address, host, port and TLS
 * are network; image, version and package dependencies; schema, table, dataset and dump data;
 * everything else is infrastructure. The nearest name decides.
 */
const kinds: readonly { readonly dimension: Dimension; readonly words: ReadonlySet<string> }[] = [
  {
    dimension: 'network',
    words: new Set([
      'url',
      'urls',
      'uri',
      'host',
      'hosts',
      'hostname',
      'hostnames',
      'port',
      'ports',
      'tls',
      'ssl',
      'https',
      'http',
      'dns',
      'domain',
      'domains',
      'ip',
      'ipv4',
      'ipv6',
      'cidr',
      'subnet',
      'subnets',
      'vpc',
      'gateway',
      'network',
      'networks',
      'networking',
      'ingress',
      'egress',
      'proxy',
      'cors',
      'route',
      'routes',
      'endpoint',
      'endpoints',
      'address',
      'addresses',
      'addr',
      'netmask',
      'firewall',
      'listener',
      'listeners',
      'cipher',
      'ciphers',
      'cdn',
      'origin',
      'origins',
      'redirect',
      'interface',
      'nodename',
      'mtu',
      'baseurl',
      'wsdl',
      'certificate',
      'saml',
      'sso',
      'balancer',
      'upstream',
      'dhcp',
      'macaddress',
    ]),
  },
  {
    dimension: 'dependencies',
    words: new Set([
      'image',
      'images',
      'version',
      'versions',
      'package',
      'packages',
      'library',
      'libraries',
      'dependency',
      'dependencies',
      'runtime',
      'engine',
      'mock',
      'mocked',
      'sandbox',
      'digest',
      'purl',
      'component',
      'components',
      'module',
      'plugin',
      'plugins',
      'extension',
      'extensions',
      'middleware',
      'broker',
    ]),
  },
  {
    dimension: 'data',
    words: new Set([
      'schema',
      'schemas',
      'table',
      'tables',
      'dataset',
      'datasets',
      'dump',
      'dumps',
      'bucket',
      'buckets',
      'seed',
      'fixture',
      'fixtures',
      'masking',
      'anonymized',
      'anonymised',
      'backup',
      'backups',
      'snapshot',
      'snapshots',
      'collection',
      'collections',
      'migration',
      'migrations',
    ]),
  },
];

/** The dimension that the names on the way suggest. */
export function guessDimension(keys: readonly string[]): Dimension {
  for (const key of keys.toReversed().slice(0, NEAREST)) {
    const words = nameWords(key);
    if (words.join(' ').includes('security group')) return 'network';
    for (const word of words.toReversed()) {
      const kind = kinds.find((candidate) => candidate.words.has(word));
      if (kind) return kind.dimension;
    }
  }
  return 'infrastructure';
}

/** Names further away say little about the leaf. */
const NEAREST = 4;
