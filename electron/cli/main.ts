import { AppError } from '../../shared/model/index.ts';
import { cliHelp, cliText } from '../../shared/text/cli.ts';
import { crashLine } from './crash.ts';
import type { Command, Io, Status } from './io.ts';
import { status, usage } from './io.ts';
import { appVersion } from './version.ts';
import { visible } from './visible.ts';

/** Every command, loaded when it is asked for: `compare` never loads anything native. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  compare: async () => (await import('./commands/compare.ts')).compare,
  snapshot: async () => (await import('./commands/snapshot.ts')).snapshot,
  collectors: async () => (await import('./commands/collectors.ts')).listCollectors,
  'profile-script': async () => (await import('./commands/profile-script.ts')).printProfileScript,
  'capture-script': async () => (await import('./commands/capture-script.ts')).printCaptureScript,
  check: async () => (await import('./commands/check.ts')).check,
  export: async () => (await import('./commands/export.ts')).exportRecord,
  audits: async () => (await import('./commands/audits.ts')).audits,
  verify: async () => (await import('./commands/verify.ts')).verify,
};

/**
 * Runs one command line and gives its exit status. Errors become one line, never a trace, and never
 * the status of findings; what is said holds no control character.
 */
export async function runCli(args: readonly string[], given: Io): Promise<Status> {
  const io: Io = { ...given, say: (line) => given.say(visible(line)) };
  try {
    return await dispatch(args, io);
  } catch (error) {
    const sentence = error instanceof AppError ? error.message : crashLine(error);
    io.say(`${cliText.name}: ${sentence}`);
    return status.unusable;
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<Status> {
  const [name, ...rest] = args;
  if (args.includes('--help') || args.includes('-h') || name === 'help') {
    io.out(cliHelp);
    return status.fine;
  }
  if (name === '--version' || name === '-v') {
    io.out(`${appVersion}\n`);
    return status.fine;
  }
  if (name === undefined) throw usage(cliText.noCommand);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load)
    throw usage(
      cliText.unknownCommand(name),
      `${cliText.choices(Object.keys(commands))} ${cliText.seeHelp}`,
    );
  const command = await load();
  return command(rest, io);
}
