import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PackageDone, PackageOpened } from '../../../shared/contract/views/package.ts';
import { AppError } from '../../../shared/model/errors.ts';
import {
  packageActs,
  packageErrors,
  packageIrreversible,
} from '../../../shared/text/package-engine.ts';
import { dayOf } from '../days.ts';
import { buildPackage } from '../exports/package/build.ts';
import { claimed } from '../exports/package/claim.ts';
import { hashOf } from '../exports/package/crypto.ts';
import { gatherFacts } from '../exports/package/gather.ts';
import { refuseInClear } from '../exports/package/in-clear.ts';
import { continuable, relationOf } from '../exports/package/relation.ts';
import { checkedFile } from '../exports/package/look.ts';
import type { CheckedPackage } from '../exports/package/look.ts';
import { installationKey } from '../installation-key.ts';
import { readClocks } from '../store/clock.ts';
import type { Store } from '../store/store.ts';
import { chainHead } from '../store/transaction.ts';
import type { Transaction } from '../store/transaction.ts';
import type { Work } from '../work.ts';
import { runJob } from '../workers/run.ts';
import { PreparedTooEarly } from '../store/transaction.ts';
import { irreversible } from './command.ts';
import type { LongCommand, QuickCommand } from './command.ts';
import { exportName } from './exports.ts';
import { newId, rowOf } from '../store/lookup.ts';
import { PACKAGE_EXTENSION, toldOf } from './package.ts';

/**
 * Releases a system: in one transaction its own entries are written, the package with them is
 * written and checked as a file, and only then all of it is saved. So the package ends where this
 * chain ends, and a crash leaves either no package or one that this record knows of, or at worst one
 * that it does not know of, while the system stays here.
 */
export const releasePackage: LongCommand<'package.release'> = {
  inverse: irreversible(packageIrreversible['package.release']),
  whenClosed: 'allowed',
  prepare: async (work, { auditId, fileName, peer, passphrase, keyPassphrase }) => {
    const { store, host } = work;
    const { system_id: systemId } = rowOf(store, 'audit', auditId);
    refuseInClear(store, systemId);
    checkRevealed(store, systemId);
    const kind = { what: packageActs.releaseWords, extension: PACKAGE_EXTENSION } as const;
    const name = exportName(work, { auditId, fileName, kind });
    const signer = await installationKey({ host, record: store.file }, keyPassphrase);
    const head = chainHead(store, systemId);
    work.progress(packageActs.gathering, 0);
    const facts = await gatherFacts(work, { systemId, auditId, purpose: 'release', peer });
    const target = freePath(await host.exportFolder(), name);
    const fileToken = await host.tokenFor(target);
    work.progress(packageActs.writing, 0.5);
    return (tx) => {
      if (chainHead(tx.store, systemId).hash !== head.hash) throw new PreparedTooEarly();
      const handover = { systemId, packageId: facts.package_id, head: head.hash };
      noteHandover(tx, { ...handover, direction: 'released', peer, custody: 'elsewhere' });
      const running = runningCommand(tx, auditId);
      const built = buildPackage(tx.store, { ...facts, running }, { signer, passphrase });
      writeChecked(work, target, built);
      const { sha256, bytes } = built;
      const told = toldOf(built, passphrase !== null);
      return { fileName: basename(target), fileToken, sha256, size: bytes.length, ...told };
    };
  },
};

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
  const { user, host: machine } = host.process;
  const act = {
    ...readClocks(host),
    name: custody === 'here' ? 'package.continue' : 'package.open',
    context: { ...context, reason: context.reason ?? how.reason },
    recordedBy: `${user}@${machine}`,
  };
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

interface Handover {
  readonly systemId: string;
  readonly direction: 'released' | 'taken-back';
  readonly packageId: string;
  readonly peer: string;
  readonly head: string;
  readonly custody: 'here' | 'elsewhere';
}

function noteHandover(tx: Transaction, given: Handover): void {
  const { systemId: system_id, direction, packageId: package_id, peer, head, custody } = given;
  tx.put('handover', { id: newId(), system_id, direction, package_id, peer, head, at: tx.now });
  tx.change('system', system_id, { custody });
}

/** The command that runs, as the log will have it: the package is written before it is there. */
function runningCommand(tx: Transaction, auditId: string) {
  return {
    id: tx.act.context.commandId,
    audit_id: auditId,
    name: tx.act.name,
    at: tx.now,
    first_sequence: tx.written?.first ?? null,
    last_sequence: tx.written?.last ?? null,
    undone_by: null,
  };
}

/** Writes the file, reads its hash back, and takes it away again where the act is not saved. */
function writeChecked(
  { store, context, afterwards }: Work,
  target: string,
  { bytes, sha256 }: { readonly bytes: Uint8Array; readonly sha256: PackageDone['sha256'] },
): void {
  const unfinished = `${target}.unfinished`;
  afterwards(() => {
    rmSync(unfinished, { force: true });
    const saved = store.prepare('SELECT 1 FROM command WHERE id = ?').get(context.commandId);
    if (saved === undefined) rmSync(target, { force: true });
  });
  const handle = openSync(unfinished, 'wx');
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (hashOf(readFileSync(unfinished)) !== sha256)
    throw new Error('the file is not what was written');
  if (!claimed(unfinished, target)) throw new PreparedTooEarly();
}

/** A path that nothing has yet: `name.db`, else `name (2).db` and so on. */
function freePath(folder: string, name: string): string {
  const dot = name.lastIndexOf('.');
  for (let count = 1; ; count += 1) {
    const next = count === 1 ? name : `${name.slice(0, dot)} (${count})${name.slice(dot)}`;
    if (!existsSync(join(folder, next))) return join(folder, next);
  }
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
