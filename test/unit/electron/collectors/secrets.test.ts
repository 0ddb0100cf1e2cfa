import { describe, expect, it } from 'vitest';
import { isSecretName } from '../../../../electron/engine/collectors/common/secret-names.ts';
import {
  isReference,
  isSecretValue,
} from '../../../../electron/engine/collectors/common/secrets.ts';
import { collectOne } from './harness.ts';

describe('names of secrets', () => {
  it.each([
    'password',
    'DB_PASSWORD',
    'dbPassword',
    'masterPassword',
    'master_password',
    'PGPASSWD',
    'MYSQL_PWD',
    'DB_PASS',
    'client_secret',
    'clientSecret',
    'GITHUB_TOKEN',
    'authtoken',
    'API_KEY',
    'apiKey',
    'x-api-key',
    'GOOGLE_SERVICE_ACCOUNT_KEY',
    'private_key',
    'SAML_PRIVATE_CERT',
    'access_key',
    'AWS_ACCESS_KEY_ID',
    'secret_access_key',
    'connection_string',
    'ConnectionString',
    'SENTRY_DSN',
    'ses_smtp_password_v4',
    'credentials',
    'kubeconfig',
    'user_data',
    'ENCRYPT_KEY',
    'LITELLM_MASTER_KEY',
    'COOKIE_SECRET',
    'passphrase',
    'primary_access_key',
    'PASSWORD_HASH',
    'tokens',
    'passphrases',
    'pwd',
  ])('%s is one', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it.each([
    'api_key_source',
    'SAML_PUBLIC_CERT',
    'publicKey',
    'secretName',
    'passwordPolicy',
    'password_length',
    'token_url',
    'TOKEN_TTL',
    'max_tokens',
    'clientPasswordType',
    'key',
    'keyboard',
    'monkey',
    'bypass',
    'OLDPWD',
    'secretKeyRef',
    'password_expiry_days',
    'author',
    'customer_master_key_spec',
    'proxy_pass',
    'enable_password_reset',
    'tokenizer',
  ])('%s is none', (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});

describe('values', () => {
  it.each([
    'postgres://user:hunter2@db.example/shop',
    'redis://:hunter2@cache.example',
    '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc',
    'AKIAIOSFODNN7EXAMPLE',
    '#!/bin/sh\nexport DB_PASSWORD=hunter22\n',
    '{"name":"x","password":"hunter22"}',
    '{\\"password\\":\\"hunter22\\"}',
    'serve --db-password hunter22 --port 80',
    'Server=db;User Id=sa;Password=hunter22;',
    'https://hooks.slack.com/services/T000/B000/XXXX',
  ])('%j holds a secret', (text) => {
    expect(isSecretValue(text)).toBe(true);
  });

  it.each([
    'postgres://db.example/shop',
    'https://user@host.example',
    'postgres://user:${DB_PASSWORD}@db.example/shop',
    'token=$(cat /var/run/token)',
    'Set the password: see the manual',
    '-----BEGIN CERTIFICATE-----\nMIIE\n-----END CERTIFICATE-----',
    'http://docs.example/profile-1.0#PasswordText',
    'secretName: web-secrets',
  ])('%j holds none', (text) => {
    expect(isSecretValue(text)).toBe(false);
  });

  it.each([
    '${A}',
    '$A',
    '$(A)',
    '{{ .Values.a }}',
    '<password>',
    'arn:aws:secretsmanager:eu:1:secret:x',
    'vault:secret/x#y',
    '%PASSWORD%',
  ])('%s refers to one', (text) => {
    expect(isReference(text)).toBe(true);
  });
});

describe('masking', () => {
  it.each([
    [
      'a.yaml',
      'tls:\n  key: |\n    -----BEGIN PRIVATE KEY-----\n    canary\n    -----END PRIVATE KEY-----\n',
    ],
    ['a.yaml', 'env:\n  - name: DB_PASSWORD\n    value: canary\n'],
    ['a.yaml', 'password:\n  value: canary\n'],
    ['a.yaml', 'command: ["serve", "--password", "canary"]\n'],
    ['a.yaml', 'environment:\n  - DB_PASSWORD=canary\n'],
    ['a.yaml', 'credentials:\n  one: canary\n'],
    ['a.yaml', 'x: !vault canary\n'],
    ['a.yaml', '"https://user:canary@host.example": 1\n'],
    [
      'a.yaml',
      'list:\n  - name: https://user:canary@host.example\n    a: 1\n  - name: b\n    a: 2\n',
    ],
    ['a.yaml', 'password: 12345canary\npassword: other-canary\n'],
    ['a.json', '{"auth": {"token": "canary", "token": "canary2"}}'],
    [
      'a.env',
      'DATABASE_URL=mysql://root:canary@db/shop\nDB_PASSWORD=canary\nDB_PASSWORD=canary2\n',
    ],
    ['s.yaml', 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  plain: canary\n'],
    [
      's.yaml',
      'apiVersion: v1\nkind: SecretList\nitems:\n  - apiVersion: v1\n    kind: Secret\n    metadata: {name: a}\n    stringData: {x: canary}\n',
    ],
  ])('leaves nothing of it in %s: %j', async (name, text) => {
    const source = await collectOne(name, text);
    expect(JSON.stringify(source)).not.toContain('canary');
    const account = [
      ...source.attributes.filter(({ state }) => state === 'sensitive'),
      ...source.setAside,
    ];
    const named = source.attributes.some((attribute) => attribute.name.includes('***'));
    expect(account.length > 0 || named).toBe(true);
  });

  it('keeps empty secrets empty, and references readable', async () => {
    const source = await collectOne(
      'a.env',
      'API_KEY=\nDB_PASSWORD=${VAULT}\nTOKEN_ENABLED=true\n',
    );
    expect(source.attributes.map(({ state }) => state)).toEqual(['empty', 'value', 'value']);
    expect(source.keyId).toBeNull();
  });
});

describe('a name and a password under a bare key', () => {
  it.each([
    ['auth: "shop:canary-weak"', 'sensitive'],
    ['http_auth: shop:canary-weak', 'sensitive'],
    ['auth: gateway:8080', 'value'],
    ['auth: ldap:bind', 'value'],
    ['auth: https://login.example', 'value'],
    ['author: shop:somebody', 'value'],
  ])('%s is of state %s', async (line, state) => {
    const { attributes } = await collectOne('a.yaml', `service:\n  ${line}\n  port: 1\n`);
    expect(attributes[0]?.state).toBe(state);
  });
});

describe('JSON in base64', () => {
  const encoded = (value: unknown): string =>
    Buffer.from(JSON.stringify(value, null, 1)).toString('base64');

  it.each([
    ['holds a variable of a secret', { config: { Env: ['API_TOKEN=canary-weak'] } }, 'sensitive'],
    ['holds a secret by its name', { auths: { a: { auth: 'eDpj' } } }, 'sensitive'],
    ['holds none', { config: { Env: ['PATH=/bin'], Cmd: ['node'] } }, 'value'],
  ])('is judged by what it %s', async (_what, value, state) => {
    const { attributes } = await collectOne(
      'a.json',
      JSON.stringify({ settings: { blob: encoded(value), port: 1 } }),
    );
    expect(attributes[0]?.state).toBe(state);
  });
});
