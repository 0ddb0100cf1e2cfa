import { describe, expect, it } from 'vitest';
import {
  isSecretName,
  mayBeSecretName,
} from '../../../../electron/engine/collectors/common/secret-names.ts';
import {
  addressWithPassword,
  assignments,
  looseAddress,
  opaquePlaces,
  passwordForms,
  settingLine,
  tokenForms,
} from '../../../../electron/engine/collectors/common/secret-forms.ts';
import { collectOne } from './harness.ts';

/** Looks made up by chance, as a password does, and says so where it leaks. */
const CANARY = 'canary2Zx9QmLp4Rt';

const texts: Readonly<Record<string, string>> = {
  'YAML within a text': `auth:\n  password: ${CANARY}\n`,
  'YAML whose value is on the next line': `auth:\n  password: |\n    ${CANARY}\n`,
  'YAML with a flow map': `redis: {password: ${CANARY}}`,
  'a cluster\u2019s access': `users:\n- name: a\n  user:\n    token: ${CANARY}\n`,
  'a flag': `serve --verbose --password=${CANARY} --port 80`,
  'a flag after another': `dump --verbose --password ${CANARY}`,
  'a quoted flag': `'--password' '${CANARY}'`,
  'a flag glued to its value': `-p${CANARY}`,
  'a short password of Redis': 'redis-cli -h a -a canary ping',
  'a short password of MongoDB': 'mongosh -u a -p canary db',
  'a short password of SQL Server': 'sqlcmd -S a -P canary -Q x',
  'a short password of LDAP': 'ldapsearch -D cn=a -w canary',
  'a flag for user and password': `-u root:${CANARY}`,
  'a token in the query of an address': `https://a.example/x?access_token=${CANARY}`,
  'a key amid the query of an address': `https://a.example/x?api_key=${CANARY}&b=1`,
  'a short signature of an address': `https://a.example/x?sig=${CANARY}`,
  'a short token as the user of an address': `https://${CANARY}@git.example/x`,
  'an address without scheme': `//u:${CANARY}@db.example`,
  'user and password of a host': `u:${CANARY}@db.example/a`,
  'a connection string': `Driver={ODBC};UID=u;PWD=${CANARY}`,
  'an element of XML': `<db><password>${CANARY}</password></db>`,
  'an attribute of XML': `<add key="Password" value="${CANARY}"/>`,
  'a line of settings': `port 80\npassword ${CANARY}\n`,
  'a line of htpasswd': `user:$apr1$${CANARY}$xyz`,
  'a header of a proxy': `proxy_set_header Authorization "Basic ${CANARY}";`,
};

const secretNames =
  'password PASSWORD2 PaSsWoRd REDIS_PW rootPw DB_PASSWORD_1 API_KEY2 passwort mot_de_passe ConnectionStrings';
const openNames =
  'REDIS_AUTH PRIVATE DB_PASSWORD_SERVER USE_TOKEN NO_PASSWORD CREDENTIAL_URL dbpassword_message DATADOG_KEY tokenUrl max_tokens bearer PASSWORD_FILE';
const harmlessNames =
  'api_key_source SAML_PUBLIC_CERT TOKEN_TTL PASSWORD_MIN_LENGTH SECRET_NAME AUTHOR privateSubnet passwordPolicy keyboard KEY compass tokenizer sha256 oauth2 http2 pin_count';

describe('texts that hold a secret', () => {
  it.each(Object.entries(texts))('leaves nothing of %s', async (_name, text) => {
    const source = await collectOne('a.json', JSON.stringify({ note: text }));
    expect(source.attributes.map(({ state }) => state)).toEqual(['sensitive']);
    expect(JSON.stringify(source)).not.toContain(CANARY);
  });

  it.each([
    `apiKeys: {stripe: ${CANARY}}`,
    `ConnectionStrings: {Default: ${CANARY}}`,
    `password: {v: ${CANARY}}`,
    `secretKey: {current: ${CANARY}}`,
    `token2: [${CANARY}]`,
    `credentials: {key: ${CANARY}}`,
    `headers: [{name: Authorization, value: Bearer ${CANARY}}]`,
    `test: [cli, -a, ${CANARY}]`,
  ])('leaves nothing of %s', async (text) => {
    const source = await collectOne('a.yaml', `${text}\n`);
    expect(JSON.stringify(source)).not.toContain(CANARY);
  });

  it.each(['port: 80', 'image: shop/web:1.2', 'see: the password manual', 'user: 1000:1000'])(
    'shows %j',
    async (text) => {
      const source = await collectOne('a.json', JSON.stringify({ note: text }));
      expect(source.attributes.map(({ value }) => value)).toEqual([text]);
    },
  );

  it('masks an anchor where one of its aliases is a password', async () => {
    const source = await collectOne('a.yaml', 'a: &x canary\npassword: *x\nother: seen\n');
    expect(source.attributes.map(({ state }) => state)).toEqual([
      'sensitive',
      'sensitive',
      'value',
    ]);
    expect(source.attributes[0]?.tag).toBe(source.attributes[1]?.tag);
    expect(JSON.stringify(source)).not.toContain('canary');
  });
});

