import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PackageProblem } from '../../shared/package/problem.ts';
import { unseal } from '../../shared/package/seal.ts';
import { nodeSeal } from '../../electron/engine/exports/package/crypto.ts';
import { judgedBench } from '../integration/electron/engine/package/support.ts';
import { changes, outcomeOf, seeded } from '../integration/electron/engine/package/tampering.ts';
import type { Outcome } from '../integration/electron/engine/package/tampering.ts';
import { act } from '../integration/electron/engine/support/engine.ts';
import type { Bench } from '../integration/electron/engine/support/engine.ts';

const ROUNDS = 3000;
/** Each needs the key to be derived anew, which is meant to cost. */
const SEALED_ROUNDS = 60;
const passphrase = 'a long enough one';

let at: Bench;

beforeAll(async () => {
  at = await judgedBench();
});
afterAll(async () => at.end());

async function exported(given: object): Promise<Uint8Array> {
  const done = await act(at.engine, 'export.package', { auditId: at.auditId, ...given });
  return new Uint8Array(readFileSync(join(at.folder.path, done.fileName)));
}

describe('a package in which bytes were changed at random', () => {
  it(`is found in each of ${ROUNDS} cases, or says the same`, async () => {
    const bytes = await exported({ fileName: 'plain.evenkeel' });
    const random = seeded(20_261_123);
    const ways = Object.entries(changes);
    const counts = new Map<Outcome, number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const [, change] = ways[round % ways.length] ?? [];
      const changed = change?.(bytes, random(bytes.length), random) ?? bytes;
      const outcome = outcomeOf(bytes, changed);
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    process.stdout.write(`${JSON.stringify(Object.fromEntries(counts))}\n`);
    expect(counts.get('missed') ?? 0).toBe(0);
    expect(counts.get('harmless') ?? 0).toBeLessThan(ROUNDS / 100);
  });
});

describe('an encrypted package in which bytes were changed at random', () => {
  it(`opens in none of ${SEALED_ROUNDS} cases`, async () => {
    const bytes = await exported({ fileName: 'sealed.evenkeel', passphrase });
    const random = seeded(7);
    const ways = Object.values(changes);
    for (let round = 0; round < SEALED_ROUNDS; round += 1) {
      const within = round % 2 === 0 ? bytes.length : 400;
      const change = ways[round % ways.length] ?? ((same: Uint8Array) => same);
      const changed = change(bytes, random(within), random);
      if (Buffer.compare(changed, bytes) === 0) continue;
      await expect(unseal(changed, passphrase, nodeSeal)).rejects.toThrow(PackageProblem);
    }
  });
});
