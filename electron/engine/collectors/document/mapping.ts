import type { MappingLine } from '../common/mapping.ts';
import { thirdPartyMapping } from '../common/third-party.data.ts';

const settings = /^(?:settings|compose)$/;

/** Names of settings, facts and answers in the words of the catalogue. The first line that fits wins. */
export const documentMapping: readonly MappingLine[] = [
  // Compose
  { subject: /^compose$/, name: /^services\.[^.]+\.image$/, id: 'container.image' },
  { subject: /^compose$/, name: /^services\.[^.]+\.ports\[\]/, id: 'service.port', type: 'text' },
  { subject: /^compose$/, name: /^services\.[^.]+\.environment(?:\.|\[\])/, id: 'config.key' },
  { subject: /^compose$/, name: /\.healthcheck\.timeout$/, id: 'health-check.timeout' },
  { subject: /^compose$/, name: /\.healthcheck\.interval$/, id: 'health-check.interval' },
  { subject: /^compose$/, name: /\.healthcheck\.retries$/, id: 'health-check.threshold' },
  {
    subject: /^compose$/,
    name: /\.(?:mem_limit|deploy\.resources\.limits\.memory)$/,
    id: 'compute.memory-limit',
  },
  {
    subject: /^compose$/,
    name: /\.(?:cpus|deploy\.resources\.limits\.cpus)$/,
    id: 'compute.cpu-limit',
  },
  { subject: /^compose$/, name: /\.deploy\.replicas$/, id: 'compute.replicas' },
  { subject: /^compose$/, name: /^(?:name|version)$|^services\./, value: /(?!)/, id: 'config.key' },
  // Lists of libraries
  {
    subject: /^(?:cyclonedx|spdx)$/,
    name: /^(?:components|packages)\[\]\.(?:version|versionInfo)$/,
    id: 'library.version',
  },
  // Third parties, and dates of the business
  ...thirdPartyMapping.map((line) => ({ subject: settings, ...line })),
  {
    subject: settings,
    name: /(?:start|effective|cut_?off|go_?live|end|from|valid_?from|valid_?to)_?(?:date|on)$|(?:^|[._])\w+(?:From|Until)$/i,
    value: /^\d{4}-\d{1,2}-\d{1,2}/,
    id: 'data.business-date',
  },
  // Pools are settings of the application, wherever they are named
  {
    subject: settings,
    name: /(?:^|[._-])\w*pool(?:[._-]|$|[A-Z])|[a-z]Pool(?:[A-Z.]|$)|hikari\./i,
    value: /^(?!.*:\/\/)/,
    id: 'config.key',
  },
  // Databases
  {
    subject: settings,
    name: /(?:^|\.)(?:database|db|postgres(?:ql)?|mysql|mariadb|datasource)\.engine$/i,
    id: 'database.engine',
  },
  {
    subject: settings,
    name: /(?:^|\.)(?:database|db|postgres(?:ql)?|mysql|mariadb)\.(?:engine_?version|version|serverVersion|image\.tag)$/i,
    id: 'database.engine-version',
  },
  {
    subject: settings,
    name: /^(?!.*(?:servlet|http|mail|mime)).*(?:^|[._-])(?:character[._-]?set(?:_server|_database)?|charset)$|charset_?name$/i,
    id: 'database.character-set',
  },
  {
    subject: settings,
    name: /(?:^|[._-])collation(?:_server|_database)?$|[a-z]Collation$/,
    id: 'database.collation',
  },
  { subject: settings, name: /(?:^|\.)storage_?engine$/i, id: 'database.storage-engine' },
  {
    subject: settings,
    name: /(?:^|\.)(?:database|db|postgres(?:ql)?)\.extensions\[\]$/i,
    id: 'database.extension',
  },
  {
    subject: settings,
    name: /(?:^|\.)(?:database|db)\.(?:name|dbname)$|database_?name$/i,
    id: 'database.name',
  },
  {
    subject: settings,
    name: /(?:^|\.)(?:database|db|postgres(?:ql)?|mysql)\.(?!host$|port$|url$)/i,
    id: 'database.setting',
  },
  {
    subject: settings,
    name: /(?:^|\.)(?:rabbitmq|kafka|broker)\.(?:version|image\.tag)$/i,
    id: 'broker.version',
  },
  {
    subject: settings,
    name: /(?:^|\.)(?:redis|cache|memcached|valkey)\.(?:version|image\.tag)$/i,
    id: 'cache.version',
  },
  // Images, runtimes, libraries
  { subject: settings, name: /(?:^|\.)base_?image$/i, id: 'container.base-image' },
  {
    subject: settings,
    name: /(?:^|[._])image(?:\.(?:tag|repository|name))?$|(?:^|\.)imageTag$/i,
    value: /./,
    id: 'container.image',
  },
  {
    subject: settings,
    name: /(?:^|[._])image\.digest$|(?:^|\.)imageDigest$/i,
    id: 'container.image-digest',
  },
  {
    subject: settings,
    name: /(?:^|\.)(?:runtime|node|python|java|ruby|go|dotnet|php)\.?_?version$/i,
    id: 'runtime.version',
  },
  {
    subject: settings,
    name: /(?:^|\.)(?:runtimes?|languages?)\.(?:node(?:js)?|python|java|jdk|ruby|go(?:lang)?|dotnet|php)(?:\.version)?$/i,
    value: /^v?\d/,
    id: 'runtime.version',
  },
  {
    subject: settings,
    name: /(?:^|\.)(?:libraries|packages|dependencies|devDependencies)(?:\[\]\.version|\.[^.[\]]+(?:\.version)?)$/i,
    id: 'library.version',
  },
  // Sign-in and sessions
  {
    subject: settings,
    name: /(?:^|\.)session\b|session_?(?:timeout|lifetime|store)|reauthenticate|idle_timeout_after/i,
    id: 'auth.session',
  },
  {
    subject: settings,
    name: /(?:^|\.)(?:authentication|authorization|auth|oauth2?|oauth_?proxy|oidc|saml|sso|ldap|jwt|keycloak)\.(?!.*\b(?:url|uri|host|issuer|redirect\w*|image|replica\w*|resources)\b)/i,
    id: 'auth.middleware',
  },
  // Scale and storage
  {
    subject: settings,
    name: /(?:^|[._])(?:replicas|replica_?count|instances|instance_?count|min_?replicas|max_?replicas)$/i,
    id: 'compute.replicas',
  },
  { subject: settings, name: /limits\.cpu$/i, id: 'compute.cpu-limit' },
  { subject: settings, name: /requests\.cpu$/i, id: 'compute.cpu-request' },
  { subject: settings, name: /requests\.memory$/i, id: 'compute.memory-request' },
  {
    subject: settings,
    name: /(?:limits\.memory|(?:^|[._])memory(?:_?limit)?)$/i,
    id: 'compute.memory-limit',
  },
  { subject: settings, name: /(?:^|\.)instance_?type$/i, id: 'compute.instance-type' },
  {
    subject: settings,
    name: /(?:^|[._])start_?up_?time$|application\.startupTime$/i,
    id: 'compute.startup-time',
  },
  {
    subject: settings,
    name: /(?:persistence|storage|volume|disk)\.(?:size|capacity)$/i,
    id: 'storage.size',
  },
  {
    subject: settings,
    name: /(?:persistence|storage)\.(?:type|storage_?class)$/i,
    id: 'storage.type',
  },
  { subject: settings, name: /(?:^|\.)storage\.driver$/i, id: 'storage.driver' },
  { subject: settings, name: /(?:^|\.)container_?runtime$/i, id: 'container.runtime' },
  // Hosts
  { subject: settings, name: /(?:^|\.)(?:operating_?system|os)\.name$/i, id: 'os.name' },
  { subject: settings, name: /(?:^|\.)(?:operating_?system|os)\.version$/i, id: 'os.version' },
  { subject: settings, name: /(?:^|\.)kernel\.version$/i, id: 'kernel.version' },
  {
    subject: settings,
    name: /(?:^|\.)kernel\.(?:patch_?level|release)$/i,
    id: 'kernel.patch-level',
  },
  { subject: settings, name: /(?:^|\.)kernel\.modules\[\]$/i, id: 'kernel.module' },
  { subject: settings, name: /(?:^|\.)(?:kernel\.parameters|sysctls?)\b/i, id: 'kernel.parameter' },
  { subject: settings, name: /(?:^|\.)cloud\.provider$/i, id: 'cloud.provider' },
  { subject: settings, name: /(?:^|\.)(?:cloud\.region|region|aws_?region)$/i, id: 'cloud.region' },
  {
    subject: settings,
    name: /(?:^|[._-])(?:default[._-]?)?(?:time[._-]?zone|tz)$/i,
    id: 'host.time-zone',
  },
  {
    subject: settings,
    name: /(?:^|[._-])(?:default[._-]?)?(?:locale|lang)$|^lc_\w+$/i,
    id: 'host.locale',
  },
  { subject: settings, name: /(?:^|\.)(?:filesystem|mount_?options)$/i, id: 'host.filesystem' },
  { subject: settings, name: /^(?:limits|clock|ulimits)\./i, id: 'host.setting' },
  // Data
  { subject: settings, name: /^(?:(?:data|data_?set|test_?data)\.)?source$/i, id: 'data.source' },
  {
    subject: settings,
    name: /^(?:data\.)?(?:volume|tables\[\]\.rows)$|^(?:data|data_?set|test_?data)\.(?:rows|row_?count|volume|size)$/i,
    id: 'data.volume',
  },
  {
    subject: settings,
    name: /^(?:(?:data|data_?set|test_?data)\.)?(?:masking|masked|anonymi[sz]ation|anonymi[sz]ed)\b/i,
    id: 'data.masking',
  },
  {
    subject: settings,
    name: /^(?:(?:data|data_?set|test_?data)\.)?(?:refreshed|refreshed_?at|refreshed_?on|refresh_?date)$/i,
    id: 'data.refreshed',
  },
  { subject: settings, name: /^(?:data\.)?distribution\b/i, id: 'data.distribution' },
  { subject: settings, name: /^(?:data\.)?null_?shares\./i, id: 'data.null-share' },
  { subject: settings, name: /^(?:data\.)?edge_?cases\./i, id: 'data.edge-case' },
  { subject: settings, name: /^(?:data\.)?tables\[\]\.(?:types|constraints)$/i, id: 'data.type' },
  { subject: settings, name: /^(?:data\.)?access_?controls\./i, id: 'data.access-control' },
  { subject: settings, name: /(?:^|[._])bucket(?:_?name)?$|Bucket$/, id: 'data.bucket' },
  // Network
  {
    subject: settings,
    name: /ingress_?class(?:_?name)?$|ingress\.class_?name$|kubernetes\.io\/ingress\.class$/i,
    id: 'ingress.class',
  },
  {
    subject: settings,
    name: /^(?:dns\.)?records\[\]\.ttl$|(?:^|\.)dns\.(?:.*\.)?ttl$|(?:^|[._-])dns_?(?:cache_?)?ttl$/i,
    id: 'dns.ttl',
  },
  {
    subject: settings,
    name: /^(?:dns\.)?records\[\]\.(?:target|value|type|content)|external-dns\.alpha/i,
    id: 'dns.record',
  },
  { subject: settings, name: /(?:^|\.)resolution_?path$/i, id: 'dns.resolution-path' },
  {
    subject: settings,
    name: /(?:^|\.)(?:tls|ssl)\.(?:(?:min(?:imum)?|max(?:imum)?)_?(?:protocol_?)?version|versions?(?:\[\])?|(?:enabled[._-]?)?protocols?(?:\[\])?)$|(?:min(?:imum)?_?)?(?:tls|ssl)_?(?:(?:min(?:imum)?_?)?version|protocols?)(?:\[\])?$/i,
    id: 'tls.version',
  },
  {
    subject: settings,
    name: /(?:^|\.)cipher_?suites?(?:\[\])?$|(?:^|\.)ciphers(?:\[\])?$/i,
    id: 'tls.cipher-suite',
  },
  { subject: settings, name: /^(?:tls\.)?certificate\./i, id: 'tls.certificate' },
  {
    subject: settings,
    name: /(?:^|\.)(?:readiness|liveness|startup)Probe\.timeoutSeconds$|health_?check\.timeout$/i,
    id: 'health-check.timeout',
  },
  {
    subject: settings,
    name: /(?:^|\.)(?:readiness|liveness|startup)Probe\.periodSeconds$|health_?check\.interval$/i,
    id: 'health-check.interval',
  },
  {
    subject: settings,
    name: /(?:^|\.)(?:readiness|liveness)Probe\.failureThreshold$|health_?check\.(?:threshold|retries)$/i,
    id: 'health-check.threshold',
  },
  {
    subject: settings,
    name: /(?:readiness|liveness)Probe\.httpGet\.path$|health_?check\.path$/i,
    id: 'health-check.path',
  },
  { subject: settings, name: /load_?balancer\.(?:method|algorithm)$/i, id: 'load-balancer.method' },
  {
    subject: settings,
    name: /load_?balancer\.(?:timeout|idle_?timeout)$/i,
    id: 'load-balancer.timeout',
  },
  { subject: settings, name: /^cdn\./i, id: 'cdn.configuration' },
  { subject: settings, name: /^cache_?layer\./i, id: 'cache.layer' },
  {
    subject: settings,
    name: /^(?:proxy|proxies)\.|(?:^|\.)(?:https?_?proxy|no_?proxy)$/i,
    id: 'proxy.configuration',
  },
  {
    subject: settings,
    name: /(?:^|[._])(?:url|uri|base_?url|endpoint|redirect_?ur[il]|issuer|wsdl_?url)$|Url$/,
    id: 'service.url',
  },
  {
    subject: settings,
    name: /(?:^|[._])hosts?(?:name)?(?:\[\])?$|(?:^|[._])(?:route|domain)$|Host$/,
    id: 'service.url',
    type: 'text',
  },
  { subject: settings, name: /(?:^|[._])port$|Port$/, id: 'service.port' },
  // Flags, rights, and every other setting
  {
    subject: settings,
    name: /(?:^|\.)(?:features?|feature_?flags?|flags|toggles)\./i,
    id: 'config.feature-flag',
  },
  {
    subject: settings,
    name: /(?:^|\.)(?:access_?control|permissions|rbac|acl)\./i,
    id: 'security.access-control',
  },
  {
    subject: /^settings$/,
    name: /^(?!.*\[\])(?!.*(?:^|\.)(?:annotations|labels|nodeSelector|tolerations|affinity|resources|metadata|podAnnotations|podLabels)(?:\.|$))/,
    id: 'config.key',
  },
];
