import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './process.ts';

/** What the bundles are made from. */
const SOURCES = ['electron', 'renderer', 'shared', 'build', 'package.json', 'package-lock.json'];
const NOT_BUNDLED = join('electron', 'sample');

/** A digest over name, size and time of every source file: equal means nothing has to be built. */
export function sourceDigest(root: string = ROOT): string {
  const digest = createHash('sha256');
  for (const source of SOURCES) addTo(digest, root, source);
  return digest.digest('hex');
}

function addTo(digest: Hash, root: string, path: string): void {
  const full = join(root, path);
  if (path === NOT_BUNDLED || !existsSync(full)) return;
  const stat = statSync(full);
  if (stat.isDirectory()) {
    for (const name of readdirSync(full).toSorted()) addTo(digest, root, join(path, name));
  } else {
    digest.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
  }
}

/** Whether the output named by the stamp was built from exactly these sources. */
export function isFresh(stamp: string, digest: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
}

/** Remembers what an output was built from. */
export function markFresh(stamp: string, digest: string): void {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}
