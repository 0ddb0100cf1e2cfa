import type { MappingLine } from '../common/mapping.ts';

/** Names that frameworks of Java give their settings (Spring Boot, "Common Application Properties"). */
export const propertiesMapping: readonly MappingLine[] = [
  { name: /^spring\.jpa\..*(?:database_platform|dialect)$/, id: 'database.engine' },
  { name: /^(?:spring\.jpa|hibernate)\.(?!.*time_zone)/, id: 'database.setting' },
  { name: /hibernate\.jdbc\.time_zone$|jackson\.time_zone$/, id: 'host.time-zone' },
  { name: /^server\.ssl\.(?:enabled_protocols|protocol)$/, id: 'tls.version' },
  { name: /^server\.ssl\.ciphers$/, id: 'tls.cipher-suite' },
  { name: /^server\.(?:servlet|reactive)\.session\.|^spring\.session\./, id: 'auth.session' },
  {
    name: /^spring\.security\.(?!.*(?:uri|url)$)|^keycloak\.(?!.*url$)/,
    id: 'auth.middleware',
  },
  { name: /^spring\.(?:web\.)?locale$/, id: 'host.locale' },
  { name: /^spring\.profiles\.active$/, id: 'config.key' },
  { name: /^(?:togglz\.features|features?|ff4j)\./i, id: 'config.feature-flag' },
];
