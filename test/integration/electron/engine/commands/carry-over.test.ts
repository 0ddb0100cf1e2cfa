import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act, bench, by, opening } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
});
afterEach(async () => at.end());

async function openNext(commandId?: string) {
  const system = { ...opening.system, id: at.systemId };
  const context = commandId === undefined ? by() : { ...by(), commandId };
  return act(at.engine, 'audit.open', { ...opening, system, release: '2026.4' }, context);
}

async function fill(auditId: string): Promise<void> {
  const incident = { auditId, dimension: 'network', parityGap: true, catalogueId: null };
  const criteria = { auditId, dimension: 'data', tolerance: 'volume', parityTarget: 90 };
  const said = { auditId, dimension: 'network', cadence: 'daily', told: 'Ada' };
  await act(at.engine, 'participant.add', { auditId, name: 'Ada', team: 'development', role: '' });
  await act(at.engine, 'participant.add', {
    auditId,
    name: 'Bo',
    team: 'operations',
    role: 'on call',
  });
  await act(at.engine, 'incident.add', { ...incident, date: '2025-03-01', what: 'too long ago' });
  await act(at.engine, 'incident.add', { ...incident, date: '2025-03-02', what: 'a year ago' });
  await act(at.engine, 'audit.criteria', { ...criteria, outOfScope: 'no data' });
  await act(at.engine, 'detector.set', { ...said, title: 'kept' });
  const ended = await act(at.engine, 'detector.set', { ...said, title: 'ended' });
  await act(at.engine, 'detector.remove', { detectorId: ended.detectorId, reason: 'no use' });
}

const of = (table: Parameters<typeof rowsIn>[1], auditId: string) =>
  rowsIn(at.record, table).filter((row) => row['audit_id' as keyof typeof row] === auditId);

describe('what is carried over to the next audit of a system', () => {
  it('is who takes part, the incidents of the past year, the criteria and the live detectors', async () => {
    await fill(at.auditId);
    const { audit, carriedOver } = await openNext();
    const counts = { participants: 2, incidents: 1, criteria: 1, detectors: 1 };
    expect(carriedOver).toEqual({ number: 1, release: '2026.3', ...counts });
    expect(of('participant', audit.id)).toMatchObject([
      { name: 'Ada', team: 'development' },
      { name: 'Bo', role: 'on call' },
    ]);
    expect(of('incident', audit.id)).toMatchObject([{ what: 'a year ago', parity_gap: 1 }]);
    expect(of('detector', audit.id)).toMatchObject([{ title: 'kept', live: 1 }]);
    expect(audit.criteria.find(({ dimension }) => dimension === 'data')).toEqual({
      dimension: 'data',
      tolerance: 'volume',
      parityTarget: 90,
      outOfScope: 'no data',
    });
    expect(of('participant', at.auditId)).toHaveLength(2);
    const shown = await at.engine.query('audit.get', { auditId: audit.id });
    expect(shown).toMatchObject({ ok: true, value: { carriedOver } });
  });

  it('is written as entries of the act that opens the audit', async () => {
    await fill(at.auditId);
    await openNext('the-opening');
    const [command] = rowsIn(at.record, 'command').filter(({ id }) => id === 'the-opening');
    const entries = rowsIn(at.record, 'audit_trail').filter(
      ({ sequence }) =>
        sequence >= (command?.first_sequence ?? Infinity) &&
        sequence <= (command?.last_sequence ?? 0),
    );
    const tables = entries
      .filter(({ json_before: before }) => before === null)
      .map(({ subject }) => subject.replace(/:.*/, ''));
    expect(tables.toSorted()).toEqual(
      'audit criteria criteria criteria criteria detector incident participant participant'.split(
        ' ',
      ),
    );
    expect(new Set(entries.map(({ action }) => action))).toEqual(new Set(['audit.open']));
  });

  it('comes from the last audit alone, and from none where the system is new', async () => {
    await fill(at.auditId);
    const second = await openNext();
    const [ada] = rowsIn(at.record, 'participant').filter(
      ({ audit_id: auditId }) => auditId === second.audit.id,
    );
    await act(at.engine, 'participant.remove', { participantId: ada?.id, reason: 'left' });
    const third = await openNext();
    expect(third.carriedOver).toMatchObject({ number: 2, participants: 1 });
    const system = { ...opening.system, name: 'Ledger' };
    const other = await act(at.engine, 'audit.open', { ...opening, system });
    expect(other.carriedOver).toBeNull();
    const shown = await at.engine.query('audit.get', { auditId: other.audit.id });
    expect(shown).toMatchObject({ ok: true, value: { carriedOver: null } });
  });
});
