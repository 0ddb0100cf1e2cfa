import dns2 from 'dns2';
import { afterEach, describe, expect, it } from 'vitest';
import { allowedConnections } from '../../../../electron/engine/probes/permission.ts';
import { probeDnsAt } from '../../../../electron/engine/probes/dns.ts';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { probeContext } from './context.ts';

const { Packet } = dns2;
const HOST = '127.0.0.1';
const open: { readonly close: () => Promise<unknown> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map(async (server) => server.close()));
});

interface ServedRecord {
  readonly name: string;
  readonly type: string;
  readonly ttl?: number;
  readonly [field: string]: unknown;
}

const zone: readonly ServedRecord[] = [
  { name: 'shop.example.test', type: 'A', ttl: 120, address: '192.0.2.11' },
  { name: 'shop.example.test', type: 'A', ttl: 120, address: '192.0.2.10' },
  { name: 'shop.example.test', type: 'AAAA', ttl: 60, address: '2001:db8::10' },
  { name: 'shop.example.test', type: 'MX', exchange: 'mail.example.test', priority: 10 },
  { name: 'shop.example.test', type: 'TXT', data: 'v=spf1 -all' },
  { name: 'shop.example.test', type: 'TXT', data: 'site-verification=canary-verification-1' },
  { name: 'www.example.test', type: 'CNAME', domain: 'edge.cdn.test' },
  { name: 'edge.cdn.test', type: 'CNAME', domain: 'node.cdn.test' },
  { name: 'node.cdn.test', type: 'A', address: '192.0.2.77' },
  { name: 'round.example.test', type: 'CNAME', domain: 'about.example.test' },
  { name: 'about.example.test', type: 'CNAME', domain: 'round.example.test' },
  { name: 'example.test', type: 'NS', ns: 'ns2.example.test' },
  { name: 'example.test', type: 'NS', ns: 'ns1.example.test' },
  {
    name: 'example.test',
    type: 'SOA',
    primary: 'ns1.example.test',
    admin: 'host.example.test',
    serial: 2_026_112_301,
    refresh: 7200,
    retry: 900,
    expiration: 1_209_600,
    minimum: 300,
  },
  { name: 'example.test', type: 'CAA', flags: 0, tag: 'issue', value: 'ca.test' },
];

/** A name server of this zone; `rcodes` answers types with errors, `mute` with nothing. */
async function nameServer(
  how: { readonly rcodes?: Readonly<Record<string, string>>; readonly mute?: boolean } = {},
): Promise<number> {
  const server = dns2.createServer({
    udp: true,
    handle: (request, send) => {
      const response = Packet.createResponseFromRequest(request);
      const [question] = request.questions;
      const type = Object.keys(Packet.TYPE).find((name) => Packet.TYPE[name] === question?.type);
      const name = question?.name.toLowerCase();
      const rcode = how.rcodes?.[type ?? ''] ?? how.rcodes?.['*'];
      if (how.mute) return;
      const known = zone.filter((record) => record.name === name);
      const here = known.filter((record) => record.type === type || record.type === 'CNAME');
      for (const record of here) {
        response.answers.push({
          ttl: 300,
          ...record,
          type: Packet.TYPE[record.type],
          class: Packet.CLASS['IN'],
        });
      }
      if (rcode !== undefined) response.header.rcode = Packet.RCODE[rcode] ?? 0;
      else if (known.length === 0) response.header.rcode = Packet.RCODE['NXDOMAIN'] ?? 0;
      send(response);
    },
  });
  open.push(server);
  await server.listen({ udp: { port: 0, address: HOST } });
  return server.addresses().udp?.port ?? 0;
}

async function ask(port: number, host: string): Promise<CollectedSource> {
  return probeDnsAt(
    port,
    { kind: 'dns', host, resolver: HOST },
    probeContext({ host: HOST, port }),
  );
}

function told(source: CollectedSource): Readonly<Record<string, string | null>> {
  return Object.fromEntries(source.attributes.map(({ name, value }) => [name, value]));
}

