import { afterEach, beforeEach, expect, it } from 'vitest';
import { act, bench } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { ask } from './support.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
});
afterEach(async () => at.end());

it('lists the pairs of the system by dimension, with the id that parts them', async () => {
  const of = { auditId: at.auditId };
  const pair = (dimension: string, stagingSubject: string) =>
    act(at.engine, 'subjects.pair', {
      ...of,
      dimension,
      stagingSubject,
      productionSubject: `${stagingSubject}-2`,
      reason: 'renamed',
    });
  await pair('network', 'edge');
  await pair('infrastructure', 'worker');
  const [first, second] = await ask(at.engine, 'subjects.pairs', of);
  expect(first).toMatchObject({
    dimension: 'infrastructure',
    stagingSubject: 'worker',
    productionSubject: 'worker-2',
    reason: 'renamed',
  });
  expect(second).toMatchObject({ dimension: 'network', stagingSubject: 'edge' });
  await act(at.engine, 'subjects.unpair', { pairId: first?.id, reason: 'wrong' });
  expect(await ask(at.engine, 'subjects.pairs', of)).toEqual([second]);
});
