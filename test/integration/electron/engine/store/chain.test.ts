import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditTrailTable } from '../../../../../electron/engine/store/tables.ts';
import { act, bench } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => void (at = await bench()));
afterEach(async () => at.end());

/** SHA-256 of the parts, each ended by a line feed, worked out apart from the engine. */
function sha256(...parts: readonly (string | number)[]): string {
  return createHash('sha256')
    .update(parts.map((part) => `${part}\n`).join(''))
    .digest('hex');
}

/** JSON with sorted keys: RFC 8785 for the plain values of an entry. */
function sorted(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, one]) => `${JSON.stringify(key)}:${sorted(one)}`).join(',')}}`;
}

function contentOf(row: AuditTrailTable): string {
  const { system_id, json_before, json_after, ...rest } = row;
  const {
    salt: _salt,
    content_hash: _content,
    previous_hash: _previous,
    hash: _hash,
    ...said
  } = rest;
  const parse = (json: string | null): unknown => (json === null ? null : JSON.parse(json));
  return sorted({
    system: system_id,
    ...said,
    before: parse(json_before),
    after: parse(json_after),
  });
}

describe('the chain of the audit trail', () => {
  it('can be worked out by anyone from the rows, as the design defines it', async () => {
    await at.document({ staging: 'POOL=10\n', production: 'POOL=20\n' });
    await act(at.engine, 'comparison.run', { auditId: at.auditId });
    const rows = rowsIn(at.record, 'audit_trail').toSorted((a, b) => a.sequence - b.sequence);
    expect(rows.length).toBeGreaterThan(4);
    let previous = '0'.repeat(64);
    for (const row of rows) {
      const content = sha256(row.salt, contentOf(row));
      const hash = sha256(previous, row.sequence, row.time, content);
      expect(row).toMatchObject({ content_hash: content, previous_hash: previous, hash });
      previous = hash;
    }
  });
});
