import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Risk, Team } from '../../../../../shared/model/words.ts';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import { ask } from '../queries/support.ts';
import { act, bench, by, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await at.document({
    staging: 'POOL_SIZE=10\nSEARCH_INDEX=a\nONLY_HERE=1\n',
    production: 'POOL_SIZE=20\nSEARCH_INDEX=b\n',
  });
  await act(at.engine, 'comparison.run', { auditId: at.auditId });
});
afterEach(async () => at.end());

function difference(name: string): ReturnType<typeof rowsIn<'difference'>>[number] {
  const row = rowsIn(at.record, 'difference').find((one) => one.name === name);
  if (!row) throw new Error(`no difference ${name}`);
  return row;
}

const of = (
  ...names: readonly string[]
): { auditId: string; differenceIds: readonly string[] } => ({
  auditId: at.auditId,
  differenceIds: names.map((name) => difference(name).id),
});

const view = (name: string, team: Team, risk: Risk, rationale = ''): object => ({
  ...of(name),
  team,
  risk,
  rationale,
});

const hidden = (): ReturnType<typeof rowsIn<'sealed_assessment'>> =>
  rowsIn(at.record, 'sealed_assessment');
const known = (): ReturnType<typeof rowsIn<'assessment'>> =>
  rowsIn(at.record, 'assessment', '1 ORDER BY team');

async function changeStaging(text: string): Promise<void> {
  await at.document({ staging: text });
  await act(at.engine, 'comparison.run', { auditId: at.auditId });
}

describe('hidden assessments', () => {
  it('are one a team, the newest, and no known ones', async () => {
    await act(at.engine, 'assessment.seal', view('POOL_SIZE', 'development', 'low', 'fine'));
    await act(at.engine, 'assessment.seal', view('POOL_SIZE', 'development', 'high', 'no'));
    await act(at.engine, 'assessment.seal', view('POOL_SIZE', 'operations', 'medium'));
    expect(hidden()).toMatchObject([
      { team: 'development', risk: 'high', rationale: 'no', origin: 'room', assessed_by: 'Ada' },
      { team: 'operations', risk: 'medium' },
    ]);
    expect(known()).toHaveLength(0);
  });

  it('say the same of themselves whatever they hold: nobody finds one out by trying', async () => {
    await act(at.engine, 'assessment.seal', view('POOL_SIZE', 'security', 'low', 'x'));
    const entries = (): number => rowsIn(at.record, 'audit_trail').length;
    const outcomes = [];
    for (const risk of ['low', 'medium'] as const) {
      const before = entries();
      const input = view('POOL_SIZE', 'security', risk, 'x');
      outcomes.push([await act(at.engine, 'assessment.seal', input), entries() - before]);
    }
    expect(outcomes[1]).toEqual(outcomes[0]);
  });

  it('are refused for rows that cannot be judged', async () => {
    await act(at.engine, 'variation.declare', { ...of('POOL_SIZE'), reason: 'r' });
    const error = await refused(at.engine, 'assessment.seal', view('POOL_SIZE', 'security', 'low'));
    expect(error.code).toBe('difference.set-aside');
  });

  it('are refused where the room knows the view of the team, but not for new values', async () => {
    await act(at.engine, 'assessment.set', view('POOL_SIZE', 'security', 'low'));
    const again = view('POOL_SIZE', 'security', 'high');
    const error = await refused(at.engine, 'assessment.seal', again);
    expect(error.code).toBe('assessment.known');
    expect(error.sentence).toContain('security');
    await changeStaging('POOL_SIZE=11\nSEARCH_INDEX=a\nONLY_HERE=1\n');
    await act(at.engine, 'assessment.seal', again);
    expect(hidden()).toMatchObject([{ team: 'security', risk: 'high' }]);
  });

  it('can be taken away unseen, also where the row is set aside by now', async () => {
    await act(at.engine, 'assessment.seal', view('POOL_SIZE', 'security', 'low'));
    await act(at.engine, 'variation.declare', { ...of('POOL_SIZE'), reason: 'r' });
    const one = { ...of('POOL_SIZE'), team: 'security' };
    expect(await act(at.engine, 'assessment.unseal', one)).toEqual({ changed: 1 });
    expect(await act(at.engine, 'assessment.unseal', one)).toEqual({ changed: 0 });
    expect(hidden()).toHaveLength(0);
  });

  it('give way to an open assessment of the team, which can be taken back', async () => {
    await act(at.engine, 'assessment.seal', view('POOL_SIZE', 'security', 'low', 'old'));
    await act(at.engine, 'assessment.seal', view('POOL_SIZE', 'operations', 'low', 'stays'));
    await act(at.engine, 'assessment.set', view('POOL_SIZE', 'security', 'high', 'new'));
    expect(hidden().map(({ team }) => team)).toEqual(['operations']);
    expect(known()).toMatchObject([{ team: 'security', risk: 'high', revealed_at: null }]);
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(hidden()).toHaveLength(2);
    expect(known()).toHaveLength(0);
  });

  it('keep their row in the record when nothing finds it any more', async () => {
    const rest = { staging: 'POOL_SIZE=10\n', production: 'POOL_SIZE=20\n' };
    await act(at.engine, 'assessment.seal', view('SEARCH_INDEX', 'security', 'low'));
    await act(at.engine, 'variation.declare', { ...of('SEARCH_INDEX'), reason: 'r' });
    await at.document(rest);
    await act(at.engine, 'comparison.run', { auditId: at.auditId });
    expect(difference('SEARCH_INDEX').standing).toBe('gone');
    expect(verifyRecord(at.record)).toMatchObject({ ok: true });
  });

  it('can be brought back by undo, although nothing finds their row any more', async () => {
    await act(at.engine, 'assessment.seal', view('SEARCH_INDEX', 'security', 'low'));
    await act(at.engine, 'variation.declare', { ...of('SEARCH_INDEX'), reason: 'r' });
    const one = { ...of('SEARCH_INDEX'), team: 'security' };
    await act(at.engine, 'assessment.unseal', one);
    await at.document({ staging: 'POOL_SIZE=10\n', production: 'POOL_SIZE=20\n' });
    await act(at.engine, 'comparison.run', { auditId: at.auditId });
    const { undone } = await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(undone).toBe('the removal of a hidden assessment');
    expect(hidden()).toHaveLength(1);
  });
});