describe('keys that hold a secret', () => {
  it('give way to a label each', async () => {
    const source = await collectOne(
      'a.yaml',
      `? "-----BEGIN PRIVATE KEY-----${CANARY}"\n: 1\n"password=${CANARY}": 2\n"password=${CANARY}": 3\nplain: 4\n`,
    );
    expect(source.attributes.map(({ name }) => name)).toEqual(['***', '***#2', 'plain']);
    expect(JSON.stringify(source)).not.toContain(CANARY);
  });
});

describe('names', () => {
  it.each(secretNames.split(' '))('%s is masked whatever its value', async (name) => {
    expect(isSecretName(name)).toBe(true);
    const source = await collectOne('a.yaml', `${name}: {value: canary}\n`);
    expect(JSON.stringify(source)).not.toContain('canary');
  });

  it.each(openNames.split(' '))(
    '%s is masked where its value looks like a secret',
    async (name) => {
      expect(isSecretName(name)).toBe(false);
      expect(mayBeSecretName(name)).toBe(true);
      const source = await collectOne('a.yaml', `${name}: ${CANARY}\n`);
      expect(source.attributes.map(({ state }) => state)).toEqual(['sensitive']);
    },
  );

  it.each(
    openNames
      .split(' ')
      .flatMap((name) =>
        [
          'true',
          '0',
          '30m',
          'basic',
          '/run/a',
          'https://a.example/b',
          'db.example',
          'some words',
        ].map((value) => [name, value] as const),
      ),
  )('%s shows %s', async (name, value) => {
    const source = await collectOne('a.yaml', `${name}: ${value}\n`);
    expect(source.attributes.map((attribute) => attribute.value)).toEqual([value]);
  });

  it.each(harmlessNames.split(' '))('%s shows its value', async (name) => {
    expect([isSecretName(name), mayBeSecretName(name)]).toEqual([false, false]);
    const source = await collectOne('a.yaml', `${name}: Seen1234\n`);
    expect(source.attributes.map(({ value }) => value)).toEqual(['Seen1234']);
  });
});

describe('long texts', () => {
  const searched = [...passwordForms, ...opaquePlaces, ...assignments, looseAddress, settingLine];

  it.each(searched.map((pattern) => pattern.source))('bounds every part of %s', (source) => {
    // Two parts may run on: what ends a log-in, and a word that a slash must follow.
    const ends = source.replace(/\[\\w\+\/=\]\{4,\}$/, '').replace(String.raw`\b\w+\/`, '');
    const open = ends.replaceAll(/\[(?:\\.|[^\]\\])*\]/g, 'C');
    expect(open).not.toMatch(/(?:C|\\[wsSd]|[^\\]\.|\))(?:[*+]|\{\d+,\})/);
  });

  it('bounds the scheme of an address and the label of a key', () => {
    expect(addressWithPassword.source).toMatch(/^\(\?<!.*\{0,30\}:/);
    expect(tokenForms.every(({ source }) => !/\)\+|\)\*/.test(source))).toBe(true);
  });

  it.each([
    'ab0',
    'X',
    'a://b:',
    '-a ',
    'eyJa-',
    'curl ',
    'kind: Secret ',
    '[',
    'data: ',
    'a=',
    ' ',
  ])('collects a value and a key that repeat %j', async (unit) => {
    const long = unit.repeat(Math.floor(300_000 / unit.length));
    const source = await collectOne('a.json', JSON.stringify({ note: long, [`${long}k`]: 1 }));
    expect(source.attributes).toHaveLength(2);
  });
});
