import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackageDone } from '../../../shared/contract/views/package.ts';
import { packageActs, packageIrreversible } from '../../../shared/text/package-engine.ts';
import type { BuiltPackage } from '../exports/package/build.ts';
import { gatherFacts } from '../exports/package/gather.ts';
import { refuseInClear } from '../exports/package/in-clear.ts';
import { handOutVerifier } from '../exports/package/verifier-files.ts';
import { installationKey } from '../installation-key.ts';
import type { Work } from '../work.ts';
import { runJob } from '../workers/run.ts';
import { irreversible } from './command.ts';
import type { LongCommand } from './command.ts';
import { deliver, exportName, recordExport } from './exports.ts';
import { rowOf } from '../store/lookup.ts';

/** Ending of a package, encrypted or not. */
export const PACKAGE_EXTENSION = '.evenkeel';

/**
 * Writes the evidence package. A copy of the record is packed in a worker, so that acts go on
 * meanwhile and the package shows one moment; before it leaves, all of it is checked.
 */
export const exportPackage: LongCommand<'export.package'> = {
  inverse: irreversible(packageIrreversible['export.package']),
  whenClosed: 'allowed',
  prepare: async (work, { auditId, fileName, passphrase, keyPassphrase }) => {
    const { store, host } = work;
    const { system_id: systemId } = rowOf(store, 'audit', auditId);
    refuseInClear(store, systemId);
    const kind = { what: packageActs.fileWords, extension: PACKAGE_EXTENSION } as const;
    const name = exportName(work, { auditId, fileName, kind });
    const key = await installationKey({ host, record: store.file }, keyPassphrase);
    work.progress(packageActs.gathering, 0);
    const about = { systemId, auditId, purpose: 'evidence', peer: null } as const;
    const facts = await gatherFacts(work, about);
    const copy = await copyOf(work);
    work.progress(packageActs.writing, 0.4);
    const seed = key?.seed ?? null;
    const wanted = { copy, facts, seed, passphrase, release: null };
    const built = await runJob({ type: 'package', wanted }, { work });
    const done = await deliver(work, name, { ...built, sheets: [], cellsChecked: 0 });
    const told = { ...done, ...toldOf(built, passphrase !== null) };
    return (tx) => {
      recordExport(tx, { kind: 'package', systemId, auditId, chainHead: told.head, done });
      const { sheets: _, cellsChecked: __, ...given } = told;
      return given;
    };
  },
};

/** Hands out the two programs that check a package without this one. */
export const exportVerifier: LongCommand<'export.verifier'> = {
  inverse: irreversible(packageIrreversible['export.verifier']),
  whenClosed: 'allowed',
  whenElsewhere: 'allowed',
  prepare: async (work) => {
    const files = await handOutVerifier(work.host);
    return () => ({ files });
  },
};

/** What is told of a package that was written. */
export function toldOf(
  { report, filesChecked }: Pick<BuiltPackage, 'report' | 'filesChecked'>,
  encrypted: boolean,
): Pick<PackageDone, 'packageId' | 'fingerprint' | 'filesChecked' | 'encrypted'> & {
  readonly head: string;
} {
  const { about, fingerprint } = report;
  return {
    packageId: about?.packageId ?? '',
    head: about?.head ?? '',
    fingerprint,
    filesChecked,
    encrypted,
  };
}

/** A copy of the record in a folder that only this person can read, gone once the work has ended. */
export async function copyOf({ store, afterwards }: Work): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-package-'));
  afterwards(() => rmSync(folder, { recursive: true, force: true }));
  const copy = join(folder, 'record.db');
  await store.copyTo(copy);
  return copy;
}
