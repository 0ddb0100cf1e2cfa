import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import type { VerifyBreak } from '../../../../../shared/contract/index.ts';
import { act, bench } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn, tamper } from '../support/record.ts';

let at: Bench;
let copies = 0;

beforeAll(async () => {
  at = await bench();
  await at.document({ staging: 'POOL=10\nA=1\nB=2\n', production: 'POOL=20\nA=2\nB=2\n' });
  await act(at.engine, 'comparison.run', { auditId: at.auditId });
  const differenceIds = rowsIn(at.record, 'difference', `standing = 'open'`).map(({ id }) => id);
  const rating = { auditId: at.auditId, differenceIds, risk: 'medium', rationale: 'agreed' };
  await act(at.engine, 'rating.set', rating);
  const person = { auditId: at.auditId, name: 'Ada', team: 'development', role: '' };
  await act(at.engine, 'participant.add', person);
  await act(at.engine, 'participant.add', { ...person, name: 'Grace' });
  await act(at.engine, 'undo.last', { auditId: at.auditId });
  await at.engine.close();
});
afterAll(() => at.folder.remove());

/** A copy of the good record, changed as if somebody had opened it with another program. */
function tampered(...statements: readonly string[]): string {
  copies += 1;
  const copy = join(at.folder.path, `copy-${copies}.db`);
  copyFileSync(at.record, copy);
  tamper(copy, ...statements);
  return copy;
}

function breakOf(...statements: readonly string[]): VerifyBreak | null {
  const report = verifyRecord(tampered(...statements));
  expect(report.ok).toBe(false);
  return report.systems[0]?.break ?? null;
}

const UNLOCK = [
  'DROP TRIGGER audit_trail_no_update',
  'DROP TRIGGER audit_trail_no_delete',
  'DROP TRIGGER difference_number_no_update',
  'DROP TRIGGER difference_number_no_delete',
] as const;

describe('verify', () => {
  it('passes a good record, and names its entries and head', () => {
    const trail = rowsIn(at.record, 'audit_trail', '1 ORDER BY sequence');
    const report = verifyRecord(at.record);
    expect(report).toMatchObject({ ok: true, problems: [] });
    expect(report.systems).toEqual([
      {
        systemId: at.systemId,
        name: 'Checkout',
        entries: trail.length,
        head: trail.at(-1)?.hash,
        break: null,
      },
    ]);
  });

  it('finds a changed row and names the entry that made it', () => {
    const found = breakOf(`UPDATE rating SET risk = 'low' WHERE rowid = 1`);
    expect(found?.kind).toBe('rows');
    const entry = rowsIn(at.record, 'audit_trail', `sequence = ${found?.sequence}`)[0];
    expect(entry?.action).toBe('rating.set');
    expect(found?.sentence).toContain(entry?.subject);
  });

  it.each([
    ['a removed row', 'DELETE FROM participant'],
    [
      'an added row',
      `INSERT INTO participant SELECT 'x', system_id, id, 'Eve', 'security', '' FROM audit`,
    ],
    ['an attribute', `UPDATE attribute SET value = '99' WHERE name = 'POOL'`],
    ['a removed attribute', `DELETE FROM attribute WHERE name = 'B'`],
    ['a difference', `UPDATE difference SET suggested_risk = 'low'`],
    ['a removed difference', `DELETE FROM rating; DELETE FROM difference WHERE name = 'A'`],
    ['a digest', `UPDATE comparison SET rows_digest = 'ff'`],
    [
      'a decision that nobody made',
      `INSERT INTO decision SELECT 'd', system_id, id, 'release', 'Eve', '', 'ready', '2026-03-02' FROM audit`,
    ],
  ])('finds %s', (_, statement) => {
    expect(breakOf(statement)).toMatchObject({ kind: 'rows' });
  });

  it('finds a number that was given again', () => {
    const swap = [
      'UPDATE difference_number SET number = number + 1000',
      'UPDATE difference_number SET number = 1002 - number',
    ];
    expect(breakOf(...UNLOCK, ...swap)).toMatchObject({ kind: 'rows' });
  });

  it('finds a changed entry', () => {
    const found = breakOf(...UNLOCK, `UPDATE audit_trail SET actor = 'Eve' WHERE sequence = 4`);
    expect(found).toMatchObject({ kind: 'content', sequence: 4 });
  });

  it('finds an entry whose hashes were made to fit', () => {
    const found = breakOf(...UNLOCK, `UPDATE audit_trail SET hash = 'ab' WHERE sequence = 4`);
    expect(found).toMatchObject({ kind: 'hash', sequence: 4 });
  });

  it('finds an entry that is not linked', () => {
    const link = `UPDATE audit_trail SET previous_hash = 'ab' WHERE sequence = 4`;
    expect(breakOf(...UNLOCK, link)).toMatchObject({ kind: 'link', sequence: 4 });
  });

  it('finds a missing entry in the middle', () => {
    const found = breakOf(...UNLOCK, 'DELETE FROM audit_trail WHERE sequence = 5');
    expect(found).toMatchObject({ kind: 'gap', sequence: 5 });
  });

  it('finds entries that were cut off at the end while their commands are known', () => {
    const cut = 'DELETE FROM audit_trail WHERE sequence = (SELECT max(sequence) FROM audit_trail)';
    expect(breakOf(...UNLOCK, cut)).toMatchObject({ kind: 'gap' });
  });

  it('finds two entries that changed places', () => {
    const swap = [
      'UPDATE audit_trail SET sequence = -1 WHERE sequence = 3',
      'UPDATE audit_trail SET sequence = 3 WHERE sequence = 4',
      'UPDATE audit_trail SET sequence = 4 WHERE sequence = -1',
    ];
    expect(breakOf(...UNLOCK, ...swap)).toMatchObject({ sequence: 3 });
  });

  it('names the first of several breaks', () => {
    const found = breakOf(
      ...UNLOCK,
      `UPDATE audit_trail SET reason = 'x' WHERE sequence = 7`,
      `UPDATE audit_trail SET reason = 'x' WHERE sequence = 6`,
    );
    expect(found?.sequence).toBe(6);
  });

  it('says what is wrong with a file that is no record', () => {
    const letter = at.folder.write('letter.db', 'dear reader, this is no database at all');
    const report = verifyRecord(letter);
    expect(report).toMatchObject({ ok: false, systems: [] });
    expect(report.problems[0]).toContain('letter.db');
    expect(verifyRecord(join(at.folder.path, 'none.db')).problems[0]).toContain('none.db');
  });
});
