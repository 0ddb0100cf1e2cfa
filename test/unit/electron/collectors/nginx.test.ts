import { describe, expect, it } from 'vitest';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { collectFiles, collectOne, refusalOf } from './harness.ts';
import { suggest } from './suggested.ts';

function valueOf(
  source: CollectedSource,
  subject: string,
  name: string,
): string | null | undefined {
  return source.attributes.find((each) => each.subject === subject && each.name === name)?.value;
}

function namesOf(source: CollectedSource, subject: string): readonly string[] {
  return source.attributes.filter((each) => each.subject === subject).map(({ name }) => name);
}

const wrapped = (text: string): string => `http {\n${text}\n}\nevents { worker_connections 1; }\n`;

describe('servers of an upstream', () => {
  it('are told apart by host, with their settings', async () => {
    const text = wrapped('upstream api { server a:1 weight=2; server b:1 backup; }');
    const source = await collectOne('nginx.conf', text);
    expect(namesOf(source, 'nginx:upstream api')).toEqual([
      'method',
      'server[a]',
      'server[a].weight',
      'server[b]',
      'server[b].backup',
    ]);
    expect(valueOf(source, 'nginx:upstream api', 'method')).toBe('round robin');
  });

  it('are counted where they are addresses, which differ by nature', async () => {
    const text = wrapped('upstream api { ip_hash; server 10.0.0.1:80; server 10.0.0.2:80; }');
    const source = await collectOne('nginx.conf', text);
    expect(namesOf(source, 'nginx:upstream api')).toEqual(['method', 'server[0]', 'server[1]']);
    expect(valueOf(source, 'nginx:upstream api', 'method')).toBe('ip_hash');
  });
});

describe('words', () => {
  it('keep quotes, escapes, variables and comments apart as nginx does', async () => {
    const text = wrapped(
      'server { set $a "x;\\"y"; set $b ${a}#z; # a comment; with { braces }\n' +
        'location ~ "^/\\d{3}$" { return 200; } }',
    );
    const source = await collectOne('nginx.conf', text);
    expect(valueOf(source, 'nginx:server _:80', 'set[$a]')).toBe('x;"y');
    expect(valueOf(source, 'nginx:server _:80', 'set[$b]')).toBe('${a}#z');
    expect(valueOf(source, 'nginx:server _:80 location ~ ^/\\d{3}$', 'return')).toBe('200');
  });

  it('count lines over quotes and blocks of code', async () => {
    const text = wrapped(
      'server { set $a "x\ny";\ncontent_by_lua_block { if a then {} end\n}\nroot /w; }',
    );
    const source = await collectOne('nginx.conf', text);
    const root = source.attributes.find(({ name }) => name === 'root');
    expect(root?.position).toEqual({ line: 6 });
  });
});

describe('includes', () => {
  it('are read in their place, and are no sources of their own', async () => {
    const { sources, refused } = await collectFiles({
      'nginx.conf':
        'events { worker_connections 1; }\nhttp {\n  include /etc/nginx/conf.d/tls.conf;\n}\n',
      'conf.d/tls.conf': 'ssl_protocols TLSv1.3;\n',
    });
    expect(sources.map(({ path }) => path)).toEqual(['nginx.conf']);
    expect(refused.map(({ error }) => error.code)).toEqual(['skipped.included']);
    const tls = sources[0]?.attributes.find(({ name }) => name === 'ssl_protocols');
    expect(tls).toMatchObject({
      subject: 'nginx:http',
      catalogueId: 'tls.version',
      position: { line: 3 },
    });
  });

  it('are warned of where they were not given', async () => {
    const source = await collectOne('nginx.conf', wrapped('include sites/*.conf;'));
    expect(source.warnings.map(({ message }) => message).join()).toContain('sites/*.conf');
  });

  it('do not go round in a circle', async () => {
    const { sources } = await collectFiles({ 'nginx.conf': `${wrapped('include nginx.conf;')}` });
    expect(sources.flatMap(({ warnings }) => warnings)).toHaveLength(1);
  });

  it('of a printed configuration are found in it, wildcards included', async () => {
    const source = await collectOne(
      'printed.txt',
      '# configuration file /etc/nginx/nginx.conf:\nhttp { include conf.d/*.conf; }\n\n' +
        '# configuration file /etc/nginx/conf.d/a.conf:\nserver { listen 81; }\n',
    );
    expect(namesOf(source, 'nginx:server _:81')).toEqual(['listen[81]']);
    expect(source.warnings).toEqual([]);
    expect(source.scope).toBe('nginx');
  });
});

