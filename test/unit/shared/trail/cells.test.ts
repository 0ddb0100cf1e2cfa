import { expect, it } from 'vitest';
import { cellShape, oddCells } from '../../../../shared/trail/cells.ts';
import { canonicalJson } from '../../../../shared/trail/entry.ts';
import { signedBreak } from '../../../../shared/trail/signed.ts';
import type { RecordView } from '../../../../shared/trail/view.ts';
import { verifyText } from '../../../../shared/text/verify.ts';
import { nodeHasher } from '../../../../electron/engine/store/hasher.ts';
import { knownColumns } from '../../../integration/electron/engine/store/columns.data.ts';
import { recordedTables } from '../../../../electron/engine/store/tables.ts';

it('knows what every column of JSON, every moment and every day of a record may hold', () => {
  const unknown = recordedTables.flatMap((table) =>
    Object.keys(knownColumns[table])
      .filter((column) => column.startsWith('json_') || /(^|_)(at|on|date|due)$/.test(column))
      .filter((column) => cellShape(table, column) === null)
      .map((column) => `${table}.${column}`),
  );
  expect(unknown).toEqual([]);
});

it.each([
  ['decision', 'json_reasons', '{'],
  ['decision', 'json_reasons', 'null'],
  ['decision', 'json_reasons', '{"a":1}'],
  ['decision', 'at', 'zzz'],
  ['audit', 'json_closing', '"x"'],
  ['audit', 'json_closing', '{}'],
  ['audit', 'json_closing', '{'],
  ['audit', 'json_profile', 'null'],
  ['audit', 'closed_at', 'zzz'],
  ['audit', 'planned_date', '2026-99-99'],
  ['audit', 'planned_date', '2026-02-30'],
  ['exception', 'expires_on', 'zzzz'],
  ['exception', 'requested_at', 'zzz'],
  ['exception', 'number', 9e15],
  ['exception', 'approved_hash', 'zz'],
  ['signature', 'subject', 'nonsense'],
  ['signature', 'subject', 'exception:'],
  ['signature', 'json_content', '{'],
  ['signature', 'at', 'zzz'],
  ['signature', 'utc_offset', 9e15],
  ['authority', 'json_roles', '{}'],
  ['authority', 'json_roles', '{'],
  ['rating', 'risk', 'weird'],
  ['system', 'json_tokens', '{"staging":[],"__proto__":{"production":[]}}'],
  ['difference', 'json_reasons', '[1]'],
])('tells %s.%s that holds %s', (table, column, value) => {
  expect(oddCells()(table, { [column]: value })).toEqual({ column, value: String(value) });
  expect(oddCells()(table, { [column]: null })).toBeNull();
});

it('leaves what people write as it is', () => {
  const row = { title: '\u202E', reason: '{', planned_date: '2026-06-01', closed_at: null };
  expect(oddCells()('audit', row)).toBeNull();
});

it('quotes what is odd without characters that a terminal would obey', () => {
  const said = verifyText.oddCell('audit:a', 'release', `\u001B[2J\u202E${'x'.repeat(99)}`);
  expect(said).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(said.length).toBeLessThan(150);
});

it.each([
  ['as its hash says', {}, false],
  ['with another hash', { content_hash: 'a'.repeat(64) }, true],
  ['in another spelling', signed('{ "format":"1"}'), true],
  ['of an exception that covers nothing that could be read', { subject: 'exception:e' }, true],
])('reads what was signed %s', (_said, more, isBroken) => {
  const row = {
    name: 'Ann',
    subject: 'audit:a',
    ...signed(canonicalJson({ format: '1' })),
    ...more,
  };
  const view = { rows: (table: string) => (table === 'signature' ? [row] : []) };
  const found = signedBreak(view as unknown as RecordView, nodeHasher);
  expect(found?.kind ?? null).toBe(isBroken ? 'signed-content' : null);
});

function signed(json_content: string) {
  const hash = nodeHasher();
  hash.update(json_content);
  return { json_content, content_hash: hash.hex() };
}
