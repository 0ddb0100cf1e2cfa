import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { collectors } from '../../electron/engine/collectors/registry.ts';
import { mutants } from '../fixtures/mutations.ts';
import type { Mutant } from '../fixtures/mutations.ts';
import { fixtures } from '../unit/electron/collectors/harness.ts';

const ROUNDS = 40;
/** Four times the limit of a file in `outcomeOfMutant`: whoever is not back then hangs. */
const LONGEST = 20_000;

/** A thread that reads mutants, and is replaced when one of them holds it. */
class Reader {
  private worker = start();

  async read(mutant: Mutant, how: { readonly name: string; readonly collector?: string }) {
    this.worker.postMessage({ ...how, bytes: mutant.bytes });
    const signal = AbortSignal.timeout(LONGEST);
    try {
      const [outcome] = await once(this.worker, 'message', { signal });
      return outcome as { readonly sound: boolean; readonly why: string };
    } catch (error) {
      await this.worker.terminate();
      this.worker = start();
      return { sound: false, why: signal.aborted ? 'it hangs' : String(error) };
    }
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

function start(): Worker {
  return new Worker(new URL('collect-worker.ts', import.meta.url));
}

describe.each(collectors.map(({ id, sample }) => [id, sample] as const))('%s', (id, sample) => {
  it.each([
    ['chosen by hand', { collector: id }],
    ['by detection', {}],
  ])('makes attributes or a coded error of every mutated sample, %s', async (_how, choice) => {
    const bytes = readFileSync(join(fixtures, id, sample));
    const reader = new Reader();
    const unsound: string[] = [];
    for (const mutant of mutants(bytes, { rounds: ROUNDS, seed: 1000 })) {
      const { sound, why } = await reader.read(mutant, { name: sample, ...choice });
      if (!sound) unsound.push(`${mutant.how}, seed ${mutant.seed}: ${why}`);
    }
    await reader.end();
    expect(unsound).toEqual([]);
  });
});
