import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CommandName } from '../../../../../shared/contract/index.ts';
import { undoText } from '../../../../../shared/text/engine.ts';
import { seeded } from '../../../../fixtures/random.ts';
import { act, bench, by } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';
import { chanceOf, decided, documentPair, shuffled, stateOf } from './judging-acts.ts';
import { undoableActs } from './undoable-acts.ts';

/** An act of a sequence. Its own chance keeps it what it is when acts before it are left out. */
interface Step {
  readonly act: CommandName;
  readonly chance: number;
}

const acts = Object.keys(undoableActs) as CommandName[];
const anyStep = fc.record({ act: fc.constantFrom(...acts), chance: fc.nat(999) });
/** Every act often enough for what it needs to be there before it. */
const everyAct: readonly Step[] = shuffled(acts, 5, seeded(1)).map((name, chance) => ({
  act: name,
  chance,
}));

/** So that a sequence that fails is told as short as it was made by then. */
const TIME_TO_SHORTEN = 120_000;

/** Does, takes back and does again what a step says. False where it does not fit, and changes nothing. */
async function isTried({ engine, auditId, record }: Bench, step: Step): Promise<boolean> {
  const input = undoableActs[step.act]?.({ auditId, record, ...chanceOf(seeded(step.chance)) });
  const before = stateOf(record, decided);
  const context = by();
  const result = await engine.command(step.act, input, context);
  const [done] = rowsIn(record, 'command', `id = '${context.commandId}'`);
  if (!done || done.first_sequence === null) {
    expect([result, stateOf(record, decided)]).toEqual([result, before]);
    return false;
  }
  const { undone } = await act(engine, 'undo.last', { auditId });
  expect(undone).toContain(undoText[step.act]);
  expect(stateOf(record, decided)).toEqual(before);
  await act(engine, step.act, input);
  return true;
}

it('undo gives the state before after every act that it promises to take back', async () => {
  const tried = new Set<string>();
  const property = fc.asyncProperty(fc.array(anyStep, { maxLength: 60 }), async (steps) => {
    const at = await bench();
    try {
      await documentPair(at);
      for (const step of steps) if (await isTried(at, step)) tried.add(step.act);
    } finally {
      await at.end();
    }
  });
  await fc.assert(property, {
    seed: 4,
    numRuns: 3,
    examples: [[[...everyAct]]],
    interruptAfterTimeLimit: TIME_TO_SHORTEN,
  });
  const fromFiles = new Set(['assessment-sheet.read', 'rule.import']);
  const promised = Object.keys(undoText).filter((name) => !fromFiles.has(name));
  expect(promised.filter((name) => !tried.has(name))).toEqual([]);
}, 240_000);
