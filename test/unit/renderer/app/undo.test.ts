import { describe, expect, it } from 'vitest';
import { takeBackLast, undoLast } from '../../../../renderer/app/undo.ts';
import { fakeBridge } from '../fakeBridge.ts';

/** A record with these acts, the newest last. */
function record(...acts: string[]) {
  return fakeBridge({
    queries: { 'audit.get': () => ({ undoable: acts.at(-1) ?? null, newestStays: null }) },
    commands: { 'undo.last': () => ({ ok: true, value: { undone: acts.pop() } }) },
  });
}

describe('undo', () => {
  it('asks of each act whether it may be taken back, however quickly the key is pressed', async () => {
    const { calls } = record('the session', 'a rating');
    const whyNot = ({ undoable }: { readonly undoable: string | null }) =>
      undoable === 'the session' ? 'The session stays.' : null;
    const both = await Promise.all([takeBackLast('a', whyNot), takeBackLast('a', whyNot)]);
    expect(both.map((taken) => taken?.undone)).toEqual([true, false]);
    expect(both[1]?.sentence).toBe('The session stays.');
    expect(calls).toHaveLength(1);
  });

  it('goes on after one that failed', async () => {
    const { calls } = record('a rating');
    const failing = takeBackLast('a', () => {
      throw new Error('no sentence');
    });
    await expect(failing).rejects.toThrow('no sentence');
    await undoLast('a');
    expect(calls).toHaveLength(1);
  });
});
