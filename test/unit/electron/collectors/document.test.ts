import { describe, expect, it } from 'vitest';
import { collectPaths } from '../../../../electron/engine/collectors/collect.ts';
import { defaultLimits } from '../../../../shared/model/limits.ts';
import type { ErrorData } from '../../../../shared/model/index.ts';
import { collectFiles, collectOne, fixedKey, folderWith, refusalOf } from './harness.ts';

/** The error of a file that a person names, rather than one met in a folder. */
async function namedRefusal(name: string, text: string): Promise<ErrorData> {
  const folder = await folderWith({ [name]: text });
  try {
    const { refused } = await collectPaths([`${folder.path}/${name}`], {
      keyProvider: fixedKey,
      limits: defaultLimits,
    });
    const [first] = refused;
    if (!first) throw new Error('it was read');
    return first.error;
  } finally {
    await folder.remove();
  }
}

async function valuesOf(name: string, text: string): Promise<readonly (readonly unknown[])[]> {
  const { attributes, collector } = await collectOne(name, text);
  expect(collector).toBe('document');
  return attributes.map((attribute) => [attribute.name, attribute.value]);
}

async function idsOf(name: string, text: string): Promise<Readonly<Record<string, unknown>>> {
  const { attributes } = await collectOne(name, text);
  return Object.fromEntries(attributes.map((each) => [each.name, each.catalogueId]));
}

describe('a text of any name that parses', () => {
  it.each([
    ['key = value', 'handover.txt', 'Region = eu-west-1\n# note\nKernel = 6.1.0\n'],
    ['key: value', 'handover.txt', 'Region: eu-west-1\nKernel: 6.1.0\n'],
    ['pairs that are no YAML', 'notes', 'Region: "eu-west-1\nKernel: 6.1.0\n'],
    ['TOML', 'settings', '[host]\nRegion = "eu-west-1"\nKernel = "6.1.0"\n'],
    ['JSON', 'settings.txt', '{"Region": "eu-west-1", "Kernel": "6.1.0"}'],
    ['XML', 'settings.txt', '<host><Region>eu-west-1</Region><Kernel>6.1.0</Kernel></host>'],
  ])('is a document: %s', async (_label, name, text) => {
    const values = await valuesOf(name, text);
    expect(values.map(([path]) => String(path).replace('host.', ''))).toEqual(['Region', 'Kernel']);
    expect(values[1]?.[1]).toBe('6.1.0');
  });

  it('gives line numbers of pairs and leaves no line unmentioned', async () => {
    const lines = Array.from({ length: 20 }, (_, index) => `key ${index} = ${index}`);
    const { attributes, warnings } = await collectOne(
      'a.txt',
      `${lines.join('\n')}\nbut not this\n`,
    );
    expect(attributes.map(({ position }) => position?.line)).toEqual(lines.map((_, at) => at + 1));
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('Line 21 holds neither'),
    ]);
  });

  it('masks what it holds', async () => {
    const source = await collectOne('handover.txt', 'user = shop\npassword = canary-1\n');
    expect(source.attributes.map(({ state }) => state)).toEqual(['value', 'sensitive']);
    expect(JSON.stringify(source)).not.toContain('canary');
  });
});

describe('a text that is no document', () => {
  const prose = 'The canary is a bird.\nIt sings, and people listen to it.\nIt was here first.\n';

  it('is refused by a sentence that names what was tried', async () => {
    const error = await namedRefusal('handover.txt', prose);
    expect(error.code).toBe('source.not-recognised');
    for (const language of ['JSON', 'XML', 'YAML', 'TOML', 'key-value text']) {
      expect(error.sentence).toContain(`${language} (`);
    }
    expect(JSON.stringify(error)).not.toContain('canary');
  });

  it.each([
    ['README.md', `# Shop\n\n${prose}\n- one thing to do\n- and another one, later\n`],
    ['main.py', 'import os\n\ndef main():\n    return os.environ["A"]\n'],
    ['run.sh', '#!/bin/sh\nset -e\nexport A=1\nexec node main.js\n'],
    ['notes.txt', 'Dear all, this is what happened: nothing.\nSee you soon: Bob.\n'],
    ['list.txt', '- call the bank\n- write the letter\n'],
  ])('is a note where nobody asked for it: %s', async (name, text) => {
    const { sources, refused } = await collectFiles({ [name]: text });
    expect(sources).toEqual([]);
    expect(refused.map(({ error }) => error.code)).toEqual(['skipped.not-recognised']);
  });

  it('is called cut off where its language is beyond doubt', async () => {
    expect((await refusalOf('handover.txt', '{"a": {"b": 1')).code).toBe('source.truncated');
    expect((await refusalOf('handover.txt', '<a><b>1</b>')).code).toBe('source.truncated');
  });

  it('is told at once, however many comments it begins with', async () => {
    const comments = '<!---->'.repeat(140);
    expect((await refusalOf('a.xml', `${comments}<a>`)).code).toBe('source.truncated');
    expect((await refusalOf('a.xml', `${comments}<html>`)).code).toBe('source.markup');
  });

  it('is called a page where XML stands under another name', async () => {
    const answer = '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>';
    expect((await refusalOf('values.yaml', answer)).code).toBe('source.markup');
    expect(await valuesOf('error.xml', answer)).toEqual([['Error.Code', 'AccessDenied']]);
  });
});

