import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { AppError, defaultLimits } from '../../../../shared/model/index.ts';
import { runProbe } from '../../../../electron/engine/probes/run.ts';
import { chainFacts } from '../../../../electron/engine/probes/tls-certificate.ts';
import type { Probe, ProbeContext } from '../../../../electron/engine/probes/types.ts';
import { probeContext } from './context.ts';

const HOST = '127.0.0.1';
const password = 'canary-probe-word-9';
const open: Server[] = [];
const sockets: Socket[] = [];

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of open.splice(0)) server.close();
});

/** A server that hears what comes and answers as it likes. */
async function serving(answer: (heard: Buffer, socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.on('data', (heard) => answer(heard, socket));
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  return (server.address() as AddressInfo).port;
}

/** A message of the PostgreSQL protocol (its documentation, 53.7). */
function message(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};

const login = message('R', number(0));
const ready = message('Z', Buffer.from('I'));
const wantsCleartext = message('R', number(3));
const error = message(
  'E',
  Buffer.from(`SERROR\0C42501\0Mrow (canary-row-value) of ${password}\0Dcanary-detail\0\0`),
);
const notice = message('N', Buffer.from(`SNOTICE\0C00000\0Mcanary-notice\0\0`));

function contextOf(port: number, more: Partial<ProbeContext> = {}): ProbeContext {
  const limits = { ...defaultLimits, seconds: 20 };
  return probeContext({ host: HOST, port }, { limits, ...more });
}

function question(port: number, more: object = {}): Probe {
  const log = { database: 'shop', user: 'audit', password, encryption: 'none' } as const;
  return { kind: 'postgres', host: HOST, port, ...log, ...more } as Probe;
}

async function refusal(probe: Probe, context: ProbeContext) {
  const thrown: unknown = await runProbe(probe, context).then(
    () => new Error('it was answered'),
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof AppError)) throw thrown;
  expect(JSON.stringify(thrown.data)).not.toContain('canary-');
  return thrown.data;
}

describe('a server that poses as PostgreSQL', () => {
  it('is not told the password on an open line', async () => {
    const heard: Buffer[] = [];
    const port = await serving((data, socket) => {
      heard.push(data);
      socket.write(wantsCleartext);
    });
    expect((await refusal(question(port), contextOf(port))).code).toBe('postgres.readable');
    expect(Buffer.concat(heard).toString('latin1')).not.toContain(password);
  });

  it('is not told it either where it has no encryption to offer', async () => {
    const heard: Buffer[] = [];
    const port = await serving((data, socket) => {
      heard.push(data);
      socket.write(Buffer.from('N'));
    });
    const probe = question(port, { encryption: 'unverified' });
    expect((await refusal(probe, contextOf(port))).code).toBe('postgres.no-encryption');
    expect(Buffer.concat(heard).toString('latin1')).not.toContain(password);
  });

  it('says nothing through its errors and notices', async () => {
    const port = await serving((data, socket) => {
      const asked = data[0] === 0x51 || data[0] === 0x50;
      socket.write(asked ? Buffer.concat([notice, error, ready]) : Buffer.concat([login, ready]));
    });
    expect((await refusal(question(port), contextOf(port))).code).toBe('postgres.refused');
  });

  it.each([
    ['garbage', Buffer.from('HTTP/1.1 200 OK\r\n\r\ncanary-page')],
    ['a message that is longer than there is memory', message('R', number(0)).fill(0x7f, 1, 5)],
    ['nothing', Buffer.alloc(0)],
  ])('that sends %s ends in a coded error', async (_what, bytes) => {
    const port = await serving((_heard, socket) => void socket.write(bytes));
    const limits = { ...defaultLimits, seconds: 2 };
    const { code } = await refusal(question(port), contextOf(port, { limits }));
    expect(code).toMatch(/^(?:probe|postgres)\./);
  });

  it('that never ends its answer is dropped at the limit of bytes', async () => {
    const cell = Buffer.alloc(60_000, 0x61);
    const count = Buffer.from([0, 1]);
    const row = message('D', Buffer.concat([count, number(cell.length), cell]));
    const described = message('T', Buffer.concat([count, Buffer.from('x\0'), Buffer.alloc(18)]));
    const port = await serving((heard, socket) => {
      if (heard[0] !== 0x51 && heard[0] !== 0x50) {
        socket.write(Buffer.concat([login, ready]));
        return;
      }
      socket.write(described);
      const more = (): void => {
        while (!socket.destroyed && socket.write(row));
      };
      socket.on('drain', more);
      more();
    });
    const limits = { ...defaultLimits, bytes: 2_000_000 };
    const { code } = await refusal(question(port), contextOf(port, { limits }));
    expect(code).toBe('postgres.too-much');
  });

  it('is not connected to where the person stopped before', async () => {
    let connections = 0;
    const port = await serving(() => undefined);
    open.at(-1)?.on('connection', () => {
      connections += 1;
    });
    const stop = new AbortController();
    // The permission is asked for right before the connection; it stops there at the latest.
    const connecting = {
      assertAllowed: () => stop.abort(),
    };
    const context = contextOf(port, { signal: stop.signal, connections: connecting });
    expect((await refusal(question(port), context)).code).toBe('command.stopped');
    expect(connections).toBe(0);
  });
});

describe('a server that poses as TLS', () => {
  it.each([
    ['garbage', 'HTTP/1.1 400 canary-page\r\n\r\n'],
    ['the head of an endless record', '\u0016\u0003\u0003\u00ff\u00ff'],
  ])('that sends %s ends in a coded error', async (_what, text) => {
    const port = await serving((_heard, socket) => void socket.write(Buffer.from(text, 'latin1')));
    const limits = { ...defaultLimits, seconds: 2 };
    const { code } = await refusal({ kind: 'tls', host: HOST, port }, contextOf(port, { limits }));
    expect(code).toMatch(/^probe\./);
  });

  it('may say what it likes in its certificate', async () => {
    const { cert } = await generate([{ name: 'commonName', value: 'a\nb' }], { keySize: 2048 });
    const real = new X509Certificate(cert);
    const odd = new Proxy(real, {
      get: (target, name) => {
        if (name === 'validTo' || name === 'validFrom') return 'Bad time value';
        if (name === 'publicKey') throw new Error('unsupported');
        const value: unknown = Reflect.get(target, name, target);
        return value;
      },
    });
    const facts = chainFacts([odd], new Date());
    const told = (name: string) => facts.find((each) => each.name === `certificate.${name}`)?.text;
    expect(told('valid-to')).toBeNull();
    expect(told('days-left')).toBeNull();
    expect(told('key')).toBeNull();
    expect(told('subject')).not.toContain('\n');
  });
});
