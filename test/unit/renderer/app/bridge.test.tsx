import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { runCommand, useQueryOf, useSaved } from '../../../../renderer/app/bridge.ts';
import { problems } from '../../../../renderer/app/errors.ts';
import { jobs } from '../../../../renderer/app/jobs.ts';
import { settingsValue } from '../../../../renderer/app/settings.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

afterEach(cleanup);

const refusal = { code: 'rating.none', sentence: 'The row has no suggestion.', remedy: 'Rate it.' };

describe('commands', () => {
  it('carry a new id each and the acting person', async () => {
    const { calls } = fakeBridge({});
    settingsValue.set((current) => ({ ...current, person: 'Rin Sato' }));
    await runCommand('undo.last', { auditId: 'a' });
    await runCommand('undo.last', { auditId: 'a' }, { reason: 'by mistake' });
    expect(calls.map((call) => call.context.actor)).toEqual(['Rin Sato', 'Rin Sato']);
    expect(calls[1]?.context.reason).toBe('by mistake');
    expect(new Set(calls.map((call) => call.context.commandId)).size).toBe(2);
  });

  it('show an expected error once, and leave it to the caller where asked', async () => {
    fakeBridge({ commands: { 'undo.last': () => ({ ok: false, error: refusal }) } });
    problems.set([]);
    await runCommand('undo.last', { auditId: 'a' }, { quiet: true });
    expect(problems.get()).toEqual([]);
    await runCommand('undo.last', { auditId: 'a' });
    await runCommand('undo.last', { auditId: 'a' });
    expect(problems.get().map((problem) => [problem.error, problem.crash])).toEqual([
      [refusal, false],
    ]);
  });

  it('show anything thrown as a crash that names no value', async () => {
    fakeBridge({
      commands: {
        'undo.last': () => {
          throw new TypeError('canary-secret is not a function');
        },
      },
    });
    problems.set([]);
    const result = await runCommand('undo.last', { auditId: 'a' }, { quiet: true });
    expect(result.ok).toBe(false);
    expect(problems.get().map((problem) => problem.crash)).toEqual([true]);
    expect(JSON.stringify(problems.get())).not.toContain('canary');
  });
});

function Saving() {
  return <p>{useSaved().saving ? 'saving' : 'saved'}</p>;
}

describe('the word of the top bar', () => {
  const never = () => new Promise<never>(() => undefined);

  it('is not held up by a long job, which has its own line', async () => {
    const commands = { 'source.add': never as never, 'undo.last': never as never };
    fakeBridge({ commands });
    show(<Saving />);
    jobs.set([{ commandId: 'long', sentence: 'Reading', done: null, stopping: false }]);
    void runCommand(
      'source.add',
      { auditId: 'a', side: 'staging', files: [] },
      { commandId: 'long' },
    );
    await act(async () => Promise.resolve());
    expect(screen.getByText('saved')).toBeTruthy();
    void runCommand('undo.last', { auditId: 'a' });
    await screen.findByText('saving');
    act(() => jobs.set([]));
  });
});

function Audit() {
  const { savedAt } = useSaved();
  const stale = useQueryOf('differences.counts', { auditId: 'a' }).data?.all;
  return <p>{`${stale} ${savedAt}`}</p>;
}

describe('events', () => {
  it('ask again for the audit that changed, and say when it was saved', async () => {
    let all = 1;
    let asked = 0;
    const counts = () => {
      asked += 1;
      return { all };
    };
    const { tell } = fakeBridge({ queries: { 'differences.counts': counts } });
    show(<Audit />);
    await waitFor(() => screen.getByText(/^1 /));
    all = 2;
    const at = '2026-11-22T14:02:11.000Z';
    const changed = { type: 'changed', savedAt: at, command: 'rating.set' } as const;
    act(() => tell({ ...changed, auditId: 'another' }));
    expect(screen.getByText(`1 ${at}`)).toBeTruthy();
    expect(asked).toBe(1);
    act(() => tell({ ...changed, auditId: 'a' }));
    await waitFor(() => screen.getByText(`2 ${at}`));
  });

  it('keep a job in the strip until it is finished', () => {
    const { tell } = fakeBridge({});
    show(<Audit />);
    const progress = { type: 'progress', commandId: 'c', sentence: 'Reading.' } as const;
    act(() => tell({ ...progress, done: 0.5, finished: false }));
    expect(jobs.get()).toEqual([
      { commandId: 'c', sentence: 'Reading.', done: 0.5, stopping: false },
    ]);
    act(() => tell({ ...progress, done: 1, finished: true }));
    expect(jobs.get()).toEqual([]);
  });
});
