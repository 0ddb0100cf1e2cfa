import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../../electron/engine/engine.ts';
import { judgedBench, openMade, otherMachine } from '../package/support.ts';
import { ask } from '../queries/support.ts';
import { act } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';

let at: Bench;
let audit: { readonly auditId: string };
beforeEach(async () => {
  at = await judgedBench();
  audit = { auditId: at.auditId };
});
afterEach(async () => at.end());

const decide = async (reason: string): Promise<string> => {
  const said = { decision: 'hold', decidedBy: 'Olaf', reason };
  return (await act(at.engine, 'decision.record', { ...audit, ...said })).decisionId;
};
const problemsOf = async (engine: Engine, id: string): Promise<readonly string[]> => {
  const subject = { kind: 'decision', id };
  const intent = { ...audit, subject, meaning: 'release-decision' } as const;
  const { problems } = await ask(engine, 'signing.preview', intent);
  return problems.map(({ code }) => code);
};

async function expectNewest(engine: Engine, ids: readonly string[]): Promise<void> {
  const view = await ask(engine, 'release.get', audit);
  expect([view.decision, ...view.earlierDecisions].map((each) => each?.id)).toEqual(ids);
  const [newest = '', ...earlier] = ids;
  expect(await problemsOf(engine, newest)).toEqual([]);
  for (const id of earlier) expect(await problemsOf(engine, id)).toEqual(['signature.superseded']);
  const opened = await ask(engine, 'audit.get', audit);
  expect(opened.decision?.reason).toBe(view.decision?.reason);
}

describe('the decision that stands', () => {
  it('is the one recorded last, though the clock was set back in between', async () => {
    const first = await decide('before');
    at.clock.now = new Date('2026-03-01T09:00:00Z');
    const second = await decide('after');
    await expectNewest(at.engine, [second, first]);
  });

  it('is the same after a hand-over, where rows lie in another order', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.unshift(await decide(`no ${count}`));
    await expectNewest(at.engine, ids);
    const done = await act(at.engine, 'package.release', { ...audit, peer: 'Bob', reason: 'r' });
    const { engine: other } = await otherMachine(at);
    const made = await act(other, 'package.continue', { file: done.fileToken, reason: 'r' });
    await other.close();
    const there = await openMade(at, made.recordToken);
    await expectNewest(there, ids);
    await there.close();
  });
});
