import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../../../../shared/contract/index.ts';
import { handlers, whyNotUndone } from '../../../../../electron/engine/commands/index.ts';
import { undoText } from '../../../../../shared/text/engine.ts';
import { act, bench, by, opening, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn, tamper } from '../support/record.ts';

let at: Bench;
beforeEach(async () => void (at = await bench()));
afterEach(async () => at.end());

const ada = { name: 'Ada', team: 'development', role: 'lead' };

describe('the door', () => {
  it('gives the first result to a repeated id and changes nothing again', async () => {
    const context = by();
    const input = { auditId: at.auditId, ...ada };
    const first = await act(at.engine, 'participant.add', input, context);
    const second = await act(at.engine, 'participant.add', input, context);
    expect(second).toEqual(first);
    expect(rowsIn(at.record, 'participant')).toHaveLength(1);
    const other = await refused(
      at.engine,
      'incident.remove',
      { incidentId: 'x', reason: 'y' },
      context,
    );
    expect(other.code).toBe('command.id-reused');
  });

  it('gives one result to an id that is given twice at once', async () => {
    const context = by();
    const input = { auditId: at.auditId, ...ada };
    const [first, second] = await Promise.all([
      act(at.engine, 'participant.add', input, context),
      act(at.engine, 'participant.add', input, context),
    ]);
    expect(second).toEqual(first);
    expect(rowsIn(at.record, 'participant')).toHaveLength(1);
  });

  it('records who acted, for whom, why, and the row before and after', async () => {
    const { participantId } = await act(at.engine, 'participant.add', {
      auditId: at.auditId,
      ...ada,
    });
    await act(at.engine, 'participant.remove', { participantId, reason: 'has left' }, {
      ...by('Grace'),
      onBehalfOf: 'Ada',
    } as never);
    const [entry] = rowsIn(at.record, 'audit_trail', `action = 'participant.remove'`);
    expect(entry).toMatchObject({
      actor: 'Grace',
      on_behalf_of: 'Ada',
      recorded_by: 'tester@test-machine',
      reason: 'has left',
      subject: `participant:${participantId}`,
      json_after: null,
      system_id: at.systemId,
    });
    expect(JSON.parse(entry?.json_before ?? '')).toMatchObject({ name: 'Ada', role: 'lead' });
  });

  it('names the field of a bad input, and nobody acting', async () => {
    const input = { auditId: at.auditId, ...ada, name: '  ' };
    const error = await refused(at.engine, 'participant.add', input);
    expect(error).toMatchObject({ code: 'input.invalid', place: { field: 'name' } });
    expect(error.sentence).toBe('Name is empty.');
    const nobody = await refused(
      at.engine,
      'participant.add',
      { auditId: at.auditId, ...ada },
      by(' '),
    );
    expect(nobody.code).toBe('person.missing');
  });

  it('refuses what is not in the record', async () => {
    const error = await refused(at.engine, 'participant.add', { auditId: 'nowhere', ...ada });
    expect(error.code).toBe('audit.unknown');
  });

  it('tells after the commit what changed and when it was saved', async () => {
    const events: EngineEvent[] = [];
    const end = at.engine.subscribe((event) => {
      expect(rowsIn(at.record, 'participant')).toHaveLength(1);
      events.push(event);
    });
    await act(at.engine, 'participant.add', { auditId: at.auditId, ...ada });
    end();
    await act(at.engine, 'participant.add', { auditId: at.auditId, ...ada });
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      type: 'changed',
      auditId: at.auditId,
      command: 'participant.add',
    });
  });

  it('keeps nothing of a command that fails within', async () => {
    const before = rowsIn(at.record, 'audit_trail').length;
    const system = { ...opening.system };
    const error = await refused(at.engine, 'audit.open', { ...opening, system });
    expect(error).toMatchObject({ code: 'system.exists', place: { field: 'system.name' } });
    expect(rowsIn(at.record, 'audit_trail')).toHaveLength(before);
    expect(rowsIn(at.record, 'audit')).toHaveLength(1);
  });

  it('opens the next audit of a system, and gives no system the name of another', async () => {
    const own = { ...opening.system, id: at.systemId };
    const next = await act(at.engine, 'audit.open', { ...opening, system: own, release: '2026.4' });
    expect(next.audit).toMatchObject({ number: 2, systemId: at.systemId, release: '2026.4' });
    const other = { ...opening.system, name: 'Search' };
    await act(at.engine, 'audit.open', { ...opening, system: other });
    const taken = { ...opening, system: { ...own, name: 'Search' } };
    expect((await refused(at.engine, 'audit.open', taken)).code).toBe('system.exists');
  });

  it('changes only the given parts of the opening', async () => {
    const { audit } = await act(at.engine, 'audit.change', {
      auditId: at.auditId,
      release: '2026.3.1',
      snapshotAgeLimit: 14,
      criticality: 'critical',
    });
    expect(audit).toMatchObject({
      release: '2026.3.1',
      snapshotAgeLimit: 14,
      plannedDate: '2026-04-01',
    });
    expect(rowsIn(at.record, 'system')).toMatchObject([
      { criticality: 'critical', name: 'Checkout' },
    ]);
    const criteria = { auditId: at.auditId, dimension: 'data' };
    await act(at.engine, 'audit.criteria', { ...criteria, outOfScope: 'no data is touched' });
    await act(at.engine, 'audit.criteria', { ...criteria, parityTarget: 90 });
    expect(rowsIn(at.record, 'criteria', `dimension = 'data'`)).toMatchObject([
      { out_of_scope: 'no data is touched', parity_target: 90 },
    ]);
  });

  it('refuses one id for two acts at once, and carries the first out', async () => {
    const context = by();
    const person = { auditId: at.auditId, ...ada };
    const incident = { incidentId: 'x', reason: 'y' };
    const [first, other] = await Promise.all([
      act(at.engine, 'participant.add', person, context),
      refused(at.engine, 'incident.remove', incident, context),
    ]);
    expect(first).toEqual({ participantId: expect.any(String) });
    expect(other.code).toBe('command.id-reused');
  });

  it('takes no release without a comparison, nor on one that is out of date', async () => {
    const of = { auditId: at.auditId, decidedBy: 'Ada', reason: 'the risk is known' };
    const release = { ...of, decision: 'release' };
    const early = await refused(at.engine, 'decision.record', release);
    expect(early).toMatchObject({ code: 'decision.not-compared', remedy: expect.any(String) });
    await at.document({ staging: 'A=1\n', production: 'A=2\n' });
    await act(at.engine, 'comparison.run', { auditId: at.auditId });
    await at.document({ staging: 'A=3\n' });
    expect((await refused(at.engine, 'decision.record', release)).code).toBe('decision.stale');
    await act(at.engine, 'decision.record', { ...of, decision: 'hold' });
    expect(rowsIn(at.record, 'decision')).toMatchObject([{ decision: 'hold' }]);
  });

  it('keeps with a decision what was computed at that moment', async () => {
    await at.document({ staging: 'A=1\n', production: 'A=2\n' });
    await act(at.engine, 'comparison.run', { auditId: at.auditId });
    await act(at.engine, 'decision.record', {
      auditId: at.auditId,
      decision: 'release',
      decidedBy: 'Ada',
      reason: 'the risk is known',
      differsReason: 'the fix cannot wait',
    });
    expect(rowsIn(at.record, 'decision')).toMatchObject([
      { decision: 'release', readiness: 'not-ready', decided_by: 'Ada' },
    ]);
  });
});

