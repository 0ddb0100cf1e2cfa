import { existsSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CallContext } from '../../../shared/contract/calls.ts';
import type { PackageDone, PackageOpened } from '../../../shared/contract/views/package.ts';
import { AppError } from '../../../shared/model/errors.ts';
import {
  packageActs,
  packageErrors,
  packageIrreversible,
} from '../../../shared/text/package-engine.ts';
import { dayOf } from '../days.ts';
import { claimed } from '../exports/package/claim.ts';
import { hashOf } from '../exports/package/crypto.ts';
import { gatherFacts } from '../exports/package/gather.ts';
import { noteHandover, releaseOf } from '../exports/package/hand-over.ts';
import type { Handover } from '../exports/package/hand-over.ts';
import { refuseInClear } from '../exports/package/in-clear.ts';
import { continuable, relationOf } from '../exports/package/relation.ts';
import { checkedFile } from '../exports/package/look.ts';
import type { CheckedPackage } from '../exports/package/look.ts';
import { installationKey } from '../installation-key.ts';
import { readClocks } from '../store/clock.ts';
import type { Store } from '../store/store.ts';
import { chainHead, PreparedTooEarly } from '../store/transaction.ts';
import type { Act } from '../store/transaction.ts';
import type { Work } from '../work.ts';
import { runJob } from '../workers/run.ts';
import { namesLike, writeDurably } from '../write-new.ts';
import { allowance } from '../signing/allowance.ts';
import { irreversible } from './command.ts';
import type { LongCommand, QuickCommand } from './command.ts';
import { exportName } from './exports.ts';
import { newId, rowOf } from '../store/lookup.ts';
import { PACKAGE_EXTENSION, copyOf, toldOf } from './package.ts';

/**
 * Releases a system. The package is written, checked and encrypted in a worker, of a copy of the
 * record that has the release already; then one short transaction gives the file its name and takes
 * the same entries. So the package ends where this chain ends, other acts go on meanwhile, and a
 * crash leaves either no package or one that this record knows of, or at worst one that it does not
 * know of, while the system stays here.
 */
export const releasePackage: LongCommand<'package.release'> = {
  inverse: irreversible(packageIrreversible['package.release']),
  whenClosed: 'allowed',
  prepare: async (work, { auditId, fileName, peer, passphrase, keyPassphrase, by }) => {
    const { store, host } = work;
    const { system_id: systemId } = rowOf(store, 'audit', auditId);
    refuseInClear(store, systemId);
    checkRevealed(store, systemId);
    const kind = { what: packageActs.releaseWords, extension: PACKAGE_EXTENSION } as const;
    const name = exportName(work, { auditId, fileName, kind });
    const guarded = { systemId, auditId, ...releaseOf(systemId), by };
    const { administrator } = await allowance(work, guarded);
    const key = await installationKey({ host, record: store.file }, keyPassphrase);
    const { hash: head } = chainHead(store, systemId);
    work.progress(packageActs.gathering, 0);
    const facts = await gatherFacts(work, { systemId, auditId, purpose: 'release', peer });
    work.progress(packageActs.writing, 0.5);
    const act = actOf(work, 'package.release', work.context);
    const { package_id: packageId } = facts;
    const handover: Handover = { ...releasedTo(peer), systemId, packageId, head };
    const allowedBy = administrator?.id ?? null;
    const release = { act, auditId, handover, allowedBy };
    const copy = await copyOf(work);
    const wanted = { copy, facts, seed: key?.seed ?? null, passphrase, release };
    const built = await runJob({ type: 'package', wanted }, { work });
    const target = freePath(await host.exportFolder(), name);
    const unfinished = await writeChecked(work, target, built);
    const fileToken = await host.tokenFor(target);
    return (tx) => {
      tx.adopt(act.now, built.entries);
      if (!claimed(unfinished, target)) throw new PreparedTooEarly();
      const { sha256, bytes } = built;
      const told = toldOf(built, passphrase !== null);
      return { fileName: basename(target), fileToken, sha256, size: bytes.length, ...told };
    };
  },
};

function releasedTo(peer: string): Pick<Handover, 'direction' | 'peer' | 'custody'> {
  return { direction: 'released', peer, custody: 'elsewhere' };
}

/** Makes a released system writable here again. */
export const takeBackPackage: QuickCommand<'package.take-back'> = {
  inverse: irreversible(packageIrreversible['package.take-back']),
  whenClosed: 'allowed',
  whenElsewhere: 'allowed',
  apply: (tx, { auditId }) => {
    const { system_id: systemId } = rowOf(tx.store, 'audit', auditId);
    if (rowOf(tx.store, 'system', systemId).custody !== 'elsewhere') {
      throw new AppError({ code: 'package.not-elsewhere', ...packageErrors.notElsewhere });
    }
    const last = lastReleased(tx.store, systemId);
    noteHandover(tx, {
      systemId,
      direction: 'taken-back',
      packageId: last?.package_id ?? '',
      peer: last?.peer ?? '',
      head: chainHead(tx.store, systemId).hash,
      custody: 'here',
    });
    return null;
  },
};

