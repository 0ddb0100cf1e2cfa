import type { MappingLine } from '../common/mapping.ts';

/** Where something is says nothing of how it works. */
const ADDRESS = /_(?:URL|URI|HOST|HOSTNAME|PORT|ENDPOINT|ORIGIN|DOMAIN)$/i;

/** Names of variables in the words of the catalogue; every other one is a configuration key. */
export const envMapping: readonly MappingLine[] = [
  {
    name: /(?:^|_)(?:MOCK|MOCKED|MOCKS|STUB|STUBBED|FAKE|SANDBOX)(?:_|$)/i,
    id: 'third-party.mode',
  },
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
  { name: /^TZ$/, id: 'host.time-zone' },
  { name: /^(?:LANG|LC_\w+)$/, id: 'host.locale' },
  { name: /^(?:FEATURE|FF|FLAG|TOGGLE)_|_FEATURE_FLAG$/i, id: 'config.feature-flag' },
  { name: /./, id: 'config.key' },
];
