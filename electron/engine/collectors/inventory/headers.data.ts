/** What columns of inventories are called, in lower case with single blanks. */
export const headerWords = {
  subject: [
    'ci',
    'ci name',
    'configuration item',
    'configuration item name',
    'subject',
    'asset',
    'asset name',
    'component',
    'host',
    'hostname',
    'host name',
    'server',
    'server name',
    'node',
    'resource',
    'resource name',
  ],
  name: [
    'attribute',
    'attribute name',
    'property',
    'property name',
    'parameter',
    'parameter name',
    'key',
    'config key',
    'configuration key',
    'setting',
    'setting name',
    'name',
    'variable',
  ],
  value: [
    'value',
    'current value',
    'actual value',
    'attribute value',
    'property value',
    'parameter value',
    'setting value',
    'configured value',
  ],
  environment: [
    'environment',
    'environment name',
    'env',
    'landscape',
    'deployment environment',
    'stage',
  ],
  dimension: ['dimension', 'parity dimension', 'category', 'area'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Words for the dimensions in cells of a column of dimensions. */
export const dimensionWords = {
  infrastructure: ['infrastructure', 'infra', 'platform', 'compute', 'os', 'hardware', 'host'],
  dependencies: [
    'dependencies',
    'dependency',
    'software',
    'library',
    'libraries',
    'middleware',
    'runtime',
    'package',
    'packages',
  ],
  data: ['data', 'database', 'databases', 'db', 'dataset', 'storage of data'],
  network: ['network', 'networking', 'net', 'firewall', 'dns', 'tls', 'load balancer'],
} as const;

/** A cell that says that a row is about every environment. */
export const everyEnvironment: readonly string[] = [
  '',
  'all',
  'both',
  'any',
  'shared',
  'common',
  '*',
];

/** A cell that says that the value is not known. */
export const unknownWords: readonly string[] = ['unknown', 'tbd', '?', 'to be determined'];
