import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import type { ElectronApplication, Locator, Page } from 'playwright-core';
import { ROOT } from '../../../build/process.ts';
import { prepareLaunch } from '../../../build/runtime/index.ts';

/** How a window is opened for a test or the demonstration. */
export interface OpenOptions {
  /** Folder for everything the app keeps; a fresh temporary one when it is not given. */
  readonly folder?: string;
  readonly record?: string;
  /** Folder that exports go to, as a person would choose it in the settings. */
  readonly exports?: string;
  readonly person?: string;
  readonly theme?: 'light' | 'dark';
  /** Gives the program that starts the runtime in its place. */
  readonly launcher?: (executable: string, folder: string) => string;
  /** What the engine's clock reads when it starts, `2027-01-01T00:00:00Z`; the computer's otherwise. */
  readonly clock?: string;
  /** How long its first screen may take to show, in milliseconds. */
  readonly patience?: number;
}

/** The app in a real window, driven as a person would. */
export interface OpenApp {
  readonly electron: ElectronApplication;
  /** The main process, asked for while it ran: one that has ended cannot be asked for any more. */
  readonly main: ChildProcess;
  readonly page: Page;
  readonly folder: string;
  readonly record: string;
  readonly exports: string;
  /** True on the stand-in runtime. */
  readonly developmentRuntime: boolean;
  readonly close: () => Promise<void>;
}

/** Apps of this file that nobody has closed yet. */
const open = new Set<OpenApp>();

/**
 * Closes every app that is open, also those that a failed test has left. An app that never showed
 * has closed itself, so that what `openApp` says stays the only error.
 */
export async function closeApps(): Promise<void> {
  for (const app of [...open].toReversed()) await app.close();
}

/**
 * Starts the built app with its own settings and record, and waits for its first screen. Where it
 * does not come, the process and the virtual display end before the error is told.
 */
export async function openApp(options: OpenOptions = {}): Promise<OpenApp> {
  const folder = options.folder ?? temporaryFolder();
  const record = options.record ?? join(folder, 'record.db');
  const exports = options.exports ?? join(folder, 'exports');
  const userData = join(folder, 'settings');
  writeSettings(userData, { ...options, exports });
  const launch = await prepareLaunch();
  const args = ['--log-level=3', ROOT, `--user-data-dir=${userData}`, `--record=${record}`];
  const { launcher, clock, patience = 30_000 } = options;
  if (clock !== undefined) args.push(`--clock=${clock}`);
  const executablePath = launcher?.(launch.executablePath, folder) ?? launch.executablePath;
  const start = { executablePath, args, env: launch.env, timeout: 60_000 };
  const { electron, main, page } = await shown(start, patience).catch(async (error: unknown) => {
    await launch.close();
    throw error;
  });
  const close = async (): Promise<void> => {
    open.delete(app);
    try {
      if (!hasEnded(main)) await electron.close();
    } finally {
      await launch.close();
    }
  };
  const developmentRuntime = launch.kind === 'development';
  const app = { electron, main, page, folder, record, exports, developmentRuntime, close };
  open.add(app);
  return app;
}

/** The app with its first screen; without one the process is ended. */
async function shown(
  start: Parameters<typeof _electron.launch>[0],
  patience: number,
): Promise<Pick<OpenApp, 'electron' | 'main' | 'page'>> {
  const electron = await _electron.launch(start);
  const main = electron.process();
  try {
    const page = await electron.firstWindow({ timeout: patience });
    await page.getByRole('main').waitFor({ timeout: patience });
    return { electron, main, page };
  } catch (error) {
    await end(main);
    throw error;
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

/** Ends the process for sure: one that shows nothing may not hear that it is to quit. */
async function end(main: ChildProcess): Promise<void> {
  if (hasEnded(main)) return;
  const ended = once(main, 'exit');
  main.kill('SIGKILL');
  await ended;
}

/** Gone when the tests of this process have ended, because some look at it after the app has. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-e2e-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function writeSettings(
  userData: string,
  options: OpenOptions & { readonly exports: string },
): void {
  mkdirSync(userData, { recursive: true });
  mkdirSync(options.exports, { recursive: true });
  const settings = {
    person: options.person ?? 'Rin Facilitator',
    theme: options.theme ?? 'light',
    exportPath: options.exports,
  };
  writeFileSync(join(userData, 'config.json'), JSON.stringify(settings));
}

/** Gives the page exactly this many pixels. */
export async function resize(app: OpenApp, width: number, height: number): Promise<void> {
  await app.electron.evaluate(
    ({ BrowserWindow }, size) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
  await app.page.waitForFunction(
    (size) => innerWidth === size.width && innerHeight === size.height,
    {
      width,
      height,
    },
  );
}

/**
 * Drops files or folders on a place of the window through the DevTools protocol, which, unlike a
 * synthetic event, carries real paths.
 */
export async function dropFiles(
  app: OpenApp,
  target: Locator,
  paths: readonly string[],
): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('the drop target is not visible');
  const session = await app.page.context().newCDPSession(app.page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await session.detach();
}
