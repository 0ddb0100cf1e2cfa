import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../../shared/model/index.ts';
import { verdictOf, verdictText } from '../../../shared/package/verdict.ts';
import type { Expected } from '../../../shared/package/verdict.ts';
import { cliText } from '../../../shared/text/cli.ts';
import { packageErrors } from '../../../shared/text/package-engine.ts';
import type { Command, Io, Status } from '../io.ts';
import { status, usage } from '../io.ts';
import { readOptions } from '../options.ts';
import { visible, visibleLines } from '../visible.ts';
import type * as Verifier from '../../engine/store/verify.ts';

const options = {
  key: { type: 'string' },
  head: { type: 'string' },
  'passphrase-file': { type: 'string' },
} as const;

/**
 * `verify FILE`: recomputes and replays the audit trail of a record, read-only, or checks an
 * evidence package as its own verifier does. `--key` and `--head` hold it against what was told in
 * another way: a stranger's package holds together too.
 */
export const verify: Command = async (args, io) => {
  const given = readOptions(args, options);
  const [file, ...more] = given.positionals;
  if (file === undefined || file === '' || more.length > 0) throw usage(cliText.needsFile);
  const expected = { fingerprint: given.text('key') ?? null, head: given.text('head') ?? null };
  if (isPackage(file)) {
    return verifyPackageFile(file, { expected, passphraseFile: given.text('passphrase-file') }, io);
  }
  if (expected.fingerprint !== null) throw usage(cliText.keyOfPackage, cliText.keyOfPackageRemedy);
  return verifyRecordFile(file, expected.head, io);
};

async function verifyRecordFile(file: string, wanted: string | null, io: Io): Promise<Status> {
  const { verifyRecord, notedEntry } = await loadVerifier();
  const { ok, systems, problems } = verifyRecord(file);
  for (const problem of problems) io.say(`${cliText.name}: ${file}: ${problem}`);
  for (const system of systems) {
    const { name, entries, head, break: broken } = system;
    const good = `${cliText.chainGood(entries)}${head === null ? '' : `, ${cliText.head} ${head}`}`;
    const found = broken ? cliText.chainBroken(broken.sequence, broken.sentence) : good;
    io.out(`${visible(name)}: ${found}\n`);
  }
  if (!ok) return systems.length === 0 ? status.unusable : status.findings;
  if (systems.length === 0) io.out(`${cliText.noSystem}\n`);
  const asked = wanted?.trim().toLowerCase() ?? null;
  if (asked === null) return status.fine;
  const noted = notedEntry(file, asked);
  const said = noted ? cliText.headNoted(noted.name, noted.sequence) : cliText.headDiffers(asked);
  io.out(`${visible(said)}\n`);
  return noted ? status.fine : status.findings;
}

const PACKAGE_STARTS = ['PK\u0003\u0004', 'evenkeel/sealed/1\n'];

/** By its first bytes: whatever is no package is left to what reads records. Waits for no pipe. */
function isPackage(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found && !found.isFile()) throw usage(cliText.notFile(file), cliText.notFileRemedy);
  try {
    const handle = openSync(file, 'r');
    try {
      const start = Buffer.alloc(20);
      readSync(handle, start);
      return PACKAGE_STARTS.some((known) => start.toString('latin1').startsWith(known));
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
}

async function verifyPackageFile(
  file: string,
  how: { readonly expected: Expected; readonly passphraseFile: string | undefined },
  io: Io,
): Promise<Status> {
  const { readPackage } = await import('../../engine/exports/package/read.ts');
  const { expected, passphraseFile } = how;
  const passphrase = passphraseFile === undefined ? null : firstLine(passphraseFile);
  const read = await readPackage(file, passphrase);
  if (read === null) throw usage(packageErrors.passphraseNeeded.sentence, cliText.passphraseFile);
  const verdict = verdictOf(read.report, expected);
  io.out(visibleLines(verdictText(verdict)));
  return verdict.ok ? status.fine : status.findings;
}

function firstLine(file: string): string {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/)[0] ?? '';
  } catch {
    throw usage(packageErrors.unreadable.sentence(basename(file)), cliText.passphraseFile);
  }
}

/** Loaded here alone: it brings the native database, which no other command needs. */
async function loadVerifier(): Promise<Pick<typeof Verifier, 'notedEntry' | 'verifyRecord'>> {
  try {
    return await import('../../engine/store/verify.ts');
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new AppError({
      code: 'cli.no-verifier',
      sentence: cliText.verifyMissing,
      remedy: cliText.verifyMissingRemedy,
    });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}
