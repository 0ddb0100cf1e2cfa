import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { say, SetupError } from '../process.ts';

/** A display to show windows on: what to add to the environment, and how to let go of it. */
export interface Display {
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

/** Whether windows have a display already. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** The display at hand, or a virtual one of 2560x1440 that lives until `close` or this process ends. */
export async function ensureDisplay(): Promise<Display> {
  if (hasDisplay()) return { env: {}, close: async () => {} };
  say('no display found; using a virtual one (xvfb-run)');
  // The inner shell tells its environment and then waits for the end of its input, so that the
  // virtual display ends with this process however it ends.
  const held = 'echo "$DISPLAY"; echo "$XAUTHORITY"; exec cat >/dev/null';
  const screen = '-screen 0 2560x1440x24 -nolisten tcp';
  const child = spawn('xvfb-run', ['-a', '-s', screen, 'sh', '-c', held], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const failed = once(child, 'exit').then(() => {
    throw new SetupError('The virtual display did not start. Try "xvfb-run -a true".');
  });
  failed.catch(() => {});
  const [display, authority] = await Promise.race([firstLines(child.stdout), failed]);
  child.unref();
  return {
    env: { DISPLAY: display ?? '', XAUTHORITY: authority ?? '' },
    close: async () => {
      child.ref();
      child.stdin.end();
      await failed.catch(() => {});
    },
  };
}

async function firstLines(stream: NodeJS.ReadableStream): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: stream })) {
    lines.push(line);
    if (lines.length === 2) break;
  }
  return lines;
}
