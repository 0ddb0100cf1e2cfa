import { describe, expect, it } from 'vitest';
import { shapesBreak } from '../../../../shared/trail/check-shapes.ts';
import type { CellRow } from '../../../../shared/trail/entry.ts';
import type { RecordView } from '../../../../shared/trail/view.ts';

/** A record with one row of each of these tables. */
function viewOf(tables: Readonly<Record<string, CellRow>>): RecordView {
  const rows = (table: string): readonly CellRow[] => {
    const row = tables[table];
    return row ? [{ id: '1', ...row }] : [];
  };
  return { rows } as Partial<RecordView> as RecordView;
}

const audit = { json_profile: '{}', json_closing: null };

describe('a row that holds together, and that nothing could read', () => {
  it.each([
    ['audit', 'json_closing', '"x"'],
    ['audit', 'json_closing', '{'],
    ['audit', 'json_profile', 'null'],
    ['decision', 'json_reasons', '{'],
    ['decision', 'json_reasons', '{"a":1}'],
    ['decision', 'json_reasons', 'null'],
    ['authority', 'json_roles', '{'],
    ['signature', 'json_content', '{'],
  ])('%s.%s as %s is told with its place', (table, column, cell) => {
    const row = table === 'audit' ? { ...audit, [column]: cell } : { [column]: cell };
    expect(shapesBreak(viewOf({ [table]: row }))?.sentence).toBe(
      `${table}:1 holds in ${column} what no version of this program writes.`,
    );
  });

  it('is none where every column holds what it is for, or nothing yet', () => {
    const decision = { json_reasons: '[]' };
    expect(shapesBreak(viewOf({ audit, decision, authority: { json_roles: '["A"]' } }))).toBeNull();
  });
});
