import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withRuntime } from './app.ts';
import { build } from './build.ts';
import { ROOT, run } from './process.ts';

/** What a stage adds to the last line. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Stage {
  readonly title: string;
  readonly run: (env: Readonly<Record<string, string>>) => Promise<Count>;
}

const NONE: Count = { passed: 0, failed: 0, skipped: 0 };

const STAGES: readonly Stage[] = [
  { title: 'format', run: check('oxfmt', '--check') },
  { title: 'lint', run: check('oxlint', '--type-aware') },
  { title: 'types', run: check('tsc', '--project', '.') },
  { title: 'unit', run: tests('unit', 'unit*') },
  { title: 'build', run: async () => fromStatus(await build()) },
  { title: 'integration', run: tests('integration', 'integration') },
  { title: 'end to end', run: tests('e2e', 'e2e') },
];

/**
 * `npm test`: every stage, even after one that failed; none after a signal to stop. The last line
 * counts the tests of all stages; a failed stage without tests counts as one failed.
 */
export async function test(): Promise<number> {
  return withRuntime(async (env) => {
    let total = NONE;
    for (const stage of STAGES) {
      process.stdout.write(`\n== ${stage.title}\n`);
      const count = await stage.run(env);
      if (count.failed > 0) process.stdout.write(`${stage.title} failed\n`);
      total = add(total, count);
    }
    const { passed, failed, skipped } = total;
    process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
    return failed === 0 ? 0 : 1;
  });
}

function check(command: string, ...args: readonly string[]): Stage['run'] {
  return async () => fromStatus(await run(command, args));
}

function fromStatus(status: number): Count {
  return status === 0 ? NONE : { ...NONE, failed: 1 };
}

function tests(name: string, project: string): Stage['run'] {
  return async (env) => {
    const report = join(ROOT, 'out', 'test', `${name}.json`);
    rmSync(report, { force: true });
    const config = ['--config', 'build/vitest.config.ts', '--project', project];
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const status = await run('vitest', ['run', ...config, ...reporters], { env });
    return outcomeOf(status, readReport(report));
  };
}

/**
 * What a stage of tests came to. A file that does not load, or a run that breaks off, fails without
 * a failed test; and a stage in which no test ran has proven nothing.
 */
export function outcomeOf(status: number, count: Count): Count {
  const broken = status !== 0 || count.passed + count.failed === 0;
  return broken && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function readReport(path: string): Count {
  try {
    const report: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return {
      passed: numberIn(report, 'numPassedTests'),
      failed: numberIn(report, 'numFailedTests'),
      skipped: numberIn(report, 'numPendingTests') + numberIn(report, 'numTodoTests'),
    };
  } catch {
    return { ...NONE, failed: 1 };
  }
}

function numberIn(report: unknown, name: string): number {
  const fields = typeof report === 'object' && report !== null ? Object.entries(report) : [];
  const value: unknown = fields.find(([key]) => key === name)?.[1];
  return typeof value === 'number' ? value : 0;
}

function add(a: Count, b: Count): Count {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}
