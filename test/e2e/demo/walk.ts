import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { appText } from '../../../shared/text/app.ts';
import { approachScreen } from '../../../shared/text/approaches.ts';
import { registerText } from '../../../shared/text/register-screen.ts';
import { rulesText } from '../../../shared/text/rules-screen.ts';
import { scorecardText } from '../../../shared/text/scorecard.ts';
import { GovernPage } from '../pages/govern.ts';
import type { ReadinessLines } from '../pages/govern.ts';
import { RegisterPage } from '../pages/register.ts';
import { ScorecardPage } from '../pages/scorecard.ts';
import type { ScorecardLine } from '../pages/scorecard.ts';
import { openApp, resize } from '../support/app.ts';
import { scorecardProblems } from './checks.ts';
import { walkComparing } from './comparing.ts';
import { people, WalkError, walkOf } from './context.ts';
import type { Walk, WalkInput } from './context.ts';
import { walkDocumenting } from './documenting.ts';
import { walkGoverning } from './governing.ts';
import { walkOpening } from './opening.ts';
import { walkPrioritising } from './prioritising.ts';
import { countRecord, verifyRecord } from './record.ts';
import type { RecordCounts, Verification } from './record.ts';
import { walkWatching } from './watching.ts';
import { readWorkbook } from './workbook.ts';
import type { ReadWorkbook } from './workbook.ts';

/** What the screens said at the end. */
export interface ScreenNumbers {
  readonly scorecard: readonly ScorecardLine[];
  readonly readiness: ReadinessLines;
  readonly exceptions: number;
}

