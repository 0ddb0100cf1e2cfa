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

function deployment(name: string, replicas: number): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop }
spec:
  replicas: ${replicas}
  template:
    spec:
      containers: [{ name: main, image: "acme/cart:1.4", args: ["--queue=cart"] }]
`;
}

it('proposes subjects that resemble each other, and none once they are paired', async () => {
  const of = { auditId: at.auditId };
  const sides = {
    staging: [deployment('api', 2), deployment('cart-worker', 1), deployment('mailer', 1)],
    production: [deployment('api', 2), deployment('cart-workers', 3)],
  };
  for (const [side, documents] of Object.entries(sides)) {
    const file = at.folder.write(`${side}/shop.yaml`, documents.join('---\n'));
    await act(at.engine, 'source.add', { ...of, side, files: [file] });
  }
  await act(at.engine, 'comparison.run', of);
  const proposals = await ask(at.engine, 'subjects.proposals', of);
  const found = proposals.find(({ dimension }) => dimension === 'infrastructure');
  expect(found).toMatchObject({
    stagingSubject: expect.stringContaining('cart-worker'),
    productionSubject: expect.stringContaining('cart-workers'),
  });
  expect(found?.similarity).toBeGreaterThan(0.5);
  expect(found?.equal).toBeLessThan(found?.shared ?? 0);
  for (const { dimension, stagingSubject, productionSubject } of proposals) {
    await act(at.engine, 'subjects.pair', {
      ...of,
      dimension,
      stagingSubject,
      productionSubject,
      reason: 'renamed',
    }).catch(() => null);
  }
  expect(await ask(at.engine, 'subjects.proposals', of)).toEqual([]);
});
