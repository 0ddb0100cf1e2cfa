import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEngine } from '../../../../../electron/engine/engine.ts';
import type { Engine } from '../../../../../electron/engine/engine.ts';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import type { CommandName } from '../../../../../shared/contract/index.ts';
import { undoText } from '../../../../../shared/text/engine.ts';
import { seeded } from '../../../../fixtures/random.ts';
import { ask } from '../queries/support.ts';
import { act, bench, by } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';
import { chanceOf, decided, documentPair, idsOf, shuffled, stateOf } from './judging-acts.ts';
import type { Chance, Place } from './judging-acts.ts';
import { undoableActs } from './undoable-acts.ts';

let at: Bench;
let engine: Engine;
beforeEach(async () => {
  at = await bench();
  engine = at.engine;
  await documentPair(at);
});
afterEach(async () => {
  await engine.close();
  await at.end();
});

async function restart(): Promise<void> {
  await engine.close();
  engine = await openEngine({ record: at.record, host: at.host });
}

/** Rows that stand, as the comparison has them. */
const shown = (record: string): unknown =>
  rowsIn(record, 'difference', `standing IN ('open', 'expected') ORDER BY id`);

function place(record: string, chance: Chance): Place {
  return { auditId: at.auditId, record, ...chance };
}

describe('undo', () => {
  /** What chance seldom puts in the order in which it can be done. */
  const inOrder: readonly CommandName[] = [
    'rating.set',
    'gap.plan',
    'gap.plan',
    'gap.phases',
    'gap.phases',
  ];

  it.each([1, 2, 3, 4])(
    'in reverse gives exactly the state before each act, seed %d',
    async (seed) => {
      const random = seeded(seed);
      const chance = chanceOf(random);
      const names = Object.keys(undoableActs) as CommandName[];
      const states: (readonly [CommandName, unknown])[] = [];
      const first = shown(at.record);
      for (const [step, name] of [...shuffled(names, 3, random), ...inOrder].entries()) {
        if (step % 40 === 39) await restart();
        const input = undoableActs[name]?.(place(at.record, chance));
        const before = stateOf(at.record, decided);
        const context = by();
        const result = await engine.command(name, input, context);
        if (!result.ok && result.crash) throw new Error(`${name}: ${result.error.sentence}`);
        const [done] = rowsIn(at.record, 'command', `id = '${context.commandId}'`);
        if (!done || done.first_sequence === null) continue;
        states.push([name, before]);
      }
      expect(states.length).toBeGreaterThan(names.length / 2);
      for (const [step, [name, tables]] of states.toReversed().entries()) {
        if (step % 20 === 10) await restart();
        const { undone } = await act(engine, 'undo.last', { auditId: at.auditId });
        expect(undone).toContain(undoText[name]);
        expect([name, stateOf(at.record, decided)]).toEqual([name, tables]);
      }
      await act(engine, 'comparison.run', { auditId: at.auditId });
      expect(shown(at.record)).toEqual(first);
      expect(verifyRecord(at.record)).toMatchObject({ ok: true });
    },
  );
});

describe('declaring an expected variation and withdrawing it', () => {
  it.each([1, 2, 3, 4, 5])('changes no rating, seed %d', async (seed) => {
    const chance = chanceOf(seeded(seed));
    const { auditId } = at;
    for (let turn = 0; turn < 4; turn += 1) {
      const rated = { auditId, differenceIds: chance.some(idsOf(at)), reason: 'r' };
      const verdict = { risk: chance.pick(['low', 'medium', 'high']), rationale: 'agreed' };
      await act(engine, 'rating.set', { ...rated, ...verdict });
    }
    const counts = async (): Promise<unknown> => ask(engine, 'differences.counts', { auditId });
    const before = [stateOf(at.record, ['rating', 'plan_item']), shown(at.record), await counts()];
    const declared: string[] = [];
    for (const id of chance.some(idsOf(at))) {
      const one = { auditId, differenceIds: [id], reason: 'sized so' };
      if (!(await engine.command('variation.declare', one, by())).ok) continue;
      declared.push(id);
    }
    const expected = { auditId, differenceIds: declared, reason: 'not so' };
    if (declared.length > 0) await act(engine, 'variation.withdraw', expected);
    const match = { dimension: 'infrastructure', subject: '*', name: 'POOL_SIZE' };
    const alike = { auditId, match, reach: 'audit', reason: 'sized so' };
    const result = await engine.command('variation.declare-alike', alike, by());
    if (result.ok) {
      const variationId = rowsIn(at.record, 'variation_pattern')[0]?.id;
      await act(engine, 'variation.retract', { variationId, reason: 'not so' });
      declared.push(match.name);
    }
    expect(declared.length).toBeGreaterThan(0);
    const after = [stateOf(at.record, ['rating', 'plan_item']), shown(at.record), await counts()];
    expect(after).toEqual(before);
  });
});
