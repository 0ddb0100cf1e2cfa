import { describe, expect, it } from 'vitest';
import { actLines, takeBack } from '../../../../renderer/steps/1-document/acts.ts';
import { fakeBridge } from '../fakeBridge.ts';

const acts = {
  restored: [{ id: 'r', collector: 'kubernetes', rule: 'kubernetes.uid', reason: 'seen once' }],
  moves: [{ id: 'm', subject: 'lb', dimension: 'network' as const, reason: 'a balancer' }],
  masks: [{ id: 'k', collector: 'env', subject: 'env:a', name: 'SALT', reason: 'no secret' }],
  mappings: [
    {
      id: 'c',
      mapping: {
        header: ['ci', 'key', 'value'],
        subject: 'ci',
        name: 'key',
        value: 'value',
        environment: null,
        dimension: null,
      },
    },
  ],
  hosts: [
    {
      id: 'h',
      host: 'shop.example.com',
      port: 443,
      reason: 'agreed',
      allowedBy: 'Rin',
      allowedAt: '2026-01-01T00:00:00.000Z',
    },
  ],
};

describe('what people said about documenting', () => {
  it('lists connections first, each act with its reach and its reason', () => {
    expect(actLines(acts).map(({ what, reach, reason }) => [what, reach, reason])).toEqual([
      ['Host allowed: shop.example.com, port 443', 'audit', 'agreed'],
      ['Restored: Kubernetes: unique identifier (kubernetes)', 'audit', 'seen once'],
      ['Assigned: lb to Network', 'system', 'a balancer'],
      ['Mask lifted: SALT of env:a', 'system', 'no secret'],
      ['Columns mapped: subject ci, name key, value value', 'system', ''],
    ]);
  });

  it('takes each back by its own command, with the reason', async () => {
    const { calls } = fakeBridge({});
    for (const line of actLines(acts)) await takeBack(line, 'done with it');
    expect(calls.map(({ name, input }) => [name, input])).toEqual([
      ['host.disallow', { hostId: 'h', reason: 'done with it' }],
      ['aside.withdraw', { restoredId: 'r', reason: 'done with it' }],
      ['subject.move-back', { moveId: 'm', reason: 'done with it' }],
      ['mask.put-back', { maskId: 'k', reason: 'done with it' }],
      ['mapping.remove', { mappingId: 'c', reason: 'done with it' }],
    ]);
  });
});