describe('the reveal', () => {
  beforeEach(async () => {
    const dev = view('POOL_SIZE', 'development', 'low', 'small pool');
    await act(at.engine, 'assessment.seal', dev, by('Grace'));
    await act(at.engine, 'assessment.seal', view('POOL_SIZE', 'operations', 'high', 'queues'));
    await act(at.engine, 'assessment.seal', view('SEARCH_INDEX', 'operations', 'low'));
  });

  it('makes all views of the rows known, with who gave them and when, and says how many', async () => {
    const given = hidden().find(({ team }) => team === 'development');
    expect(await act(at.engine, 'assessment.reveal', of('POOL_SIZE'))).toEqual({ revealed: 2 });
    const { origin: _origin, ...kept } = given ?? { origin: '' };
    expect(known()).toMatchObject([
      { ...kept, assessed_by: 'Grace', revealed_at: expect.stringMatching(/^2026-03-02T/) },
      { team: 'operations', risk: 'high', rationale: 'queues', assessed_by: 'Ada' },
    ]);
    expect(hidden()).toMatchObject([{ difference_id: difference('SEARCH_INDEX').id }]);
  });

  it('drops what was said of other values; no result tells', async () => {
    await changeStaging('POOL_SIZE=11\nSEARCH_INDEX=a\nONLY_HERE=1\n');
    await act(at.engine, 'assessment.seal', view('POOL_SIZE', 'development', 'medium'));
    expect(await act(at.engine, 'assessment.reveal', of('POOL_SIZE'))).toEqual({ revealed: 1 });
    expect(known()).toMatchObject([{ team: 'development', risk: 'medium' }]);
    expect(hidden()).toHaveLength(1);
  });

  it('is refused where nothing of the present values is hidden, and drops nothing then', async () => {
    const error = await refused(at.engine, 'assessment.reveal', of('ONLY_HERE'));
    expect(error.code).toBe('assessment.nothing-hidden');
    await changeStaging('POOL_SIZE=11\nSEARCH_INDEX=a\nONLY_HERE=1\n');
    const late = await refused(at.engine, 'assessment.reveal', of('POOL_SIZE'));
    expect(late.code).toBe('assessment.nothing-hidden');
    expect(hidden()).toHaveLength(3);
  });

  it('cannot be taken back, nor what was hidden before it', async () => {
    await act(at.engine, 'assessment.unseal', { ...of('SEARCH_INDEX'), team: 'operations' });
    await act(at.engine, 'assessment.seal', view('SEARCH_INDEX', 'operations', 'medium'));
    await act(at.engine, 'assessment.reveal', of('POOL_SIZE', 'SEARCH_INDEX'));
    const view1 = await ask(at.engine, 'audit.get', { auditId: at.auditId });
    expect(view1.undoable).toBeNull();
    expect(view1.newestStays).toMatch(/cannot be hidden again/);
    const error = await refused(at.engine, 'undo.last', { auditId: at.auditId });
    expect(error.code).toBe('undo.nothing');
    expect(hidden()).toHaveLength(0);
    expect(known()).toHaveLength(3);
  });

  it('leaves changes to the open: a second round in secret is refused', async () => {
    await act(at.engine, 'assessment.reveal', of('POOL_SIZE'));
    const again = view('POOL_SIZE', 'development', 'high', 'seen the others');
    expect((await refused(at.engine, 'assessment.seal', again)).code).toBe('assessment.known');
    await act(at.engine, 'assessment.set', again);
    expect(known()[0]).toMatchObject({ risk: 'high', revealed_at: expect.any(String) });
  });
});

