import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ROOT, SetupError } from '../process.ts';

/**
 * The folder for what is downloaded once and used by every checkout: the person's cache folder, or
 * the ignored `.cache` of the checkout. NODE_OPTIONS cannot carry a path with a space, so neither can.
 */
export function cacheFolder(): string {
  const personal = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const candidates = [join(personal, 'evenkeel'), join(ROOT, '.cache')];
  const found = candidates.find((path) => !/\s/.test(path) && isWritable(path));
  if (found !== undefined) return found;
  throw new SetupError(
    `No folder for the development runtime: ${candidates.join(' and ')} cannot be written or ` +
      'contain a space. Set XDG_CACHE_HOME to a writable folder without spaces.',
  );
}

function isWritable(path: string): boolean {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
