import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlanView } from '../../../../../shared/contract/index.ts';
import { act, bench, opening, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { idNamed, rowsIn } from '../support/record.ts';

let at: Bench;
let windowId: string;
beforeEach(async () => {
  at = await bench();
  await at.document({ staging: 'A=1\nB=1\n', production: 'A=2\nB=2\n' });
  await act(at.engine, 'comparison.run', { auditId: at.auditId });
  await act(at.engine, 'rating.set', on(['A', 'B'], { risk: 'medium', rationale: 'agreed' }));
  const owned = { effort: 'low', owner: 'Grace', ownerContact: 'grace@example.com' };
  await act(at.engine, 'gap.plan', on(['A', 'B'], owned));
  ({ windowId } = await act(at.engine, 'window.set', spring()));
});
afterEach(async () => at.end());

const idOf = (name: string): string => idNamed(at.record, name);

const on = (names: readonly string[], more: object): object => ({
  auditId: at.auditId,
  differenceIds: names.map(idOf),
  ...more,
});

const spring = (more: object = {}): object => ({
  auditId: at.auditId,
  title: 'Spring maintenance',
  startsOn: '2026-03-14',
  endsOn: '2026-03-15',
  ...more,
});

/** Another audit of the system, with one gap that is scheduled for the window. */
async function planNext(auditId: string): Promise<void> {
  for (const [side, text] of [
    ['staging', 'A=1\n'],
    ['production', 'A=2\n'],
  ]) {
    const file = at.folder.write(`${auditId}/${side}/checkout.env`, text ?? '');
    await act(at.engine, 'source.add', { auditId, side, files: [file] });
  }
  await act(at.engine, 'comparison.run', { auditId });
  const [gap] = rowsIn(at.record, 'difference', `audit_id = '${auditId}'`);
  const one = { auditId, differenceIds: [gap?.id] };
  await act(at.engine, 'rating.set', {
    ...one,
    risk: 'medium',
    rationale: 'agreed',
    reason: 'again',
  });
  await act(at.engine, 'gap.plan', { ...one, effort: 'low', owner: 'Grace', windowId });
}

async function plan(): Promise<PlanView> {
  const result = await at.engine.query('plan.get', { auditId: at.auditId });
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value;
}

const missing = async (): Promise<readonly string[]> =>
  (await plan()).missing.map(({ sentence }) => sentence);

const dueOf = (name: string): string | null =>
  rowsIn(at.record, 'plan_item', `id = '${idOf(name)}'`)[0]?.due ?? null;

describe('a maintenance window', () => {
  it('gives its last day to the gaps that are scheduled for it', async () => {
    expect(await missing()).toEqual(['2 gaps without a due date']);
    await act(at.engine, 'gap.plan', on(['A', 'B'], { windowId }));
    expect([dueOf('A'), dueOf('B')]).toEqual(['2026-03-15', '2026-03-15']);
    expect((await plan()).windows).toEqual([
      {
        id: windowId,
        title: 'Spring maintenance',
        startsOn: '2026-03-14',
        endsOn: '2026-03-15',
        gaps: 2,
      },
    ]);
    expect(await missing()).toEqual([]);
  });

  it('takes its open gaps along when it moves, in the same act, and back', async () => {
    await act(at.engine, 'gap.plan', on(['A', 'B'], { windowId }));
    await act(at.engine, 'gap.plan', on(['B'], { status: 'done' }));
    await act(at.engine, 'window.set', spring({ windowId, endsOn: '2026-03-22' }));
    expect([dueOf('A'), dueOf('B')]).toEqual(['2026-03-22', '2026-03-15']);
    const entries = rowsIn(at.record, 'audit_trail', `action = 'window.set'`).slice(1);
    expect(entries.map(({ subject }) => subject)).toEqual([
      `maintenance_window:${windowId}`,
      `plan_item:${idOf('A')}`,
    ]);
    expect(new Set(entries.map(({ batch }) => batch)).size).toBe(1);
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(dueOf('A')).toBe('2026-03-15');
    expect((await plan()).windows[0]?.endsOn).toBe('2026-03-15');
  });

  it('takes the gaps of the newest audit along alone: earlier ones say what was planned then', async () => {
    await act(at.engine, 'gap.plan', on(['A'], { windowId }));
    const again = { ...opening, system: { ...opening.system, id: at.systemId }, release: '2026.4' };
    const { audit: next } = await act(at.engine, 'audit.open', again);
    await planNext(next.id);
    const dues = (): readonly (string | null)[] =>
      rowsIn(
        at.record,
        'plan_item',
        `window_id = '${windowId}' ORDER BY audit_id <> '${next.id}'`,
      ).map(({ due }) => due);
    await act(
      at.engine,
      'window.set',
      spring({ auditId: next.id, windowId, endsOn: '2026-03-22' }),
    );
    expect(dues()).toEqual(['2026-03-22', '2026-03-15']);
    await act(at.engine, 'window.set', spring({ windowId, endsOn: '2026-03-29' }));
    expect(dues()).toEqual(['2026-03-29', '2026-03-15']);
    // The change was made in the older audit; undo has it where its gaps moved, before the older act.
    for (const due of ['2026-03-22', '2026-03-15']) {
      await act(at.engine, 'undo.last', { auditId: next.id });
      expect(dues()).toEqual([due, '2026-03-15']);
    }
    const older = await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(older.undone).toBe('the change of the plan');
  });

  it('that is removed shows in its gaps, and is back after undo', async () => {
    await act(at.engine, 'gap.plan', on(['A'], { windowId, due: null }));
    const removal = { auditId: at.auditId, windowId, reason: 'the vendor cancelled' };
    await act(at.engine, 'window.remove', removal);
    expect(await missing()).toContain('1 gap in a maintenance window that was removed');
    expect((await plan()).windows).toEqual([]);
    expect(dueOf('A')).toBe('2026-03-15');
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(await missing()).toEqual(['1 gap without a due date']);
    const verified = await at.engine.query('record.verify', {});
    expect(verified).toMatchObject({ ok: true, value: { ok: true } });
  });

  it('that has passed shows while gaps in it are open, and takes no more', async () => {
    await act(at.engine, 'gap.plan', on(['A'], { windowId }));
    at.clock.now = new Date('2026-03-16T09:00:00Z');
    expect(await missing()).toContain('1 open gap in a maintenance window that has passed');
    const error = await refused(at.engine, 'gap.plan', on(['B'], { windowId }));
    expect(error).toMatchObject({ code: 'plan.past', place: { field: 'windowId' } });
    await act(at.engine, 'gap.plan', on(['A'], { status: 'done' }));
    expect((await missing()).join()).not.toContain('passed');
  });

  it('is left by another date and by another disposition', async () => {
    await act(at.engine, 'gap.plan', on(['A', 'B'], { windowId }));
    await act(at.engine, 'gap.plan', on(['A'], { due: '2026-03-20' }));
    const reason = 'it is urgent';
    await act(at.engine, 'gap.plan', on(['B'], { disposition: 'remediate-now', reason }));
    expect(rowsIn(at.record, 'plan_item').map((row) => row.window_id)).toEqual([null, null]);
    expect([dueOf('A'), dueOf('B')]).toEqual(['2026-03-20', '2026-03-15']);
  });

  it('is refused for gaps that are not scheduled', async () => {
    await act(at.engine, 'gap.plan', on(['B'], { disposition: 'accept', reason: 'rare' }));
    const error = await refused(at.engine, 'gap.plan', on(['A', 'B'], { windowId }));
    expect(error).toMatchObject({ code: 'plan.not-scheduled' });
    expect(dueOf('A')).toBeNull();
  });

  it('ends no earlier than it starts and not in the past', async () => {
    const order = await refused(at.engine, 'window.set', spring({ endsOn: '2026-03-13' }));
    expect(order).toMatchObject({ code: 'window.order', place: { field: 'endsOn' } });
    const past = spring({ startsOn: '2026-02-01', endsOn: '2026-02-02' });
    expect((await refused(at.engine, 'window.set', past)).code).toBe('plan.past');
    at.clock.now = new Date('2026-03-16T09:00:00Z');
    await act(at.engine, 'window.set', spring({ windowId, title: 'March' }));
    expect((await plan()).windows[0]?.title).toBe('March');
  });

  it('belongs to its system: every audit of it sees it, no other does', async () => {
    const again = { ...opening, system: { ...opening.system, id: at.systemId }, release: '2026.4' };
    const { audit: next } = await act(at.engine, 'audit.open', again);
    const other = { ...opening, system: { ...opening.system, name: 'Billing' } };
    const { audit: foreign } = await act(at.engine, 'audit.open', other);
    const seen = async (auditId: string): Promise<number> => {
      const result = await at.engine.query('plan.get', { auditId });
      return result.ok ? result.value.windows.length : -1;
    };
    expect([await seen(next.id), await seen(foreign.id)]).toEqual([1, 0]);
    const change = spring({ auditId: foreign.id, windowId });
    expect((await refused(at.engine, 'window.set', change)).code).toBe(
      'maintenance_window.unknown',
    );
  });
});
