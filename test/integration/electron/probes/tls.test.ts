import { createServer as createPlainServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { createServer } from 'node:tls';
import type { TlsOptions } from 'node:tls';
import { generate } from 'selfsigned';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { allowedConnections } from '../../../../electron/engine/probes/permission.ts';
import { runProbe } from '../../../../electron/engine/probes/run.ts';
import { probeTls } from '../../../../electron/engine/probes/tls.ts';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { probeContext } from './context.ts';

const HOST = '127.0.0.1';
const NAME = 'shop.example.test';

let pem: { readonly private: string; readonly cert: string };
const open: Server[] = [];

beforeAll(async () => {
  pem = await generate([{ name: 'commonName', value: NAME }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: NAME }] }],
  });
});

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function listening(server: Server): Promise<number> {
  open.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, HOST, resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function tlsServer(options: TlsOptions): Promise<number> {
  const server = createServer({ key: pem.private, cert: pem.cert, ...options });
  server.on('tlsClientError', () => undefined);
  return listening(server);
}

async function ask(port: number): Promise<CollectedSource> {
  return probeTls(
    { kind: 'tls', host: HOST, port, serverName: NAME },
    probeContext({ host: HOST, port }),
  );
}

function told(source: CollectedSource, name: string): string | null | undefined {
  return source.attributes.find((each) => each.name === name)?.value;
}

describe('versions and cipher suites', () => {
  it('are those that the server is set to, and no other', async () => {
    const suites = ['ECDHE-RSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES256-GCM-SHA384'];
    const port = await tlsServer({
      minVersion: 'TLSv1.2',
      maxVersion: 'TLSv1.2',
      ciphers: suites.join(':'),
    });
    const source = await ask(port);
    expect(told(source, 'versions')).toBe('TLSv1.2');
    expect(told(source, 'cipher-suites TLSv1.2')?.split(' ').toSorted()).toEqual(suites);
    expect(source.attributes.map(({ state }) => state)).not.toContain('unknown');
    expect(source.warnings).toEqual([]);
  });

  it('of TLS 1.3 are found one after the other', async () => {
    const suites = ['TLS_AES_128_GCM_SHA256', 'TLS_CHACHA20_POLY1305_SHA256'];
    const port = await tlsServer({ minVersion: 'TLSv1.3', ciphers: suites.join(':') });
    const source = await ask(port);
    expect(told(source, 'versions')).toBe('TLSv1.3');
    expect(told(source, 'cipher-suites TLSv1.3')?.split(' ').toSorted()).toEqual(suites);
  });

  it('of old times are found, or said to be unknown, but never denied', async () => {
    const port = await tlsServer({
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.2',
      ciphers: 'AES128-SHA:ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0',
    });
    const source = await ask(port);
    const unknown = source.attributes.filter(({ state }) => state === 'unknown');
    const seen = [
      ...(told(source, 'versions') ?? '').split(' '),
      ...unknown.map(({ name }) => name.replace('version ', '')),
    ];
    expect(seen.toSorted()).toEqual(['TLSv1', 'TLSv1.1', 'TLSv1.2']);
    expect(source.warnings.length).toBe(unknown.length);
  });

  it('are one with what a configuration says', async () => {
    const source = await ask(await tlsServer({ minVersion: 'TLSv1.3' }));
    expect(source.attributes.find(({ name }) => name === 'versions')).toMatchObject({
      catalogueId: 'tls.version',
      valueType: 'set',
      position: null,
    });
  });
});

describe('the certificate', () => {
  it('is told with its names, key, signature and dates; its own numbers are set aside', async () => {
    const port = await tlsServer({ ALPNProtocols: ['h2'] });
    const source = await ask(port);
    expect(told(source, 'certificate.subject')).toBe(`CN=${NAME}`);
    expect(told(source, 'certificate.names')).toBe(NAME);
    expect(told(source, 'certificate.key')).toBe('RSA 2048');
    expect(told(source, 'certificate.signature')).toBe('sha256WithRSAEncryption');
    expect(Date.parse(told(source, 'certificate.valid-to') ?? '')).toBeGreaterThan(Date.now());
    expect(told(source, 'verification')).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(told(source, 'name-matches')).toBe('yes');
    expect(told(source, 'alpn')).toBe('h2');
    const aside = source.setAside.map(({ name }) => name);
    expect(aside).toEqual([
      'certificate.serial',
      'certificate.fingerprint',
      'certificate.days-left',
    ]);
  });

  it('that soon ends is pointed out', async () => {
    const short = await generate([{ name: 'commonName', value: 'other.example.test' }], {
      keySize: 2048,
      notAfterDate: new Date(Date.now() + 3 * 86_400_000),
    });
    const port = await tlsServer({ key: short.private, cert: short.cert });
    const source = await ask(port);
    expect(source.warnings.map(({ message }) => message).join()).toMatch(
      /valid for [23] days more/,
    );
    expect(told(source, 'name-matches')).toBe('no');
  });

  it('comes by the name that is asked for', async () => {
    const names: string[] = [];
    const port = await tlsServer({
      SNICallback: (name, done) => {
        names.push(name);
        done(null);
      },
    });
    await ask(port);
    expect(new Set(names)).toEqual(new Set([NAME]));
  });
});

describe('where nothing comes about', () => {
  it('a port on which nothing listens is told as such', async () => {
    const port = await listening(createPlainServer());
    const [server] = open.splice(0);
    await new Promise((resolve) => {
      server?.close(resolve);
    });
    const work = runProbe({ kind: 'tls', host: HOST, port }, probeContext({ host: HOST, port }), {
      tls: async () => probeTls,
    });
    await expect(work).rejects.toMatchObject({ data: { code: 'probe.failed' } });
  });

  it('a service without TLS is told as such', async () => {
    const port = await listening(createPlainServer((socket) => socket.end('220 ready\r\n')));
    await expect(ask(port)).rejects.toMatchObject({ data: { code: 'probe.no-handshake' } });
  });

  it('no connection is made to what is not allowed', async () => {
    let connections = 0;
    const port = await listening(createPlainServer(() => (connections += 1)));
    const context = probeContext({ host: HOST, port }, { connections: allowedConnections([]) });
    const work = probeTls({ kind: 'tls', host: HOST, port }, context);
    await expect(work).rejects.toMatchObject({ data: { code: 'probe.not-allowed' } });
    expect(connections).toBe(0);
  });

  it('a stop ends a handshake that hangs', async () => {
    const port = await listening(createPlainServer(() => undefined));
    const controller = new AbortController();
    const work = probeTls(
      { kind: 'tls', host: HOST, port },
      probeContext({ host: HOST, port }, { signal: controller.signal }),
    );
    setTimeout(() => controller.abort(), 50);
    await expect(work).rejects.toMatchObject({ data: { code: 'collect.cancelled' } });
  });
});
