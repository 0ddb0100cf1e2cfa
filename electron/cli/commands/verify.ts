import { AppError } from '../../../shared/model/index.ts';
import { cliText } from '../../../shared/text/cli.ts';
import type { Command } from '../io.ts';
import { status, usage } from '../io.ts';
import { readOptions } from '../options.ts';
import { visible } from '../visible.ts';
import type { verifyRecord as VerifyRecord } from '../../engine/store/verify.ts';

/** `verify FILE`: recomputes and replays the audit trail of a record, read-only. */
export const verify: Command = async (args, io) => {
  const given = readOptions(args, {});
  const [file, ...more] = given.positionals;
  if (file === undefined || file === '' || more.length > 0) throw usage(cliText.needsFile);
  const { verifyRecord } = await loadVerifier();
  const { ok, systems, problems } = verifyRecord(file);
  for (const problem of problems) io.say(`${cliText.name}: ${file}: ${problem}`);
  for (const system of systems) {
    const { name, entries, head, break: broken } = system;
    const good = `${cliText.chainGood(entries)}${head === null ? '' : `, ${cliText.head} ${head}`}`;
    const found = broken ? cliText.chainBroken(broken.sequence, broken.sentence) : good;
    io.out(`${visible(name)}: ${found}\n`);
  }
  if (ok && systems.length === 0) io.out(`${cliText.noSystem}\n`);
  if (ok) return status.fine;
  return systems.length === 0 ? status.unusable : status.findings;
};

/** Loaded here alone: it brings the native database, which no other command needs. */
async function loadVerifier(): Promise<{ readonly verifyRecord: typeof VerifyRecord }> {
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
