import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../../../build/process.ts';
import { auditorRequirements } from '../../../../shared/text/help-governing.ts';

it.each(auditorRequirements)('names tests that exist: $title', ({ tests }) => {
  expect(tests.length).toBeGreaterThan(0);
  expect(tests.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});
