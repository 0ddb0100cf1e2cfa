import type { MappingLine } from '../common/mapping.ts';
import { startupTimeMapping } from '../common/startup-time.data.ts';
import { thirdPartyMapping } from '../common/third-party.data.ts';

/** Where something is says nothing of how it works. */
const ADDRESS = /_(?:URL|URI|HOST|HOSTNAME|PORT|ENDPOINT|ORIGIN|DOMAIN)$/i;

/** Names of variables in the words of the catalogue; every other one is a configuration key. */
export const envMapping: readonly MappingLine[] = [
  ...thirdPartyMapping,
  { name: ADDRESS, id: 'config.key' },
  {
    name: /(?:^|_)(?:SAML|OAUTH2?|OIDC|SSO|LDAP|JWT|AUTH|KEYCLOAK|OKTA)_/i,
    id: 'auth.middleware',
  },
  { name: /(?:^|_)(?:SESSION|COOKIE)_(?!SECRET)/i, id: 'auth.session' },
  {
    name: /(?:^|_)(?:START|END|EFFECTIVE|CUTOFF|CUT_OFF|VALID_FROM|GO_LIVE)_DATE$/i,
    id: 'data.business-date',
  },
  { name: /^(?:NODE|PYTHON|JAVA|RUBY|GO|PHP|DOTNET)_VERSION$/i, id: 'runtime.version' },
  {
    name: /^(?:POSTGRES|POSTGRESQL|MYSQL|MARIADB|DB|DATABASE)_(?:ENGINE_)?VERSION$/i,
    id: 'database.engine-version',
  },
  { name: /^(?:DB|DATABASE|POSTGRES|MYSQL)_ENGINE$/i, id: 'database.engine' },
  {
    name: /^(?:DB|DATABASE|POSTGRES|MYSQL)_(?:CHARSET|CHARACTER_SET|ENCODING)$/i,
    id: 'database.character-set',
  },
  { name: /^(?:DB|DATABASE|POSTGRES|MYSQL)_COLLATION$/i, id: 'database.collation' },
  { name: /^(?:REDIS|MEMCACHED|VALKEY)_VERSION$/i, id: 'cache.version' },
  { name: /^(?:KAFKA|RABBITMQ)_VERSION$/i, id: 'broker.version' },
  {
    name: /(?:^|_)(?:TLS|SSL)_(?:MIN(?:IMUM)?_)?VERSION$|(?:^|_)MIN_TLS_VERSION$/i,
    id: 'tls.version',
  },
  { name: /^(?:HTTPS?_PROXY|NO_PROXY|ALL_PROXY)$/i, id: 'proxy.configuration' },
  { name: /^(?:TZ|TIME_?ZONE|\w+_TIME_?ZONE)$/i, id: 'host.time-zone' },
  ...startupTimeMapping,
  { name: /^(?:LANG|LC_\w+)$/, id: 'host.locale' },
  { name: /^(?:FEATURE|FF|FLAG|TOGGLE)_|_FEATURE_FLAG$/i, id: 'config.feature-flag' },
  { name: /./, id: 'config.key' },
];
