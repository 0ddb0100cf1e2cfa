import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The command line, unbuilt. */
export const entry = fileURLToPath(
  new URL('../../../../electron/cli/evenkeel.ts', import.meta.url),
);

/** The bundled example: one release, complete on both sides. */
export const sample = fileURLToPath(new URL('../../../../electron/sample/', import.meta.url));

/** What a run of the command line gave. */
export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a process of its own. */
export function evenkeel(...args: readonly string[]): Run {
  const child = spawnSync(process.execPath, [entry, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status: child.status, out: child.stdout, err: child.stderr };
}

/** A fresh folder with these files. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = mkdtempSync(join(tmpdir(), 'evenkeel-cli-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}
