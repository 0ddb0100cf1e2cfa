import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../../../build/process.ts';
import { auditorRequirements } from '../../../../shared/text/help-governing.ts';

it.each(auditorRequirements)('names tests that there are, by file and title: $title', (one) => {
  expect(one.tests.length).toBeGreaterThan(0);
  expect(one.tests.filter((line) => !isThere(line))).toEqual([]);
  expect(one.tests.filter((line) => line.includes('%s'))).toEqual([]);
});

/** Whether a line names a file of tests and the title of one that stands in it. */
function isThere(line: string): boolean {
  const [file = '', title = ''] = line.split(/(?<=\.test\.ts): (.*)$/s);
  const path = join(ROOT, file);
  return (
    title !== '' &&
    existsSync(path) &&
    readFileSync(path, 'utf8').includes(`'${title.replaceAll('…', '%s')}'`)
  );
}