describe('a file that is cut off', () => {
  it.each([
    ['within a block', 'http {\n  server {\n    listen 80;\n'],
    ['within a directive', `${wrapped('')}server_name a`],
    ['within a quote', 'http { server { listen 80; set $a "b'],
  ])('%s is refused with its code and line', async (_where, text) => {
    const error = await refusalOf('nginx.conf', text);
    expect(error.code).toBe('source.truncated');
    expect(error.place).toMatchObject({ file: 'nginx.conf' });
  });

  it('does not lose its code where a brace too many is met', async () => {
    expect((await refusalOf('nginx.conf', `${wrapped('')}}`)).code).toBe('source.syntax');
  });
});

it('takes no other language with braces for nginx', async () => {
  const { sources } = await collectFiles({
    'a.txt': 'server {\n  console.log(1);\n}\n',
    'b.conf': 'server {\n  name: "x"\n}\n',
  });
  expect(sources.filter(({ collector }) => collector === 'nginx')).toEqual([]);
});

it('masks what a table or a condition compares with', async () => {
  const source = await collectOne(
    'nginx.conf',
    wrapped(
      'server { if ($http_x_api_key = "canary-8a") { return 200; } set $upstream_token canary-9b; }',
    ),
  );
  expect(JSON.stringify(source)).not.toContain('canary-');
  expect(source.attributes.filter(({ state }) => state === 'sensitive')).toHaveLength(2);
});

describe('compared', () => {
  const server = (lines: string): string =>
    wrapped(
      `upstream api { server api.internal:80; }\nserver { listen 443 ssl; ${lines} location / { proxy_pass http://api; } }`,
    );

  it.each([
    ['ssl_protocols TLSv1.2;', 'ssl_protocols TLSv1.2 TLSv1.3;', 'tls.protocol', 'medium'],
    ['ssl_ciphers HIGH;', 'ssl_ciphers HIGH:!aNULL;', 'tls.protocol', 'medium'],
    ['', 'health_check uri=/up;', 'health-check.one-sided', 'high'],
    ['', 'deny 192.0.2.0/24;', 'firewall.one-sided', 'high'],
    [
      'limit_req_zone $a zone=z:1m rate=20r/s;',
      'limit_req_zone $a zone=z:1m rate=10r/s;',
      'third-party.rate-limit-named',
      'high',
    ],
  ])('%s beside %s is told by its rule', async (staging, production, rule, suggestedRisk) => {
    const rows = await suggest(
      { 'nginx.conf': server(staging) },
      { 'nginx.conf': server(production) },
    );
    expect(rows).toContainEqual(expect.objectContaining({ rule, suggestedRisk }));
  });

  it('sessions of TLS are no sessions of people', async () => {
    const rows = await suggest(
      { 'nginx.conf': server('ssl_session_tickets off;') },
      { 'nginx.conf': server('ssl_session_tickets on;') },
    );
    expect(rows.map(({ rule }) => rule)).toEqual(['proxy.configuration']);
  });

  it('a server of another environment pairs with the one whose name leaves it out', async () => {
    const named = (name: string): string =>
      wrapped(
        `server { listen 443 ssl; server_name ${name}; ` +
          `ssl_certificate /etc/letsencrypt/live/${name}/fullchain.pem; }\n` +
          'server { listen 80; server_name other.example; }',
      );
    const rows = await suggest(
      { 'nginx.conf': named('staging.shop.example') },
      { 'nginx.conf': named('shop.example') },
    );
    expect(rows).toEqual([]);
  });

  it('protocols in another order are equal', async () => {
    const rows = await suggest(
      { 'nginx.conf': server('ssl_protocols TLSv1.3 TLSv1.2;') },
      { 'nginx.conf': server('ssl_protocols TLSv1.2 TLSv1.3;') },
    );
    expect(rows).toEqual([]);
  });

  it('another way to balance is told by its rule', async () => {
    const rows = await suggest(
      { 'nginx.conf': wrapped('upstream api { server a.internal:1; }') },
      { 'nginx.conf': wrapped('upstream api { least_conn; server a.internal:1; }') },
    );
    expect(rows.map(({ rule }) => rule)).toEqual(['load-balancer.method']);
  });
});
