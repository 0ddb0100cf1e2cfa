import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act, bench, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { ask, rowNamed, rowsOf } from '../queries/support.ts';
import { approved as approve, passphrase, signer } from '../support/approving.ts';
import { rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await at.document({ staging: 'POOL=10\nA=1\nONLY_HERE=1\n', production: 'POOL=20\nA=2\n' });
  await compare();
});
afterEach(async () => at.end());

const of = (more: object = {}): object => ({ auditId: at.auditId, ...more });

async function compare(): Promise<void> {
  await act(at.engine, 'comparison.run', of());
}

async function rate(name: string, risk: string): Promise<string> {
  const { id } = await rowNamed(at, name);
  const said = { risk, rationale: 'agreed', reason: 'talked again' };
  await act(at.engine, 'rating.set', of({ differenceIds: [id], ...said }));
  return id;
}

async function reasonCodes(): Promise<readonly string[]> {
  const { scorecard } = await ask(at.engine, 'scorecard.get', of());
  return scorecard.readiness.reasons.map(({ code }) => code);
}

async function names(): Promise<readonly string[]> {
  return (await rowsOf(at)).map((row) => row.name);
}

const exceptionFor = (differenceIds: readonly string[], more: object = {}): object =>
  of({
    differenceIds,
    title: 'Known',
    dimension: 'infrastructure',
    reason: 'cost',
    riskAssessment: 'low load',
    mitigation: 'load test',
    compensatingControl: 'alarm on the pool',
    requester: 'Ada',
    owner: 'Grace',
    expiresOn: '2026-06-30',
    reviewTrigger: null,
    ...more,
  });

describe('a rated gap that is found no longer', () => {
  let id: string;
  beforeEach(async () => {
    id = await rate('ONLY_HERE', 'high');
    await at.document({ staging: 'POOL=10\nA=1\n' });
    await compare();
  });

  it('stays among the differences and in the plan as last seen, and says why', async () => {
    expect(await names()).toEqual(['ONLY_HERE', 'A', 'POOL']);
    const row = await rowNamed(at, 'ONLY_HERE');
    expect(row).toMatchObject({ kind: 'only-in-staging', staging: { value: '1' } });
    expect(row.suggestion.reasons[0]).toMatch(/does not find this difference any more/);
    const { gaps } = await ask(at.engine, 'plan.get', of());
    expect(gaps.map((gap) => gap.row.name)).toEqual(['ONLY_HERE']);
    expect(await reasonCodes()).toContain('high-gap-open');
    const { readiness } = (await ask(at.engine, 'scorecard.get', of())).scorecard;
    const keys = readiness.reasons.find(({ code }) => code === 'high-gap-open')?.behind;
    expect((await rowsOf(at, { keys })).map((each) => each.id)).toEqual([id]);
    const counts = await ask(at.engine, 'differences.counts', of());
    expect(counts).toMatchObject({ all: 3, decided: 1, byRating: { high: 1 } });
    expect(await ask(at.engine, 'record.verify')).toMatchObject({ ok: true });
  });

  it('can be planned and excepted', async () => {
    await act(at.engine, 'gap.plan', of({ differenceIds: [id], effort: 'low' }));
    const { exceptionId } = await act(at.engine, 'exception.request', exceptionFor([id]));
    await approve(at, exceptionId);
    expect(await reasonCodes()).not.toContain('high-gap-open');
  });

  it('leaves once its rating is cleared, and comes back when that is undone', async () => {
    await act(at.engine, 'rating.clear', of({ differenceIds: [id], reason: 'it is gone' }));
    expect(await names()).toEqual(['A', 'POOL']);
    expect(await reasonCodes()).not.toContain('high-gap-open');
    await act(at.engine, 'undo.last', of());
    expect(await names()).toContain('ONLY_HERE');
  });

  it('is no variation: nothing there is expected', async () => {
    const input = of({ differenceIds: [id], reason: 'removed' });
    expect((await refused(at.engine, 'variation.declare', input)).code).toBe('variation.gone');
  });

  it('is verified once sources of both sides were read after the rating and lack it', async () => {
    await at.document({ production: 'POOL=20\nA=2\n' });
    await compare();
    expect(rowsIn(at.record, 'plan_item')).toMatchObject([{ id, status: 'verified' }]);
    expect(await names()).toEqual(['A', 'POOL']);
    const codes = await reasonCodes();
    expect(codes).not.toContain('high-gap-open');
    expect(codes).not.toContain('assessment-missing');
    await compare();
    expect(rowsIn(at.record, 'plan_item')).toMatchObject([{ id, status: 'verified' }]);
    await at.document({ staging: 'POOL=10\nA=1\nONLY_HERE=1\n' });
    await compare();
    expect(rowsIn(at.record, 'plan_item')).toMatchObject([{ id, status: 'open' }]);
    expect(await ask(at.engine, 'record.verify')).toMatchObject({ ok: true });
  });

  it('is not verified by a source of another kind, nor by one that is taken away', async () => {
    const production = rowsIn(at.record, 'source', `side = 'production' AND live = 1`)[0];
    await act(at.engine, 'source.remove', { sourceId: production?.id, reason: 'wrong' });
    const file = at.folder.write('production/server.yaml', 'server:\n  port: 80\n');
    await act(at.engine, 'source.add', of({ side: 'production', files: [file] }));
    await compare();
    expect(rowsIn(at.record, 'plan_item')).toEqual([]);
    expect((await rowNamed(at, 'ONLY_HERE')).rating?.risk).toBe('high');
  });
});

