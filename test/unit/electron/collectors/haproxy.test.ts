import { describe, expect, it } from 'vitest';
import { suggest } from './suggested.ts';
import { collectOne, refusalOf } from './harness.ts';

const frontend = 'frontend a\n  bind *:80\n  default_backend b\n';

describe('words', () => {
  it('keep quotes, escapes and comments apart as the manual says', async () => {
    const text = `${frontend}backend b\n  server s a:1 cookie 'x # y' # comment\n  errorloc 503 /a\\ b\n`;
    const { attributes } = await collectOne('haproxy.cfg', text);
    const values = new Map(attributes.map(({ name, value }) => [name, value]));
    expect(values.get('server[s].cookie')).toBe('x # y');
    expect(values.get('errorloc')).toBe('503 /a b');
  });

  it('that open a quote and do not close it are refused with their line', async () => {
    const error = await refusalOf('haproxy.cfg', `${frontend}backend b\n  server s "a:1\n`);
    expect(error).toMatchObject({ code: 'source.truncated', place: { line: 5 } });
  });

  it('before the first section are refused', async () => {
    const error = await refusalOf('haproxy.cfg', `mode http\n${frontend}`);
    expect(error.code).toBe('source.syntax');
  });
});

it('warns of a last line without its end, which may be cut off', async () => {
  const { warnings } = await collectOne('haproxy.cfg', `${frontend}backend b\n  timeout ser`);
  expect(warnings).toHaveLength(1);
});

it('masks passwords of users, of the statistics page and in conditions', async () => {
  const source = await collectOne(
    'haproxy.cfg',
    `${frontend}  acl known hdr(X-Api-Key) -m str canary-1\n  stats auth a:canary-2\n` +
      'userlist u\n  user x password canary-3\n  user y insecure-password canary-4 groups g\n',
  );
  expect(JSON.stringify(source)).not.toContain('canary-');
  expect(source.attributes.filter(({ state }) => state === 'sensitive')).toHaveLength(4);
});

describe('compared', () => {
  const backend = (lines: string): string =>
    `${frontend}backend b\n${lines}  server s api.internal:80\n`;

  it('health checks on one side only are suggested high', async () => {
    const rows = await suggest(
      { 'haproxy.cfg': backend('  option httpchk GET /up\n') },
      { 'haproxy.cfg': backend('') },
    );
    expect(rows).toContainEqual(
      expect.objectContaining({ name: 'option httpchk', suggestedRisk: 'high' }),
    );
  });

  it('another way to balance and other timeouts are suggested, servers in another order are equal', async () => {
    const servers = ['  server x x.internal:80\n', '  server y y.internal:80\n'];
    const rows = await suggest(
      { 'haproxy.cfg': backend(`${servers.join('')}  timeout server 30s\n`) },
      {
        'haproxy.cfg': backend(
          `  balance leastconn\n${servers.toReversed().join('')}  timeout server 60s\n`,
        ),
      },
    );
    expect(rows.map(({ name, rule }) => [name, rule])).toEqual([
      ['balance', 'load-balancer.method'],
      ['timeout server', 'load-balancer.timeout'],
    ]);
  });
});
