import { createServer } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectPaths } from '../../../../electron/engine/collectors/collect.ts';
import { secretKey } from '../../../../electron/engine/keys.ts';
import { allowedConnections } from '../../../../electron/engine/probes/permission.ts';
import { probePostgres } from '../../../../electron/engine/probes/postgres.ts';
import type { ProbeContext, ProbeInput } from '../../../../electron/engine/probes/types.ts';
import { AppError, defaultLimits } from '../../../../shared/model/index.ts';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { canariesIn, writtenBelow } from '../../../fixtures/canaries.ts';
import { evenkeel, folder } from '../cli/harness.ts';
import { act, bench, refused } from '../engine/support/engine.ts';
import { probeContext } from './context.ts';
import { asPsql, preparedSession, readerPassword, schema } from './postgres-script.ts';
import { startPostgres, superuser, superuserPassword } from './postgres-server.ts';
import type { PostgresServer } from './postgres-server.ts';

const key = secretKey(new Uint8Array(32).fill(7));

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
  await server.run('postgres', `create role reader login password '${readerPassword}'`);
  for (const [database, side] of [
    ['shop_staging', 'staging'],
    ['shop_production', 'production'],
  ] as const) {
    await server.run('postgres', `create database ${database}`);
    await server.run(database, schema(side));
  }
  const declared = 'source: production itself; masking: none; refreshed: 2026-11-20';
  await server.run('postgres', `comment on database shop_production is '${declared}'`);
});

afterAll(async () => {
  await server.stop();
});

type Input = ProbeInput<'postgres'>;

function question(database: string, more: Partial<Input> = {}): Input {
  const { host, port } = server;
  const log = { user: superuser, password: superuserPassword };
  return { kind: 'postgres', host, port, database, ...log, encryption: 'none', ...more };
}

function contextOf(more: Partial<ProbeContext> = {}): ProbeContext {
  return probeContext(server, { keyProvider: key, ...more });
}

