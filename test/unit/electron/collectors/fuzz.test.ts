import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectors } from '../../../../electron/engine/collectors/registry.ts';
import { mutants } from '../../../fixtures/mutations.ts';
import { fixtures, outcomeOfMutant } from './harness.ts';

/** A slice of the fuzzing; `npm run faults` does all of it. */
const ROUNDS = 3;

describe.each(collectors.map(({ id, sample }) => [id, sample] as const))('%s', (id, sample) => {
  it('makes attributes or a coded error of every mutated sample', async () => {
    const bytes = readFileSync(join(fixtures, id, sample));
    const unsound: string[] = [];
    for (const mutant of mutants(bytes, { rounds: ROUNDS, seed: 1 })) {
      const { sound, why } = await outcomeOfMutant(sample, mutant.bytes, { collector: id });
      if (!sound) unsound.push(`${mutant.how}, seed ${mutant.seed}: ${why}`);
    }
    expect(unsound).toEqual([]);
  });
});
