import { buildApp, develop } from './build.ts';
import { runScript } from './cli.ts';
import { ROOT, run, say } from './process.ts';
import { forChildren, prepareLaunch } from './runtime/index.ts';

type Environment = Readonly<Record<string, string>>;

/** Runs work that needs the Electron runtime and a display, and lets go of the display after it. */
export async function withRuntime(work: (env: Environment) => Promise<number>): Promise<number> {
  const launch = await prepareLaunch();
  try {
    return await work({ ...launch.env, ...forChildren(launch) });
  } finally {
    await launch.close();
  }
}

/** `npm start`: the built app, opened for use. */
export async function start(args: readonly string[]): Promise<number> {
  const launch = await prepareLaunch();
  try {
    const status = await buildApp();
    if (status !== 0) return status;
    say('opening Evenkeel');
    const quiet = ['--log-level=3'];
    return await run(launch.executablePath, [...quiet, ROOT, ...args], { env: launch.env });
  } finally {
    await launch.close();
  }
}

/** `npm run dev`: the app with reloading, on the same runtime. */
export async function dev(): Promise<number> {
  return withRuntime((env) =>
    develop({ ...env, ELECTRON_EXEC_PATH: env['EVENKEEL_RUNTIME_PATH'] ?? '' }),
  );
}

/** `npm run demo`: the walk through a whole audit, as a person would, on the built app. */
export async function demo(args: readonly string[]): Promise<number> {
  return withRuntime(async (env) => {
    const status = await buildApp();
    return status === 0 ? runScript('test/e2e/demo/demo.ts', args, env) : status;
  });
}

/** `npm run setup`: everything that the other scripts would otherwise fetch when they need it. */
export async function setup(): Promise<number> {
  return withRuntime(async () => 0);
}
