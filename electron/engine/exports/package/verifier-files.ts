import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VerifierDone, VerifierFile } from '../../../../shared/contract/views/package.ts';
import { AppError } from '../../../../shared/model/errors.ts';
import { packageErrors } from '../../../../shared/text/package-engine.ts';
import { writeNew } from '../../write-new.ts';
import type { Host } from '../../host.ts';
import { hashOf } from './crypto.ts';

/** The programs that check a package: for a browser and for Node. */
export const verifierNames = ['evenkeel-verify.html', 'evenkeel-verify.mjs'] as const;

interface BuiltFile extends VerifierFile {
  readonly bytes: Uint8Array;
}

/** Names and hashes of the programs, as this app hands them out. Empty where they were not built. */
export async function verifierFiles(
  host: Pick<Host, 'workerEntry'>,
): Promise<readonly VerifierFile[]> {
  const files = await builtFiles(host).catch(() => []);
  return files.map(({ fileName, sha256, size }) => ({ fileName, sha256, size }));
}

/** Writes the programs to the export folder. */
export async function handOutVerifier(
  host: Pick<Host, 'workerEntry' | 'exportFolder' | 'tokenFor'>,
): Promise<VerifierDone['files']> {
  const folder = await host.exportFolder();
  const files: VerifierDone['files'][number][] = [];
  for (const { fileName, bytes, ...file } of await builtFiles(host)) {
    const path = await writeNew(folder, fileName, bytes);
    files.push({ ...file, fileName: basename(path), fileToken: await host.tokenFor(path) });
  }
  return files;
}

/** They are built into a folder beside that of the program's own bundles. */
async function builtFiles({ workerEntry }: Pick<Host, 'workerEntry'>): Promise<BuiltFile[]> {
  const entry = workerEntry instanceof URL ? fileURLToPath(workerEntry) : workerEntry;
  const folder = join(dirname(entry), '..', 'verifier');
  return Promise.all(
    verifierNames.map(async (fileName) => {
      const bytes = await readFile(join(folder, fileName)).catch(() => {
        throw new AppError({ code: 'verifier.missing', ...packageErrors.noVerifier });
      });
      return { fileName, sha256: hashOf(bytes), size: bytes.length, bytes };
    }),
  );
}
