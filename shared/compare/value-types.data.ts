import type { ValueType } from '../model/words.ts';

/** How values of one type compare, for help. Each example is held by a test. */
export interface ValueTypeRow {
  readonly type: ValueType;
  readonly label: string;
  /** What makes two spellings the same, in one or two sentences. */
  readonly meaning: string;
  /** Spellings that are the same value. */
  readonly same: readonly (readonly [string, string])[];
  /** Spellings that look alike and are different values. */
  readonly different: readonly (readonly [string, string])[];
}

/** Every type of value, in the order of `valueTypes`. */
export const valueTypeTable: readonly ValueTypeRow[] = [
  {
    type: 'text',
    label: 'Text',
    meaning: 'Compares letter by letter. What only looks like a number or a date stays text.',
    same: [],
    different: [
      ['2021-1-8', '2021-01-08'],
      ['696911096973', '696911096973.0'],
      ['true', 'yes'],
    ],
  },
  {
    type: 'number',
    label: 'Number',
    meaning: 'Compares by its exact value. A leading zero makes it text.',
    same: [
      ['1', '1.0'],
      ['1e3', '1000'],
    ],
    different: [
      ['012', '12'],
      ['9007199254740993', '9007199254740992'],
    ],
  },
  {
    type: 'boolean',
    label: 'Yes or no',
    meaning: 'All spellings of yes are one value, and all spellings of no.',
    same: [
      ['true', 'yes'],
      ['On', '1'],
      ['disabled', 'off'],
    ],
    different: [['true', 'false']],
  },
  {
    type: 'version',
    label: 'Version',
    meaning: 'A leading v does not matter. More digits are another version.',
    same: [['v1.2.3', '1.2.3']],
    different: [['15', '15.0']],
  },
  {
    type: 'cpu',
    label: 'Processing',
    meaning: 'Compares in cores, with the thousandths of Kubernetes.',
    same: [
      ['100m', '0.1'],
      ['2', '2000m'],
    ],
    different: [['100m', '100']],
  },
  {
    type: 'memory',
    label: 'Memory',
    meaning:
      'Compares in bytes. Mi, MiB and the lower-case m are powers of 1024; M and MB are powers of 1000.',
    same: [
      ['512Mi', '0.5Gi'],
      ['512m', '512Mi'],
      ['1G', '1000M'],
    ],
    different: [['512Mi', '512M']],
  },
  {
    type: 'size',
    label: 'Size',
    meaning: 'Compares in bytes, with the units of memory.',
    same: [
      ['1.5 GB', '1500MB'],
      ['20Gi', '20480Mi'],
    ],
    different: [['20GiB', '20GB']],
  },
  {
    type: 'duration',
    label: 'Duration',
    meaning:
      'Compares in seconds, in ISO 8601 as well. A number without a unit equals only such numbers.',
    same: [
      ['30s', '30000ms'],
      ['PT1H30M', '90m'],
      ['5 minutes', '300s'],
    ],
    different: [['30', '30s']],
  },
  {
    type: 'seconds',
    label: 'Duration in seconds',
    meaning: 'A duration of a format in which a number without a unit counts seconds.',
    same: [
      ['3600', '1h'],
      ['30', '30000ms'],
    ],
    different: [['30', '30m']],
  },
  {
    type: 'milliseconds',
    label: 'Duration in milliseconds',
    meaning: 'A duration of a format in which a number without a unit counts milliseconds.',
    same: [
      ['5000', '5s'],
      ['90000', '1m30s'],
    ],
    different: [['5000', '5000s']],
  },
  {
    type: 'port',
    label: 'Port',
    meaning: 'Leading zeros do not matter, and a port without a protocol is one of TCP.',
    same: [
      ['8080', '08080'],
      ['80/tcp', '80'],
    ],
    different: [['53/udp', '53']],
  },
  {
    type: 'address',
    label: 'Address',
    meaning:
      'A host or an IP address: letter case, the last dot and the zeros of IPv6 do not matter.',
    same: [
      ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
      ['Host.Example.', 'host.example'],
    ],
    different: [['10.0.0.1', '10.0.0.10']],
  },
  {
    type: 'cidr-set',
    label: 'Set of networks',
    meaning:
      'Order, repetition and host bits do not matter. A single address is a network of its own.',
    same: [
      ['10.0.0.0/24, 10.1.0.0/24', '["10.1.0.0/24","10.0.0.0/24"]'],
      ['10.0.0.7/24', '10.0.0.0/24'],
      ['10.0.0.1', '10.0.0.1/32'],
    ],
    different: [['10.0.0.0/24', '10.0.0.0/16']],
  },
  {
    type: 'list',
    label: 'List in order',
    meaning: 'The items compare in their order; how the list is written does not matter.',
    same: [['a, b', '["a","b"]']],
    different: [['a,b', 'b,a']],
  },
  {
    type: 'set',
    label: 'List without order',
    meaning: 'The same items are the same list, in whatever order and however often.',
    same: [['b, a, a', 'a,b']],
    different: [['a,b', 'a,b,c']],
  },
  {
    type: 'image',
    label: 'Container image',
    meaning: 'The default registry and the tag latest may be left out.',
    same: [['nginx', 'docker.io/library/nginx:latest']],
    different: [
      ['nginx:1.27', 'nginx:1.28'],
      ['ghcr.io/acme/shop:1', 'acme/shop:1'],
    ],
  },
  {
    type: 'url',
    label: 'URL',
    meaning: 'The default port of a scheme may be left out, and the host may be in any case.',
    same: [
      ['https://Shop.example:443/a', 'https://shop.example/a'],
      ['postgres://db:5432/orders', 'postgres://db/orders'],
    ],
    different: [
      ['https://shop.example/a', 'https://shop.example/A'],
      ['http://shop.example', 'https://shop.example'],
    ],
  },
  {
    type: 'distribution',
    label: 'Distribution of values',
    meaning:
      'Shares of bins are the same where their population stability index is below 0.1, and absent values are on both sides or on none.',
    same: [['5000 values: true 50 %, false 50 %', '9000 values: true 52 %, false 48 %']],
    different: [
      ['5000 values: true 50 %, false 50 %', '9000 values: true 90 %, false 10 %'],
      ['5000 rows: present 100 %', '9000 rows: null 0.01 %, present 99.99 %'],
    ],
  },
];
