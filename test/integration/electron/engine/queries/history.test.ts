import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HistoryPage } from '../../../../../shared/contract/views.ts';
import { act, bench, by } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { ask } from './support.ts';

let at: Bench;
beforeEach(async () => void (at = await bench()));
afterEach(async () => at.end());

const page = async (asked: object = {}): Promise<HistoryPage> =>
  ask(at.engine, 'history.page', { auditId: at.auditId, ...asked });

const person = { name: 'Sam Okafor', team: 'development', role: 'Lead developer' } as const;

async function addSam(): Promise<string> {
  const { participantId } = await act(
    at.engine,
    'participant.add',
    { auditId: at.auditId, ...person },
    by('Rin'),
  );
  return participantId;
}

describe('the history of a system', () => {
  it('tells acts newest first, with who, what and about what, and the head of the chain', async () => {
    const before = await page();
    await addSam();
    const after = await page();
    expect(after.entries).toBe(before.entries + 1);
    expect(after.acts[0]).toMatchObject({
      first: after.entries,
      last: after.entries,
      entries: 1,
      actor: 'Rin',
      action: 'participant.add',
      about: 'Participant: Sam Okafor',
      kind: 'act',
    });
    expect(after.actors).toContain('Rin');
    expect(after.head?.sequence).toBe(after.entries);
    expect(after.head?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('lays entries that were written together into one act, and shows each on request', async () => {
    const { acts } = await page();
    const opening = acts.find(({ action }) => action === 'audit.open');
    expect(opening?.entries).toBeGreaterThan(1);
    const { first = 0, last = 0 } = opening ?? {};
    const entries = await ask(at.engine, 'history.entries', { auditId: at.auditId, first, last });
    expect(entries).toHaveLength(last - first + 1);
    expect(entries[0]?.about).toBe('System: Checkout');
    expect(entries[0]?.changes).toContainEqual({
      field: 'criticality',
      before: null,
      after: 'high',
    });
    const fields = entries.flatMap(({ changes }) => changes.map(({ field }) => field));
    expect(fields).not.toContain('secret salt');
  });

  it('finds by the words of the act, the person, the reason and what was written', async () => {
    const participantId = await addSam();
    const reason = 'Left the company.';
    await act(at.engine, 'participant.remove', { participantId, reason }, by('Ola'));
    const actions = async (asked: object) => (await page(asked)).acts.map(({ action }) => action);
    expect(await actions({ search: 'added PARTICIPANT' })).toEqual(['participant.add']);
    expect(await actions({ search: 'left the company' })).toEqual(['participant.remove']);
    expect(await actions({ search: 'Lead developer' })).toEqual([
      'participant.remove',
      'participant.add',
    ]);
    expect(await actions({ actor: 'Ola' })).toEqual(['participant.remove']);
    expect(await actions({ kind: 'removals' })).toEqual(['participant.remove']);
    expect(await actions({ kind: 'reasons' })).toEqual(['participant.remove']);
    expect(await actions({ search: '100%' })).toEqual([]);
  });

  it('names a clock that was set back', async () => {
    await addSam();
    at.clock.now = new Date(at.clock.now.getTime() - 86_400_000);
    await act(at.engine, 'audit.change', { auditId: at.auditId, release: '2026.4' });
    const { acts, counts } = await page({ kind: 'clock' });
    expect(counts.clock).toBe(1);
    expect(acts[0]).toMatchObject({ kind: 'clock', about: 'Clock' });
    expect(acts[0]?.reason).toContain('set back');
  });

  it('gives the trail in parts', async () => {
    await addSam();
    const { matching, acts } = await page({ limit: 1 });
    expect(matching).toBeGreaterThan(1);
    expect(acts).toHaveLength(1);
    const rest = await page({ offset: 1 });
    expect(rest.acts).toHaveLength(matching - 1);
    expect(rest.acts.map(({ last }) => last)).not.toContain(acts[0]?.last);
  });
});
