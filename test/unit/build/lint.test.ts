import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenkeel-lint-'));
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  mkdirSync(join(folder, 'shared', 'risk'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Whether the linter lets a file of shared/ import this. */
function allows(specifier: string): boolean {
  const file = join(folder, 'shared', 'risk', 'index.ts');
  writeFileSync(file, `import { a } from '${specifier}';\nexport const b = a;\n`);
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const run = spawnSync(process.execPath, [oxlint, 'shared'], { cwd: folder, encoding: 'utf8' });
  return !`${run.stdout}${run.stderr}`.includes('no-restricted-imports');
}

describe('the linter on shared/', () => {
  it.each(['./glob.ts', '../model/words.ts', '../../shared/x.ts', 'zod', 'zod/v4', 'semver'])(
    'allows %s',
    (specifier) => expect(allows(specifier)).toBe(true),
  );

  const modules = ['node:fs', 'fs', 'electron', 'electron/main', 'react', 'react-dom/client'];
  const packages = ['kysely', '@mui/material', '@mui/material/Button', 'zodiac', 'semver-parser'];
  const outside = ['../../electron/engine/rpc.ts', '../../renderer/main.tsx', '../../test/x.ts'];
  it.each([...modules, ...packages, ...outside])('refuses %s', (specifier) =>
    expect(allows(specifier)).toBe(false),
  );
});
