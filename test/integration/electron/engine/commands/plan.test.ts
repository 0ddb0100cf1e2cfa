import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandInput, GapView } from '../../../../../shared/contract/index.ts';
import type { Risk } from '../../../../../shared/model/words.ts';
import { act, bench, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { idNamed, rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await at.document({ staging: 'A=1\nB=1\nC=1\n', production: 'A=2\nB=2\nC=2\n' });
  await act(at.engine, 'comparison.run', { auditId: at.auditId });
  await rate('A', 'high');
  await rate('B', 'medium');
});
afterEach(async () => at.end());

const idOf = (name: string): string => idNamed(at.record, name);

const on = (names: readonly string[], more: object): CommandInput<'gap.plan'> => ({
  auditId: at.auditId,
  differenceIds: names.map(idOf),
  ...more,
});

async function rate(name: string, risk: Risk, reason?: string): Promise<void> {
  await act(at.engine, 'rating.set', {
    ...on([name], { risk, rationale: 'agreed' }),
    ...(reason === undefined ? {} : { reason }),
  });
}

const plan = async (names: readonly string[], more: object): Promise<unknown> =>
  act(at.engine, 'gap.plan', on(names, more));

async function gapOf(name: string): Promise<GapView> {
  const result = await at.engine.query('plan.get', { auditId: at.auditId });
  const found = result.ok && result.value.gaps.find(({ row }) => row.name === name);
  if (!found) throw new Error(`no gap ${name}`);
  return found;
}

describe('the disposition', () => {
  it('follows the matrix with every effort while no person chose one', async () => {
    await plan(['A', 'B'], { effort: 'low' });
    expect((await gapOf('A')).row.plan.disposition).toBe('remediate-now');
    expect((await gapOf('B')).row.plan.disposition).toBe('scheduled');
    await plan(['A'], { effort: 'high' });
    expect(await gapOf('A')).toMatchObject({ advised: 'phased', priority: 3 });
    expect((await gapOf('A')).row.plan.disposition).toBe('phased');
    await plan(['A'], { effort: null });
    expect(await gapOf('A')).toMatchObject({ advised: null, row: { plan: { disposition: null } } });
  });

  it('is recorded with the effort in one entry, and undone with it', async () => {
    await plan(['A'], { effort: 'low' });
    const [entry] = rowsIn(at.record, 'audit_trail', `subject LIKE 'plan_item:%'`);
    const after = JSON.parse(entry?.json_after ?? '{}') as Record<string, unknown>;
    expect(after).toMatchObject({ effort: 'low', disposition: 'remediate-now' });
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(rowsIn(at.record, 'plan_item')).toEqual([]);
  });

  it('of a person stays when the effort changes, and then asks for a reason', async () => {
    await plan(['A'], { disposition: 'remediate-now' });
    await plan(['A'], { effort: 'low' });
    expect((await gapOf('A')).missing.join()).not.toContain('departs');
    const harder = on(['A'], { effort: 'high' });
    const error = await refused(at.engine, 'gap.plan', harder);
    expect(error).toMatchObject({ code: 'plan.reason-missing', place: { field: 'reason' } });
    expect((await gapOf('A')).row.plan.effort).toBe('low');
    await plan(['A'], { effort: 'high', reason: 'two people are free' });
    const explained = await gapOf('A');
    expect(explained.row.plan).toMatchObject({
      effort: 'high',
      disposition: 'remediate-now',
      dispositionReason: 'two people are free',
    });
    await plan(['A'], { note: 'called' });
    expect((await gapOf('A')).missing.join()).not.toContain('departs');
  });

  it('that no effort advises is refused without a reason before the effort is known', async () => {
    const accepted = await refused(at.engine, 'gap.plan', on(['A'], { disposition: 'accept' }));
    expect(accepted.sentence).toContain('"Remediate now" or "Phased plan" for 1 chosen gap');
    const sooner = await refused(at.engine, 'gap.plan', on(['B'], { disposition: 'accept' }));
    expect(sooner.sentence).toContain('"Scheduled" for 1 chosen gap');
    await plan(['A'], { disposition: 'accept', reason: 'rare' });
    await plan(['A'], { effort: 'low' });
    expect((await gapOf('A')).row.plan).toMatchObject({
      disposition: 'accept',
      dispositionReason: 'rare',
    });
  });

  it('goes back to the matrix when the choice is taken back', async () => {
    await plan(['A'], { effort: 'low' });
    await plan(['A'], { disposition: 'accept', reason: 'rolled back in minutes' });
    await plan(['A'], { disposition: null });
    expect((await gapOf('A')).row.plan).toMatchObject({
      disposition: 'remediate-now',
      dispositionReason: '',
    });
  });

  it('that departs from the advice is refused without a reason, for all of them', async () => {
    await plan(['A', 'B'], { effort: 'low' });
    const error = await refused(
      at.engine,
      'gap.plan',
      on(['A', 'B'], { disposition: 'scheduled' }),
    );
    expect(error).toMatchObject({ code: 'plan.reason-missing', place: { field: 'reason' } });
    expect(error.sentence).toContain('"Remediate now" for 1 chosen gap');
    expect((await gapOf('A')).row.plan.disposition).toBe('remediate-now');
    const reason = 'the vendor comes in December';
    await plan(['A', 'B'], { disposition: 'scheduled', reason });
    expect((await gapOf('A')).row.plan.dispositionReason).toBe(reason);
    expect((await gapOf('B')).row.plan.dispositionReason).toBe('');
    const [entry] = rowsIn(at.record, 'audit_trail', `reason = '${reason}'`);
    expect(entry?.action).toBe('gap.plan');
  });

  it('that is said again with its effort is judged by the new effort', async () => {
    const both = on(['A'], { effort: 'high', disposition: 'remediate-now' });
    expect((await refused(at.engine, 'gap.plan', both)).sentence).toContain('"Phased plan"');
    await plan(['A'], { effort: 'high', disposition: 'phased' });
    expect((await gapOf('A')).row.plan.dispositionReason).toBe('');
  });

  it('asks for a reason when a new rating changes the advice', async () => {
    await plan(['B'], { effort: 'low' });
    await rate('B', 'high', 'seen in production');
    expect(await gapOf('B')).toMatchObject({ advised: 'remediate-now' });
    expect((await gapOf('B')).missing.join()).toContain('departs from the advice');
  });
});

