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

/** Collectors whose format writes "nothing" as null, `{}` or `[]` alike. */
export const emptyIsNullCollectors: readonly string[] = ['terraform', 'tofu', 'opentofu'];

/** Beginnings of the ids of collectors that ask a running environment: probes, cloud APIs, hosts. */
export const liveCollectors: readonly string[] = [
  'probe',
  'aws',
  'azure',
  'gcp',
  'host',
  'tls',
  'dns',
];

/** Collectors that describe the same things by the same names, each by the one that speaks for both. */
export const kindredCollectors: Readonly<Record<string, string>> = {
  'terraform-json': 'terraform-state',
};
