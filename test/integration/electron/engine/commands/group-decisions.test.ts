import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEngine } from '../../../../../electron/engine/engine.ts';
import type { Engine } from '../../../../../electron/engine/engine.ts';
import type { CommandName } from '../../../../../shared/contract/index.ts';
import { seeded } from '../../../../fixtures/random.ts';
import { ask } from '../queries/support.ts';
import { act, bench, by, testHost } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';
import { chanceOf, documentPair, judgingActs, shuffled, stateOf } from './judging-acts.ts';

let at: Bench;
let together: Engine;
let apart: Engine;
let copy: string;

/** One record twice: in one, acts take many rows at once; in the other, one row after the other. */
beforeEach(async () => {
  at = await bench();
  await documentPair(at);
  await at.engine.close();
  copy = join(at.folder.path, 'apart.db');
  copyFileSync(at.record, copy);
  together = await openEngine({ record: at.record, host: at.host });
  apart = await openEngine({ record: copy, host: testHost(at.folder.path) });
});
afterEach(async () => {
  await together.close();
  await apart.close();
  await at.end();
});

/** What is judged, apart from when it was. */
function judged(record: string): unknown {
  const tables = [
    'assessment',
    'sealed_assessment',
    'rating',
    'plan_item',
    'plan_phase',
    'parked',
    'left_group',
  ] as const;
  const text = JSON.stringify(stateOf(record, tables));
  return JSON.parse(text.replaceAll(/"\w+_at":"[^"]*"/g, '"at":""'));
}

/** Acts that changed something. */
const written = (): number => rowsIn(copy, 'command', 'first_sequence IS NOT NULL').length;

interface Input {
  readonly differenceIds: readonly string[];
}

/** What one row alone is refused for, and among others is left as it is. */
const leavesRowsOut: ReadonlySet<string> = new Set([
  'rating.no-suggestion',
  'assessment.nothing-hidden',
]);

/** Acts on each row; where that is refused for one of them, as for all of them, on none. */
async function onEach(name: CommandName, input: Input): Promise<readonly string[]> {
  const before = written();
  const refusals: string[] = [];
  for (const differenceId of input.differenceIds) {
    const result = await apart.command(name, { ...input, differenceIds: [differenceId] }, by());
    if (!result.ok) refusals.push(result.error.code);
  }
  const isLeftOut = refusals.length < input.differenceIds.length;
  const told = isLeftOut ? refusals.filter((code) => !leavesRowsOut.has(code)) : refusals;
  const acts = told.length === 0 ? 0 : written() - before;
  for (let count = 0; count < acts; count += 1) {
    await act(apart, 'undo.last', { auditId: at.auditId });
  }
  return told;
}

describe('a decision on many rows', () => {
  it.each([1, 2, 3])('is the same decision on each of them, seed %d', async (seed) => {
    const random = seeded(seed);
    const place = { auditId: at.auditId, record: at.record, ...chanceOf(random) };
    const { 'difference.unpark': onRows } = judgingActs;
    const names = [...Object.keys(judgingActs), 'assessment.reveal'] as CommandName[];
    let many = 0;
    for (const name of shuffled(names, 6, random)) {
      const input = (judgingActs[name] ?? onRows)?.(place) as Input;
      const result = await together.command(name, input, by());
      const refusals = await onEach(name, input);
      const refusal = result.ok ? null : result.error.code;
      const fitting = refusals.find((code) => code === refusal) ?? refusals[0] ?? null;
      expect([name, refusal]).toEqual([name, fitting]);
      expect([name, judged(copy)]).toEqual([name, judged(at.record)]);
      if (result.ok && input.differenceIds.length > 1) many += 1;
    }
    expect(many).toBeGreaterThan(names.length);
  });

  it('of a group of the agenda is that of its members', async () => {
    const { items } = await ask(together, 'meeting.agenda', { auditId: at.auditId });
    const groups = items.filter(({ count }) => count > 1);
    expect(groups.length).toBeGreaterThan(1);
    for (const { id: itemId, count } of groups) {
      const item = await ask(together, 'meeting.item', { auditId: at.auditId, itemId });
      expect(item.openIds).toHaveLength(count);
      const verdict = { auditId: at.auditId, risk: 'high', rationale: 'agreed' };
      const input = { ...verdict, differenceIds: item.openIds };
      await act(together, 'rating.set', input);
      expect(await onEach('rating.set', input)).toEqual([]);
    }
    expect(rowsIn(copy, 'rating').length).toBeGreaterThan(groups.length);
    expect(judged(copy)).toEqual(judged(at.record));
  });
});
