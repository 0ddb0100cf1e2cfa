import { describe, expect, it } from 'vitest';
import { reasonAsked } from '../../../../renderer/app/askReason.ts';
import { dismissRefusals, problems } from '../../../../renderer/app/errors.ts';
import { takeBackLast, undoLast } from '../../../../renderer/app/undo.ts';
import { fakeBridge } from '../fakeBridge.ts';

/** What the window asks of the record when it takes an act back. */
type Asked = { readonly expected?: string };

const otherAct = {
  ok: false as const,
  error: { code: 'undo.other-act', sentence: 'It is another one.', remedy: 'Look at it.' },
};

/** A record with these acts, the newest last. After it was asked about them, `then` comes in. */
function record(acts: string[], then: (acts: string[]) => void = () => undefined) {
  const newest = () => acts.at(-1) ?? null;
  return fakeBridge({
    queries: {
      'audit.get': () => {
        const undoable = newest();
        then(acts);
        const undoableAct = undoable && { commandId: undoable, name: 'x', at: '' };
        return { undoable, undoableAct, newestStays: null };
      },
    },
    commands: {
      'undo.last': ({ expected }: Asked) =>
        expected !== undefined && expected !== newest()
          ? otherAct
          : { ok: true, value: { undone: acts.pop() } },
    },
  });
}

const leavesSession = ({ undoable }: { readonly undoable: string | null }) =>
  undoable === 'the session' ? 'The session stays.' : null;

describe('undo', () => {
  it('asks of each act whether it may be taken back, however quickly the key is pressed', async () => {
    const { calls } = record(['the session', 'a rating']);
    const taking = [takeBackLast('a', leavesSession), takeBackLast('a', leavesSession)];
    const both = await Promise.all(taking);
    expect(both.map((taken) => taken?.undone)).toEqual([true, false]);
    expect(both[1]?.sentence).toBe('The session stays.');
    expect(calls).toHaveLength(1);
  });

  it('leaves what came after it had judged, and judges that in its turn', async () => {
    let comes: string | null = 'the session';
    const acts = ['a rating'];
    record(acts, (now) => {
      if (comes !== null) now.push(comes);
      comes = null;
    });
    const taken = await takeBackLast('a', leavesSession);
    expect(taken).toEqual({ undone: false, sentence: 'The session stays.', differenceId: null });
    expect(acts).toEqual(['a rating', 'the session']);
    expect(problems.get()).toEqual([]);
  });

  it('says so where others keep coming, instead of judging for ever', async () => {
    const { calls } = record(['a rating'], (now) => now.push(`act ${now.length}`));
    expect(await takeBackLast('a', () => null)).toBeNull();
    expect(problems.get().map(({ error }) => error.code)).toEqual(['undo.other-act']);
    expect(calls.length).toBeGreaterThan(1);
    dismissRefusals();
  });

  it('reports nothing where the person is asked why and leaves it at that', async () => {
    const error = {
      code: 'command.reason-missing',
      sentence: 'A decision stands.',
      remedy: 'Why?',
    };
    const { calls } = fakeBridge({
      queries: { 'audit.get': () => ({ undoableAct: { commandId: 'c' }, newestStays: null }) },
      commands: { 'undo.last': () => ({ ok: false as const, error }) },
    });
    const taking = takeBackLast('a', () => null);
    await expect.poll(() => reasonAsked.get()?.problem.code).toBe('command.reason-missing');
    reasonAsked.get()?.answer(null);
    expect(await taking).toBeNull();
    expect(problems.get()).toEqual([]);
    expect(calls).toHaveLength(1);
  });

  it('goes on after one that failed', async () => {
    const { calls } = record(['a rating']);
    const failing = takeBackLast('a', () => {
      throw new Error('no sentence');
    });
    await expect(failing).rejects.toThrow('no sentence');
    await undoLast('a');
    expect(calls).toHaveLength(1);
  });
});