describe('pairing subjects', () => {
  const manifest = (name: string, data: string): string =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n${data}`;

  async function add(side: string, text: string): Promise<void> {
    const file = at.folder.write(`${side}/all.yaml`, text);
    await act(at.engine, 'source.add', of({ side, files: [file] }));
  }

  it('retires a rated one-sided gap with its successor named', async () => {
    const shared = manifest('shared', '  B: "1"\n');
    await add('staging', `${shared}---\n${manifest('worker-old', '  LIMIT: "1"\n')}`);
    await add('production', `${shared}---\n${manifest('jobs', '  LIMIT: "2"\n')}`);
    await compare();
    const limits = (await rowsOf(at)).filter((row) => row.name.includes('LIMIT'));
    const [staging] = limits.filter((row) => row.kind === 'only-in-staging');
    const [production] = limits.filter((row) => row.kind === 'only-in-production');
    if (!staging || !production) throw new Error('no one-sided rows');
    const rating = { differenceIds: [staging.id], risk: 'high', rationale: 'agreed' };
    await act(at.engine, 'rating.set', of(rating));
    const pair = {
      dimension: staging.dimension,
      stagingSubject: staging.stagingSubject,
      productionSubject: production.productionSubject,
      reason: 'renamed',
    };
    await act(at.engine, 'subjects.pair', of(pair));
    expect(await reasonCodes()).not.toContain('high-gap-open');
    const rows = (await rowsOf(at)).filter((row) => row.name.includes('LIMIT'));
    expect(rows).toMatchObject([{ key: production.key, kind: 'changed', rating: null }]);
    const number = (row: { readonly number: number }): string =>
      `G-${String(row.number).padStart(3, '0')}`;
    expect(rows[0]?.suggestion.reasons.join(' ')).toContain(`Continues ${number(staging)}`);
    const notes = rowsIn(at.record, 'comparison')[0]?.json_notes;
    expect(notes).toContain(`${number(staging)} is continued as ${number(production)}`);
    const pairId = rowsIn(at.record, 'subject_pair')[0]?.id;
    await act(at.engine, 'subjects.unpair', { pairId, reason: 'wrong' });
    expect(await reasonCodes()).toContain('high-gap-open');
    expect(await ask(at.engine, 'record.verify')).toMatchObject({ ok: true });
  });
});

describe('a high rating against a declared variation', () => {
  it('refuses the declaration', async () => {
    const id = await rate('POOL', 'high');
    const input = of({ differenceIds: [id], reason: 'sized for its load' });
    expect((await refused(at.engine, 'variation.declare', input)).code).toBe(
      'variation.rated-high',
    );
    expect((await rowNamed(at, 'POOL')).rating?.risk).toBe('high');
  });

  it('keeps the row a difference when the values that were rated come back', async () => {
    const id = await rate('POOL', 'high');
    await at.document({ staging: 'POOL=11\nA=1\nONLY_HERE=1\n' });
    await compare();
    await act(at.engine, 'variation.declare', of({ differenceIds: [id], reason: 'sized' }));
    expect(await names()).not.toContain('POOL');
    await at.document({ staging: 'POOL=10\nA=1\nONLY_HERE=1\n' });
    await compare();
    expect((await rowNamed(at, 'POOL')).rating?.risk).toBe('high');
    expect(rowsIn(at.record, 'comparison')[0]?.json_notes).toContain('rated the same values high');
  });
});

describe('an answer by hand', () => {
  const answer = async (side: string, catalogueId: string, value: string): Promise<unknown> =>
    act(at.engine, 'answer.set', of({ side, catalogueId, state: 'value', value, reason: '' }));

  it('verifies by the moment of that answer, not of the newest one of its side', async () => {
    await answer('staging', 'database.engine-version', '13');
    await answer('production', 'database.engine-version', '15');
    await compare();
    await rate('database.engine-version', 'high');
    await answer('production', 'data.masking', 'full');
    await answer('staging', 'database.engine-version', '15');
    await compare();
    expect(rowsIn(at.record, 'plan_item')).toEqual([]);
    await answer('production', 'database.engine-version', '15');
    await compare();
    expect(rowsIn(at.record, 'plan_item')).toMatchObject([{ status: 'verified' }]);
  });
});

describe('an approval', () => {
  async function approved(name: string): Promise<{ id: string; exceptionId: string }> {
    const id = await rate(name, 'low');
    const { exceptionId } = await act(at.engine, 'exception.request', exceptionFor([id]));
    await approve(at, exceptionId);
    return { id, exceptionId };
  }

  it('is void for a row that is rated higher since, until it is given again', async () => {
    const { exceptionId } = await approved('POOL');
    expect((await rowNamed(at, 'POOL')).exceptionStanding).toBe('approved');
    await rate('POOL', 'high');
    expect(await reasonCodes()).toContain('high-gap-open');
    expect((await rowNamed(at, 'POOL')).exceptionStanding).toBeNull();
    await approve(at, exceptionId, { note: 'high as well' });
    expect(await reasonCodes()).not.toContain('high-gap-open');
    expect(rowsIn(at.record, 'exception_cover')[0]?.risk).toBe('high');
    const again = { exceptionId, personId: await signer(at), passphrase, note: '' };
    expect((await refused(at.engine, 'exception.approve', again)).code).toBe('exception.decided');
  });

  it('covers no row whose rating was cleared', async () => {
    const { id } = await approved('POOL');
    await act(at.engine, 'rating.clear', of({ differenceIds: [id], reason: 'talked again' }));
    expect((await rowNamed(at, 'POOL')).exceptionStanding).toBeNull();
  });

  it('still covers a row that is rated lower', async () => {
    const id = await rate('POOL', 'high');
    const { exceptionId } = await act(at.engine, 'exception.request', exceptionFor([id]));
    await approve(at, exceptionId);
    await rate('POOL', 'medium');
    expect((await rowNamed(at, 'POOL')).exceptionStanding).toBe('approved');
  });

  it('is asked for in the dimension of the rows', async () => {
    const { id } = await rowNamed(at, 'POOL');
    const input = exceptionFor([id], { dimension: 'data' });
    const error = await refused(at.engine, 'exception.request', input);
    expect(error).toMatchObject({ code: 'exception.dimension', place: { field: 'dimension' } });
    expect(rowsIn(at.record, 'exception')).toHaveLength(0);
  });
});

describe('undo', () => {
  const undoable = async (): Promise<string | null> =>
    (await ask(at.engine, 'audit.get', of())).undoable;

  it('passes over a request that was approved, and says why it stays', async () => {
    const id = await rate('POOL', 'low');
    const { exceptionId } = await act(at.engine, 'exception.request', exceptionFor([id]));
    await approve(at, exceptionId);
    const view = await ask(at.engine, 'audit.get', of());
    expect(view.undoable).toBe('the rating');
    expect(view.newestStays).toBe('Withdraw the exception instead.');
    expect(await act(at.engine, 'undo.last', of())).toMatchObject({ undone: 'the rating' });
    expect(rowsIn(at.record, 'exception')[0]?.state).toBe('approved');
    expect(await undoable()).toBeNull();
    const error = await refused(at.engine, 'undo.last', of());
    expect(error).toMatchObject({
      code: 'undo.nothing',
      remedy: 'Withdraw the exception instead.',
    });
  });

  it('passes over a plan that a comparison has verified', async () => {
    const id = await rate('POOL', 'low');
    await act(at.engine, 'gap.plan', of({ differenceIds: [id], effort: 'low' }));
    expect(await undoable()).toBe('the change of the plan');
    await at.document({ staging: 'POOL=20\nA=1\n', production: 'POOL=20\nA=2\n' });
    await compare();
    expect(rowsIn(at.record, 'plan_item')[0]?.status).toBe('verified');
    expect(await act(at.engine, 'undo.last', of())).toMatchObject({ undone: 'the rating' });
  });

  it('takes back an act once what came after it was taken back', async () => {
    await rate('POOL', 'low');
    await rate('POOL', 'medium');
    await act(at.engine, 'undo.last', of());
    expect((await rowNamed(at, 'POOL')).rating?.risk).toBe('low');
    await act(at.engine, 'undo.last', of());
    expect((await rowNamed(at, 'POOL')).rating).toBeNull();
  });
});