/** Everything that a walk leaves behind. */
export interface WalkResult {
  readonly screen: ScreenNumbers;
  readonly workbook: ReadWorkbook;
  readonly record: RecordCounts;
  readonly verification: Verification;
  readonly developmentRuntime: boolean;
  /** Results with their sizes in bytes. */
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

const resultNames = { workbook: 'scorecard.xlsx', record: 'evenkeel.db' } as const;

const size = { width: 1600, height: 1000 } as const;

/**
 * Walks a whole audit in a real window, with clicks and keys, and reads back what it leaves.
 * Throws a WalkError that names the step that failed.
 */
export async function walkAudit(
  input: WalkInput,
  tell: (line: string) => void,
): Promise<WalkResult> {
  const { screen, developmentRuntime } = await walkWindow(input, tell);
  const workbook = join(input.out, resultNames.workbook);
  const record = join(input.out, resultNames.record);
  tell(`kept the workbook as ${resultNames.workbook} and read it back`);
  const verification = await verifyRecord(record);
  tell(`verified the record on the command line: ${verification.output}`);
  return {
    screen,
    developmentRuntime,
    verification,
    workbook: readWorkbook(workbook),
    record: countRecord(record),
    files: [workbook, record].map((path) => ({ path, size: statSync(path).size })),
  };
}

async function walkWindow(input: WalkInput, tell: (line: string) => void) {
  rmSync(input.out, { recursive: true, force: true });
  mkdirSync(input.out, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-walk-'));
  const app = await openApp({
    folder,
    record: join(input.out, resultNames.record),
    exports: input.out,
    person: people.facilitator,
    theme: 'light',
  });
  let doing = 'opening the window';
  const say = (line: string): void => {
    doing = line;
    tell(`  ${line}`);
  };
  const walk = walkOf(app, input, say);
  const defects: string[] = [];
  app.page.on('pageerror', (error) => defects.push(error.message));
  try {
    await resize(app, size.width, size.height);
    const file = await walkSteps(walk, tell);
    renameSync(join(input.out, file), join(input.out, resultNames.workbook));
    const screen = await readScreens(walk);
    if (defects.length > 0) throw new WalkError(`the window reported: ${defects.join('; ')}`);
    return { screen, developmentRuntime: app.developmentRuntime };
  } catch (error) {
    const path = join(input.out, 'failed.png');
    const shot = await app.page.screenshot({ path }).catch(() => null);
    if (!(error instanceof WalkError)) throw error;
    const lines = [error.message, `The last thing done: ${doing}.`];
    if (shot) lines.push(`The window as it stood then: ${relative(process.cwd(), path)}`);
    throw new WalkError(lines.join('\n'));
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function walkSteps(walk: Walk, tell: (line: string) => void): Promise<string> {
  let file = '';
  const steps: readonly (readonly [title: string, act: () => Promise<void>])[] = [
    ['Open', async () => walkOpening(walk)],
    ['1 Document', async () => walkDocumenting(walk)],
    ['2 Compare and rate', async () => walkComparing(walk)],
    ['3 Prioritise', async () => walkPrioritising(walk)],
    ['4 Watch', async () => walkWatching(walk)],
    ['5 Govern', async () => void (file = await walkGoverning(walk))],
  ];
  const problem = problemIn(walk);
  // After the last step nobody waits for it any more.
  problem.catch(() => undefined);
  for (const [title, act] of steps) {
    tell(title);
    await guarded(walk, title, async () => Promise.race([act(), problem]));
  }
  return file;
}

/** Fails as soon as a problem stands on the screen; pending as long as there is none. */
async function problemIn({ shell }: Walk): Promise<never> {
  const shown = await shell.problem().then(
    () => true,
    () => false,
  );
  if (shown) throw new Error('a problem stands on the screen.');
  return new Promise(() => {});
}

/** A step that fails says so in a sentence; so does one that leaves a problem on the screen. */
async function guarded(walk: Walk, title: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const problems = await walk.shell.problems().catch(() => []);
    throw new WalkError(
      [`The step "${title}" failed: ${sentenceOf(error)}`, ...problems].join('\n'),
    );
  }
  const problems = await walk.shell.problems();
  if (problems.length > 0) {
    throw new WalkError(`The step "${title}" left problems on the screen: ${problems.join(' ')}`);
  }
}

/** The first line of an error, with what was waited for. */
function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const lines = stripVTControlCharacters(message).split('\n');
  const waited = lines.find((line) => line.includes('waiting for')) ?? '';
  return [lines[0] ?? '', waited.replace(/^\W+/, '')].filter(Boolean).join(' ');
}

async function readScreens(walk: Walk): Promise<ScreenNumbers> {
  const { page, shell, shoot } = walk;
  const govern = new GovernPage(page);
  await shell.follow(appText.rail.exceptions, registerText.title);
  const exceptions = await new RegisterPage(page).exceptions();
  await shoot('register');
  await shell.follow(appText.rail.scorecard, scorecardText.title);
  const workbook = readWorkbook(join(walk.input.out, resultNames.workbook));
  const screen = await untilCurrent(workbook, async () => ({
    scorecard: await new ScorecardPage(page).rows(),
    readiness: await govern.readiness(),
    exceptions,
  }));
  await shoot('scorecard');
  await shell.follow(rulesText.title, rulesText.title);
  await page.getByRole('grid', { name: rulesText.table }).waitFor();
  await shoot('rules');
  await shell.follow(appText.rail.approach, approachScreen.title);
  await page.getByRole('heading', { name: approachScreen.advice, exact: true }).waitFor();
  await shoot('approach');
  return screen;
}

/**
 * The screen shows its last numbers until the newest are read, so it is read until it says what the
 * workbook says. After the time limit the numbers stand as they are, and the comparison fails.
 */
async function untilCurrent(
  workbook: ReadWorkbook,
  readScreen: () => Promise<ScreenNumbers>,
): Promise<ScreenNumbers> {
  const end = Date.now() + 20_000;
  let screen = await readScreen();
  while (scorecardProblems({ screen, workbook }).length > 0 && Date.now() < end) {
    screen = await readScreen();
  }
  return screen;
}
