import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { join as joinSystem, sep } from 'node:path';
import { AppError } from '../../../shared/model/index.ts';
import { limitText } from '../../../shared/text/collectors.ts';
import { decode } from './common/decode.ts';
import { overLimit } from './common/errors.ts';
import { readRegular } from './regular-file.ts';
import type { Limits } from '../../../shared/model/limits.ts';
import type { NearFile, SourceFile } from './types.ts';
import type { FoundFile } from './walk.ts';

const MILLISECONDS = 1000;

/**
 * Opens files that a found file refers to. Only what lies within the dropped folder is opened, and no
 * symbolic link: a crafted include must not read the rest of the disk. A file that was dropped by
 * itself has no neighbours: they were not given. `shown` says under which path an absolute one is
 * known. Throws an AppError where includes together are over the limits: files that include each
 * other many times grow without bounds.
 */
export function nearFiles(
  found: FoundFile,
  limits: Limits,
  shown: (absolute: string) => string | undefined = () => undefined,
): SourceFile['near'] {
  const { absolute, root } = found;
  const from = absolute
    .slice(root.length + 1)
    .split(sep)
    .join('/');
  const budget = new Budget(found, limits);
  const known = new Map<string, NearFile | null>();
  return (relative) => {
    budget.checkTime();
    const within = normalize(join(dirname(from), relative));
    const isOutside = within === '..' || within.startsWith('../');
    if (root === absolute || relative.startsWith('/') || isOutside) return null;
    const near = known.has(within) ? known.get(within) : readNear(root, within, limits);
    known.set(within, near ?? null);
    if (!near) return null;
    budget.spend(near.text.length);
    const path = shown(joinSystem(root, within));
    return { ...near, path: path ?? normalize(join(dirname(found.path), relative)) };
  };
}

/** What a file and its includes may cost together, each as often as it is included. */
class Budget {
  private readonly place: { readonly file: string };
  private readonly limits: Limits;
  private readonly deadline: number;
  private bytes: number;
  private files = 0;

  constructor({ path, size }: FoundFile, limits: Limits) {
    this.place = { file: path };
    this.limits = limits;
    this.deadline = performance.now() + limits.seconds * MILLISECONDS;
    this.bytes = size;
  }

  checkTime(): void {
    if (performance.now() < this.deadline) return;
    const what = limitText.seconds(this.limits.seconds);
    throw overLimit({ code: 'source.too-slow', place: this.place, what });
  }

  spend(bytes: number): void {
    const { limits, place } = this;
    this.bytes += bytes;
    this.files += 1;
    if (this.bytes > limits.bytes) {
      const what = limitText.includedBytes(limits.bytes);
      throw overLimit({ code: 'source.too-large', place, what });
    }
    if (this.files > limits.files) {
      const what = limitText.includedFiles(limits.files);
      throw overLimit({ code: 'source.too-many-includes', place, what });
    }
  }
}

function readNear(root: string, path: string, limits: Limits): NearFile | null {
  try {
    const absolute = joinSystem(root, path);
    if (!lstatSync(absolute).isFile()) return null;
    if (realpathSync(absolute) !== joinSystem(realpathSync(root), path)) return null;
    const bytes = readRegular(absolute, { path, limit: limits.bytes, follow: false });
    return { path, text: decode(bytes, path).text };
  } catch (error) {
    if (error instanceof AppError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}
