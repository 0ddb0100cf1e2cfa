import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's top folder, absolute. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface RunOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** `stderr` sends the child's standard output to this process's standard error. */
  readonly stdout?: 'inherit' | 'stderr' | 'ignore';
  readonly stderr?: 'inherit' | 'ignore';
}

/** The search path of every tool: this very Node first, then the installed tools. */
function toolPath(): string {
  const first = [dirname(process.execPath), join(ROOT, 'node_modules', '.bin')];
  return [...first, process.env['PATH'] ?? ''].join(delimiter);
}

/** A signal asked this process to stop while a program ran: whatever would come next is left out. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  readonly signal: NodeJS.Signals;

  constructor(signal: NodeJS.Signals) {
    super(`stopped by ${signal}`);
    this.signal = signal;
  }

  /** The exit status of a process that the signal ended. */
  get status(): number {
    return 128 + constants.signals[this.signal];
  }
}

/**
 * Runs a program to its end and gives its exit status; a signal that ended it counts as 128. A
 * signal to this process ends the program, and then throws Stopped.
 */
export function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<number> {
  const stdout = options.stdout === 'stderr' ? 2 : (options.stdout ?? 'inherit');
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, ...options.env, PATH: toolPath() },
      stdio: ['inherit', stdout, options.stderr ?? 'inherit'],
      shell: process.platform === 'win32',
    });
    // This process stays until the child has ended, to tidy up after it.
    let stopped: Stopped | null = null;
    const stop = (signal: NodeJS.Signals): void => {
      stopped ??= new Stopped(signal);
      child.kill('SIGTERM');
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      if (stopped) reject(stopped);
      else resolve(code ?? 128);
    });
  });
}

/** Prints one line about what the scripts do. Standard output stays with the task itself. */
export function say(line: string): void {
  process.stderr.write(`evenkeel: ${line}\n`);
}

/** A reason to stop that the person can act on: printed as it is, exit status 2. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
