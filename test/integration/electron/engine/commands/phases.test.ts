import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GapView } from '../../../../../shared/contract/index.ts';
import { act, bench, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { idNamed, rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await at.document({ staging: 'A=1\nB=1\n', production: 'A=2\nB=2\n' });
  await act(at.engine, 'comparison.run', { auditId: at.auditId });
  await act(at.engine, 'rating.set', on(['A', 'B'], { risk: 'high', rationale: 'agreed' }));
  const owned = { effort: 'high', owner: 'Grace', ownerContact: 'grace@example.com' };
  await act(at.engine, 'gap.plan', on(['A'], owned));
});
afterEach(async () => at.end());

const idOf = (name: string): string => idNamed(at.record, name);

const on = (names: readonly string[], more: object): object => ({
  auditId: at.auditId,
  differenceIds: names.map(idOf),
  ...more,
});

const first = { title: 'Copy the schema', due: '2026-03-10', status: 'open' } as const;
const last = { title: 'Fill the volume', due: '2026-04-10', status: 'open' } as const;

const setPhases = async (...phases: readonly object[]): Promise<unknown> =>
  act(at.engine, 'gap.phases', on(['A'], { phases }));

async function gap(): Promise<GapView> {
  const result = await at.engine.query('plan.get', { auditId: at.auditId });
  const found = result.ok && result.value.gaps.find(({ row }) => row.name === 'A');
  if (!found) throw new Error('no gap A');
  return found;
}

describe('a plan in phases', () => {
  it('is due with its last phase', async () => {
    expect((await gap()).missing).toEqual(['The phased plan has no phases.']);
    await setPhases(first, last);
    const { phases, row, missing } = await gap();
    expect(phases).toEqual([
      { ...first, overdue: false },
      { ...last, overdue: false },
    ]);
    expect(row.plan.due).toBe('2026-04-10');
    expect(missing).toEqual([]);
  });

  it('says which dates are missing, out of order or past', async () => {
    await setPhases({ ...first, due: null }, last);
    expect((await gap()).missing).toEqual(['A phase has no date.']);
    await setPhases(last, first);
    expect((await gap()).missing).toEqual(['The dates of the phases are out of order.']);
    await setPhases(first, last);
    at.clock.now = new Date('2026-03-11T09:00:00Z');
    expect((await gap()).missing).toEqual(['The date of a phase has passed.']);
    expect((await gap()).phases[0]?.overdue).toBe(true);
    await setPhases({ ...first, status: 'done' }, last);
    expect((await gap()).missing).toEqual([]);
  });

  it('refuses a new date in the past, naming the phase, and keeps one that has passed', async () => {
    const input = on(['A'], { phases: [first, { ...last, due: '2026-03-01' }] });
    const error = await refused(at.engine, 'gap.phases', input);
    expect(error).toMatchObject({ code: 'plan.past', place: { field: 'phases.1.due' } });
    await setPhases(first, last);
    at.clock.now = new Date('2026-03-11T09:00:00Z');
    await setPhases({ ...first, title: 'Copy it' }, last);
    expect((await gap()).phases[0]).toMatchObject({ title: 'Copy it', overdue: true });
  });

  it('is refused for gaps with another disposition', async () => {
    await act(at.engine, 'gap.plan', on(['B'], { effort: 'low' }));
    const error = await refused(at.engine, 'gap.phases', on(['A', 'B'], { phases: [first] }));
    expect(error.code).toBe('plan.not-phased');
    expect(rowsIn(at.record, 'plan_phase')).toEqual([]);
  });

  it('is replaced, shortened and undone as one act', async () => {
    await setPhases(first, last);
    await setPhases({ ...last, due: '2026-05-01' });
    expect((await gap()).phases).toHaveLength(1);
    expect((await gap()).row.plan.due).toBe('2026-05-01');
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect((await gap()).phases.map(({ title }) => title)).toEqual([first.title, last.title]);
    expect((await gap()).row.plan.due).toBe('2026-04-10');
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(rowsIn(at.record, 'plan_phase')).toEqual([]);
    const verified = await at.engine.query('record.verify', {});
    expect(verified).toMatchObject({ ok: true, value: { ok: true } });
  });

  it('moves its last phase with the due date of the gap', async () => {
    await setPhases(first, last);
    await act(at.engine, 'gap.plan', on(['A'], { due: '2026-04-20' }));
    expect((await gap()).phases.map(({ due }) => due)).toEqual(['2026-03-10', '2026-04-20']);
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect((await gap()).phases.at(-1)?.due).toBe('2026-04-10');
  });

  it('keeps its phases for when it is phased again', async () => {
    await setPhases(first, last);
    await act(at.engine, 'gap.plan', on(['A'], { effort: 'low', due: '2026-03-05' }));
    expect((await gap()).row.plan.disposition).toBe('remediate-now');
    await act(at.engine, 'gap.plan', on(['A'], { effort: 'high' }));
    expect((await gap()).row.plan).toMatchObject({ disposition: 'phased', due: '2026-04-10' });
  });
});
