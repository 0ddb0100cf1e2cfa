/**
 * Catalogue entries that one subject answers many times over, such as configuration keys: two
 * leftovers of such an entry say nothing of each other, so they are never paired by it.
 */
export const severalAnswerIds: ReadonlySet<string> = new Set([
  'config.key',
  'config.feature-flag',
  'kernel.parameter',
  'kernel.module',
  'host.setting',
  'security.access-control',
  'library.version',
  'database.extension',
  'database.setting',
  'container.image',
  'container.image-digest',
  'third-party.endpoint',
  'third-party.version',
  'third-party.mode',
  'third-party.rate-limit',
  'auth.middleware',
  'auth.session',
  'data.volume',
  'data.distribution',
  'data.null-share',
  'data.edge-case',
  'data.type',
  'data.access-control',
  'data.bucket',
  'data.business-date',
  'dns.record',
  'dns.ttl',
  'load-balancer.rule',
  'load-balancer.timeout',
  'firewall.rule',
  'egress.rule',
  'cdn.configuration',
  'cache.layer',
  'tls.certificate',
  'proxy.configuration',
  'service.port',
  'service.url',
]);

/**
 * Catalogue entries that every workload or machine answers for itself. Across collectors the memory
 * of one service says nothing of that of another, so such answers pair where the subjects are known
 * to be the same thing, and with what people typed.
 */
export const ofEachThing: ReadonlySet<string> = new Set([
  'runtime.version',
  'container.base-image',
  'compute.instance-type',
  'compute.cpu-limit',
  'compute.memory-limit',
  'compute.cpu-request',
  'compute.memory-request',
  'compute.replicas',
  'compute.startup-time',
  'storage.type',
  'storage.size',
  'storage.driver',
  'host.filesystem',
  'host.time-zone',
  'host.locale',
  'health-check.enabled',
  'health-check.path',
  'health-check.timeout',
  'health-check.interval',
  'health-check.threshold',
]);

/** Collectors whose format writes "nothing" as null, `{}` or `[]` alike. */
export const emptyIsNullCollectors: readonly string[] = ['terraform', 'tofu', 'opentofu'];

/** Beginnings of the ids of collectors of what a running environment answers: probes, cloud APIs, hosts. */
export const liveCollectors: readonly string[] = [
  'ansible',
  'aws',
  'database-profile',
  'dns',
  'docker-inspect',
  'ecs',
  'host',
  'inspec',
  'ohai',
  'probe',
  'tls',
];

/** Collectors that describe the same things by the same names, each by the one that speaks for both. */
export const kindredCollectors: Readonly<Record<string, string>> = {
  'terraform-json': 'terraform-state',
};

/** Names of one product as states, cloud APIs, images, programs and people spell them, letters only. */
export const productNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'database.engine': {
    postgres: 'postgresql',
    postgresql: 'postgresql',
    mssql: 'sqlserver',
    sqlserver: 'sqlserver',
    microsoftsqlserver: 'sqlserver',
    mongo: 'mongodb',
    mongodb: 'mongodb',
    mysql: 'mysql',
    mysqlserver: 'mysql',
    mariadb: 'mariadb',
    mariadbserver: 'mariadb',
  },
};

/**
 * Names of contents that are masked because they may hold a secret and are none themselves: a start
 * script that both sides share is parity, no shared credential.
 */
export const maskedContent =
  /(?:^|[._\]])(?:user_?data(?:_base64)?|custom_?data|(?:startup|boot|launch)_?script|cloud_?init)(?:$|\[)/i;
