import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  CHAIN_START,
  canonicalJson,
  chainedRow,
  contentHash,
  contentOf,
} from '../../../../../electron/engine/store/trail.ts';
import type { TrailContent } from '../../../../../electron/engine/store/trail.ts';

const entry: TrailContent = {
  system: 's1',
  sequence: 1,
  time: '2026-03-02T09:00:00.000Z',
  actor: 'Ada',
  recorded_by: 'ada@desk',
  on_behalf_of: null,
  action: 'participant.add',
  subject: 'participant:p1',
  reason: null,
  batch: null,
  before: null,
  after: { id: 'p1', system_id: 's1', name: 'Ada' },
};

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('an entry of the trail', () => {
  it('is hashed as the design says: salt and canonical content, then link, place, time, content', () => {
    const row = chainedRow(entry, CHAIN_START);
    expect(row.content_hash).toBe(sha256(`${row.salt}\n${canonicalJson(entry)}\n`));
    expect(row.hash).toBe(
      sha256(`${CHAIN_START}\n1\n2026-03-02T09:00:00.000Z\n${row.content_hash}\n`),
    );
    expect(row.previous_hash).toBe(CHAIN_START);
    expect(row.salt).toMatch(/^[0-9a-f]{32}$/);
  });

  it('comes back from its row as it was', () => {
    expect(contentOf(chainedRow(entry, CHAIN_START))).toEqual(entry);
  });

  it('hides equal contents behind different salts', () => {
    const [one, two] = [chainedRow(entry, CHAIN_START), chainedRow(entry, CHAIN_START)];
    expect(one.content_hash).not.toBe(two.content_hash);
  });

  it('hashes the same whatever the order of its fields', () => {
    const turned = Object.fromEntries(
      Object.entries(entry).toReversed(),
    ) as unknown as TrailContent;
    expect(contentHash('00', turned)).toBe(contentHash('00', entry));
  });
});

describe('canonical JSON', () => {
  it('sorts keys by code units and spells numbers and text one way (RFC 8785)', () => {
    const value = { '\u20ac': 1, '\r': 2, '1': 1e21, a: [0.000001, 'é\n'] };
    expect(canonicalJson(value)).toBe('{"\\r":2,"1":1e+21,"a":[0.000001,"é\\n"],"€":1}');
  });
});
