import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { join as joinSystem, sep } from 'node:path';
import { AppError } from '../../../shared/model/index.ts';
import { decode } from './common/decode.ts';
import type { Limits } from '../../../shared/model/limits.ts';
import type { NearFile, SourceFile } from './types.ts';
import type { FoundFile } from './walk.ts';

/**
 * Opens files that a found file refers to. Only what lies within the dropped folder is opened, and no
 * symbolic link: a crafted include must not read the rest of the disk. A file that was dropped by
 * itself has no neighbours: they were not given.
 */
export function nearFiles(found: FoundFile, limits: Limits): SourceFile['near'] {
  const { absolute, root } = found;
  const from = absolute
    .slice(root.length + 1)
    .split(sep)
    .join('/');
  return (relative) => {
    const within = normalize(join(dirname(from), relative));
    if (root === absolute || relative.startsWith('/') || within.startsWith('..')) return null;
    const near = readNear(root, within, limits);
    return near && { ...near, path: normalize(join(dirname(found.path), relative)) };
  };
}

function readNear(root: string, path: string, limits: Limits): NearFile | null {
  try {
    const absolute = joinSystem(root, path);
    const status = lstatSync(absolute);
    const real = realpathSync(absolute);
    if (!status.isFile() || status.size > limits.bytes) return null;
    if (!real.startsWith(realpathSync(root) + sep)) return null;
    return { path, text: decode(readFileSync(absolute), path).text };
  } catch (error) {
    if (error instanceof AppError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}
