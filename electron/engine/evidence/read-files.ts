import { lstat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../../shared/model/errors.ts';
import {
  evidenceActLimit,
  evidenceFileLimit,
  safeFileName,
} from '../../../shared/release/index.ts';
import { evidenceText } from '../../../shared/text/release.ts';
import type { EvidenceProblem } from '../../../shared/text/release.ts';
import { readRegular } from '../collectors/regular-file.ts';
import type { Work } from '../work.ts';

/** A file as it was read. */
export interface ReadFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * The files behind tokens, each whole. Throws `evidence.*` naming the first file that is none, is
 * too large or cannot be read: then none of them is kept.
 */
export async function readEvidence(
  { host, signal }: Pick<Work, 'host' | 'signal'>,
  tokens: readonly string[],
): Promise<readonly ReadFile[]> {
  const files: ReadFile[] = [];
  let size = 0;
  for (const token of new Set(tokens)) {
    signal.throwIfAborted();
    const file = await readOne(await host.resolveFile(token));
    size += file.bytes.length;
    if (size > evidenceActLimit) {
      throw refused('too-much', file.fileName, [size, evidenceActLimit]);
    }
    files.push(file);
  }
  return files;
}

async function readOne(path: string): Promise<ReadFile> {
  const fileName = safeFileName(basename(path), 'evidence');
  const found = await lstat(path).catch(() => null);
  if (found === null) throw refused('unreadable', fileName);
  const why = whyNot(found);
  if (why) throw refused(why, fileName, [found.size, evidenceFileLimit]);
  return { fileName, bytes: bytesOf(path, fileName) };
}

function whyNot(found: Stats): EvidenceProblem | null {
  if (found.isSymbolicLink()) return 'link';
  if (found.isDirectory()) return 'folder';
  if (!found.isFile()) return 'not-a-file';
  if (found.size === 0) return 'empty';
  return found.size > evidenceFileLimit ? 'too-large' : null;
}

/** The bytes, where it is still the file that was looked at. */
function bytesOf(path: string, fileName: string): Uint8Array {
  try {
    return readRegular(path, { path: fileName, limit: evidenceFileLimit, follow: false });
  } catch (error) {
    const isExpected = error instanceof AppError;
    throw refused(isExpected ? 'changing' : 'unreadable', fileName);
  }
}

function refused(
  why: EvidenceProblem,
  fileName: string,
  [size, limit]: readonly [number, number] = [0, 0],
): AppError {
  const words = evidenceText[why](fileName, size, limit);
  return new AppError({ code: `evidence.${why}`, ...words, place: { file: fileName } });
}
