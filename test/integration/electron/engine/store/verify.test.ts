import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import type { VerifyBreak } from '../../../../../shared/contract/index.ts';
import { act, bench } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn, tamper } from '../support/record.ts';
import { changedCommands, changedSchemas, rowsOfNobody } from './tampering.data.ts';

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

/** What verify says is wrong, of the file and of its systems. */
function said(...statements: readonly string[]): string {
  const report = verifyRecord(tampered('PRAGMA foreign_keys = OFF', ...statements));
  expect(report.ok).toBe(false);
  return [...report.problems, ...report.systems.map((system) => system.break?.sentence)].join('\n');
}

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
      `INSERT INTO decision SELECT 'd', system_id, id, 'release', 'Eve', '', 'ready', '2026-03-02', '', '[]', NULL FROM audit`,
    ],
  ])('finds %s', (_, statement) => {
    expect(breakOf(statement)).toMatchObject({ kind: 'rows' });
  });

  it.each(rowsOfNobody)('finds %s, and names it', (_, statement, sentence) => {
    expect(said(statement)).toMatch(sentence);
  });

  it.each(changedSchemas)('finds %s', (_, statements, sentence) => {
    expect(said(...statements)).toContain(sentence);
  });

  it.each([
    ['a second of two equal keys', `'{"risk":"low",' || substr(json_after, 2)`],
    ['blanks', `' ' || json_after`],
    ['half a character', `'{"a":"\\ud800"}'`],
    ['no JSON', `'{'`],
  ])('finds an entry whose row was spelled with %s', (_, spelled) => {
    const entry = rowsIn(at.record, 'audit_trail', `action = 'rating.set'`)[0];
    const change = `UPDATE audit_trail SET json_after = ${spelled} WHERE sequence = ${entry?.sequence}`;
    const found = breakOf(...UNLOCK, change);
    expect(found).toMatchObject({ kind: 'content', sequence: entry?.sequence });
  });

  it.each(changedCommands)('finds %s', (_, statement) => {
    expect(breakOf(statement)).toMatchObject({ kind: 'rows' });
  });

  it('finds numbers that no comparison gave', async () => {
    const bare = await bench();
    await bare.engine.close();
    expect(verifyRecord(bare.record).ok).toBe(true);
    tamper(bare.record, `INSERT INTO difference_number SELECT id, 'k', 1, '2026' FROM system`);
    expect(verifyRecord(bare.record).systems[0]?.break).toMatchObject({ kind: 'rows' });
    await bare.end();
  });

  it('finds a removed number that no difference has any more', async () => {
    const worn = await bench();
    await worn.document({ staging: 'A=1\n', production: 'A=2\n' });
    await act(worn.engine, 'comparison.run', { auditId: worn.auditId });
    await worn.engine.close();
    const forget = [
      'PRAGMA foreign_keys = OFF',
      ...UNLOCK,
      'DELETE FROM difference_number WHERE number = (SELECT max(number) FROM difference_number)',
    ];
    tamper(worn.record, ...forget);
    expect(verifyRecord(worn.record).systems[0]?.break).toMatchObject({ kind: 'rows' });
    await worn.end();
  });

  it('passes a record whose clock was set back, and one that was vacuumed', async () => {
    const jumped = await bench();
    const person = { auditId: jumped.auditId, name: 'Ada', team: 'development', role: '' };
    jumped.clock.now = new Date('2020-01-01T00:00:00Z');
    await act(jumped.engine, 'participant.add', person);
    await act(jumped.engine, 'undo.last', { auditId: jumped.auditId });
    await jumped.engine.close();
    expect(rowsIn(jumped.record, 'audit_trail', `action = 'clock.jump'`)).toHaveLength(1);
    tamper(jumped.record, 'VACUUM', 'ANALYZE');
    expect(verifyRecord(jumped.record)).toMatchObject({ ok: true, problems: [] });
    await jumped.end();
  });

  it('passes a record of sources that hold halves of characters', async () => {
    const odd = await bench();
    for (const [side, text] of [
      ['staging', '{"k":"\\ud800","\\udc00k":1}'],
      ['production', '{"k":"\\udc00x","a":2}'],
    ] as const) {
      const files = [odd.folder.write(`${side}/odd.json`, text)];
      await act(odd.engine, 'source.add', { auditId: odd.auditId, side, files });
    }
    await act(odd.engine, 'comparison.run', { auditId: odd.auditId });
    await odd.engine.close();
    expect(rowsIn(odd.record, 'attribute', `value LIKE '%\ufffd%'`)).toHaveLength(2);
    expect(verifyRecord(odd.record)).toMatchObject({ ok: true });
    await odd.end();
  });

  it('says that an empty file is empty', () => {
    const report = verifyRecord(at.folder.write('zero.db', ''));
    expect(report).toMatchObject({ ok: false, systems: [] });
    expect(report.problems[0]).toContain('zero.db is empty');
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
