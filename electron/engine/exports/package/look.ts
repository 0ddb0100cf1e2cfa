import type { Work } from '../../work.ts';
import { runJob } from '../../workers/run.ts';
import type { CheckedFile } from './read.ts';

/** A package file that was checked, and where it lies. */
export type CheckedPackage = Extract<CheckedFile, { kind: 'checked' }> & { readonly path: string };

/** Checks a package beside the engine's thread; null where it needs a passphrase. */
export async function checkedFile(
  work: Pick<Work, 'host' | 'signal' | 'progress'>,
  path: string,
  passphrase: string | null,
): Promise<CheckedPackage | null> {
  const found = await runJob({ type: 'package-check', file: path, passphrase }, { work });
  return found.kind === 'checked' ? { ...found, path } : null;
}
