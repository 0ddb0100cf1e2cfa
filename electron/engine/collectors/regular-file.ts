import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { AppError } from '../../../shared/model/index.ts';
import { limitText, refusalText } from '../../../shared/text/collectors.ts';
import { overLimit } from './common/errors.ts';

/** What is read, and at most how much of it. */
export interface Wanted {
  /** As it is shown. */
  readonly path: string;
  /** Most bytes. */
  readonly limit: number;
  /** Whether a symbolic link may be followed: a person named it. */
  readonly follow: boolean;
}

interface Extent {
  readonly size: number;
  readonly limit: number;
}

/** Bytes that are asked for at once where no size is told. */
const PART = 65_536;

/** Never waits for the other end of a pipe that took the file's place. Unknown to Windows. */
const AT_ONCE = constants.O_NONBLOCK ?? 0;
const NO_LINK = constants.O_NOFOLLOW ?? 0;

/**
 * The bytes of a regular file, as it is when it is opened, whatever was found at its path before.
 * Throws an AppError where it is none by now, is larger than the limit or is written meanwhile, and
 * what the system says where it cannot be opened.
 */
export function readRegular(absolute: string, wanted: Wanted): Uint8Array {
  const handle = openSync(absolute, constants.O_RDONLY | AT_ONCE | (wanted.follow ? 0 : NO_LINK));
  try {
    const before = fstatSync(handle);
    if (!before.isFile()) throw refused('source.not-a-file', refusalText.notAFile, wanted);
    if (before.size > wanted.limit) throw tooLarge(wanted, before.size);
    const bytes = readUpTo(handle, { size: before.size, limit: wanted.limit });
    if (hasChanged(before, fstatSync(handle), bytes.length)) {
      throw refused('source.changing', refusalText.changing, wanted);
    }
    if (bytes.length > wanted.limit) throw tooLarge(wanted, bytes.length);
    return bytes;
  } finally {
    closeSync(handle);
  }
}

/** Everything up to the limit and a byte more. Files that the system makes up tell no size. */
function readUpTo(handle: number, { size, limit }: Extent): Buffer {
  const parts: Buffer[] = [];
  let read = 0;
  while (read <= limit) {
    const part = Buffer.allocUnsafe(Math.min(Math.max(size + 1 - read, PART), limit + 1 - read));
    const count = readSync(handle, part, 0, part.length, null);
    if (count === 0) break;
    parts.push(part.subarray(0, count));
    read += count;
  }
  const [only] = parts;
  return parts.length === 1 && only ? only : Buffer.concat(parts);
}

function hasChanged(before: Stats, after: Stats, read: number): boolean {
  const isTold = before.size > 0 || after.size > 0;
  return isTold && (read !== before.size || after.mtimeMs !== before.mtimeMs);
}

function tooLarge({ path, limit }: Wanted, size: number): AppError {
  const what = limitText.bytes(limit, size);
  return overLimit({ code: 'source.too-large', place: { file: path }, what });
}

function refused(
  code: string,
  words: { readonly sentence: string; readonly remedy: string },
  { path }: Wanted,
): AppError {
  return new AppError({ code, ...words, place: { file: path } });
}