async function problem(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => new Error('nothing was refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw error;
  return error;
}

async function fileOf(
  database: string,
  user = { user: superuser, password: superuserPassword },
): Promise<CollectedSource> {
  const path = folder({ 'profile.json': await asPsql(server, database, user) });
  const { sources } = await collectPaths([path], { keyProvider: key, limits: defaultLimits });
  const [source] = sources;
  if (!source) throw new Error('no source');
  return source;
}

/** Everything but what tells the moment. */
function lasting({ attributes, setAside, warnings }: CollectedSource): unknown {
  return { attributes, warnings, setAside: setAside.filter(({ rule }) => rule !== 'profile.time') };
}

describe('the profile of a database', () => {
  it('is the same by the probe and by the script', async () => {
    const probed = await probePostgres(question('shop_production'), contextOf());
    const read = await fileOf('shop_production');
    expect(read.collector).toBe('database-profile');
    expect(lasting(probed)).toEqual(lasting(read));
    expect(probed).toMatchObject({
      collector: read.collector,
      scope: read.scope,
      detection: read.detection,
      path: `postgres://127.0.0.1:${server.port}/shop_production`,
    });
    expect(probed.attributes.length).toBeGreaterThan(80);
  });

  it('is the same for a user with few rights, and says what it may not read', async () => {
    const few = { user: 'reader', password: readerPassword };
    const probed = await probePostgres(question('shop_production', few), contextOf());
    expect(lasting(probed)).toEqual(lasting(await fileOf('shop_production', few)));
    const unknown = probed.attributes
      .filter(({ state }) => state === 'unknown')
      .map(({ subject, name }) => `${subject} ${name}`);
    expect(unknown).toEqual([
      'database:shop rows',
      'table:shop.public.guarded rows',
      'table:shop.public.guarded columns[entry].nulls',
      'table:shop.public.guarded columns[entry].distribution',
      'table:shop.public.ledger rows',
      'table:shop.public.ledger columns[entry].nulls',
      'table:shop.public.ledger columns[entry].distribution',
      'table:shop.public.orders columns[customer].nulls',
      'table:shop.public.orders columns[customer].distribution',
      'table:shop.public.orders columns[canary free text].nulls',
      'table:shop.public.orders columns[canary free text].distribution',
    ]);
    expect(probed.warnings.map(({ code, at }) => [code, at])).toEqual([
      ['profile.not-read', 'public.guarded'],
      ['profile.not-permitted', 'public.ledger'],
      ['profile.not-permitted', 'public.orders'],
    ]);
  });

  it('samples large tables, and says so', async () => {
    await server.run(
      'shop_staging',
      `create table big as select g % 3 as kind from generate_series(1, 150000) g; analyze big`,
    );
    const probed = await probePostgres(question('shop_staging'), contextOf());
    await server.run('shop_staging', 'drop table big');
    expect(probed.warnings.map(({ code }) => code)).toContain('profile.sampled');
    const kind = probed.attributes.find(({ name }) => name === 'columns[kind].distribution');
    const sampled = Number(/^\d+/.exec(kind?.value ?? '')?.[0]);
    expect(sampled).toBeGreaterThan(50_000);
    expect(sampled).toBeLessThan(150_000);
  });

  it('names the shifted column, and what else differs, in a comparison', async () => {
    const user = { user: superuser, password: superuserPassword };
    const staging = folder({ 'profile.json': await asPsql(server, 'shop_staging', user) });
    const production = folder({ 'profile.json': await asPsql(server, 'shop_production', user) });
    const run = evenkeel('compare', '--staging', staging, '--production', production);
    expect(run.status).toBe(0);
    const { differences } = JSON.parse(run.out) as {
      readonly differences: readonly {
        readonly subject: string;
        readonly name: string;
        readonly rule: string;
        readonly reasons: readonly string[];
      }[];
    };
    const found = differences.map(
      ({ subject, name, rule }) => `${subject.split('.').at(-1)} ${name}: ${rule}`,
    );
    expect(found).toEqual(
      expect.arrayContaining([
        'orders columns[amount].distribution: data.distribution-shift',
        'customers columns[note].nulls: data.distribution-shift',
        'customers columns[note].type: data.type',
        'customers columns[note].boundaries: data.edge-case',
        'customers grants[reader]: data.grants',
        'orders indexes[btree (customer)]: data.index',
        'orders rows: data.volume',
      ]),
    );
    expect(
      found.filter((line) => /columns\[(?:id|phone|customer|email|state)\]/.test(line)),
    ).toEqual([]);
    const shifted = differences.find(({ name }) => name === 'columns[amount].distribution');
    expect(shifted?.reasons.join(' ')).toMatch(/Population stability index \d\.\d\d, above 0\.25/);
    expect(
      canariesIn([
        { name: 'output', text: run.out.replaceAll('columns[canary free text]', '') + run.err },
      ]),
    ).toEqual([]);
  });

  it('leaves no value of a row, and no password, in the record, its log, or what is said', async () => {
    const { engine, auditId, folder: own, end } = await bench();
    const heard: string[] = [];
    engine.subscribe((event) => heard.push(JSON.stringify(event)));
    const { host, port } = server;
    await act(engine, 'host.allow', { auditId, host, port, reason: 'profile of the shop' });
    for (const [side, database] of [
      ['staging', 'shop_staging'],
      ['production', 'shop_production'],
    ] as const) {
      heard.push(
        JSON.stringify(
          await act(engine, 'probe.run', { auditId, side, probe: question(database) }),
        ),
      );
    }
    const wrong = question('shop_staging', { password: 'canary-wrong-password' });
    heard.push(
      JSON.stringify(
        await refused(engine, 'probe.run', { auditId, side: 'staging', probe: wrong }),
      ),
    );
    await act(engine, 'comparison.run', { auditId });
    await act(engine, 'export.workbook', { auditId });
    const written = writtenBelow(own.path, { except: 'dropped' });
    expect(written.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['evenkeel.db', 'evenkeel.db-wal']),
    );
    await end();
    const all = [
      ...written,
      { name: 'heard', text: heard.join('\n') },
      { name: 'log', text: server.log() },
    ];
    const said = all.map(({ name, text }) => ({
      name,
      text: text.replaceAll('canary free text', ''),
    }));
    expect(canariesIn(said)).toEqual([]);
    for (const { name, text } of said) {
      const found = /1555730\d{4}|mail\.example|1960-02-\d\d/.exec(text)?.[0] ?? null;
      expect({ name, found }).toEqual({ name, found: null });
    }
  });
});

