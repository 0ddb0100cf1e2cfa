import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');

/** Every file that a file imports from the repository, whether as a type or not, and so on. */
function reachedFrom(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, path] of source.matchAll(/(?:from|import)\s*\(?'(\.{1,2}\/[^']+\.tsx?)'/g)) {
    reachedFrom(join(dirname(file), path ?? ''), seen);
  }
  return seen;
}

const short = (file: string): string => file.slice(ROOT.length + 1).replaceAll('\\', '/');
const ofSigning = /^renderer\/views\/(signing|people|register)\//;

it('no dialog of signing or of people is in what the public view is made of', () => {
  const files = [...reachedFrom(join(ROOT, 'renderer', 'public', 'main.tsx'))].map(short);
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => ofSigning.test(file))).toEqual([]);
});

it('finds them in what the window is made of', () => {
  const files = [...reachedFrom(join(ROOT, 'renderer', 'main.tsx'))].map(short);
  expect(files).toContain('renderer/views/signing/PassphraseField.tsx');
  expect(files).toContain('renderer/views/people/PeopleScreen.tsx');
});