/** Makes a record of a package that can only be read. */
export const openPackageCommand: LongCommand<'package.open'> = {
  inverse: irreversible(packageIrreversible['package.open']),
  prepare: async (work, { file, passphrase }) => {
    const checked = await goodPackage(work, file, passphrase);
    const opened = await made(work, checked, { passphrase, custody: 'copy', reason: null });
    return () => opened;
  },
};

/** Makes a record of a released package that goes on here. */
export const continuePackage: LongCommand<'package.continue'> = {
  inverse: irreversible(packageIrreversible['package.continue']),
  prepare: async (work, { file, passphrase, reason }) => {
    const checked = await goodPackage(work, file, passphrase);
    const against = continuable(checked.report, relationOf(work.store, checked));
    if (against) throw against;
    const opened = await made(work, checked, { passphrase, custody: 'here', reason });
    return () => opened;
  },
};

async function goodPackage(
  work: Work,
  token: string,
  passphrase: string | null,
): Promise<CheckedPackage> {
  work.progress(packageActs.checking, 0);
  const path = await work.host.resolveFile(token);
  const checked = await checkedFile(work, path, passphrase);
  if (checked === null) {
    const place = { field: 'passphrase' };
    throw new AppError({ code: 'package.sealed', ...packageErrors.passphraseNeeded, place });
  }
  const { break: found } = checked.report;
  if (found === null) return checked;
  const isPassphrase = found.kind === 'passphrase';
  throw new AppError({
    code: isPassphrase ? 'package.passphrase' : 'package.broken',
    sentence: packageErrors.broken.sentence(found.sentence),
    remedy: isPassphrase ? packageErrors.passphraseNeeded.remedy : packageErrors.broken.remedy,
    place: isPassphrase ? { field: 'passphrase' } : { file: basename(path) },
  });
}

async function made(
  work: Work,
  checked: CheckedPackage,
  how: {
    readonly passphrase: string | null;
    readonly custody: 'here' | 'copy';
    readonly reason: string | null;
  },
): Promise<PackageOpened> {
  const { store, host, context } = work;
  const { passphrase, custody } = how;
  const systemName = checked.report.about?.systemName ?? '';
  const words = custody === 'here' ? packageActs.continuedName : packageActs.copyName;
  const plain = systemName.replace(/[^\p{L}\p{N}. _-]+/gu, '-').slice(0, 120);
  const name = `${words(plain.replace(/^\.+/, '').trim(), dayOf(host.now()))}.db`;
  const target = freePath(dirname(store.file), name);
  const act = actOf(work, custody === 'here' ? 'package.continue' : 'package.open', {
    ...context,
    reason: context.reason ?? how.reason,
  });
  work.progress(packageActs.making, 0.5);
  const { path: file, sha256 } = checked;
  const wanted = { file, passphrase, sha256, target, custody, act, handoverId: newId() };
  await runJob({ type: 'package-record', wanted }, { work });
  return {
    fileName: basename(target),
    recordToken: await host.tokenFor(target),
    systemName,
    custody,
    report: checked.report,
    relation: relationOf(store, checked),
  };
}

/** The act that a command here will be, of this moment. */
function actOf({ host }: Pick<Work, 'host'>, name: string, context: CallContext): Act {
  const { user, host: machine } = host.process;
  return { ...readClocks(host), name, context, recordedBy: `${user}@${machine}` };
}

/**
 * Writes the file under another name and reads its hash back. Both names are taken away again where
 * the act is not saved.
 */
async function writeChecked(
  { store, context, afterwards }: Work,
  target: string,
  { bytes, sha256 }: { readonly bytes: Uint8Array; readonly sha256: PackageDone['sha256'] },
): Promise<string> {
  const unfinished = `${target}.${newId()}.unfinished`;
  afterwards(() => {
    rmSync(unfinished, { force: true });
    const saved = store.prepare('SELECT 1 FROM command WHERE id = ?').get(context.commandId);
    if (saved === undefined && isOwn(target, sha256)) rmSync(target, { force: true });
  });
  await writeDurably(unfinished, bytes);
  if (hashOf(await readFile(unfinished)) !== sha256) {
    throw new Error('the file is not what was written');
  }
  return unfinished;
}

/** Whether a file is what this act wrote: another one may have the name by now. */
function isOwn(file: string, sha256: string): boolean {
  return existsSync(file) && hashOf(readFileSync(file)) === sha256;
}

/** The first path of a name that nothing has yet. */
function freePath(folder: string, name: string): string {
  for (const next of namesLike(name)) {
    if (!existsSync(join(folder, next))) return join(folder, next);
  }
  throw new Error('names never end');
}

/** What is hidden does not travel, so it would be lost to whoever goes on. */
function checkRevealed(store: Store, systemId: string): void {
  const count = store
    .prepare('SELECT count(*) FROM sealed_assessment WHERE system_id = ?')
    .pluck()
    .get(systemId) as number;
  if (count === 0) return;
  const { sentence, remedy } = packageErrors.hidden;
  throw new AppError({ code: 'package.hidden', sentence: sentence(count), remedy });
}

function lastReleased(
  store: Store,
  systemId: string,
): { readonly package_id: string; readonly peer: string } | undefined {
  return store
    .prepare(
      `SELECT package_id, peer FROM handover WHERE system_id = ? AND direction = 'released'
       ORDER BY at DESC, rowid DESC LIMIT 1`,
    )
    .get(systemId) as { package_id: string; peer: string } | undefined;
}
