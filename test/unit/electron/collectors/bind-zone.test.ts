import { describe, expect, it } from 'vitest';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { collectFiles, collectOne, refusalOf } from './harness.ts';
import { suggest } from './suggested.ts';

const head = (zone: string): string =>
  `$ORIGIN ${zone}.\n$TTL 1h\n@ IN SOA ns1 host ( 1 2h 15m 2w 300 )\n`;

function records(source: CollectedSource): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    source.attributes.map(({ subject, name, value }) => [`${subject} ${name}`, value]),
  );
}

describe('owners', () => {
  it('are inherited, relative to the origin that stands before them, and absolute', async () => {
    const text = `${head('a.example')}www A 192.0.2.1\n\tAAAA 2001:db8::1\n$ORIGIN b.a.example.\nx 60 IN A 192.0.2.2\ny.a.example. IN 2h A 192.0.2.3\n`;
    expect(records(await collectOne('a.zone', text))).toMatchObject({
      'dns:www.a.example A': '192.0.2.1',
      'dns:www.a.example AAAA': '2001:db8::1',
      'dns:x.b.a.example A.ttl': '60',
      'dns:y.a.example A.ttl': '2h',
    });
  });

  it('come from the name of the file where the zone names no origin', async () => {
    const text = '@ IN SOA ns1 host 1 2h 15m 2w 300\nwww IN A 192.0.2.1\n';
    const source = await collectOne('db.c.example', text);
    expect(source.scope).toBe('c.example');
    expect(records(source)).toHaveProperty(['dns:www.c.example A']);
  });

  it('stay as they are written, with a warning, where nothing names the origin', async () => {
    const source = await collectOne('zone.txt', '@ IN SOA a b 1 2 3 4 5\nwww IN A 192.0.2.1\n');
    expect(source.warnings).toHaveLength(1);
    expect(records(source)).toHaveProperty(['dns:www A']);
  });
});

it('reads quotes with semicolons, comments and records within parentheses', async () => {
  const text = `${head('a.example')}t TXT "a; b" "c" ; comment (\nm MX ( 10\n mail ) ; second\n`;
  expect(records(await collectOne('a.zone', text))).toMatchObject({
    'dns:t.a.example TXT': 'a; bc',
    'dns:m.a.example MX': '10 mail',
  });
});

it('reads an included file with its own origin, which ends with it', async () => {
  const { sources } = await collectFiles({
    'a.zone': `${head('a.example')}$INCLUDE hosts.inc sub\nlast A 192.0.2.9\n`,
    'hosts.inc': '$ORIGIN deeper.sub.a.example.\nh IN A 192.0.2.8\n',
  });
  const [source] = sources;
  expect(source?.includes).toEqual(['hosts.inc']);
  expect(source && records(source)).toMatchObject({
    'dns:h.deeper.sub.a.example A': '192.0.2.8',
    'dns:last.a.example A': '192.0.2.9',
  });
});

describe('a file that is cut off', () => {
  it.each([
    ['within parentheses', '@ IN SOA a b ( 1 2h'],
    ['within a quote', `${head('a.example')}t TXT "v=spf1 incl`],
    ['before the data of a record', `${head('a.example')}www IN A`],
  ])('%s is refused', async (_where, text) => {
    expect((await refusalOf('a.zone', text)).code).toBe('source.truncated');
  });

  it('is no reason to guess at what is no record', async () => {
    const error = await refusalOf(
      'a.zone',
      `${head('a.example')}www IN NOTATYPE x\nb A 192.0.2.1\n`,
    );
    expect(error).toMatchObject({ code: 'source.syntax', place: { line: 4 } });
  });
});

it('sets serials and signatures aside, and masks what proves ownership', async () => {
  const text = `${head('a.example')}@ TXT "some-verification=canary-1"\n_acme-challenge TXT canary-2\nw RRSIG A 8 2 3600 x\n`;
  const source = await collectOne('a.zone', text);
  expect(source.setAside.map(({ rule }) => rule)).toEqual(['zone.serial', 'zone.signature']);
  expect(JSON.stringify(source)).not.toContain('canary-');
});

describe('compared', () => {
  it('zones of other names pair, targets are medium, times to live low, order says nothing', async () => {
    const rows = await suggest(
      {
        'a.zone': `${head('staging.a.example')}www A 192.0.2.1\n A 192.0.2.2\napi 60 CNAME edge.cdn-a.example.\n`,
      },
      {
        'a.zone': `${head('a.example')}www A 192.0.2.2\n A 192.0.2.1\napi 300 CNAME edge.cdn-b.example.\n`,
      },
    );
    expect(rows.map(({ name, suggestedRisk, rule }) => [name, suggestedRisk, rule])).toEqual([
      ['CNAME', 'medium', 'dns.record'],
      ['CNAME.ttl', 'low', 'dns.ttl'],
    ]);
  });
});
