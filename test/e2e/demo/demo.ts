import { existsSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../../build/process.ts';
import { appText } from '../../../shared/text/app.ts';
import { differencesOf, disagreements, ratingsOf } from './checks.ts';
import { WalkError } from './context.ts';
import type { WalkInput } from './context.ts';
import { walkAudit } from './walk.ts';
import type { WalkResult } from './walk.ts';

const usage = 'Usage: npm run demo -- [--staging DIR --production DIR]';

/** Wrong usage, in a sentence. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** `npm run demo`: walks an audit of two folders and leaves its results in out/demo. */
async function demo(args: readonly string[]): Promise<number> {
  const started = performance.now();
  const input = inputOf(args);
  print(`Evenkeel, an audit of ${shown(input.staging)} against ${shown(input.production)}`);
  const result = await walkAudit(input, print);
  summary(result, Math.round((performance.now() - started) / 1000));
  const problems = disagreements(result);
  for (const problem of problems) print(`does not agree: ${problem}`);
  return problems.length === 0 ? 0 : 1;
}

function inputOf(args: readonly string[]): WalkInput {
  const { staging, production } = optionsOf(args);
  const out = join(ROOT, 'out', 'demo');
  if (staging === undefined && production === undefined) {
    const { example } = appText;
    const sample = (side: string) => join(ROOT, 'electron', 'sample', side);
    return {
      staging: sample('staging'),
      production: sample('production'),
      system: example.system,
      release: example.release,
      names: { staging: example.staging, production: example.production },
      out,
    };
  }
  if (staging === undefined || production === undefined) {
    throw new UsageError('Both --staging and --production are needed, or neither.');
  }
  const folders = { staging: folder(staging), production: folder(production) };
  const names = { staging: titled(folders.staging), production: titled(folders.production) };
  const system = titled(resolve(folders.production, '..'));
  return { ...folders, system, release: 'of the demonstration', names, out };
}

function optionsOf(args: readonly string[]) {
  const options = { staging: { type: 'string' }, production: { type: 'string' } } as const;
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function folder(path: string): string {
  const found = resolve(path);
  if (!existsSync(found)) throw new UsageError(`${found} does not exist.`);
  if (!statSync(found).isDirectory()) throw new UsageError(`${found} is not a folder.`);
  return found;
}

/** A folder's name as the name of an environment or a system. */
function titled(path: string): string {
  const name =
    basename(path)
      .replaceAll(/[-_.]+/g, ' ')
      .trim() || 'System';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

const shown = (path: string): string => relative(process.cwd(), path) || path;

function summary(result: WalkResult, seconds: number): void {
  const { high, medium, low, unrated } = ratingsOf(result);
  const { state, reasons } = result.screen.readiness;
  print('');
  print(`Summary, after ${seconds} s`);
  print(`  differences: ${differencesOf(result).toLocaleString('en')} open`);
  print(`  ratings: ${high} high, ${medium} medium, ${low} low, ${unrated} unrated`);
  print(`  readiness: ${state}${reasons.length > 0 ? ', because' : ''}`);
  for (const reason of reasons) print(`    ${reason}`);
  print(`  audit trail: ${result.verification.output}`);
  for (const { path, size } of result.files) {
    print(`  file: ${shown(path)}, ${size.toLocaleString('en')} bytes`);
  }
  print(`  pictures: a screenshot of every step in ${shown(join(ROOT, 'out', 'demo'))}`);
  if (result.developmentRuntime) print('  on the development runtime');
}

try {
  process.exitCode = await demo(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WalkError) && !(error instanceof UsageError)) throw error;
  const lines = error instanceof UsageError ? [error.message, usage] : [error.message];
  process.stderr.write(`demo: ${lines.join('\n')}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
