import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CommandName } from '../../../../../shared/contract/index.ts';
import type { ExceptionTable } from '../../../../../electron/engine/store/tables.ts';
import { undoText } from '../../../../../shared/text/engine.ts';
import { seeded } from '../../../../fixtures/random.ts';
import { act, bench, by } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';
import { approved, passphrase, signer } from '../support/approving.ts';
import { chanceOf, decided, documentPair, idsOf, shuffled, stateOf } from './judging-acts.ts';
import { exceptionTemplate, undoableActs } from './undoable-acts.ts';

/** An act of a sequence. Its own chance keeps it what it is when acts before it are left out. */
interface Step {
  readonly act: CommandName;
  readonly chance: number;
}

const acts = Object.keys(undoableActs) as CommandName[];
/** Every act often enough for what it needs to be there before it. */
const everyAct: readonly Step[] = shuffled(acts, 7, seeded(1)).map((name, chance) => ({
  act: name,
  chance,
}));
const anyStep = fc.record({ act: fc.constantFrom(...acts), chance: fc.nat(999) });
/** As long as the longest: only what could have come by chance can be shortened. */
const anySteps = fc.array(anyStep, { maxLength: everyAct.length });

/** An approved exception: what undo does not take back stands before the sequence. */
async function approveOne(at: Bench): Promise<void> {
  const { auditId, engine, record } = at;
  const differenceIds = idsOf({ record }).slice(0, 1);
  await act(engine, 'rating.set', { auditId, differenceIds, risk: 'low', rationale: 'agreed' });
  const request = { auditId, differenceIds, ...exceptionTemplate };
  const { exceptionId } = await act(engine, 'exception.request', request);
  await approved(at, exceptionId);
}

/** Has the approval hold again where acts before have made it void, which no undo takes back. */
async function approveAgain(at: Bench): Promise<void> {
  const { auditId, engine, record } = at;
  const [voided] = rowsIn(record, 'exception', `state = 'approved' AND voided_at IS NOT NULL`);
  if (!voided) return;
  const differenceIds = idsOf({ record }).slice(0, 1);
  const rating = { auditId, differenceIds, risk: 'low', rationale: 'agreed', reason: 'again' };
  await engine.command('comparison.run', { auditId }, by());
  await engine.command('rating.set', rating, by());
  const personId = await signer(at);
  const approval = { exceptionId: voided.id, personId, passphrase, note: '' };
  await engine.command('exception.approve', approval, by());
}

/** So that a sequence that fails is told as short as it was made by then. */
const TIME_TO_SHORTEN = 120_000;

/** Does, takes back and does again what a step says. False where it does not fit, and changes nothing. */
async function isTried(at: Bench, step: Step): Promise<boolean> {
  const { engine, auditId, record } = at;
  if (step.act === 'exception.checked') await approveAgain(at);
  const input = undoableActs[step.act]?.({ auditId, record, ...chanceOf(seeded(step.chance)) });
  const before = promised(record);
  const context = by();
  await engine.command(step.act, input, context);
  const [done] = rowsIn(record, 'command', `id = '${context.commandId}'`);
  if (!done || done.first_sequence === null) {
    expectState(record, before, step);
    return false;
  }
  const { undone } = await act(engine, 'undo.last', { auditId });
  expect(undone).toContain(undoText[step.act]);
  expectState(record, before, step);
  await act(engine, step.act, input);
  return true;
}

/** What people decided, without what makes approvals void: an approval is given anew, or stays void. */
function promised(record: string): unknown {
  const state = stateOf(record, decided);
  const exceptions = state['exception'] as readonly ExceptionTable[];
  return {
    ...state,
    exception: exceptions.map(({ voided_at: _at, void_reason: _why, ...row }) => row),
  };
}

/** Says after which step: what follows it in a sequence that fails was not tried. */
const expectState = (record: string, state: unknown, after: Step): void =>
  expect(promised(record), `after ${JSON.stringify(after)}`).toEqual(state);

it('undo gives the state before after every act that it promises to take back', async () => {
  const tried = new Set<string>();
  const property = fc.asyncProperty(anySteps, async (steps) => {
    const at = await bench();
    try {
      await documentPair(at);
      await approveOne(at);
      for (const step of steps) if (await isTried(at, step)) tried.add(step.act);
    } finally {
      await at.end();
    }
  });
  await fc.assert(property, {
    seed: 4,
    numRuns: 2,
    examples: [[[...everyAct]]],
    interruptAfterTimeLimit: TIME_TO_SHORTEN,
  });
  const fromFiles = new Set([
    'assessment-sheet.read',
    'rule.import',
    'register.import',
    'plan-sheet.apply',
    'template.set',
    'template.remove',
  ]);
  const names = Object.keys(undoText).filter((name) => !fromFiles.has(name));
  expect(names.filter((name) => !tried.has(name))).toEqual([]);
}, 240_000);