describe('settings in XML', () => {
  const config = `<configuration>
  <appSettings>
    <add key="PaymentMode" value="sandbox" />
    <add key="ApiKey" value="canary-key-1" />
  </appSettings>
  <connectionStrings>
    <add name="Main" connectionString="Server=db;Password=canary" providerName="X" />
  </connectionStrings>
</configuration>`;

  it('are matched by key, and say each key once', async () => {
    const { attributes, setAside } = await collectOne('web.config', config);
    expect(attributes.map(({ name, value, catalogueId }) => [name, value, catalogueId])).toEqual([
      ['configuration.appSettings.add[@key=PaymentMode].@value', 'sandbox', 'third-party.mode'],
      ['configuration.appSettings.add[@key=ApiKey].@value', null, 'config.key'],
      ['configuration.connectionStrings.add[@name=Main].@connectionString', null, 'config.key'],
      ['configuration.connectionStrings.add[@name=Main].@providerName', 'X', null],
    ]);
    expect(setAside.map(({ rule }) => rule)).toEqual(Array(3).fill('xml.identity'));
  });

  it('keep no secret, be it an attribute or a text', async () => {
    const properties =
      '<properties><entry key="db.password">canary-2</entry><entry key="a">b</entry></properties>';
    const server = '<Server><Connector port="8443" keystorePass="canary-3"/></Server>';
    for (const [name, text] of [
      ['web.config', config],
      ['a.xml', properties],
      ['server.xml', server],
    ] as const) {
      expect(JSON.stringify(await collectOne(name, text))).not.toContain('canary');
    }
  });
});

describe('settings of servers in XML', () => {
  it('Tomcat has protocols and ciphers of a connector', async () => {
    const text =
      '<Server><Service name="a"><Connector port="8443"><SSLHostConfig protocols="TLSv1.3" ' +
      'ciphers="B"><Certificate type="RSA"/></SSLHostConfig></Connector></Service></Server>';
    expect(Object.values(await idsOf('server.xml', text))).toEqual(
      expect.arrayContaining(['tls.version', 'tls.cipher-suite']),
    );
  });

  it('ASP.NET has sessions, culture and keys that are masked', async () => {
    const text =
      '<configuration><system.web><sessionState mode="InProc" timeout="20"/><globalization ' +
      'culture="en-US"/><machineKey validationKey="canary-mk" decryptionKey="canary-dk"/>' +
      '</system.web></configuration>';
    const source = await collectOne('web.config', text);
    expect(JSON.stringify(source)).not.toContain('canary');
    expect(source.attributes.map(({ catalogueId, state }) => `${catalogueId} ${state}`)).toEqual([
      'auth.session value',
      'auth.session value',
      'host.locale value',
      'config.key sensitive',
      'config.key sensitive',
    ]);
  });
});

describe('JSON lines', () => {
  it('are documents by name or number, whatever their order', async () => {
    const { attributes } = await collectOne(
      'flags.jsonl',
      '{"name": "b", "on": true}\n\n{"name": "a", "on": false}\n',
    );
    expect(attributes.map((each) => [each.subject, each.name, each.position?.line])).toEqual([
      ['document:flags.jsonl#b', 'name', 1],
      ['document:flags.jsonl#b', 'on', 1],
      ['document:flags.jsonl#a', 'name', 3],
      ['document:flags.jsonl#a', 'on', 3],
    ]);
  });

  it('that break off are refused with their line', async () => {
    const error = await refusalOf('a.jsonl', '{"a": 1}\n{"a": 2');
    expect(error).toMatchObject({ code: 'source.truncated', place: { line: 2 } });
  });
});

