import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { QueryName, QueryOutput } from '../../../../../shared/contract/queries.ts';
import { act, bench, opening, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await at.document({
    staging: 'POOL_SIZE=10\nCACHE_SIZE=10\nTZ=UTC\nONLY_SIZE=1\nSEARCH_INDEX=a\n',
    production: 'POOL_SIZE=20\nCACHE_SIZE=30\nTZ=UTC\nSEARCH_INDEX=b\n',
  });
  await act(at.engine, 'comparison.run', audit());
});
afterEach(async () => at.end());

const audit = (): { auditId: string } => ({ auditId: at.auditId });

const match = { dimension: 'infrastructure', subject: 'env:*', name: '*_SIZE' } as const;

const declaration = (part: object = {}): object => ({
  ...audit(),
  match,
  reach: 'audit',
  reason: 'sized for its load',
  ...part,
});

async function ask<N extends QueryName>(name: N, input: object): Promise<QueryOutput<N>> {
  const result = await at.engine.query(name, input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function standings(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rowsIn(at.record, 'difference').map(({ name, standing }) => [name, standing]),
  );
}

describe('a variation for everything that looks alike', () => {
  it('says beforehand what it takes, and takes that', async () => {
    const preview = await ask('variation.preview', { ...audit(), match });
    expect(preview).toMatchObject({ takes: 2, refusedHigh: 1, rated: 0 });
    expect(preview.examples.map((row) => row.name)).toEqual(['CACHE_SIZE', 'POOL_SIZE']);
    const { changed } = await act(at.engine, 'variation.declare-alike', declaration());
    expect(changed).toBe(2);
    expect(standings()).toMatchObject({
      POOL_SIZE: 'expected',
      CACHE_SIZE: 'expected',
      ONLY_SIZE: 'open',
      SEARCH_INDEX: 'open',
    });
    expect(await ask('variations.list', audit())).toMatchObject([
      { ...match, reach: 'audit', staging: null, reason: 'sized for its load', explains: 2 },
    ]);
  });

  it('shows its reason among what is set aside, with its rows', async () => {
    await act(at.engine, 'variation.declare-alike', declaration());
    const [group] = await ask('set-aside.groups', audit());
    expect(group).toMatchObject({ how: 'expected', count: 2, reason: 'sized for its load' });
    expect(group?.title).toContain('*_SIZE');
    const rows = await ask('set-aside.rows', {
      ...audit(),
      how: 'expected',
      rule: group?.rule ?? '',
    });
    expect(rows.map((row) => row.name)).toEqual(['CACHE_SIZE', 'POOL_SIZE']);
  });

  it('leaves what the meeting rated high, and takes other ratings as history', async () => {
    for (const [name, risk] of [
      ['POOL_SIZE', 'high'],
      ['CACHE_SIZE', 'low'],
    ]) {
      const row = rowsIn(at.record, 'difference').find((one) => one.name === name);
      const rating = { ...audit(), differenceIds: [row?.id], risk, rationale: 'agreed' };
      await act(at.engine, 'rating.set', rating);
    }
    const preview = await ask('variation.preview', { ...audit(), match });
    expect(preview).toMatchObject({ takes: 1, refusedHigh: 2, rated: 1 });
    await act(at.engine, 'variation.declare-alike', declaration());
    expect(standings()).toMatchObject({ POOL_SIZE: 'open', CACHE_SIZE: 'expected' });
  });

  it('is refused where all of it is high, where nothing is alike, and twice', async () => {
    const only = declaration({ match: { ...match, name: 'ONLY_*' } });
    expect((await refused(at.engine, 'variation.declare-alike', only)).code).toBe(
      'variation.all-high',
    );
    const none = declaration({ match: { ...match, name: 'POOL?SIZE' } });
    expect((await refused(at.engine, 'variation.declare-alike', none)).code).toBe(
      'variation.nothing-alike',
    );
    await act(at.engine, 'variation.declare-alike', declaration());
    expect((await refused(at.engine, 'variation.declare-alike', declaration())).code).toBe(
      'variation.declared',
    );
    expect(rowsIn(at.record, 'variation_pattern')).toHaveLength(1);
  });

  it('with exact values leaves another change of the same attribute listed', async () => {
    const exact = { ...match, staging: '10', production: '20' };
    await act(at.engine, 'variation.declare-alike', declaration({ match: exact }));
    expect(standings()).toMatchObject({ POOL_SIZE: 'expected', CACHE_SIZE: 'open' });
    await at.document({ staging: 'POOL_SIZE=11\n' });
    await act(at.engine, 'comparison.run', audit());
    expect(standings()).toMatchObject({ POOL_SIZE: 'open' });
  });

  it('is retracted, and both acts are taken back by undo', async () => {
    await act(at.engine, 'variation.declare-alike', declaration());
    const variationId = rowsIn(at.record, 'variation_pattern')[0]?.id;
    await act(at.engine, 'variation.retract', { variationId, reason: 'too wide' });
    expect(standings()).toMatchObject({ POOL_SIZE: 'open', CACHE_SIZE: 'open' });
    await act(at.engine, 'undo.last', audit());
    expect(standings()).toMatchObject({ POOL_SIZE: 'expected', CACHE_SIZE: 'expected' });
    const { differenceId } = await act(at.engine, 'undo.last', audit());
    const first = rowsIn(at.record, 'difference').find(({ name }) => name === 'CACHE_SIZE');
    expect(differenceId).toBe(first?.id);
    expect(standings()).toMatchObject({ POOL_SIZE: 'open', CACHE_SIZE: 'open' });
    expect(rowsIn(at.record, 'variation_pattern')).toHaveLength(0);
  });

  it('leaves a row that a person took out of it', async () => {
    await act(at.engine, 'variation.declare-alike', declaration());
    const row = rowsIn(at.record, 'difference').find(({ name }) => name === 'POOL_SIZE');
    const taken = { ...audit(), differenceIds: [row?.id], reason: 'this one matters' };
    await act(at.engine, 'variation.withdraw', taken);
    expect(standings()).toMatchObject({ POOL_SIZE: 'open', CACHE_SIZE: 'expected' });
  });

  it.each(['audit', 'system'] as const)('of reach %s and the next audit', async (reach) => {
    await act(at.engine, 'variation.declare-alike', declaration({ reach }));
    const next = await act(at.engine, 'audit.open', {
      ...opening,
      system: { id: at.systemId, ...opening.system },
      release: '2026.4',
    });
    const listed = await ask('variations.list', { auditId: next.audit.id });
    expect(listed.map((one) => one.explains)).toEqual(reach === 'system' ? [0] : []);
  });
});
