import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { EngineEvent } from '../../../../shared/contract/events.ts';
import { startPostgres, superuser, superuserPassword } from '../probes/postgres-server.ts';
import type { PostgresServer } from '../probes/postgres-server.ts';
import { act, bench, by, refused } from './support/engine.ts';
import type { Bench } from './support/engine.ts';
import { rowsIn } from './support/record.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
  await server.run('postgres', 'create table orders (id int primary key, note text not null)');
});
afterAll(async () => server.stop());

let at: Bench;
let told: EngineEvent[];
beforeEach(async () => {
  at = await bench();
  told = [];
  at.engine.subscribe((event) => void told.push(event));
  const { host, port } = server;
  const permission = { auditId: at.auditId, host, port, reason: 'agreed with operations' };
  await act(at.engine, 'host.allow', permission);
});
afterEach(async () => at.end());

const ask = (side: string, password = superuserPassword): object => ({
  auditId: at.auditId,
  side,
  probe: {
    kind: 'postgres',
    host: server.host,
    port: server.port,
    database: 'postgres',
    user: superuser,
    password,
    encryption: 'none',
  },
});

function live(): readonly ReturnType<typeof rowsIn<'source'>>[number][] {
  return rowsIn(at.record, 'source', 'live = 1');
}

it('makes a source of the answer, with nothing to read it from, and compares it like others', async () => {
  const { added, refused: none } = await act(at.engine, 'probe.run', ask('staging'));
  expect(none).toEqual([]);
  expect(added[0]).toMatchObject({ sourceId: live()[0]?.id, replaced: null });
  expect(added[0]?.attributes).toBeGreaterThan(10);
  expect(rowsIn(at.record, 'source_location')).toHaveLength(0);
  await act(at.engine, 'probe.run', ask('production'));
  const { summary } = await act(at.engine, 'comparison.run', { auditId: at.auditId });
  expect(summary.equal).toBeGreaterThan(10);
  expect(summary.unpaired).toEqual({ staging: 0, production: 0 });
});

it('replaces the earlier answer of the same endpoint, and a repeated command asks once', async () => {
  const context = by();
  const first = await act(at.engine, 'probe.run', ask('staging'), context);
  expect(await act(at.engine, 'probe.run', ask('staging'), context)).toEqual(first);
  const second = await act(at.engine, 'probe.run', ask('staging'));
  expect(second.added[0]?.replaced).toBe(first.added[0]?.sourceId);
  expect(live().map(({ id }) => id)).toEqual([second.added[0]?.sourceId]);
});

it('leaves everything as it was where the answer is no', async () => {
  await act(at.engine, 'probe.run', ask('staging'));
  const before = live();
  const error = await refused(at.engine, 'probe.run', ask('staging', 'canary-wrong-word'));
  expect(error.code).not.toBe('probe.not-allowed');
  expect(JSON.stringify(error)).not.toContain('canary-wrong-word');
  expect(live()).toEqual(before);
});

it('keeps the password nowhere', async () => {
  await act(at.engine, 'probe.run', ask('staging'));
  await refused(at.engine, 'probe.run', ask('staging', 'canary-wrong-word'));
  const verified = await at.engine.query('record.verify', {});
  expect(verified).toMatchObject({ ok: true, value: { ok: true } });
  for (const word of [superuserPassword, 'canary-wrong-word']) {
    expect(JSON.stringify(told)).not.toContain(word);
    for (const table of ['command', 'audit_trail', 'source', 'attribute', 'set_aside'] as const) {
      expect(JSON.stringify(rowsIn(at.record, table))).not.toContain(word);
    }
    for (const file of [at.record, `${at.record}-wal`]) {
      expect(readFileSync(file).includes(word)).toBe(false);
    }
  }
});
