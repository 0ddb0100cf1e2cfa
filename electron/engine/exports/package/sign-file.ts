import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../../shared/model/errors.ts';
import { PackageProblem } from '../../../../shared/package/problem.ts';
import { readSignFile } from '../../../../shared/package/sign-request.ts';
import type { SignFile } from '../../../../shared/package/sign-request.ts';
import { packageErrors } from '../../../../shared/text/package-engine.ts';
import { signRequestText as text } from '../../../../shared/text/sign-request.ts';
import type { Host } from '../../host.ts';
import { nodeHasher } from '../../store/hasher.ts';

/** Bytes of a file that anybody could have been asked to sign. */
const LARGEST = 64_000_000;

/** Reads a request or an answer behind a token. Throws AppErrors. */
export async function signFile(
  { host }: { readonly host: Pick<Host, 'resolveFile'> },
  token: string,
): Promise<SignFile> {
  const path = await host.resolveFile(token);
  const json = await textIn(path);
  return whole(() => readSignFile(json, nodeHasher));
}

/** What is read; what does not hold together becomes the error `sign-request.broken`. */
export function whole<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PackageProblem)) throw error;
    const sentence = error.found.sentence;
    throw signError('broken', { sentence, remedy: text.brokenRemedy });
  }
}

async function textIn(path: string): Promise<string> {
  try {
    if ((await stat(path)).size <= LARGEST) return await readFile(path, 'utf8');
  } catch {
    const { sentence, remedy } = packageErrors.unreadable;
    throw signError('unreadable', { sentence: sentence(basename(path)), remedy });
  }
  throw signError('broken', { sentence: text.format, remedy: text.brokenRemedy });
}

/** An expected error about a request or its answer. */
export function signError(
  code: string,
  words: { readonly sentence: string; readonly remedy: string },
  field?: string,
): AppError {
  const place = field === undefined ? {} : { place: { field } };
  return new AppError({ code: `sign-request.${code}`, ...words, ...place });
}
