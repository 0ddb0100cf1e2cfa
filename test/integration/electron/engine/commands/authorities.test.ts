import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import { ask } from '../queries/support.ts';
import { act, bench, by, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { addPerson, ruling } from '../support/people.ts';
import { idNamed, rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await at.document({ staging: 'POOL=1\nONLY=1\n', production: 'POOL=2\n' });
  await act(at.engine, 'comparison.run', { auditId: at.auditId });
  await addPerson(at, 'Grace', { role: 'Release manager' });
  await addPerson(at, 'Ben', { role: 'Developer' });
});
afterEach(async () => at.end());

const leave = async (act_: string, risk: string | null, roles: readonly string[]) =>
  act(at.engine, 'authority.set', {
    auditId: at.auditId,
    act: act_,
    risk,
    roles,
    reason: 'r',
    ...(await ruling(at)),
  });

const rate = (name: string, risk: string) => ({
  auditId: at.auditId,
  differenceIds: [idNamed(at.record, name)],
  risk,
  rationale: 'agreed',
});

describe('an act that is left to roles', () => {
  it('is refused to others, and the refusal is in the record', async () => {
    await leave('rate', null, ['release MANAGER']);
    const error = await refused(at.engine, 'rating.set', rate('POOL', 'low'), by('Ben'));
    expect(error.code).toBe('authority.refused');
    expect(error.remedy).toContain('release MANAGER');
    expect(rowsIn(at.record, 'rating')).toEqual([]);
    expect(rowsIn(at.record, 'refusal')[0]).toMatchObject({
      person: 'Ben',
      act: 'rating.set',
      subject: `difference:${idNamed(at.record, 'POOL')}`,
      code: 'authority.refused',
    });
    await act(at.engine, 'rating.set', rate('POOL', 'low'), by('Grace'));
    expect(verifyRecord(at.record).ok).toBe(true);
  });

  it('looks at the role of the person on whose behalf it is recorded', async () => {
    await leave('rate', null, ['Release manager']);
    const behalf = (name: string) => ({ ...by('Ben'), onBehalfOf: name }) as never;
    await act(at.engine, 'rating.set', rate('POOL', 'low'), behalf('Grace'));
    const error = await refused(at.engine, 'rating.set', rate('POOL', 'medium'), {
      ...by('Grace'),
      onBehalfOf: 'Ben',
    } as never);
    expect(error.code).toBe('authority.refused');
  });

  it('can be left by risk, and nobody rates down what they may not rate', async () => {
    await leave('rate', 'high', ['Release manager']);
    await act(at.engine, 'rating.set', rate('POOL', 'medium'), by('Ben'));
    const [high] = rowsIn(at.record, 'difference', `suggested_risk = 'high'`);
    const down = { ...rate('POOL', 'low'), differenceIds: [high?.id] };
    expect((await refused(at.engine, 'rating.set', down, by('Ben'))).code).toBe(
      'authority.refused',
    );
    await act(at.engine, 'rating.set', down, by('Grace'));
    const clear = { auditId: at.auditId, differenceIds: down.differenceIds, reason: 'anew' };
    expect((await refused(at.engine, 'rating.clear', clear, by('Ben'))).code).toBe(
      'authority.refused',
    );
    const undo = await refused(at.engine, 'undo.last', { auditId: at.auditId }, by('Ben'));
    expect(undo.code).toBe('authority.refused');
    await act(at.engine, 'undo.last', { auditId: at.auditId }, by('Grace'));
  });

  it('is for the role of a person alone: what is typed of a participant gives none', async () => {
    await leave('rate', null, ['Tester']);
    const person = { auditId: at.auditId, team: 'development', role: 'Tester' };
    await act(at.engine, 'participant.add', { ...person, name: 'Ann' });
    await act(at.engine, 'participant.add', { ...person, name: 'ben' });
    const ann = await refused(at.engine, 'rating.set', rate('POOL', 'low'), by('ANN'));
    expect(ann.sentence).toContain('ANN has no role here');
    const ben = await refused(at.engine, 'rating.set', rate('POOL', 'medium'), by('Ben'));
    expect(ben.sentence).toContain('Ben is Developer');
    await addPerson(at, 'Ann', { role: 'Tester' });
    await act(at.engine, 'rating.set', rate('POOL', 'low'), by('ANN'));
  });

  it('is for everybody again without roles', async () => {
    await leave('rate', null, ['Nobody']);
    await leave('rate', null, []);
    await act(at.engine, 'rating.set', rate('POOL', 'low'), by('Ben'));
    expect(rowsIn(at.record, 'rating')).toHaveLength(1);
    expect(rowsIn(at.record, 'authority')).toEqual([]);
  });

  it('is left by risk only where risk matters', async () => {
    const input = { auditId: at.auditId, act: 'close', risk: 'high', roles: ['x'], reason: 'r' };
    const error = await refused(at.engine, 'authority.set', input);
    expect(error).toMatchObject({ code: 'authority.no-risk', place: { field: 'risk' } });
  });
});

it('what a decision must carry is replaced as a whole, and may be asked for twice', async () => {
  const required = (...roles: string[]) => ({
    auditId: at.auditId,
    required: roles.map((role) => ({ meaning: 'reviewed', role })),
    reason: 'r',
  });
  const rows = () => rowsIn(at.record, 'required_signature');
  const require = async (...roles: string[]) =>
    act(at.engine, 'signatures.require', { ...required(...roles), ...(await ruling(at)) });
  await require('Tester', 'tester', '');
  const kept = rows().filter(({ role }) => role !== '');
  expect(kept).toHaveLength(2);
  await require('Tester', 'Lead', 'Tester');
  expect(rows().map(({ role }) => role)).toHaveLength(3);
  expect(rows().map(({ id }) => id)).toEqual(
    expect.arrayContaining(kept.map(({ id }) => id)) as unknown,
  );
  await require('Tester', 'Lead');
  expect(
    rows()
      .map(({ role }) => role?.toString().toLowerCase())
      .toSorted(),
  ).toEqual(['lead', 'tester']);
  const view = await ask(at.engine, 'people.get', { auditId: at.auditId });
  expect(view.required).toHaveLength(2);
});

it('no rule is made that nobody guards', async () => {
  const rule = { auditId: at.auditId, act: 'rate', risk: null, roles: ['Release manager'] };
  const required = [{ meaning: 'reviewed', role: '' }];
  const rules = [
    ['authority.set', { ...rule, reason: 'r' }],
    ['signatures.require', { auditId: at.auditId, required, reason: 'r' }],
  ] as const;
  const codes = async () =>
    Promise.all(rules.map(async ([name, input]) => (await refused(at.engine, name, input)).code));
  expect(await codes()).toEqual(['allowance.unguarded', 'allowance.unguarded']);
  // Somebody who cannot prove to be the administrator guards nothing.
  const personId = await addPerson(at, 'Root', { administrator: true });
  const { remedy } = await refused(at.engine, ...rules[0]);
  expect(remedy).toMatch(/People and signatures.*set their passphrase/);
  expect(rowsIn(at.record, 'authority')).toEqual([]);
  expect(rowsIn(at.record, 'required_signature')).toEqual([]);
  const passphrase = 'nine herons over the weir';
  await act(at.engine, 'person.passphrase', { personId, passphrase, current: null });
  const allowed = { by: { administratorId: personId, passphrase } };
  for (const [name, input] of rules) await act(at.engine, name, { ...input, ...allowed });
  expect(rowsIn(at.record, 'required_signature')).toHaveLength(1);
});
