import { run, say, SetupError, Stopped } from './process.ts';

type Task = (args: readonly string[]) => Promise<number>;

/** A task that is one program with fixed arguments, followed by the person's own. */
function tool(command: string, ...fixed: readonly string[]): Task {
  return (args) => run(command, [...fixed, ...args]);
}

/** Every npm script, by name. A task with code of its own is loaded only when it is asked for. */
const TASKS: Readonly<Record<string, Task>> = {
  start: async (args) => (await import('./app.ts')).start(args),
  dev: async () => (await import('./app.ts')).dev(),
  demo: async (args) => (await import('./app.ts')).demo(args),
  setup: async () => (await import('./app.ts')).setup(),
  evenkeel: async (args) => (await import('./cli.ts')).evenkeel(args),
  build: async () => (await import('./build.ts')).build(),
  test: async () => (await import('./test.ts')).test(),
  bench: async () => (await import('./bench.ts')).bench(),
  faults: tool('vitest', 'run', '--config', 'build/vitest.config.ts', '--project', 'faults'),
  vitest: tool('vitest', '--config', 'build/vitest.config.ts'),
  types: tool('tsc', '--project', '.'),
  lint: tool('oxlint', '--type-aware'),
  format: tool('oxfmt'),
};

/**
 * Runs the task of an npm script and gives the exit status; 2 when it cannot start, and that of the
 * signal when one stopped it.
 */
export async function runTask(name: string | undefined, args: readonly string[]): Promise<number> {
  const task = TASKS[name ?? ''];
  if (!task) {
    say(`no task "${name ?? ''}". Known: ${Object.keys(TASKS).join(', ')}.`);
    return 2;
  }
  try {
    return await task(args);
  } catch (error) {
    if (!(error instanceof SetupError) && !(error instanceof Stopped)) throw error;
    say(error.message);
    return error instanceof Stopped ? error.status : 2;
  }
}
