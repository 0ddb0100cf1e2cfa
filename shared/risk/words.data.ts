/**
 * Words of attribute names by what they are about. A name is split at separators and changes of
 * case, so `log` finds `LOG_LEVEL` and `accessLog`, and does not find `catalogue`.
 */
export const nameWords = {
  'about-diagnostics': [
    'log',
    'logs',
    'logging',
    'logger',
    'loglevel',
    'debug',
    'debugging',
    'trace',
    'traces',
    'tracing',
    'verbose',
    'verbosity',
    'metric',
    'metrics',
    'telemetry',
    'otel',
    'sentry',
    'profiler',
    'profiling',
    'diagnostic',
    'diagnostics',
    'monitoring',
    'statsd',
    'newrelic',
    'datadog',
    'insights',
  ],
  'about-authentication': [
    'saml',
    'oauth',
    'oidc',
    'sso',
    'idp',
    'auth',
    'authn',
    'authz',
    'authentication',
    'authorization',
    'authorisation',
    'authenticator',
    'login',
    'signin',
    'jwt',
    'jwks',
    'ldap',
    'mfa',
    'totp',
    'omniauth',
    'entra',
    'keycloak',
    'cognito',
    'kerberos',
    'openid',
  ],
  'about-session': ['session', 'sessions', 'cookie', 'cookies', 'csrf', 'xsrf', 'samesite'],
  'about-mock': [
    'mock',
    'mocks',
    'mocked',
    'mocking',
    'stub',
    'stubs',
    'stubbed',
    'sandbox',
    'fake',
    'dummy',
    'simulate',
    'simulated',
    'simulator',
    'wiremock',
  ],
  'about-flag': [
    'enabled',
    'enable',
    'disabled',
    'disable',
    'flag',
    'flags',
    'feature',
    'features',
    'toggle',
    'toggles',
    'experiment',
    'experiments',
  ],
  'about-admin-switch': ['admin', 'reset', 'seed', 'maintenance', 'demo', 'playground', 'swagger'],
  'about-access': [
    'approval',
    'approvals',
    'mfa',
    'readers',
    'reader',
    'roles',
    'role',
    'permissions',
    'permission',
    'rbac',
    'acl',
    'principal',
    'privileged',
    'policy_arn',
    'grants',
    'grantee',
    'factor',
  ],
  'about-encryption': ['encrypted', 'encryption', 'encrypt', 'kms', 'sse'],
  'about-business-date': [
    'date',
    'from',
    'until',
    'since',
    'start',
    'starts',
    'end',
    'ends',
    'effective',
    'valid',
    'cutoff',
    'deadline',
    'begin',
    'begins',
  ],
  'about-port': ['port', 'ports', 'upstream', 'upstreams'],
  'about-gateway': ['gateway', 'gateways', 'nexthop', 'subnet', 'netmask', 'broadcast', 'network'],
  'about-address': [
    'url',
    'uri',
    'host',
    'hosts',
    'hostname',
    'endpoint',
    'endpoints',
    'domain',
    'origin',
    'origins',
    'address',
    'fqdn',
    'redirect',
    'callback',
    'nodename',
    'server',
    'cors',
    'wsdl',
    'route',
    'routes',
  ],
  'about-policy': ['policy', 'policies'],
  'about-mount': ['volumes', 'volumemounts', 'mount', 'mounts', 'mountpath', 'secretname'],
  'about-script': ['command', 'args', 'script', 'entrypoint', 'snippet', 'user_data', 'lifecycle'],
  'about-memory': ['memory', 'mem', 'heap', 'memtotal', 'ram', 'memsize'],
  'about-cpu': ['cpu', 'cpus', 'vcpu', 'vcpus', 'cores', 'processors'],
  'about-disk': ['disk', 'storage', 'volume', 'size', 'capacity', 'total', 'quota'],
  'about-instances': [
    'replicas',
    'replica',
    'instances',
    'workers',
    'concurrency',
    'scale',
    'nodes',
    'capacity',
    'maxreplicas',
    'minreplicas',
    'count',
    'threads',
    'processes',
  ],
  'about-pool': ['pool', 'connections', 'limit', 'limits', 'max', 'min', 'maximum', 'minimum'],
  'about-timeout': ['timeout', 'timeouts', 'deadline'],
  'about-encoding': ['charset', 'encoding', 'collation', 'collate'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Words in a value that say a third party is not the real one. */
export const mockValueWords: readonly string[] = [
  'mock',
  'mocked',
  'mocks',
  'mocking',
  'stub',
  'stubbed',
  'sandbox',
  'fake',
  'dummy',
  'simulated',
  'simulator',
  'wiremock',
];

/** Spellings of a switch that is on or off; empty, null and absent count as off. */
export const switchWords: Readonly<Record<string, 'on' | 'off'>> = {
  true: 'on',
  yes: 'on',
  on: 'on',
  '1': 'on',
  enabled: 'on',
  enable: 'on',
  active: 'on',
  false: 'off',
  no: 'off',
  off: 'off',
  '0': 'off',
  disabled: 'off',
  disable: 'off',
  none: 'off',
  '': 'off',
};

/** Words of names by what an access control does; they decide which side is the stricter one. */
export const accessWords = {
  /** "On" lets people in. */
  opening: [
    'public',
    'publicly',
    'anonymous',
    'guest',
    'unauthenticated',
    'allow',
    'allowed',
    'open',
    'insecure',
    'bypass',
    'skip',
    'privileged',
    'privilege',
    'escalation',
  ],
  /** Turns an opening word around: `block_public_acls`. */
  closing: ['block', 'deny', 'denied', 'restrict', 'ignore', 'prevent', 'prevention', 'require'],
  /** Turns whatever it names around: `disable_mfa`. */
  negating: ['disable', 'disabled', 'disallow', 'without'],
  /** What the value lists may enter, so that more of it is not stricter. */
  granting: [
    'role',
    'roles',
    'ref',
    'rules',
    'verbs',
    'subjects',
    'members',
    'member',
    'principal',
    'principals',
    'grant',
    'grants',
    'grantee',
    'reader',
    'readers',
    'permission',
    'permissions',
    'policy',
    'policies',
    'arn',
    'arns',
    'acl',
    'account',
    'capabilities',
    'add',
  ],
} as const;

/** Words of subjects and names that say what kind of thing it is, not which service. */
export const plainSubjectWords: ReadonlySet<string> = new Set(
  (
    'aws azurerm google k8s kubernetes v apps default main lb alb nlb elb load ' +
    'balancer target group listener backend service services deployment statefulset ' +
    'stateful set pod container containers spec template app application applications ' +
    'instance settings document env manual catalogue compose values config health ' +
    'healthcheck check probe readiness liveness timeout seconds start up startup time ' +
    'network resource task definition definitions ecs configmap secret data environment variable name value'
  ).split(' '),
);

/** Words of subjects that distribute requests to every service. */
export const balancerWords: ReadonlySet<string> = new Set(
  (
    'balancer loadbalancer lb alb nlb elb target listener backend upstream ingress ingresses ' +
    'gateway proxy haproxy nginx traefik envoy'
  ).split(' '),
);

/** Words of image names that say database, cache or message broker. */
export const storeWords: ReadonlySet<string> = new Set(
  (
    'postgres postgresql postgis timescaledb cockroach mysql mariadb percona mssql sqlserver oracle ' +
    'db2 mongo mongodb couchdb couchbase cassandra scylla clickhouse influxdb neo4j arangodb ' +
    'redis valkey keydb dragonfly memcached elasticsearch opensearch etcd zookeeper ' +
    'rabbitmq kafka redpanda nats activemq artemis pulsar mosquitto emqx'
  ).split(' '),
);