describe('a row with hidden assessments', () => {
  const both = ['POOL_SIZE', 'ONLY_HERE'] as const;
  beforeEach(async () => {
    for (const name of both) {
      await act(at.engine, 'assessment.seal', view(name, 'security', 'high', 'canary-7d1f'));
    }
  });

  it.each(['rating.set', 'rating.accept'] as const)(
    'is not rated before they are revealed, by %s',
    async (name) => {
      const all = { ...of(...both, 'SEARCH_INDEX'), rationale: 'agreed' };
      const input = name === 'rating.set' ? { ...all, risk: 'low' } : all;
      const error = await refused(at.engine, name, input);
      expect(error.code).toBe('rating.hidden-waiting');
      expect(error.sentence).toMatch(/^2 rows have hidden .*: G-\d{3}, G-\d{3}\.$/);
      expect(JSON.stringify(error)).not.toContain('canary');
      expect(rowsIn(at.record, 'rating')).toHaveLength(0);
      await act(at.engine, 'assessment.reveal', of('POOL_SIZE'));
      await act(at.engine, 'assessment.unseal', { ...of('ONLY_HERE'), team: 'security' });
      await act(at.engine, name, input);
      expect(rowsIn(at.record, 'rating')).not.toHaveLength(0);
    },
  );

  it('is rated where they are of values that it no longer has', async () => {
    await changeStaging('POOL_SIZE=11\nSEARCH_INDEX=a\nONLY_HERE=1\n');
    const low = { ...of('POOL_SIZE'), risk: 'low', rationale: 'fine' };
    expect(await act(at.engine, 'rating.set', low)).toEqual({ changed: 1 });
  });
});

