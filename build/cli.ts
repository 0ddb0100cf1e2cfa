import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildCli } from './build.ts';
import { ROOT, run, SetupError } from './process.ts';

/** `npm run evenkeel`: the command line; its output alone on standard output. */
export async function evenkeel(args: readonly string[]): Promise<number> {
  const status = await buildCli();
  return status === 0 ? run(process.execPath, [join(ROOT, 'out/cli/evenkeel.mjs'), ...args]) : 2;
}

/** Runs a TypeScript file of the checkout with this Node. */
export async function runScript(
  path: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  if (!existsSync(join(ROOT, path))) throw new SetupError(`${path} does not exist.`);
  return run(process.execPath, [join(ROOT, path), ...args], { env });
}
