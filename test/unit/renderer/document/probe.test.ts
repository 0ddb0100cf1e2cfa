import { describe, expect, it } from 'vitest';
import {
  allowedHost,
  emptyDraft,
  endpointOf,
  probeProblems,
  toProbe,
  withKind,
} from '../../../../renderer/steps/1-document/probe.ts';
import { probe as schema } from '../../../../shared/contract/schemas.ts';

const tls = { ...emptyDraft, host: 'Shop.example.com' };
const dns = { ...withKind(emptyDraft, 'dns'), host: 'shop.example.com' };
const database = {
  ...withKind(emptyDraft, 'postgres'),
  host: '10.0.0.5',
  database: 'orders',
  user: 'reader',
};

describe('a question to a live environment', () => {
  it.each([
    ['tls', tls, { host: 'Shop.example.com', port: 443 }],
    ['dns by the resolver of this computer', dns, { host: 'shop.example.com', port: 53 }],
    ['dns by a named resolver', { ...dns, resolver: '10.0.0.2' }, { host: '10.0.0.2', port: 53 }],
    ['postgres', database, { host: '10.0.0.5', port: 5432 }],
  ])('of %s names the one connection that has to be allowed', (_, draft, endpoint) => {
    expect(probeProblems(draft)).toEqual({});
    expect(endpointOf(draft)).toEqual(endpoint);
    expect(schema.safeParse(toProbe(draft, 'secret')).success).toBe(true);
  });

  it.each([
    ['an address with a scheme', { ...tls, host: 'https://shop' }, ['host']],
    ['no host', { ...tls, host: ' ' }, ['host']],
    ['a port beyond the last', { ...tls, port: '70000' }, ['port']],
    ['an empty port', { ...tls, port: '' }, ['port']],
    ['no database and no user', { ...database, database: '', user: '' }, ['database', 'user']],
  ])('is not asked with %s', (_, draft, fields) => {
    expect(Object.keys(probeProblems(draft))).toEqual(fields);
  });

  it('takes the usual port along, and keeps one that was typed', () => {
    expect(withKind(tls, 'postgres').port).toBe('5432');
    expect(withKind({ ...tls, port: '8443' }, 'postgres').port).toBe('8443');
  });

  it('is allowed for the same host and port alone', () => {
    const act = { id: '1', reason: 'r', allowedBy: 'Rin', allowedAt: '2026-01-01T00:00:00.000Z' };
    const hosts = [{ ...act, host: 'shop.example.com', port: 443 }];
    expect(allowedHost(hosts, endpointOf(tls))?.id).toBe('1');
    expect(allowedHost(hosts, endpointOf({ ...tls, host: 'shop.example.com.' }))?.id).toBe('1');
    expect(allowedHost(hosts, endpointOf({ ...tls, port: '8443' }))).toBeUndefined();
    expect(allowedHost(hosts, endpointOf({ ...tls, host: 'shop.example.org' }))).toBeUndefined();
    expect(allowedHost(hosts, null)).toBeUndefined();
  });
});
