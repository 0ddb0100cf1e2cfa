import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandName } from '../../../../../shared/contract/index.ts';
import { handlers } from '../../../../../electron/engine/commands/index.ts';
import { seeded } from '../../../../fixtures/random.ts';
import { act, bench, by, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';
import { chanceOf, documentPair, shuffled } from './judging-acts.ts';
import { undoableActs } from './undoable-acts.ts';

let at: Bench;
beforeAll(async () => {
  at = await bench();
  await documentPair(at);
}, 60_000);
afterAll(async () => at.end());

/** Does every act that can be taken back some times, and takes some back. */
async function actAtRandom(): Promise<void> {
  const { auditId, record, engine } = at;
  const names = Object.keys(undoableActs) as CommandName[];
  for (const [turn, name] of shuffled(names, 6, seeded(7)).entries()) {
    const place = { ...at, record, ...chanceOf(seeded(turn)) };
    const result = await engine.command(name, undoableActs[name]?.(place), by());
    const crashed = !result.ok && result.crash === true ? name : null;
    expect(crashed).toBeNull();
    if (turn % 5 === 0) await engine.command('undo.last', { auditId }, by());
  }
}

describe('whatever leaves the record', () => {
  it('has its reason in the trail, but where an act is taken back', async () => {
    await actAtRandom();
    const removals = rowsIn(at.record, 'audit_trail', `json_after IS NULL`);
    const without = removals.filter(
      ({ reason, action }) => reason === null && action !== 'undo.last' && action !== 'clock.jump',
    );
    expect(without.map(({ action, subject }) => [action, subject])).toEqual([]);
    const acts = new Set(removals.map(({ action }) => action));
    expect(acts.size).toBeGreaterThan(12);
  }, 240_000);

  it('is asked for its reason by every act that is named a removal', () => {
    const removal =
      /\.(?:remove|clear|discard|disallow|unpair|retract|withdraw|put-back|move-back)$/;
    // What ends in a word or a mark of its own stays in the record: nothing is taken out.
    const stays = new Set(['exception.withdraw', 'variation.withdraw']);
    const silent = Object.entries(handlers)
      .filter(([name, { removes }]) => removal.test(name) && !stays.has(name) && removes !== true)
      .map(([name]) => name);
    expect(silent).toEqual([]);
  });

  it('leaves for a reason that says something, whoever asks', async () => {
    const { auditId, engine } = at;
    const person = { name: 'Zoe', team: 'security', role: '' };
    const { participantId } = await act(engine, 'participant.add', { auditId, ...person });
    const input = { participantId, reason: '  ' };
    expect((await refused(engine, 'participant.remove', input)).place).toEqual({ field: 'reason' });
    await act(engine, 'participant.remove', { participantId, reason: 'left the company' });
  });
});
