import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeNew } from '../../../../../electron/engine/write-new.ts';
import { act, bench, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { idNamed, rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await at.document({ staging: 'POOL=10\nA=1\n', production: 'POOL=20\nA=2\n' });
  await act(at.engine, 'comparison.run', { auditId: at.auditId });
});
afterEach(async () => at.end());

const idOf = (name: string): string => idNamed(at.record, name);

const on = (names: readonly string[], more: object = {}): object => ({
  auditId: at.auditId,
  differenceIds: names.map(idOf),
  ...more,
});

async function rate(...names: readonly string[]): Promise<void> {
  await act(at.engine, 'rating.set', on(names, { risk: 'medium', rationale: 'agreed' }));
}

describe('the plan', () => {
  it('follows a rating', async () => {
    const error = await refused(at.engine, 'gap.plan', on(['POOL'], { effort: 'low' }));
    expect(error.code).toBe('plan.not-rated');
  });

  it('waits for a new rating where a value changed since', async () => {
    await rate('POOL');
    await at.document({ staging: 'POOL=11\nA=1\n' });
    await act(at.engine, 'comparison.run', { auditId: at.auditId });
    const plan = on(['POOL'], { effort: 'low' });
    expect((await refused(at.engine, 'gap.plan', plan)).code).toBe('plan.not-rated');
    await rate('POOL');
    expect(await act(at.engine, 'gap.plan', plan)).toEqual({ changed: 1 });
  });

  it('refuses a blank owner and a day in the past, naming the field', async () => {
    await rate('POOL');
    const owner = await refused(at.engine, 'gap.plan', on(['POOL'], { owner: ' ' }));
    expect(owner).toMatchObject({ code: 'input.invalid', place: { field: 'owner' } });
    const due = await refused(at.engine, 'gap.plan', on(['POOL'], { due: '2026-03-01' }));
    expect(due).toMatchObject({ code: 'plan.past', place: { field: 'due' } });
    const never = await refused(at.engine, 'gap.plan', on(['POOL'], { due: '2026-02-30' }));
    expect(never).toMatchObject({ code: 'input.invalid', place: { field: 'due' } });
    const review = await refused(at.engine, 'gap.plan', on(['POOL'], { reviewOn: '2026-03-01' }));
    expect(review.place?.field).toBe('reviewOn');
    expect(rowsIn(at.record, 'plan_item')).toHaveLength(0);
  });

  it('changes only the given parts, for every row', async () => {
    await rate('POOL', 'A');
    const both = on(['POOL', 'A'], { effort: 'low', owner: 'Grace', due: '2026-03-20' });
    expect(await act(at.engine, 'gap.plan', both)).toEqual({ changed: 2 });
    const reason = 'rolled back in minutes';
    await act(at.engine, 'gap.plan', on(['A'], { disposition: 'accept', owner: null, reason }));
    const items = new Map(rowsIn(at.record, 'plan_item').map((row) => [row.id, row]));
    expect(items.get(idOf('POOL'))).toMatchObject({ owner: 'Grace', disposition: 'scheduled' });
    expect(items.get(idOf('A'))).toMatchObject({
      owner: null,
      disposition: 'accept',
      effort: 'low',
    });
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(rowsIn(at.record, 'plan_item', `owner = 'Grace'`)).toHaveLength(2);
  });

  it('is verified only by newer sources of both sides that have it equal', async () => {
    await rate('POOL');
    await act(at.engine, 'gap.plan', on(['POOL'], { status: 'done' }));
    const status = (): unknown => rowsIn(at.record, 'plan_item')[0]?.status;
    const compare = async (): Promise<unknown> =>
      act(at.engine, 'comparison.run', { auditId: at.auditId });

    await at.document({ staging: 'A=1\n' });
    await compare();
    expect(status()).toBe('done');
    await at.document({ staging: 'POOL=20\nA=1\n' });
    await compare();
    expect(status()).toBe('done');
    await at.document({ production: 'POOL=20\nA=2\n' });
    await compare();
    expect(status()).toBe('verified');
    await at.document({ staging: 'POOL=10\nA=1\n' });
    await compare();
    expect(status()).toBe('open');
  });

  it('is verified without a plan as well', async () => {
    await rate('POOL');
    await at.document({ staging: 'POOL=20\nA=1\n', production: 'POOL=20\nA=2\n' });
    await act(at.engine, 'comparison.run', { auditId: at.auditId });
    expect(rowsIn(at.record, 'plan_item')).toMatchObject([{ status: 'verified', owner: null }]);
  });
});

describe('an export', () => {
  it('never takes the name of another file, and leaves nothing half written', async () => {
    const folder = at.folder.path;
    writeFileSync(join(folder, 'card.xlsx'), 'mine');
    const first = await writeNew(folder, 'card.xlsx', new Uint8Array([1, 2, 3]));
    const second = await writeNew(folder, 'card.xlsx', new Uint8Array([4]));
    expect([first, second]).toEqual([join(folder, 'card (2).xlsx'), join(folder, 'card (3).xlsx')]);
    expect(readFileSync(join(folder, 'card.xlsx'), 'utf8')).toBe('mine');
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('says which folder cannot be written', async () => {
    const folder = join(at.folder.path, 'missing');
    await expect(writeNew(folder, 'card.xlsx', new Uint8Array())).rejects.toMatchObject({
      data: { code: 'export.folder', place: { file: folder } },
    });
  });

  it.each(['../card.xlsx', 'a/b.xlsx', 'card.pdf', '.xlsx', 'c:card.xlsx'])(
    'refuses the name %s',
    async (fileName) => {
      const error = await refused(at.engine, 'export.workbook', { auditId: at.auditId, fileName });
      expect(error).toMatchObject({ code: 'export.name', place: { field: 'fileName' } });
    },
  );
});
