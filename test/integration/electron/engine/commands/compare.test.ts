import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act, bench, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn, tamper } from '../support/record.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await at.document({
    staging: 'POOL_SIZE=10\nSEARCH_INDEX=a\nTZ=UTC\nONLY_HERE=1\n',
    production: 'POOL_SIZE=20\nSEARCH_INDEX=b\nTZ=UTC\n',
  });
});
afterEach(async () => at.end());

const audit = (): { auditId: string } => ({ auditId: at.auditId });

function difference(name: string): ReturnType<typeof rowsIn<'difference'>>[number] {
  const row = rowsIn(at.record, 'difference').find((one) => one.name === name);
  if (!row) throw new Error(`no difference ${name}`);
  return row;
}

describe('comparing', () => {
  it('needs something on both sides', async () => {
    const empty = await bench();
    const error = await refused(empty.engine, 'comparison.run', { auditId: empty.auditId });
    expect(error.code).toBe('comparison.no-sources');
    await empty.end();
  });

  it('writes open differences with numbers, positions and bindings', async () => {
    const { summary, reopened, gone } = await act(at.engine, 'comparison.run', audit());
    expect(summary).toMatchObject({ equal: 1, changed: 2, onlyInStaging: 1 });
    expect([reopened, gone]).toEqual([0, 0]);
    const open = rowsIn(at.record, 'difference', `standing = 'open' ORDER BY number`);
    expect(open.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(difference('POOL_SIZE')).toMatchObject({
      kind: 'changed',
      staging_value: '10',
      production_value: '20',
      staging_line: 1,
      production_line: 1,
      first_seen: expect.stringMatching(/^2026-03-02T/),
      binding: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('keeps ratings while both values stay, and opens the row where one changes', async () => {
    await act(at.engine, 'comparison.run', audit());
    for (const name of ['POOL_SIZE', 'SEARCH_INDEX']) {
      const differenceIds = [difference(name).id];
      const rating = {
        ...audit(),
        differenceIds,
        risk: 'medium',
        rationale: 'agreed in the meeting',
      };
      await act(at.engine, 'rating.set', rating);
    }
    await at.document({ staging: 'POOL_SIZE=11\nSEARCH_INDEX=a\nTZ=UTC\n' });
    const { reopened, gone } = await act(at.engine, 'comparison.run', audit());
    expect([reopened, gone]).toEqual([1, 1]);
    const bindingOf = (name: string): string | undefined =>
      rowsIn(at.record, 'rating', `id = '${difference(name).id}'`)[0]?.binding;
    expect(bindingOf('SEARCH_INDEX')).toBe(difference('SEARCH_INDEX').binding);
    expect(bindingOf('POOL_SIZE')).not.toBe(difference('POOL_SIZE').binding);
    expect(difference('ONLY_HERE').standing).toBe('gone');
  });

  it('gives a number once: a key that comes back has its old one, a new key a new one', async () => {
    await act(at.engine, 'comparison.run', audit());
    const { number, first_seen, id } = difference('ONLY_HERE');
    await at.document({ staging: 'POOL_SIZE=10\nSEARCH_INDEX=a\nTZ=UTC\nANOTHER=1\n' });
    await act(at.engine, 'comparison.run', audit());
    await at.document({ staging: 'POOL_SIZE=10\nSEARCH_INDEX=a\nTZ=UTC\nONLY_HERE=1\n' });
    await act(at.engine, 'comparison.run', audit());
    expect(difference('ONLY_HERE')).toMatchObject({ number, first_seen, id, standing: 'open' });
    expect(difference('ANOTHER')).toMatchObject({ standing: 'gone' });
    expect(difference('ANOTHER').number).toBeGreaterThan(number);
  });

  it('changes nothing when the same sources are read again', async () => {
    await act(at.engine, 'comparison.run', audit());
    const before = rowsIn(at.record, 'comparison')[0];
    const [rows, digest] = [rowsIn(at.record, 'difference').length, before?.inputs_digest];
    await at.document({ staging: 'POOL_SIZE=10\nSEARCH_INDEX=a\nTZ=UTC\nONLY_HERE=1\n' });
    await act(at.engine, 'comparison.run', audit());
    expect(rowsIn(at.record, 'difference')).toHaveLength(rows);
    expect(rowsIn(at.record, 'comparison')[0]?.inputs_digest).toBe(digest);
  });

  it('writes no row again that says the same', async () => {
    const first = await act(at.engine, 'comparison.run', audit());
    const before = rowsIn(at.record, 'difference');
    tamper(
      at.record,
      `CREATE TRIGGER rewritten BEFORE UPDATE ON difference
       BEGIN SELECT RAISE(ABORT, 'written again'); END`,
    );
    expect(await act(at.engine, 'comparison.run', audit())).toEqual(first);
    expect(rowsIn(at.record, 'difference')).toEqual(before);
  });

  it('is of what is documented when it ends, even where that changed meanwhile', async () => {
    const lines = Array.from({ length: 11_000 }, (_, n) => `KEY_${n}=${n}`).join('\n');
    await at.document({ staging: lines, production: lines });
    const comparing = act(at.engine, 'comparison.run', audit());
    const answer = { ...audit(), catalogueId: 'database.engine-version', reason: '' };
    for (const [side, value] of [
      ['staging', '13'],
      ['production', '15'],
    ]) {
      await act(at.engine, 'answer.set', { ...answer, side, state: 'value', value });
    }
    await comparing;
    expect(difference('database.engine-version')).toMatchObject({ standing: 'open' });
  });

  it('takes answers by hand as a source of each side', async () => {
    const answer = { ...audit(), catalogueId: 'database.engine-version', reason: '' };
    const say = async (side: string, value: string): Promise<unknown> =>
      act(at.engine, 'answer.set', { ...answer, side, state: 'value', value });
    await say('staging', '13');
    await say('production', '15');
    await act(at.engine, 'comparison.run', audit());
    const row = difference('database.engine-version');
    expect(row).toMatchObject({
      staging_value: '13',
      production_value: '15',
      staging_source: null,
      suggested_risk: 'high',
    });
  });
});

describe('rating', () => {
  beforeEach(async () => void (await act(at.engine, 'comparison.run', audit())));

  const rate = (names: readonly string[], risk: string, rationale = ''): object => ({
    ...audit(),
    differenceIds: names.map((name) => difference(name).id),
    risk,
    rationale,
  });

  it('asks for a rationale for high and wherever it departs, naming the number of rows', async () => {
    const error = await refused(
      at.engine,
      'rating.set',
      rate(['POOL_SIZE', 'SEARCH_INDEX'], 'high'),
    );
    expect(error).toMatchObject({
      code: 'rating.rationale-missing',
      place: { field: 'rationale' },
    });
    expect(error.sentence).toContain('2 rows');
    expect(rowsIn(at.record, 'rating')).toHaveLength(0);
  });

  it('accepts in the words of the rule, high in the words given, and undoes as one act', async () => {
    const suggested = suggestedRows();
    expect(new Set(suggested.map(({ suggested_risk: risk }) => risk === 'high')).size).toBe(2);
    const differenceIds = suggested.map(({ id }) => id);
    const rationale = 'Orders stop without it.';
    const input = { ...audit(), differenceIds, rationale };
    const { changed } = await act(at.engine, 'rating.accept', input);
    expect(changed).toBe(suggested.length);
    for (const row of suggested) {
      const ofRule = (JSON.parse(row.json_reasons) as string[]).join(' ');
      expect(rowsIn(at.record, 'rating', `id = '${row.id}'`)[0]).toMatchObject({
        risk: row.suggested_risk,
        accepted: 1,
        rationale: row.suggested_risk === 'high' ? rationale : ofRule,
        rated_by: 'Ada',
      });
    }
    const entries = rowsIn(at.record, 'audit_trail', `action = 'rating.accept'`);
    expect(entries).toHaveLength(suggested.length);
    expect(new Set(entries.map(({ batch }) => batch)).size).toBe(1);
    await act(at.engine, 'undo.last', audit());
    expect(rowsIn(at.record, 'rating')).toHaveLength(0);
  });

  it('accepts nothing of a selection with a high row in it unless words are given', async () => {
    const differenceIds = suggestedRows().map(({ id }) => id);
    for (const rationale of [undefined, '', '  ']) {
      const input = { ...audit(), differenceIds, rationale };
      expect(await refused(at.engine, 'rating.accept', input)).toMatchObject({
        code: 'rating.rationale-missing',
        place: { field: 'rationale' },
      });
    }
    expect(rowsIn(at.record, 'rating')).toHaveLength(0);
    expect(rowsIn(at.record, 'audit_trail', `action = 'rating.accept'`)).toHaveLength(0);
  });

  const suggestedRows = (): ReturnType<typeof rowsIn<'difference'>> =>
    rowsIn(at.record, 'difference', `suggested_risk IS NOT NULL AND standing = 'open'`);

  it('refuses to accept where nothing is suggested', async () => {
    const without = rowsIn(at.record, 'difference', `suggested_risk IS NULL AND standing = 'open'`);
    expect(without.length).toBeGreaterThan(0);
    const differenceIds = without.map(({ id }) => id);
    const error = await refused(at.engine, 'rating.accept', { ...audit(), differenceIds });
    expect(error.code).toBe('rating.no-suggestion');
  });

  it('rates one row and changes no other', async () => {
    await act(at.engine, 'rating.set', rate(['POOL_SIZE'], 'low', 'a smaller pool is fine'));
    expect(rowsIn(at.record, 'rating').map(({ id }) => id)).toEqual([difference('POOL_SIZE').id]);
    const cleared = { ...rate(['POOL_SIZE', 'SEARCH_INDEX'], 'low'), reason: 'talked again' };
    expect(await act(at.engine, 'rating.clear', cleared)).toEqual({ changed: 1 });
    expect(rowsIn(at.record, 'rating')).toHaveLength(0);
  });

  it('keeps one assessment a team', async () => {
    const assess = async (team: string, risk: string): Promise<unknown> =>
      act(at.engine, 'assessment.set', { ...rate(['POOL_SIZE'], risk), team });
    await assess('development', 'low');
    await assess('operations', 'high');
    await assess('development', 'medium');
    expect(rowsIn(at.record, 'assessment').map(({ team, risk }) => [team, risk])).toEqual([
      ['development', 'medium'],
      ['operations', 'high'],
    ]);
  });

  it('refuses rows of another audit and unknown rows', async () => {
    const input = { ...audit(), differenceIds: ['d_nothing'], risk: 'low', rationale: 'x' };
    expect((await refused(at.engine, 'rating.set', input)).code).toBe('difference.unknown');
  });
});

describe('expected variations', () => {
  beforeEach(async () => void (await act(at.engine, 'comparison.run', audit())));

  const declare = (name: string): object => ({
    ...audit(),
    differenceIds: [difference(name).id],
    reason: 'sized for its load',
  });

  it('sets a row aside, refuses to rate it there, and brings it back', async () => {
    await act(at.engine, 'variation.declare', declare('POOL_SIZE'));
    expect(difference('POOL_SIZE')).toMatchObject({ standing: 'expected' });
    const rating = { ...declare('POOL_SIZE'), risk: 'low', rationale: 'x' };
    expect((await refused(at.engine, 'rating.set', rating)).code).toBe('difference.set-aside');
    await act(at.engine, 'variation.withdraw', declare('POOL_SIZE'));
    expect(difference('POOL_SIZE')).toMatchObject({ standing: 'open' });
  });

  it('is taken back as one act, and the rows with it', async () => {
    await act(at.engine, 'variation.declare', declare('SEARCH_INDEX'));
    await act(at.engine, 'undo.last', audit());
    expect(difference('SEARCH_INDEX').standing).toBe('open');
    expect(rowsIn(at.record, 'variation')).toHaveLength(0);
  });

  it('is refused where a rule suggests high', async () => {
    const high = difference('ONLY_HERE');
    expect(high.suggested_risk).toBe('high');
    const error = await refused(at.engine, 'variation.declare', declare('ONLY_HERE'));
    expect(error.code).toBe('variation.high');
  });

  it('pairs subjects by hand and parts them again', async () => {
    const pair = {
      ...audit(),
      dimension: 'infrastructure',
      stagingSubject: 'a',
      productionSubject: 'b',
      reason: 'renamed',
    };
    await act(at.engine, 'subjects.pair', pair);
    expect((await refused(at.engine, 'subjects.pair', pair)).code).toBe('subjects.paired');
    const pairId = rowsIn(at.record, 'subject_pair')[0]?.id;
    await act(at.engine, 'subjects.unpair', { pairId, reason: 'wrong' });
    expect(rowsIn(at.record, 'subject_pair')).toHaveLength(0);
    expect(rowsIn(at.record, 'comparison')).toHaveLength(1);
  });

  it('reports what was saved although the comparison after it cannot run', async () => {
    const sources = rowsIn(at.record, 'source').filter(({ side }) => side === 'staging');
    for (const { id } of sources) {
      await act(at.engine, 'source.remove', { sourceId: id, reason: 'wrong file' });
    }
    await act(at.engine, 'subjects.pair', {
      ...audit(),
      dimension: 'infrastructure',
      stagingSubject: 'a',
      productionSubject: 'b',
      reason: 'renamed',
    });
    expect(rowsIn(at.record, 'subject_pair')).toHaveLength(1);
    const view = await at.engine.query('audit.get', audit());
    expect(view).toMatchObject({ ok: true, value: { comparisonStale: true } });
  });
});