describe('what was settled', () => {
  const rate = (risk: Risk, rationale: string, reason = ''): object => ({
    ...of('POOL_SIZE'),
    risk,
    rationale,
    reason,
  });
  const ratings = (): ReturnType<typeof rowsIn<'rating'>> => rowsIn(at.record, 'rating');

  it('changes with a reason alone, which the trail keeps', async () => {
    await act(at.engine, 'rating.set', rate('low', 'fine'));
    const error = await refused(at.engine, 'rating.set', rate('high', 'no'));
    expect(error).toMatchObject({ code: 'rating.reason-missing', place: { field: 'reason' } });
    expect(error.sentence).toContain('1 row');
    await act(at.engine, 'rating.set', rate('high', 'no', 'the load test failed'));
    expect(ratings()).toMatchObject([{ risk: 'high', rationale: 'no' }]);
    const [entry] = rowsIn(at.record, 'audit_trail', `reason = 'the load test failed'`);
    expect(entry).toMatchObject({ action: 'rating.set' });
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(ratings()).toMatchObject([{ risk: 'low', rationale: 'fine' }]);
  });

  it('is not changed by saying the same again, with or without the words', async () => {
    await act(at.engine, 'rating.set', rate('high', 'queues'));
    const before = ratings();
    expect(await act(at.engine, 'rating.set', rate('high', 'queues'))).toEqual({ changed: 0 });
    expect(await act(at.engine, 'rating.set', rate('high', ''))).toEqual({ changed: 0 });
    expect(ratings()).toEqual(before);
    expect((await refused(at.engine, 'rating.set', rate('high', 'other words'))).code).toBe(
      'rating.reason-missing',
    );
  });

  it('is as free as at first once a value has changed', async () => {
    await act(at.engine, 'rating.set', rate('low', 'fine'));
    await changeStaging('POOL_SIZE=11\nSEARCH_INDEX=a\nONLY_HERE=1\n');
    expect(await act(at.engine, 'rating.set', rate('high', 'no'))).toEqual({ changed: 1 });
  });

  it('is changed by accepting its suggestion only with a reason', async () => {
    const one = of('ONLY_HERE');
    await act(at.engine, 'rating.set', { ...one, risk: 'low', rationale: 'unused' });
    const accept = { ...one, rationale: 'orders need it' };
    expect((await refused(at.engine, 'rating.accept', accept)).code).toBe('rating.reason-missing');
    await act(at.engine, 'rating.accept', { ...accept, reason: 'used after all' });
    expect(await act(at.engine, 'rating.accept', one)).toEqual({ changed: 0 });
    const { rule, rule_version } = difference('ONLY_HERE');
    expect(ratings()).toMatchObject([{ risk: 'high', accepted: 1, rule, rule_version }]);
  });

  it('holds for the assessments behind it too, also for the first one of a team', async () => {
    await act(at.engine, 'assessment.set', view('POOL_SIZE', 'security', 'low', 'a'));
    await act(at.engine, 'assessment.set', view('POOL_SIZE', 'security', 'medium', 'b'));
    await act(at.engine, 'rating.set', rate('low', 'fine'));
    const other = view('POOL_SIZE', 'security', 'high', 'c');
    const error = await refused(at.engine, 'assessment.set', other);
    expect(error.code).toBe('rating.reason-missing');
    await act(at.engine, 'assessment.set', view('POOL_SIZE', 'security', 'medium', 'b'));
    const first = view('POOL_SIZE', 'operations', 'high', 'first');
    expect((await refused(at.engine, 'assessment.set', first)).code).toBe('rating.reason-missing');
    await act(at.engine, 'assessment.set', { ...first, reason: 'came late' });
    await act(at.engine, 'assessment.set', { ...other, reason: 'new advisory' });
    expect(known().map(({ risk }) => risk)).toEqual(['high', 'high']);
  });

  it('is assessed openly alone: what is hidden would never be revealed', async () => {
    await act(at.engine, 'rating.set', rate('low', 'fine'));
    const both = { ...view('POOL_SIZE', 'security', 'high'), ...of('POOL_SIZE', 'SEARCH_INDEX') };
    const error = await refused(at.engine, 'assessment.seal', both);
    expect(error.code).toBe('assessment.settled');
    expect(error.sentence).toContain('1 row');
    expect(hidden()).toHaveLength(0);
    await act(at.engine, 'rating.clear', { ...of('POOL_SIZE'), reason: 'anew' });
    expect(await act(at.engine, 'assessment.seal', both)).toEqual({ changed: 2 });
  });

  it('refuses a whole selection where one row of it lacks the reason', async () => {
    await act(at.engine, 'rating.set', rate('low', 'fine'));
    const all = { ...of('POOL_SIZE', 'SEARCH_INDEX'), risk: 'medium', rationale: 'm' };
    expect((await refused(at.engine, 'rating.set', all)).code).toBe('rating.reason-missing');
    expect(ratings()).toHaveLength(1);
  });
});

describe('parking', () => {
  const parked = (): ReturnType<typeof rowsIn<'parked'>> => rowsIn(at.record, 'parked');

  it('puts rows aside with a reason and brings them back', async () => {
    const two = of('POOL_SIZE', 'SEARCH_INDEX');
    const reason = 'ask the vendor';
    expect(await act(at.engine, 'difference.park', { ...two, reason })).toEqual({ changed: 2 });
    expect(await act(at.engine, 'difference.park', { ...two, reason })).toEqual({ changed: 0 });
    expect(parked()).toMatchObject([{ reason, parked_by: 'Ada' }, { reason }]);
    const all = of('POOL_SIZE', 'SEARCH_INDEX', 'ONLY_HERE');
    expect(await act(at.engine, 'difference.unpark', all)).toEqual({ changed: 2 });
    expect(parked()).toHaveLength(0);
  });

  it('is not for rated rows, and a rating ends it in the same act', async () => {
    await act(at.engine, 'difference.park', of('POOL_SIZE'));
    await act(at.engine, 'rating.set', { ...of('POOL_SIZE'), risk: 'low', rationale: 'x' });
    expect(parked()).toHaveLength(0);
    const error = await refused(at.engine, 'difference.park', of('POOL_SIZE'));
    expect(error.code).toBe('difference.rated');
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(parked()).toHaveLength(1);
    expect(rowsIn(at.record, 'rating')).toHaveLength(0);
  });

  it('ends where a suggestion is accepted too', async () => {
    await act(at.engine, 'difference.park', of('ONLY_HERE'));
    await act(at.engine, 'rating.accept', { ...of('ONLY_HERE'), rationale: 'orders need it' });
    expect(parked()).toHaveLength(0);
  });
});
