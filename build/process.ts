import { spawn } from 'node:child_process';
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

/** Runs a program to its end and gives its exit status; a signal counts as 128. */
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
    // A terminal interrupts the child by itself; this process stays to tidy up after it.
    const stay = (): void => {};
    const passOn = (): void => void child.kill('SIGTERM');
    process.on('SIGINT', stay).on('SIGTERM', passOn);
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('SIGINT', stay).off('SIGTERM', passOn);
      resolve(code ?? 128);
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
