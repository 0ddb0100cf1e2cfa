import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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

/** Whether the linter lets a file of this folder, by default shared/risk, import this. */
function allows(specifier: string, within = 'shared/risk'): boolean {
  mkdirSync(join(folder, within), { recursive: true });
  const file = join(folder, within, 'index.ts');
  writeFileSync(file, `import { a } from '${specifier}';\nexport const b = a;\n`);
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const run = spawnSync(process.execPath, [oxlint, within], { cwd: folder, encoding: 'utf8' });
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

describe('the linter on connections', () => {
  const sockets = ['node:net', 'node:tls', 'node:dns/promises', 'node:http', 'https', 'pg'];
  const folders = [
    'electron/engine/collectors',
    'electron/cli',
    'electron/window',
    'electron/host',
  ];

  it.each(sockets)('refuses %s outside the probes', (specifier) => {
    for (const within of folders)
      expect([within, allows(specifier, within)]).toEqual([within, false]);
  });

  it.each(sockets)('allows %s in the probes', (specifier) =>
    expect(allows(specifier, 'electron/engine/probes')).toBe(true),
  );

  it('holds the probes to the rules of the engine otherwise', () => {
    expect(allows('electron', 'electron/engine/probes')).toBe(false);
  });

  it('misses no module that is loaded later', () => {
    const loaded =
      /(?:import|require|getBuiltinModule)\(\s*['"`](?:node:)?(?:net|tls|dns|https?|http2|dgram|pg|undici)[/'"`]/;
    const files = readdirSync(join(root, 'electron'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !name.startsWith(join('engine', 'probes')),
    );
    expect(files.length).toBeGreaterThan(100);
    const found = files.filter((name) =>
      loaded.test(readFileSync(join(root, 'electron', name), 'utf8')),
    );
    expect(found).toEqual([]);
  });
});