describe('the owner', () => {
  it('who takes no part needs a contact, which goes when the owner does', async () => {
    await plan(['A'], { effort: 'low', owner: 'Vendor', due: '2026-03-20' });
    expect((await gapOf('A')).missing).toEqual([
      'The owner takes no part in the audit and has no contact.',
    ]);
    await plan(['A'], { ownerContact: 'desk@example.com' });
    expect((await gapOf('A')).missing).toEqual([]);
    await plan(['A'], { owner: 'Vendor', note: 'called' });
    expect((await gapOf('A')).row.plan.ownerContact).toBe('desk@example.com');
    await plan(['A'], { owner: 'Someone else' });
    expect((await gapOf('A')).row.plan.ownerContact).toBe('');
  });
});

describe('mitigations', () => {
  it('are taken by a person, in several plans at once', async () => {
    const { mitigations } = await gapOf('A');
    expect(mitigations.length).toBeGreaterThan(0);
    await plan(['A', 'B'], { mitigation: mitigations[0]?.text });
    expect((await gapOf('B')).row.plan.mitigation).toBe(mitigations[0]?.text);
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect((await gapOf('A')).row.plan.mitigation).toBe('');
  });
});

describe('what is missing', () => {
  it('names its problem with the rows behind it', async () => {
    await plan(['A'], { effort: 'high' });
    const result = await at.engine.query('plan.get', { auditId: at.auditId });
    const missing = result.ok ? result.value.missing : [];
    expect(missing).toContainEqual({
      code: 'phases-missing',
      sentence: '1 phased plan without phases',
      differenceIds: [idOf('A')],
    });
    expect(missing[0]).toMatchObject({ code: 'effort-missing', differenceIds: [idOf('B')] });
  });
});
