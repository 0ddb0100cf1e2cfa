import type { Attribute } from '../../../../shared/model/attribute.ts';
import type { Risk } from '../../../../shared/model/words.ts';

/** A value, a state without one, or null where the side lacks the attribute. */
export type SideCase =
  | string
  | null
  | { readonly state: 'empty' | 'null' | 'unknown' }
  | { readonly tag: string };

export interface RuleCase {
  readonly rule: string | null;
  readonly risk: Risk | null;
  /** Name, or catalogue id, or both; and what else the attribute is. */
  readonly of: Partial<Attribute>;
  readonly staging: SideCase;
  readonly production: SideCase;
}

const empty = { state: 'empty' } as const;
const unknown = { state: 'unknown' } as const;
const env = { subject: 'env:shop', catalogueId: 'config.key' } as const;

function one(
  rule: string | null,
  risk: Risk | null,
  of: Partial<Attribute> | string,
  staging: SideCase,
  production: SideCase,
): RuleCase {
  return { rule, risk, of: typeof of === 'string' ? { catalogueId: of } : of, staging, production };
}

/** At least one difference for every built-in rule, and the neighbours that it must not take. */
export const ruleCases: readonly RuleCase[] = [
  // Findings
  one('finding.production-names-staging', 'high', { name: 'bucket' }, 'a', 'receipts-staging'),
  one('finding.production-names-staging', 'high', { name: 'bucket' }, null, 'receipts-staging'),
  one('finding.secret-shared', 'high', { name: 'API_TOKEN' }, { tag: 't' }, { tag: 't' }),
  one(
    'finding.staging-uses-production',
    'medium',
    { name: 'api' },
    'https://a.prod.example',
    'https://a.prod.example',
  ),
  one('finding.secret-not-comparable', 'medium', { name: 'API_TOKEN' }, { tag: '' }, { tag: 't' }),
  one('finding.value-unknown', 'medium', { name: 'anything' }, unknown, 'a'),

  // Configuration keys (the guide, scenario two)
  one('config.key-one-sided', 'high', { ...env, name: 'DATABASE_URL' }, 'a', null),
  one('config.key-one-sided', 'high', { ...env, name: 'DATABASE_URL' }, null, 'a'),
  one('config.key-one-sided', 'high', { ...env, name: 'API_TOKEN' }, null, { tag: 't' }),
  one(
    'config.key-one-sided',
    'high',
    { ...env, name: 'SEARCH_URL', catalogueId: 'service.url' },
    'https://a.example',
    null,
  ),
  one(
    'config.key-one-sided',
    'high',
    { ...env, name: 'SAML_ENABLED', catalogueId: 'auth.middleware' },
    '1',
    null,
  ),
  one(
    'config.key-one-sided',
    'high',
    { subject: 'v1/ConfigMap/a/b', name: 'data.search' },
    'a',
    null,
  ),
  one(
    'config.key-one-sided',
    'high',
    { name: 'spec.containers[name=log].env[name=DATABASE_URL].value' },
    'a',
    null,
  ),
  one('config.key-one-sided-diagnostics', 'medium', { ...env, name: 'LOG_LEVEL' }, 'debug', null),
  one('config.key-one-sided-empty', 'low', { ...env, name: 'HASH_ROUTING' }, empty, null),
  one('config.key-one-sided-empty', 'low', { ...env, name: 'LOG_LEVEL' }, empty, null),
  one('config.secret-empty', 'high', { ...env, name: 'API_TOKEN' }, { tag: 't' }, empty),
  one('config.value-empty', 'medium', { ...env, name: 'MAIL_SENDER' }, 'a@b', empty),
  one('config.feature-flag', 'high', 'config.feature-flag', 'true', 'false'),
  one('config.feature-flag', 'high', 'config.feature-flag', 'on', empty),
  one('config.feature-flag-named', 'high', { ...env, name: 'ATTACHMENTS_ENABLED' }, '1', empty),
  one('config.admin-switch', 'low', { ...env, name: 'admin.allowReset' }, 'true', 'false'),
  one('config.diagnostics', 'low', { ...env, name: 'LOG_LEVEL' }, 'debug', 'info'),
  one('config.diagnostics', 'low', { ...env, name: 'DEBUG_ENABLED' }, 'true', 'false'),
  one('config.switch', 'medium', { name: 'multi_az', valueType: 'boolean' }, 'false', 'true'),
  one('config.script', 'medium', { name: 'spec.containers[name=a].args' }, '--a', '--b'),
  one('config.text-block', 'medium', { name: 'nginx' }, 'a\nb', 'a\nc'),
  one('config.mount-one-sided', 'medium', { name: 'spec.mountPath' }, '/mnt', null),
  one(
    'config.mount-one-sided-path',
    'medium',
    { name: 'spec.volumes[name=key].name' },
    'key',
    null,
  ),

  // Access
  one('access.policy-one-sided', 'medium', { name: 'policy' }, empty, '{"Statement":[]}'),
  one('access.policy-named', 'medium', { name: 'inline_policy' }, null, 'reader'),
  one('access.control', 'medium', 'security.access-control', 'a', 'b'),
  one('access.encryption', 'medium', { name: 'storage_encrypted' }, 'false', 'true'),

  // Hosts and capacity
  one('os.name', 'medium', 'os.name', 'Debian', 'Ubuntu'),
  one('os.version', 'medium', 'os.version', '12.8', '12.9'),
  one('kernel.version', 'medium', 'kernel.version', '6.1.0', '6.6.0'),
  one('kernel.patch-level', 'low', 'kernel.patch-level', '6.1.0-28', '6.1.0-31'),
  one('kernel.parameter', 'medium', 'kernel.parameter', '60', '30'),
  one('kernel.module', 'medium', 'kernel.module', 'overlay', 'overlay, br_netfilter'),
  one('cloud.place', 'medium', 'cloud.region', 'eu-central-1', 'eu-west-1'),
  one('compute.instance-type', 'medium', 'compute.instance-type', 'm6i.large', 'm6i.xlarge'),
  one('compute.instance-type', 'low', 'compute.instance-type', 'm5.12xlarge', 'm5.16xlarge'),
  one('compute.instance-type', 'medium', 'compute.instance-type', 'db.t3.micro', 'db.t3.2xlarge'),
  one('compute.instance-type', 'medium', 'compute.instance-type', 'm5.large', 'c5.large'),
  one('compute.instance-type', 'medium', 'compute.instance-type', 'm5.large', 'bare iron'),
  one('compute.capacity', 'medium', 'compute.memory-limit', '1.5G', '3G'),
  one('compute.capacity', 'low', 'compute.memory-limit', '1.5G', '2G'),
  one('compute.capacity', 'medium', 'compute.memory-limit', '3G', '1G'),
  one('compute.capacity-one-sided', 'medium', 'compute.cpu-limit', null, '500m'),
  one('compute.capacity-named', 'medium', { name: 'web_memory' }, '512M', '2G'),
  one('compute.cpu-named', 'low', { name: 'cpu', valueType: 'cpu' }, '900m', '1'),
  one('compute.replicas', 'low', 'compute.replicas', '2', '6'),
  one('compute.replicas', 'medium', 'compute.replicas', '1', '6'),
  one('compute.instances-named', 'low', { name: 'worker_instances' }, '2', '4'),
  one('compute.limits-named', 'medium', { name: 'scaling.max_size' }, '4', '40'),
  one('compute.startup-time', 'medium', 'compute.startup-time', '10s', '15s'),
  one('storage.type', 'medium', 'storage.type', 'gp2', 'gp3'),
  one(
    'storage.size-named',
    'medium',
    { name: 'mounts.size_total' },
    '304680742912',
    '104680742912',
  ),
  one('host.setting', 'medium', 'host.setting', 'nofile=1024', 'nofile=65536'),
  one('host.time-zone', 'medium', 'host.time-zone', 'UTC', 'Europe/Berlin'),

  // Dependencies
  one('database.engine-version', 'high', 'database.engine-version', '13.4', '15.6'),
  one('database.engine-version', 'high', 'database.engine-version', '15.6', '13.4'),
  one('database.engine-version', 'high', 'database.engine-version', unknown, '13.4'),
  one('database.engine', 'high', 'database.engine', 'postgres', 'mysql'),
  one('database.storage-engine', 'high', 'database.storage-engine', 'InnoDB', 'MyISAM'),
  one('database.text', 'high', 'database.character-set', 'latin1', 'utf8mb4'),
  one('database.text-named', 'high', { name: 'default_charset' }, 'latin1', 'utf8mb4'),
  one('database.extension', 'medium', 'database.extension', 'unaccent', 'unaccent, pg_trgm'),
  one('database.extension-one-sided', 'high', 'database.extension', null, 'pg_trgm'),
  one('database.setting', 'medium', 'database.setting', '20', '60'),
  one('database.name', 'low', 'database.name', 'orders', 'purchases'),
  one('service.version', 'high', 'cache.version', '6.2', '7.2'),
  one('runtime.version', 'medium', 'runtime.version', '22.14.0', '22.21.0'),
  one('runtime.version', 'medium', 'runtime.version', 'jammy', 'noble'),
  one('library.version', 'high', 'library.version', '4.17.21', '5.0.0'),
  one('library.version', 'medium', 'library.version', '4.18.0', '4.17.21'),
  one('library.version', 'low', 'library.version', '4.17.20', '4.17.21'),
  one('library.one-sided', 'medium', 'library.version', '1.0.0', null),
  one('container.image', 'high', 'container.image', 'quay.io/a/shop:1', 'quay.io/b/shop:1'),
  one(
    'container.image',
    'high',
    'container.image',
    `shop:1@sha256:${'a'.repeat(64)}`,
    `shop:1@sha256:${'b'.repeat(64)}`,
  ),
  one('container.image', 'medium', 'container.image', `shop@sha256:${'a'.repeat(64)}`, 'shop:1'),
  one('container.image', 'high', 'container.image', 'shop:1.2.0', 'shop:2.0.0'),
  one('container.image', 'medium', 'container.image', 'shop:1.2.0', 'shop:1.3.0'),
  one('container.image', 'medium', 'container.image', 'shop:blue', 'shop:green'),
  one(
    'container.image-typed',
    'low',
    { name: 'runner', valueType: 'image' },
    'shop:1.2.0',
    'shop:1.2.1',
  ),
  one('container.image-digest', 'high', 'container.image-digest', 'sha256:aa11', 'sha256:bb22'),
  one('container.image-digest', 'medium', 'container.image-digest', null, 'sha256:bb22'),
  one('container.one-sided', 'medium', 'container.image', 'shop:1', null),
  one('third-party.mocked', 'high', { ...env, name: 'trueLayer.enableMock' }, 'true', 'false'),
  one('third-party.mocked', 'high', 'third-party.mode', 'mocked', 'live'),
  one(
    'third-party.mocked',
    'high',
    { ...env, name: 'PAYMENT_URL' },
    'https://api.sandbox.pay.example',
    'https://api.pay.example',
  ),
  one('third-party.mode', 'high', 'third-party.mode', 'replay', 'direct'),
  one('third-party.rate-limit', 'high', 'third-party.rate-limit', '600', '120'),
  one('third-party.rate-limit', 'low', 'third-party.rate-limit', '120', '600'),
  one('third-party.rate-limit', 'high', 'third-party.rate-limit', '100/min', '50/min'),
  one(
    'third-party.rate-limit',
    'high',
    'third-party.rate-limit',
    '100 per second',
    '1000 per hour',
  ),
  one('third-party.rate-limit', 'high', 'third-party.rate-limit', '600 rpm', '5 requests/s'),
  one('third-party.rate-limit', 'low', 'third-party.rate-limit', '600 rpm', '20 req/s'),
  one('third-party.rate-limit', 'low', 'third-party.rate-limit', '600 rpm', '10r/s'),
  one(
    'third-party.rate-limit',
    'high',
    'third-party.rate-limit',
    'unlimited',
    '1,000 per 15 minutes',
  ),
  one('third-party.rate-limit', 'medium', 'third-party.rate-limit', '100', '50/min'),
  one('third-party.rate-limit', 'medium', 'third-party.rate-limit', 'fair use', '50/min'),
  one('third-party.rate-limit', 'medium', 'third-party.rate-limit', null, '50/min'),
  one('config.switch', 'medium', { name: 'api.throttling', valueType: 'boolean' }, 'true', 'false'),
  one(
    'third-party.rate-limit-named',
    'high',
    { name: 'api.rateLimit', valueType: 'number' },
    '600',
    '120',
  ),
  one('third-party.version', 'medium', 'third-party.version', 'v2', 'v3'),
  one(
    'third-party.endpoint',
    'medium',
    'third-party.endpoint',
    'https://eu.pay.example',
    'https://us.pay.example',
  ),
  one('auth.settings', 'high', 'auth.session', 'lax', 'strict'),
  one('auth.settings-named', 'high', { name: 'oauth.scope' }, 'read', 'write'),
  one('auth.session-named', 'high', { name: 'cookie.path' }, '/', '/shop'),
  one(
    'auth.address-named',
    'medium',
    { name: 'oidc.url' },
    'https://a.example',
    'https://b.example',
  ),

  // Data
  one('data.undeclared', 'medium', 'data.masking', unknown, 'names replaced'),
  one('data.undeclared', 'medium', 'data.source', null, 'production'),
  one('data.source', 'medium', 'data.source', 'synthetic', 'production'),
  one('data.masking', 'medium', 'data.masking', 'names replaced', 'none'),
  one('data.volume', 'medium', 'data.volume', '38GB', '412GB'),
  one('data.volume', 'low', 'data.volume', '300GB', '412GB'),
  one('data.refreshed', 'low', 'data.refreshed', '2026-08-30', '2026-11-20'),
  one('data.shape', 'medium', 'data.null-share', '0%', '31%'),
  one('data.type', 'high', 'data.type', 'id integer', 'id bigint'),
  one('data.access-control', 'medium', 'data.access-control', 'testers', 'operators'),
  one('data.bucket', 'medium', 'data.bucket', 'receipts-one', 'archive'),
  one('data.business-date', 'high', 'data.business-date', '2024-11-12', '2024-11-20'),
  one('data.business-date-named', 'high', { name: 'policy_start_date' }, '2020-12-26', '2021-1-8'),

  // Network
  one('health-check.timeout', 'high', 'health-check.timeout', '30', '5'),
  one('health-check.timeout', 'medium', 'health-check.timeout', '5', '30'),
  one('health-check.one-sided', 'high', 'health-check.path', null, '/healthz'),
  one('health-check.one-sided', 'high', 'load-balancer.method', 'round robin', null),
  one('health-check.enabled', 'high', 'health-check.enabled', 'false', 'true'),
  one('health-check.setting', 'medium', 'health-check.interval', '10', '60'),
  one('health-check.named', 'high', { name: 'spec.livenessProbe.httpGet.scheme' }, null, 'HTTP'),
  one('load-balancer.timeout', 'medium', 'load-balancer.timeout', '60', '30'),
  one('load-balancer.timeout', 'low', 'load-balancer.timeout', '30', '60'),
  one('load-balancer.method', 'medium', 'load-balancer.method', 'round robin', 'least connections'),
  one(
    'network.timeout-named',
    'medium',
    { name: 'upstreamTimeout', valueType: 'duration' },
    '30s',
    '60s',
  ),
  one('firewall.one-sided', 'high', 'firewall.rule', 'tcp 8443', null),
  one(
    'firewall.one-sided-detail',
    'low',
    { catalogueId: 'firewall.rule', name: 'protocol' },
    'tcp',
    null,
  ),
  one('firewall.rule', 'medium', 'firewall.rule', 'tcp 8443', 'tcp 443'),
  one('dns.record', 'medium', 'dns.record', 'identity.example', 'login.example'),
  one('dns.ttl', 'low', 'dns.ttl', '60s', '300s'),
  one('dns.resolution-path', 'medium', 'dns.resolution-path', 'a', 'a, b'),
  one('cdn.configuration', 'medium', 'cdn.configuration', 'A', 'B'),
  one('tls.protocol', 'medium', 'tls.cipher-suite', 'A', 'B'),
  one('tls.certificate', 'low', 'tls.certificate', 'CA 1', 'CA 2'),
  one('proxy.configuration', 'medium', 'proxy.configuration', 'a', 'b'),
  one('ingress.class', 'high', 'ingress.class', 'modsec-non-prod', 'modsec'),
  one('ingress.class-named', 'high', { name: 'ingress.className' }, 'nginx', 'modsec'),
  one('service.port', 'low', 'service.port', '7001', '7002'),
  one('service.port-named', 'low', { name: 'upstream' }, 'backend:8001', 'backend:8002'),
  one('service.url', 'low', 'service.url', 'https://a.example', 'https://b.example'),
  one('service.address-named', 'low', { name: 'nodename' }, 'dev.local', 'db01.local'),
  one('network.gateway-named', 'low', { name: 'ipv4.gateway' }, '192.168.56.1', '192.168.58.1'),
  one('network.service-one-sided', 'medium', { name: 'listener', dimension: 'network' }, 'a', null),

  // Nothing to say
  one(null, null, { name: 'colour' }, 'blue', 'green'),
  one(null, null, { ...env, name: 'MAIL_SENDER' }, 'a@b', 'c@d'),
  one(null, null, { name: 'catalogue.page' }, 'a', 'b'),
];