describe('a name', () => {
  it('is told with its records, whose order says nothing, and their times to live', async () => {
    const source = await ask(await nameServer(), 'Shop.Example.Test.');
    expect(new Set(source.attributes.map(({ subject }) => subject))).toEqual(
      new Set(['dns:shop.example.test']),
    );
    expect(told(source)).toMatchObject({
      status: 'NOERROR',
      resolver: HOST,
      A: '192.0.2.10, 192.0.2.11',
      'A.ttl': '120s',
      AAAA: '2001:db8::10',
      MX: '10 mail.example.test',
      'TXT[v=spf1]': 'v=spf1 -all',
      'zone.name': 'example.test',
      'zone.name-servers': 'ns1.example.test, ns2.example.test',
    });
    expect(source.warnings).toEqual([]);
  });

  it('keeps proofs of ownership secret', async () => {
    const source = await ask(await nameServer(), 'shop.example.test');
    const proof = source.attributes.find(({ name }) => name === 'TXT[site-verification]');
    expect(proof?.state).toBe('sensitive');
    expect(JSON.stringify(source)).not.toContain('canary-');
  });

  it('that is an alias is followed to its end', async () => {
    const source = await ask(await nameServer(), 'www.example.test');
    expect(told(source)).toMatchObject({
      CNAME: 'edge.cdn.test',
      'resolution-path': 'www.example.test -> edge.cdn.test -> node.cdn.test',
    });
  });

  it('that is an alias of itself ends the chain with a warning', async () => {
    const source = await ask(await nameServer(), 'round.example.test');
    expect(source.warnings.map(({ message }) => message).join(' ')).toContain('more aliases');
  });

  it('of a zone tells its authority, without the serial, and who may certify', async () => {
    const source = await ask(await nameServer(), 'example.test');
    expect(told(source)).toMatchObject({
      'SOA.mname': 'ns1.example.test',
      'SOA.minimum': '300',
      CAA: '0 issue "ca.test"',
    });
    expect(source.setAside.map(({ rule }) => rule)).toEqual(['zone.serial']);
  });

  it('that does not exist is told as such', async () => {
    expect(told(await ask(await nameServer(), 'no.example.test'))).toMatchObject({
      status: 'NXDOMAIN',
    });
  });
});

describe('a resolver', () => {
  it.each([
    ['refuses', 'REFUSED', 'probe.dns-refused'],
    ['fails', 'SERVFAIL', 'probe.dns-failed'],
  ])('that %s every question is an error', async (_how, rcode, code) => {
    const port = await nameServer({ rcodes: { '*': rcode } });
    await expect(ask(port, 'shop.example.test')).rejects.toMatchObject({ data: { code } });
  });

  it('that fails for one type leaves it unknown, with the reason', async () => {
    const source = await ask(await nameServer({ rcodes: { MX: 'SERVFAIL' } }), 'shop.example.test');
    const mx = source.attributes.find(({ name }) => name === 'MX');
    expect(mx).toMatchObject({ state: 'unknown', value: null });
    expect(source.warnings.map(({ message }) => message).join()).toContain('MX');
    expect(told(source)['A']).toBe('192.0.2.10, 192.0.2.11');
  });

  it('that answers nothing is left when the probe is stopped', async () => {
    const port = await nameServer({ mute: true });
    const controller = new AbortController();
    const context = probeContext({ host: HOST, port }, { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    const work = probeDnsAt(
      port,
      { kind: 'dns', host: 'shop.example.test', resolver: HOST },
      context,
    );
    await expect(work).rejects.toMatchObject({ data: { code: 'collect.cancelled' } });
  });

  it('that is not allowed is not asked', async () => {
    const port = await nameServer();
    const context = probeContext({ host: HOST, port }, { connections: allowedConnections([]) });
    const work = probeDnsAt(
      port,
      { kind: 'dns', host: 'shop.example.test', resolver: HOST },
      context,
    );
    await expect(work).rejects.toMatchObject({ data: { code: 'probe.not-allowed' } });
  });
});