describe('the trail', () => {
  it.each([
    `UPDATE audit_trail SET actor = 'Mallory'`,
    'DELETE FROM audit_trail',
    `INSERT OR REPLACE INTO audit_trail SELECT * FROM audit_trail WHERE sequence = 1`,
  ])('takes nothing but new entries: refuses %s', (statement) => {
    expect(() => tamper(at.record, statement)).toThrow(/append-only/);
  });
});

describe('a clock that is set back', () => {
  const jumps = (): ReturnType<typeof rowsIn<'audit_trail'>> =>
    rowsIn(at.record, 'audit_trail', `action = 'clock.jump'`);
  const add = async (): Promise<unknown> =>
    act(at.engine, 'participant.add', { auditId: at.auditId, ...ada });

  it('is an entry of its own with both times, once for each jump, and breaks no chain', async () => {
    await add();
    expect(jumps()).toHaveLength(0);
    const before = at.clock.now.toISOString();
    at.clock.now = new Date('2026-03-01T06:00:00.000Z');
    await add();
    await add();
    expect(jumps()).toMatchObject([
      { subject: `clock:${at.systemId}`, actor: 'Ada', recorded_by: 'tester@test-machine' },
    ]);
    expect(jumps()[0]?.reason).toContain(before);
    expect(jumps()[0]?.reason).toContain('2026-03-01T06:00:01.000Z');
    at.clock.now = new Date('2026-02-01T06:00:00.000Z');
    await add();
    expect(jumps()).toHaveLength(2);
    const report = await at.engine.query('record.verify', {});
    expect(report).toMatchObject({ ok: true, value: { ok: true } });
  });

  it('leaves the act after it to be taken back', async () => {
    at.clock.now = new Date('2026-03-01T06:00:00.000Z');
    await add();
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(rowsIn(at.record, 'participant')).toHaveLength(0);
  });
});