describe('a connection', () => {
  it('is opened only to a host that is allowed', async () => {
    const connections = allowedConnections([{ host: server.host, port: server.port + 1 }]);
    const error = await problem(
      probePostgres(question('shop_staging'), contextOf({ connections })),
    );
    expect(error.data.code).toBe('probe.not-allowed');
  });

  it.each([
    ['postgres.login', { password: 'canary-wrong' }],
    ['postgres.login', { user: 'nobody-here' }],
    ['postgres.no-database', { database: 'canary-none' }],
    ['postgres.no-encryption', { encryption: 'unverified' as const }],
    ['postgres.no-encryption', { encryption: 'verified' as const }],
  ])('that fails is %s for %j, and repeats nothing', async (code, more) => {
    const error = await problem(probePostgres(question('shop_staging', more), contextOf()));
    expect(error.data.code).toBe(code);
    expect(JSON.stringify(error.data)).not.toContain('canary-');
  });

  it('is encrypted, and its certificate is checked where that is asked', async () => {
    const names = [{ name: 'commonName', value: 'database' }];
    const { private: privateKey, cert } = await generate(names, {
      algorithm: 'sha256',
      extensions: [
        { name: 'basicConstraints', cA: true },
        { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
      ],
    });
    await server.encrypt({ key: privateKey, cert });
    const ask = (more: Partial<Input>): Promise<CollectedSource> => {
      const connections = allowedConnections([server, { host: 'localhost', port: server.port }]);
      return probePostgres(question('shop_staging', more), contextOf({ connections }));
    };
    expect((await ask({ encryption: 'unverified' })).collector).toBe('database-profile');
    const untrusted = await problem(ask({ encryption: 'verified' }));
    expect(untrusted.data.code).toBe('postgres.certificate');
    const known = getCACertificates('default');
    setDefaultCACertificates([...known, cert]);
    expect((await ask({ encryption: 'verified' })).collector).toBe('database-profile');
    const otherName = await problem(ask({ encryption: 'verified', host: 'localhost' }));
    setDefaultCACertificates(known);
    expect(otherName.data.code).toBe('postgres.certificate');
  });

  it('writes nothing, whatever the user may', async () => {
    const seen: string[] = [];
    const progress: ProbeContext['progress'] = (sentence) => seen.push(sentence);
    await probePostgres(question('shop_staging'), contextOf({ progress }));
    expect(seen.length).toBeGreaterThan(10);
    const { rows } = await preparedSession(server);
    expect(rows).toEqual([['on', 'evenkeel']]);
  });

  it('is dropped when the person stops', async () => {
    const stop = new AbortController();
    const progress: ProbeContext['progress'] = () => stop.abort();
    const error = await problem(
      probePostgres(question('shop_staging'), contextOf({ signal: stop.signal, progress })),
    );
    expect(error.data.code).toBe('collect.cancelled');
  });

  it('to something that says nothing ends when the person stops', async () => {
    const silent = createServer();
    const port = await new Promise<number>((resolve) => {
      silent.listen(0, '127.0.0.1', () => {
        const address = silent.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const stop = new AbortController();
    silent.on('connection', () => stop.abort());
    const connections = allowedConnections([{ host: '127.0.0.1', port }]);
    const error = await problem(
      probePostgres(
        question('shop_staging', { port }),
        contextOf({ connections, signal: stop.signal }),
      ),
    );
    silent.close();
    expect(error.data.code).toBe('collect.cancelled');
  });
});
