import type { MappingLine } from './mapping.ts';
import { startupTimeMapping } from './startup-time.data.ts';
import { thirdPartyMapping } from './third-party.data.ts';

/**
 * Names of settings, facts and answers in the words of the catalogue, whatever format they stand in.
 * The first line that fits wins.
 */
export const settingsMapping: readonly MappingLine[] = [
  // Third parties, and dates of the business
  ...thirdPartyMapping,
  {
    name: /(?:start|effective|cut_?off|go_?live|end|from|valid_?from|valid_?to)_?(?:date|on)$|(?:^|[._])\w+(?:From|Until)$/i,
    value: /^\d{4}-\d{1,2}-\d{1,2}/,
    id: 'data.business-date',
  },
  // Pools are settings of the application, wherever they are named
  {
    name: /(?:^|[._-])\w*pool(?:[._-]|$|[A-Z])|[a-z]Pool(?:[A-Z.]|$)|hikari\./i,
    value: /^(?!.*:\/\/)/,
    id: 'config.key',
  },
  // Databases
  {
    name: /(?:^|\.)(?:database|db|postgres(?:ql)?|mysql|mariadb|datasource)\.engine$/i,
    id: 'database.engine',
  },
  {
    name: /(?:^|\.)(?:database|db|postgres(?:ql)?|mysql|mariadb)\.(?:engine_?version|version|serverVersion|image\.tag)$/i,
    id: 'database.engine-version',
  },
  {
    name: /^(?!.*(?:servlet|http|mail|mime)).*(?:^|[._-])(?:character[._-]?set(?:_server|_database)?|charset)$|charset_?name$/i,
    id: 'database.character-set',
  },
  {
    name: /(?:^|[._-])collation(?:_server|_database)?$|[a-z]Collation$/,
    id: 'database.collation',
  },
  { name: /(?:^|\.)storage_?engine$/i, id: 'database.storage-engine' },
  {
    name: /(?:^|\.)(?:database|db|postgres(?:ql)?)\.extensions\[\]$/i,
    id: 'database.extension',
  },
  {
    name: /(?:^|\.)(?:database|db)\.(?:name|dbname)$|database_?name$/i,
    id: 'database.name',
  },
  {
    name: /(?:^|\.)(?:database|db|postgres(?:ql)?|mysql)\.(?!host$|port$|url$)/i,
    id: 'database.setting',
  },
  {
    name: /(?:^|\.)(?:rabbitmq|kafka|broker)\.(?:version|image\.tag)$/i,
    id: 'broker.version',
  },
  {
    name: /(?:^|\.)(?:redis|cache|memcached|valkey)\.(?:version|image\.tag)$/i,
    id: 'cache.version',
  },
  // Images, runtimes, libraries
  { name: /(?:^|\.)base_?image$/i, id: 'container.base-image' },
  {
    name: /(?:^|[._])image(?:\.(?:tag|repository|name))?$|(?:^|\.)imageTag$/i,
    value: /./,
    id: 'container.image',
  },
  {
    name: /(?:^|[._])image\.digest$|(?:^|\.)imageDigest$/i,
    id: 'container.image-digest',
  },
  {
    name: /(?:^|\.)(?:runtime|node|python|java|ruby|go|dotnet|php)\.?_?version$/i,
    id: 'runtime.version',
  },
  {
    name: /(?:^|\.)(?:runtimes?|languages?)\.(?:node(?:js)?|python|java|jdk|ruby|go(?:lang)?|dotnet|php)(?:\.version)?$/i,
    value: /^v?\d/,
    id: 'runtime.version',
  },
  {
    name: /(?:^|\.)(?:libraries|packages|dependencies|devDependencies)(?:\[\]\.version|\.[^.[\]]+(?:\.version)?)$/i,
    id: 'library.version',
  },
  // Sign-in and sessions
  { name: /(?:^|\.)sessionState\.@/, id: 'auth.session' },
  {
    name: /(?:^|\.)session\b|session_?(?:timeout|lifetime|store)|reauthenticate|idle_timeout_after/i,
    id: 'auth.session',
  },
  {
    name: /(?:^|\.)(?:authentication|authorization|auth|oauth2?|oauth_?proxy|oidc|saml|sso|ldap|jwt|keycloak)\.(?!.*\b(?:url|uri|host|issuer|redirect\w*|image|replica\w*|resources)\b)/i,
    id: 'auth.middleware',
  },
  // Scale and storage
  {
    name: /(?:^|[._])(?:replicas|replica_?count|instances|instance_?count|min_?replicas|max_?replicas)$/i,
    id: 'compute.replicas',
  },
  { name: /limits\.cpu$/i, id: 'compute.cpu-limit' },
  { name: /requests\.cpu$/i, id: 'compute.cpu-request' },
  { name: /requests\.memory$/i, id: 'compute.memory-request' },
  {
    name: /(?:limits\.memory|(?:^|[._])memory(?:_?limit)?)$/i,
    id: 'compute.memory-limit',
  },
  { name: /(?:^|\.)instance_?type$/i, id: 'compute.instance-type' },
  ...startupTimeMapping,
  {
    name: /(?:persistence|storage|volume|disk)\.(?:size|capacity)$/i,
    id: 'storage.size',
  },
  {
    name: /(?:persistence|storage)\.(?:type|storage_?class)$/i,
    id: 'storage.type',
  },
  { name: /(?:^|\.)storage\.driver$/i, id: 'storage.driver' },
  { name: /(?:^|\.)container_?runtime$/i, id: 'container.runtime' },
  // Hosts
  { name: /(?:^|\.)(?:operating_?system|os)\.name$/i, id: 'os.name' },
  { name: /(?:^|\.)(?:operating_?system|os)\.version$/i, id: 'os.version' },
  { name: /(?:^|\.)kernel\.version$/i, id: 'kernel.version' },
  {
    name: /(?:^|\.)kernel\.(?:patch_?level|release)$/i,
    id: 'kernel.patch-level',
  },
  { name: /(?:^|\.)kernel\.modules\[\]$/i, id: 'kernel.module' },
  { name: /(?:^|\.)(?:kernel\.parameters|sysctls?)\b/i, id: 'kernel.parameter' },
  { name: /(?:^|\.)cloud\.provider$/i, id: 'cloud.provider' },
  { name: /(?:^|\.)(?:cloud\.region|region|aws_?region)$/i, id: 'cloud.region' },
  {
    name: /(?:^|[._-])(?:default[._-]?)?(?:time[._-]?zone|tz)$/i,
    id: 'host.time-zone',
  },
  {
    name: /(?:^|[._-])(?:default[._-]?)?(?:locale|lang)$|^lc_\w+$/i,
    id: 'host.locale',
  },
  { name: /(?:^|\.)globalization\.@(?:ui)?culture$/i, id: 'host.locale' },
  { name: /(?:^|\.)(?:filesystem|mount_?options)$/i, id: 'host.filesystem' },
  { name: /^(?:limits|clock|ulimits)\./i, id: 'host.setting' },
  // Data
  { name: /^(?:(?:data|data_?set|test_?data)\.)?source$/i, id: 'data.source' },
  {
    name: /^(?:data\.)?(?:volume|tables\[\]\.rows)$|^(?:data|data_?set|test_?data)\.(?:rows|row_?count|volume|size)$/i,
    id: 'data.volume',
  },
  {
    name: /^(?:(?:data|data_?set|test_?data)\.)?(?:masking|masked|anonymi[sz]ation|anonymi[sz]ed)\b/i,
    id: 'data.masking',
  },
  {
    name: /^(?:(?:data|data_?set|test_?data)\.)?(?:refreshed|refreshed_?at|refreshed_?on|refresh_?date)$/i,
    id: 'data.refreshed',
  },
  { name: /^(?:data\.)?distribution\b/i, id: 'data.distribution' },
  { name: /^(?:data\.)?null_?shares\./i, id: 'data.null-share' },
  { name: /^(?:data\.)?edge_?cases\./i, id: 'data.edge-case' },
  { name: /^(?:data\.)?tables\[\]\.(?:types|constraints)$/i, id: 'data.type' },
  { name: /^(?:data\.)?access_?controls\./i, id: 'data.access-control' },
  { name: /(?:^|[._])bucket(?:_?name)?$|Bucket$/, id: 'data.bucket' },
  // Network
  {
    name: /ingress_?class(?:_?name)?$|ingress\.class_?name$|kubernetes\.io\/ingress\.class$/i,
    id: 'ingress.class',
  },
  {
    name: /^(?:dns\.)?records\[\]\.ttl$|(?:^|\.)dns\.(?:.*\.)?ttl$|(?:^|[._-])dns_?(?:cache_?)?ttl$/i,
    id: 'dns.ttl',
  },
  {
    name: /^(?:dns\.)?records\[\]\.(?:target|value|type|content)|external-dns\.alpha/i,
    id: 'dns.record',
  },
  { name: /(?:^|\.)resolution_?path$/i, id: 'dns.resolution-path' },
  {
    name: /(?:^|\.)(?:tls|ssl)\.(?:(?:min(?:imum)?|max(?:imum)?)_?(?:protocol_?)?version|versions?(?:\[\])?|(?:enabled[._-]?)?protocols?(?:\[\])?)$|(?:min(?:imum)?_?)?(?:tls|ssl)_?(?:(?:min(?:imum)?_?)?version|protocols?)(?:\[\])?$/i,
    id: 'tls.version',
  },
  // Tomcat, "HTTP Connector": SSLHostConfig, and the attributes of a connector before it.
  { name: /(?:^|\.)SSLHostConfig\.@protocols$|\.@sslEnabledProtocols$/, id: 'tls.version' },
  { name: /(?:^|\.)SSLHostConfig\.@(?:ciphers|cipherSuites)$/, id: 'tls.cipher-suite' },
  {
    name: /(?:^|\.)cipher_?suites?(?:\[\])?$|(?:^|\.)ciphers(?:\[\])?$/i,
    id: 'tls.cipher-suite',
  },
  { name: /^(?:tls\.)?certificate\./i, id: 'tls.certificate' },
  {
    name: /(?:^|\.)(?:readiness|liveness|startup)Probe\.timeoutSeconds$|health_?check\.timeout$/i,
    id: 'health-check.timeout',
  },
  {
    name: /(?:^|\.)(?:readiness|liveness|startup)Probe\.periodSeconds$|health_?check\.interval$/i,
    id: 'health-check.interval',
  },
  {
    name: /(?:^|\.)(?:readiness|liveness)Probe\.failureThreshold$|health_?check\.(?:threshold|retries)$/i,
    id: 'health-check.threshold',
  },
  {
    name: /(?:readiness|liveness)Probe\.httpGet\.path$|health_?check\.path$/i,
    id: 'health-check.path',
  },
  { name: /load_?balancer\.(?:method|algorithm)$/i, id: 'load-balancer.method' },
  {
    name: /load_?balancer\.(?:timeout|idle_?timeout)$/i,
    id: 'load-balancer.timeout',
  },
  { name: /^cdn\./i, id: 'cdn.configuration' },
  { name: /^cache_?layer\./i, id: 'cache.layer' },
  {
    name: /^(?:proxy|proxies)\.|(?:^|\.)(?:https?_?proxy|no_?proxy)$/i,
    id: 'proxy.configuration',
  },
  {
    name: /(?:^|[._])(?:url|uri|base_?url|endpoint|redirect_?ur[il]|issuer|wsdl_?url)$|Url$/,
    id: 'service.url',
  },
  {
    name: /(?:^|[._])hosts?(?:name)?(?:\[\])?$|(?:^|[._])(?:route|domain)$|Host$/,
    id: 'service.url',
    type: 'text',
  },
  { name: /(?:^|[._])port$|Port$/, id: 'service.port' },
  // Flags, rights, and every other setting
  {
    name: /(?:^|\.)(?:features?|feature_?flags?|flags|toggles)\./i,
    id: 'config.feature-flag',
  },
  {
    name: /(?:^|\.)(?:access_?control|permissions|rbac|acl)\./i,
    id: 'security.access-control',
  },
  {
    name: /^(?!.*\[\])(?!.*(?:^|\.)(?:annotations|labels|nodeSelector|tolerations|affinity|resources|metadata|podAnnotations|podLabels)(?:\.|$))/,
    id: 'config.key',
  },
];
