import { constants, copyFileSync, linkSync } from 'node:fs';

/**
 * Gives a finished file its name, and never takes one that is there: false where it is. Where the
 * file system knows no links, a copy takes the name.
 */
export function claimed(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
  }
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
