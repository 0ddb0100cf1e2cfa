import { describe, expect, it } from 'vitest';
import { collectOne } from './harness.ts';

describe('secrets in configuration', () => {
  const store = (kind: string): string =>
    `kind: ${kind}\nspec:\n  provider:\n    fake:\n      data:\n        - key: /db\n          version: v1\n          value: canary\n        - key: x\n          valueMap: {a: canary}\n`;

  it.each([
    ['a fake store', 'a.yaml', store('SecretStore')],
    ['a fake store of a cluster', 'a.yaml', store('ClusterSecretStore')],
    ['a connection string', 'a.env', 'MAIN=Server=db;User Id=shop;Password=canary;\n'],
    ['a connection string of libpq', 'a.env', 'MAIN=host=db user=shop password=canary\n'],
    ['a connection string of Oracle', 'a.env', 'MAIN=shop/canary@db:1521/ORCL\n'],
    ['a connection string of Redis', 'a.yaml', 'main: "db:6379,password=canary,ssl=True"\n'],
    [
      'an address with a query',
      'a.properties',
      'a.url=jdbc:postgresql://db/x?user=a&password=canary\n',
    ],
    ['an attribute of XML', 'web.config', '<c><add key="Main" value="Server=a;Pwd=canary"/></c>'],
    ['a table of TOML', 'a.toml', '[db]\nmain = "host=db password=canary"\n'],
    ['a header', 'a.yaml', 'headers: {Authorization: Bearer canary}\n'],
    ['a header as one text', 'a.yaml', 'headers: ["Authorization: Bearer canary"]\n'],
    ['a header as a pair', 'a.yaml', 'headers: [{name: Authorization, value: Bearer canary}]\n'],
    ['a header of a proxy', 'a.yaml', 'headers: {Proxy-Authorization: Basic canary}\n'],
    ['a cookie', 'a.yaml', 'headers: {Cookie: session=canary}\n'],
    ['a log-in', 'a.yaml', 'HTTP_BASIC: shop:canary\n'],
  ])('are masked in %s', async (_label, name, text) => {
    const source = await collectOne(name, text);
    expect(source.attributes.some(({ state }) => state === 'sensitive')).toBe(true);
    expect(JSON.stringify(source)).not.toContain('canary');
  });

  it.each([
    ['a.yaml', 'api_key_source: vault\n'],
    ['a.env', 'SAML_PUBLIC_CERT=vault\n'],
    ['a.env', 'A_PASSWORD=${vault}\n'],
    ['a.yaml', 'headers: {Set-Cookie: SameSite=vault}\n'],
    ['a.yaml', 'text: Bearer of bad vault\n'],
    ['a.yaml', 'kind: SecretStore\nspec: {provider: {aws: {service: vault}}}\n'],
    ['a.yaml', 'kind: SecretStore\nspec: {provider: {fake: {data: [{key: vault}]}}}\n'],
    ['a.xml', '<c><add key="PasswordPolicy" value="vault"/></c>'],
  ])('are not seen where there are none: %s %j', async (name, text) => {
    const { attributes } = await collectOne(name, text);
    expect(attributes.some(({ value }) => value?.includes('vault'))).toBe(true);
  });
});

describe('a log-in under the name of a service', () => {
  it('is masked where it is name and password, and stays where it is a mode or an address', async () => {
    const text = 'SMTP_AUTH=mailer:canary-pass\nMAIL_AUTH=plain\nREDIS_AUTH=cache:6379\n';
    const { attributes } = await collectOne('app.env', text);
    expect(JSON.stringify(attributes)).not.toContain('canary-');
    expect(attributes.map(({ name, state }) => [name, state])).toEqual([
      ['SMTP_AUTH', 'sensitive'],
      ['MAIL_AUTH', 'value'],
      ['REDIS_AUTH', 'value'],
    ]);
  });
});
