import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Probe } from '../../../../electron/engine/probes/types.ts';
import { probeText } from '../../../../shared/text/formats/probes.ts';
import { act, bench, opening, refused } from './support/engine.ts';
import type { Bench } from './support/engine.ts';
import { rowsIn, tamper } from './support/record.ts';

interface Counting {
  readonly server: Server;
  readonly port: number;
  connections: number;
}

/** A server that counts who connects and hangs up on everyone. */
async function counting(): Promise<Counting> {
  const found = { connections: 0 };
  const server = createServer((socket) => {
    found.connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(found, { server, port: (server.address() as AddressInfo).port });
}

let at: Bench;
let open: Counting;
beforeEach(async () => {
  [at, open] = await Promise.all([bench(), counting()]);
});
afterEach(async () => {
  await at.end();
  await new Promise((resolve) => open.server.close(resolve));
});

const password = 'canary-probe-password-7';

function question(kind: Probe['kind']): object {
  const host = '127.0.0.1';
  const { port } = open;
  switch (kind) {
    case 'tls':
      return { kind, host, port };
    case 'dns':
      return { kind, host: 'shop.example', resolver: host };
    case 'postgres':
      return { kind, host, port, database: 'shop', user: 'audit', password, encryption: 'none' };
  }
}

const ask = (kind: Probe['kind'], auditId = at.auditId): object => ({
  auditId,
  side: 'staging',
  probe: question(kind),
});

const allow = (part: object = {}): object => ({
  auditId: at.auditId,
  host: '127.0.0.1',
  port: open.port,
  reason: 'agreed with operations',
  ...part,
});

describe('nothing connects', () => {
  it.each(['tls', 'dns', 'postgres'] as const)('without permission: %s', async (kind) => {
    const error = await refused(at.engine, 'probe.run', ask(kind));
    expect(error.code).toBe('probe.not-allowed');
    expect(error.sentence).toContain(kind === 'dns' ? '127.0.0.1:53' : `127.0.0.1:${open.port}`);
    expect(open.connections).toBe(0);
    expect(rowsIn(at.record, 'source')).toHaveLength(0);
  });

  it.each(['tls', 'dns', 'postgres'] as const)(
    'to another port, host or audit than was allowed: %s',
    async (kind) => {
      await act(at.engine, 'host.allow', allow({ port: open.port === 1 ? 2 : 1 }));
      await act(at.engine, 'host.allow', allow({ host: '127.0.0.2' }));
      const next = await act(at.engine, 'audit.open', {
        ...opening,
        system: { id: at.systemId, ...opening.system },
        release: '2026.4',
      });
      await act(at.engine, 'host.allow', allow({ auditId: next.audit.id }));
      await act(at.engine, 'host.allow', allow({ auditId: next.audit.id, port: 53 }));
      expect((await refused(at.engine, 'probe.run', ask(kind))).code).toBe('probe.not-allowed');
      expect(open.connections).toBe(0);
    },
  );

  it('after the permission was taken away, by hand or by undo', async () => {
    await act(at.engine, 'host.allow', allow());
    const [host] = rowsIn(at.record, 'allowed_host');
    expect(host).toMatchObject({ host: '127.0.0.1', allowed_by: 'Ada', audit_id: at.auditId });
    await act(at.engine, 'host.disallow', { hostId: host?.id, reason: 'done' });
    expect((await refused(at.engine, 'probe.run', ask('postgres'))).code).toBe('probe.not-allowed');
    await act(at.engine, 'host.allow', allow());
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect((await refused(at.engine, 'probe.run', ask('postgres'))).code).toBe('probe.not-allowed');
    expect(open.connections).toBe(0);
  });
});

describe('with permission', () => {
  it.each(['tls', 'postgres'] as const)(
    'a probe connects, and says what went wrong: %s',
    async (kind) => {
      await act(at.engine, 'host.allow', allow());
      const error = await refused(at.engine, 'probe.run', ask(kind));
      expect(error.code).not.toBe('probe.not-allowed');
      expect(open.connections).toBeGreaterThan(0);
    },
  );

  it('the password is nowhere: not in the error, the record, its log or the trail', async () => {
    await act(at.engine, 'host.allow', allow());
    const error = await refused(at.engine, 'probe.run', ask('postgres'));
    expect(JSON.stringify(error)).not.toContain(password);
    for (const file of [at.record, `${at.record}-wal`]) {
      expect(readFileSync(file).includes(password)).toBe(false);
    }
  });

  it('is for a host however it is spelled, and once', async () => {
    await act(at.engine, 'host.allow', allow({ host: 'Shop.Example.', port: 443 }));
    await act(at.engine, 'host.allow', allow({ host: '2001:DB8:0::1', port: 443 }));
    expect(rowsIn(at.record, 'allowed_host').map(({ host }) => host)).toEqual([
      'shop.example',
      '2001:db8::1',
    ]);
    const again = await refused(
      at.engine,
      'host.allow',
      allow({ host: 'shop.example', port: 443 }),
    );
    expect(again.code).toBe('host.allowed');
  });
});

describe('a permission that is taken away while the question is asked', () => {
  it('keeps the answer out of the record', async () => {
    const { generate } = await import('selfsigned');
    const { createServer: createTlsServer } = await import('node:tls');
    const pem = await generate([{ name: 'commonName', value: 'shop.test' }], { keySize: 2048 });
    const server = createTlsServer({ key: pem.private, cert: pem.cert });
    server.on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await act(at.engine, 'host.allow', allow({ port }));
    const [host] = rowsIn(at.record, 'allowed_host');
    at.engine.subscribe((event) => {
      // The last thing that is told before the answer is kept: no act would be as quick.
      if (event.type !== 'progress' || event.sentence !== probeText.keeping) return;
      tamper(at.record, `DELETE FROM allowed_host WHERE id = '${host?.id}'`);
    });
    const probe = { kind: 'tls', host: 'LOCALHOST', port };
    const other = { auditId: at.auditId, side: 'staging', probe };
    expect((await refused(at.engine, 'probe.run', other)).code).toBe('probe.not-allowed');
    const input = { ...other, probe: { ...probe, host: '0x7f.1' } };
    expect((await refused(at.engine, 'probe.run', input)).code).toBe('probe.not-allowed');
    expect(rowsIn(at.record, 'allowed_host')).toEqual([]);
    expect(rowsIn(at.record, 'source')).toHaveLength(0);
    await new Promise((resolve) => server.close(resolve));
  });
});
