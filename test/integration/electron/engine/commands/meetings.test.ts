import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../queries/support.ts';
import { act, bench, by, opening, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

let at: Bench;
let ada: string;
let bob: string;
beforeEach(async () => {
  at = await bench();
  ada = await participant(at.auditId, 'Ada');
  bob = await participant(at.auditId, 'Bob');
});
afterEach(async () => at.end());

async function participant(auditId: string, name: string): Promise<string> {
  const person = { auditId, name, team: 'operations', role: '' };
  return (await act(at.engine, 'participant.add', person)).participantId;
}

const session = (present: readonly string[]): object => ({
  auditId: at.auditId,
  facilitator: 'Ada',
  present,
});
const stored = (): ReturnType<typeof rowsIn<'meeting'>> => rowsIn(at.record, 'meeting');

describe('a session in the room', () => {
  it('keeps who held it, who was present, and when it began and ended', async () => {
    const { meetingId } = await act(at.engine, 'meeting.start', session([ada, ada]));
    await act(at.engine, 'meeting.attend', { meetingId, present: [ada, bob] });
    await act(at.engine, 'meeting.end', { meetingId });
    const [meeting] = stored();
    expect(meeting).toMatchObject({ id: meetingId, facilitator: 'Ada', audit_id: at.auditId });
    expect(JSON.parse(meeting?.json_present ?? '')).toEqual([ada, bob]);
    expect(meeting?.ended_at ?? '').toMatch(/^2026-03-02T/);
    expect(meeting?.started_at).not.toBe(meeting?.ended_at);
    const entries = rowsIn(at.record, 'audit_trail', `subject = 'meeting:${meetingId}'`);
    expect(entries.map(({ action }) => action)).toEqual([
      'meeting.start',
      'meeting.attend',
      'meeting.end',
    ]);
    expect(JSON.parse(entries[0]?.json_after ?? '')).toMatchObject({ json_present: `["${ada}"]` });
  });

  it('is one at a time an audit, and the refusal names who holds it and since when', async () => {
    const { meetingId } = await act(at.engine, 'meeting.start', session([]));
    const error = await refused(at.engine, 'meeting.start', session([]), by('Eve'));
    expect(error.code).toBe('meeting.open');
    const since = stored()[0]?.started_at.slice(0, 16).replace('T', ' ');
    expect(error.sentence).toContain('Ada');
    expect(error.sentence).toContain(since);
    const own = { ...opening.system, id: at.systemId };
    const next = await act(at.engine, 'audit.open', { ...opening, system: own, release: 'next' });
    const other = { auditId: next.audit.id, facilitator: 'Bob', present: [] };
    await act(at.engine, 'meeting.start', other);
    await act(at.engine, 'meeting.end', { meetingId });
    await act(at.engine, 'meeting.start', session([bob]));
    expect(stored()).toHaveLength(3);
  });

  it('takes only participants of its audit', async () => {
    const own = { ...opening.system, id: at.systemId };
    const next = await act(at.engine, 'audit.open', { ...opening, system: own, release: 'next' });
    const stranger = await participant(next.audit.id, 'Eve');
    const error = await refused(at.engine, 'meeting.start', session([ada, stranger]));
    expect(error.code).toBe('participant.unknown');
    expect(stored()).toHaveLength(0);
    const { meetingId } = await act(at.engine, 'meeting.start', session([ada]));
    const present = [stranger];
    const late = await refused(at.engine, 'meeting.attend', { meetingId, present });
    expect(late.code).toBe('participant.unknown');
  });

  it('is over once it has ended', async () => {
    const { meetingId } = await act(at.engine, 'meeting.start', session([ada]));
    await act(at.engine, 'meeting.end', { meetingId });
    expect((await refused(at.engine, 'meeting.end', { meetingId })).code).toBe('meeting.ended');
    const late = await refused(at.engine, 'meeting.attend', { meetingId, present: [bob] });
    expect(late.code).toBe('meeting.ended');
    const unknown = await refused(at.engine, 'meeting.end', { meetingId: 'nowhere' });
    expect(unknown.code).toBe('meeting.unknown');
  });

  it('can be taken back until it has ended', async () => {
    const { meetingId } = await act(at.engine, 'meeting.start', session([ada]));
    await act(at.engine, 'meeting.attend', { meetingId, present: [ada, bob] });
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(stored()).toMatchObject([{ json_present: JSON.stringify([ada]) }]);
    await act(at.engine, 'meeting.end', { meetingId });
    const { undone } = await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(undone).toBe('the added participant');
    expect(stored()).toHaveLength(1);
  });

  it('has no team of somebody who was present and takes part no longer, until that is undone', async () => {
    const { auditId } = at;
    const { meetingId } = await act(at.engine, 'meeting.start', session([ada, bob]));
    const removal = { participantId: ada, reason: 'has left' };
    const teamsPresent = async (): Promise<readonly string[]> =>
      (await ask(at.engine, 'meeting.get', { auditId })).teamsPresent;
    await act(at.engine, 'participant.remove', { ...removal, participantId: bob });
    expect(await teamsPresent()).toEqual(['operations']);
    await act(at.engine, 'participant.remove', removal);
    expect(await teamsPresent()).toEqual([]);
    expect((await ask(at.engine, 'meeting.get', { auditId })).participants).toEqual([]);
    expect(JSON.parse(stored()[0]?.json_present ?? '')).toEqual([ada, bob]);
    await act(at.engine, 'undo.last', { auditId });
    expect(await teamsPresent()).toEqual(['operations']);
    await act(at.engine, 'meeting.attend', { meetingId, present: [ada] });
    expect(JSON.parse(stored()[0]?.json_present ?? '')).toEqual([ada]);
  });
});