describe('taking back', () => {
  it('restores the row before, and records that it did', async () => {
    const { participantId } = await act(at.engine, 'participant.add', {
      auditId: at.auditId,
      ...ada,
    });
    await act(at.engine, 'participant.change', { participantId, ...ada, role: 'architect' });
    const { undone } = await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(undone).toBe('the change of a participant');
    expect(rowsIn(at.record, 'participant')).toMatchObject([{ role: 'lead' }]);
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(rowsIn(at.record, 'participant')).toHaveLength(0);
    expect(rowsIn(at.record, 'audit_trail', `action = 'undo.last'`)).toHaveLength(2);
    expect((await refused(at.engine, 'undo.last', { auditId: at.auditId })).code).toBe(
      'undo.nothing',
    );
  });

  it('leaves everything as it is where the newest act is not the one that was expected', async () => {
    const { auditId } = at;
    const first = by();
    await act(at.engine, 'participant.add', { auditId, ...ada }, first);
    const told = await at.engine.query('audit.get', { auditId });
    expect(told.ok && told.value.undoableAct?.commandId).toBe(first.commandId);
    const second = by();
    await act(at.engine, 'participant.add', { auditId, ...ada, name: 'Cleo' }, second);
    const expecting = { auditId, expected: first.commandId };
    expect((await refused(at.engine, 'undo.last', expecting)).code).toBe('undo.other-act');
    expect(rowsIn(at.record, 'participant')).toHaveLength(2);
    await act(at.engine, 'undo.last', { auditId, expected: second.commandId });
    await act(at.engine, 'undo.last', expecting);
    expect(rowsIn(at.record, 'participant')).toHaveLength(0);
    expect((await refused(at.engine, 'undo.last', expecting)).code).toBe('undo.other-act');
  });

  it('brings a removed row back', async () => {
    const incident = {
      auditId: at.auditId,
      date: '2026-01-05',
      dimension: 'network',
      what: 'health check too short',
      parityGap: true,
      catalogueId: null,
    };
    const { incidentId } = await act(at.engine, 'incident.add', incident);
    await act(at.engine, 'incident.remove', { incidentId, reason: 'twice' });
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(rowsIn(at.record, 'incident')).toMatchObject([{ id: incidentId, parity_gap: 1 }]);
  });

  it('is refused where the rows have changed since', async () => {
    const answer = { auditId: at.auditId, side: 'staging', catalogueId: 'kernel.version' };
    const catalogueId = await firstCatalogueId();
    await act(at.engine, 'answer.set', {
      ...answer,
      catalogueId,
      state: 'unknown',
      value: null,
      reason: '',
    });
    tamper(at.record, `UPDATE answer SET reason = 'changed elsewhere'`);
    const error = await refused(at.engine, 'undo.last', { auditId: at.auditId });
    expect(error.code).toBe('undo.changed-since');
    expect(rowsIn(at.record, 'answer')).toHaveLength(1);
  });

  it('passes over what was said again elsewhere, instead of offering it in vain', async () => {
    const own = { ...opening.system, id: at.systemId };
    const next = await act(at.engine, 'audit.open', { ...opening, system: own, release: 'next' });
    const pair = {
      dimension: 'infrastructure',
      stagingSubject: 'a',
      productionSubject: 'b',
      reason: 'renamed',
    };
    const auditId = next.audit.id;
    await act(at.engine, 'participant.add', { auditId, ...ada });
    await act(at.engine, 'subjects.pair', { auditId, ...pair });
    const pairId = rowsIn(at.record, 'subject_pair')[0]?.id;
    await act(at.engine, 'subjects.unpair', { pairId, reason: 'wrong' });
    await act(at.engine, 'subjects.pair', { auditId: at.auditId, ...pair });
    const { undone } = await act(at.engine, 'undo.last', { auditId });
    expect(undone).toBe('the added participant');
    expect(rowsIn(at.record, 'subject_pair')).toHaveLength(1);
  });

  it('is offered for exactly the commands that declare it', () => {
    for (const [name, { inverse }] of Object.entries(handlers)) {
      const because = inverse.how === 'none' ? inverse.because : null;
      expect([name, whyNotUndone(name)]).toEqual([name, because]);
      expect([name, name in undoText]).toEqual([name, because === null]);
    }
  });
});

async function firstCatalogueId(): Promise<string> {
  const { catalogue } = await import('../../../../../shared/model/catalogue/index.ts');
  return catalogue[0]?.id ?? '';
}
