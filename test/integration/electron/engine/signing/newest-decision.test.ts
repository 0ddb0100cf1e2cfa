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

/** The decisions as each place has them, and what is said against signing each. */
async function standing(engine: Engine, ids: readonly string[]) {
  const view = await ask(engine, 'release.get', audit);
  const opened = await ask(engine, 'audit.get', audit);
  return {
    listed: [view.decision, ...view.earlierDecisions].map((each) => each?.id),
    problems: await Promise.all(ids.map(async (id) => problemsOf(engine, id))),
    sameReason: opened.decision?.reason === view.decision?.reason,
  };
}

const newestFirst = (ids: readonly string[]) => ({
  listed: ids,
  problems: ids.map((_, index) => (index === 0 ? [] : ['signature.superseded'])),
  sameReason: true,
});

describe('the decision that stands', () => {
  it('is the one recorded last, though the clock was set back in between', async () => {
    const first = await decide('before');
    at.clock.now = new Date('2026-03-01T09:00:00Z');
    const second = await decide('after');
    const ids = [second, first];
    expect(await standing(at.engine, ids)).toEqual(newestFirst(ids));
  });

  it('is the same after a hand-over, where rows lie in another order', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.unshift(await decide(`no ${count}`));
    expect(await standing(at.engine, ids)).toEqual(newestFirst(ids));
    const done = await act(at.engine, 'package.release', { ...audit, peer: 'Bob', reason: 'r' });
    const { engine: other } = await otherMachine(at);
    const made = await act(other, 'package.continue', { file: done.fileToken, reason: 'r' });
    await other.close();
    const there = await openMade(at, made.recordToken);
    expect(await standing(there, ids)).toEqual(newestFirst(ids));
    await there.close();
  });
});