describe('YAML', () => {
  it('says once which lines 1.1 and 1.2 take differently, and keeps their spelling', async () => {
    const text = `a: no\nb: "no"\nc: 012\nd: 1:30\ne: 2021-1-8\nf: off\ng: 1_000\nh: none\ni: 10.0.0.1\non: x\n`;
    const { attributes, warnings } = await collectOne('a.yaml', text);
    expect(attributes.map(({ value }) => value)).toEqual([
      'no',
      'no',
      '012',
      '1:30',
      '2021-1-8',
      'off',
      '1_000',
      'none',
      '10.0.0.1',
      'x',
    ]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.message).toContain('lines 1, 3, 4, 5, 6, 7, 10)');
    expect(warnings[0]?.at).toBe('line 1');
  });

  it('merges by << and by an explicit !!merge, a hundred times over', async () => {
    const uses = Array.from({ length: 150 }, (_, at) => `u${at}:\n  <<: *base\n`).join('');
    const { attributes } = await collectOne('a.yaml', `base: &base {a: 1}\n${uses}`);
    expect(attributes).toHaveLength(151);
    expect(await valuesOf('b.yaml', 'a: &a {x: 1}\nb:\n  !!merge <<: *a\n  y: 2\n')).toEqual([
      ['a.x', '1'],
      ['b.y', '2'],
      ['b.x', '1'],
    ]);
  });

  it('pairs several documents by name, else by number', async () => {
    const named = await collectOne('a.yaml', 'name: b\nv: 1\n---\nname: a\nv: 2\n');
    expect(new Set(named.attributes.map(({ subject }) => subject))).toEqual(
      new Set(['document:a.yaml#b', 'document:a.yaml#a']),
    );
    const numbered = await collectOne('a.yaml', 'v: 1\n---\nv: 2\n');
    expect(numbered.attributes.map(({ subject }) => subject)).toEqual([
      'document:a.yaml#1',
      'document:a.yaml#2',
    ]);
  });
});

describe('names of settings in the words of the catalogue', () => {
  it.each([
    ['runtime.python', '3.12', 'runtime.version'],
    ['tls.minimumVersion', 'TLSv1.2', 'tls.version'],
    ['dns.ttl', '300', 'dns.ttl'],
    ['dataset.rows', '1000', 'data.volume'],
    ['dataset.source', 'synthetic', 'data.source'],
    ['dataset.masked', 'true', 'data.masking'],
    ['session.timeout', '30m', 'auth.session'],
    ['auth.provider', 'oidc', 'auth.middleware'],
    ['database.pool.size', '10', 'config.key'],
    ['database.maxPoolSize', '10', 'config.key'],
    ['server.timezone', 'UTC', 'host.time-zone'],
    ['app.locale', 'de_DE', 'host.locale'],
    ['database.charset', 'utf8mb4', 'database.character-set'],
    ['database.collation', 'C', 'database.collation'],
    ['STRIPE_API_BASE', 'https://api.stripe.com', 'third-party.endpoint'],
    ['stripe.apiBase', 'https://api.stripe.com', 'third-party.endpoint'],
    ['stripeApiBase', 'https://api.stripe.com', 'third-party.endpoint'],
    ['PAYMENT_MODE', 'sandbox', 'third-party.mode'],
    ['payment.mode', 'live', 'third-party.mode'],
    ['paymentMode', 'live', 'third-party.mode'],
    ['HMRC_MOCK', 'true', 'third-party.mode'],
    ['RATE_LIMIT_PER_MINUTE', '100', 'third-party.rate-limit'],
    ['api.rateLimit', '100/min', 'third-party.rate-limit'],
    ['backend.url', 'https://api.sandbox.bank.com/v1', 'third-party.endpoint'],
    ['backend.baseUrl', 'http://bank.test:8080', 'third-party.endpoint'],
    ['backend.url', 'https://backend.shop.com', 'service.url'],
    ['memory', '1G', 'compute.memory-limit'],
  ])('%s: %s is %s', async (name, value, id) => {
    expect(await idsOf('a.json', JSON.stringify({ [name]: value }))).toEqual({ [name]: id });
  });
});

describe('documents of one file', () => {
  const file = (...profiles: readonly string[]): string =>
    [
      'server:\n  port: 1\n',
      ...profiles.map(
        (name) =>
          `spring:\n  config.activate:\n    on-profile: ${name}\n  jpa:\n    show-sql: ${name}\n`,
      ),
    ].join('---\n');

  it('are told apart by the profile that they are for, in whatever order', async () => {
    const rows = async (text: string): Promise<readonly string[]> =>
      (await collectOne('application.yml', text)).attributes
        .map(({ subject, name, value }) => `${subject} ${name} ${value}`)
        .toSorted();
    const found = await rows(file('staging', 'prod'));
    expect(found).toEqual([
      'document:application.yaml#1 server.port 1',
      'document:application.yaml#profile prod spring.jpa.show-sql prod',
      'document:application.yaml#profile staging spring.jpa.show-sql staging',
    ]);
    expect(await rows(file('prod', 'staging'))).toEqual(found);
  });

  it('of one profile twice are told apart by number', async () => {
    const { attributes } = await collectOne('application.yml', file('prod', 'prod'));
    expect(new Set(attributes.map(({ subject }) => subject))).toEqual(
      new Set([1, 2, 3].map((n) => `document:application.yaml#${n}`)),
    );
  });
});
