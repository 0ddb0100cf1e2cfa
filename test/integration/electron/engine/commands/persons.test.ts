import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../queries/support.ts';
import { act, bench, by, opening, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { addPerson, ruling } from '../support/people.ts';
import { rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => void (at = await bench()));
afterEach(async () => at.end());

const set = (name: string, more: object = {}) => ({
  auditId: at.auditId,
  personId: null,
  name,
  team: 'operations',
  role: 'Release manager',
  administrator: false,
  ...more,
});

describe('people', () => {
  it('are of the system, across its audits', async () => {
    await addPerson(at, 'Grace');
    const system = { ...opening.system, id: at.systemId };
    const next = await act(at.engine, 'audit.open', { ...opening, system, release: '2026.4' });
    const { persons } = await ask(at.engine, 'people.get', { auditId: next.audit.id });
    expect(persons.map(({ name }) => name)).toEqual(['Grace']);
  });

  it.each(['grace hopper', 'GRACE  HOPPER', 'GraceHopper', 'Gr\u0430ce Hopper'])(
    'have one name each, however it is written: %j',
    async (name) => {
      await addPerson(at, 'Grace Hopper');
      const error = await refused(at.engine, 'person.set', set(name));
      expect(error).toMatchObject({ code: 'person.exists', place: { field: 'name' } });
      expect(error.sentence).toContain('Grace Hopper');
    },
  );

  it('keep their own name when they are changed, and take no name of somebody retired', async () => {
    const personId = await addPerson(at, 'Grace');
    await act(at.engine, 'person.set', set('GRACE', { personId, role: 'Lead' }));
    await act(at.engine, 'person.retire', { personId, reason: 'has left' });
    expect((await refused(at.engine, 'person.set', set('Grace'))).code).toBe('person.exists');
    const [row] = rowsIn(at.record, 'person');
    expect(row).toMatchObject({ name: 'GRACE', role: 'Lead', active: 0 });
  });

  it('are retired and reinstated for a reason that the trail keeps', async () => {
    const personId = await addPerson(at, 'Grace');
    await act(at.engine, 'person.retire', { personId, reason: 'has left' });
    expect((await refused(at.engine, 'person.retire', { personId, reason: 'r' })).code).toBe(
      'person.retired',
    );
    await act(at.engine, 'person.reinstate', { personId, reason: 'is back' });
    expect((await refused(at.engine, 'person.reinstate', { personId, reason: 'r' })).code).toBe(
      'person.active',
    );
    const reasons = rowsIn(at.record, 'audit_trail', `subject = 'person:${personId}'`);
    expect(reasons.map(({ action, reason }) => [action, reason])).toEqual([
      ['person.set', null],
      ['person.retire', 'has left'],
      ['person.reinstate', 'is back'],
    ]);
  });

  it('of another system are not changed from here', async () => {
    const personId = await addPerson(at, 'Grace');
    const system = { ...opening.system, name: 'Search' };
    const other = await act(at.engine, 'audit.open', { ...opening, system });
    const input = set('Ada', { auditId: other.audit.id, personId });
    expect((await refused(at.engine, 'person.set', input)).code).toBe('person.unknown');
  });
});

describe('managing people', () => {
  it('is for everybody until it is left to roles, and a refusal stays in the record', async () => {
    const grace = await addPerson(at, 'Grace', { role: 'Lead' });
    await addPerson(at, 'Ben', { role: 'Tester' });
    const manage = { act: 'manage-people', risk: null, roles: ['lead'], reason: 'r' };
    const rule = { auditId: at.auditId, ...manage, ...(await ruling(at)) };
    await act(at.engine, 'authority.set', rule, by('Grace'));
    const error = await refused(at.engine, 'person.set', set('Eve', await ruling(at)), by('Ben'));
    expect(error.code).toBe('authority.refused');
    expect(error.sentence).toContain('Ben is Tester');
    await act(at.engine, 'person.set', set('Eve', await ruling(at)), by('Grace'));
    const [kept] = rowsIn(at.record, 'refusal');
    expect(kept).toMatchObject({ person: 'Ben', act: 'person.set', code: 'authority.refused' });
    const { refusals } = await ask(at.engine, 'people.get', { auditId: at.auditId });
    expect(refusals.map(({ sentence }) => sentence)).toEqual([
      'The change of a person was refused: the role may not.',
    ]);
    const alone = await refused(
      at.engine,
      'person.retire',
      { personId: grace, reason: 'r', ...(await ruling(at)) },
      by('Grace'),
    );
    expect(alone.code).toBe('authority.nobody');
  });

  it('is not left to a role that nobody has', async () => {
    await addPerson(at, 'Grace', { role: 'Lead' });
    const rule = { act: 'manage-people', risk: null, reason: 'r' };
    const input = { auditId: at.auditId, ...rule, ...(await ruling(at)) };
    const error = await refused(at.engine, 'authority.set', { ...input, roles: ['Auditor'] });
    expect(error.code).toBe('authority.nobody');
    expect(rowsIn(at.record, 'authority')).toEqual([]);
  });
});

it('nothing of people is taken back by undo', async () => {
  await addPerson(at, 'Grace');
  const { newestStays, undoable } = await ask(at.engine, 'audit.get', { auditId: at.auditId });
  expect(undoable).toBeNull();
  expect(newestStays).toBe('Change the person again instead.');
});
