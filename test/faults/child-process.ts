import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openEngine } from '../../electron/engine/engine.ts';
import type { Engine } from '../../electron/engine/engine.ts';
import { verifyRecord } from '../../electron/engine/store/verify.ts';
import type { QueryInput, QueryName, QueryOutput } from '../../shared/contract/index.ts';
import { seeded } from '../fixtures/random.ts';
import {
  act,
  by,
  opening,
  testHost,
  testWorker,
} from '../integration/electron/engine/support/engine.ts';
import type { Folder } from '../integration/electron/engine/support/engine.ts';
import { rowsIn } from '../integration/electron/engine/support/record.ts';

/** What a process that a test starts finds in its environment. */
const env = { ...process.env, EVENKEEL_TEST_WORKER: testWorker };
const hook = new URL('raw-text.mjs', import.meta.url).href;
const child = fileURLToPath(new URL('child.ts', import.meta.url));
const nodeArguments = (...rest: readonly string[]): string[] => ['--import', hook, child, ...rest];

/** Moments in milliseconds, random and the same in every run. */
export function seededMoments(count: number, longest: number, seed: number): readonly number[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => Math.floor(random() * longest));
}

/** What became of a record whose process was killed. */
export interface Aftermath {
  /** Commands reported as saved and not in the record. */
  readonly lost: readonly string[];
  readonly verified: boolean;
  /** Whether the record verifies after more work. */
  readonly goesOn: boolean;
}

/** What should have become of it. */
export const unharmed: Aftermath = { lost: [], verified: true, goesOn: true };

/** What the process does: everything, fill a disk, or hold a meeting over many or few rows. */
type Load = 'mixed' | 'large' | 'meeting' | 'small-meeting';

/** Lets a process work on a record, kills it, looks at the record, and works on. */
export async function aftermathOfKill(folder: Folder, moment: number): Promise<Aftermath> {
  folder.write('input.env.staging.env', 'POOL=10\nA=1\n');
  folder.write('input.env.production.env', 'POOL=20\nA=2\n');
  const reported = await killedAfter(folder, moment, 'mixed');
  const record = join(folder.path, 'evenkeel.db');
  const lost = lostOf(record, reported);
  const verified = verifyRecord(record).ok;
  const again = await openEngine({ record, host: testHost(folder.path) });
  const system = { ...opening.system, name: 'Afterwards' };
  await act(again, 'audit.open', { ...opening, system });
  await again.close();
  return { lost, verified, goesOn: verifyRecord(record).ok };
}

/** What became of a meeting whose process was killed. */
export interface MeetingAftermath extends Pick<Aftermath, 'lost' | 'verified'> {
  /** Acts over the group of which only a part is in the record. */
  readonly torn: readonly string[];
  /** Answers in which something stands that is hidden. */
  readonly leaks: readonly string[];
  /** Who holds the session that is open. */
  readonly facilitator: string | undefined;
  /** Whether the group can be rated afterwards. */
  readonly goesOn: boolean;
}

/** What should have become of it. */
export const meetingUnharmed: MeetingAftermath = {
  lost: [],
  verified: true,
  torn: [],
  leaks: [],
  facilitator: 'Ada',
  goesOn: true,
};

/** Lets a process hold a meeting over a group of many rows, kills it, and goes on with the meeting. */
export async function aftermathOfMeeting(
  folder: Folder,
  moment: number,
): Promise<MeetingAftermath> {
  const reported = await killedAfter(folder, moment, 'meeting');
  const record = join(folder.path, 'evenkeel.db');
  const torn = tornIn(record);
  const lost = lostOf(record, reported);
  const verified = verifyRecord(record).ok;
  const auditId = rowsIn(record, 'audit')[0]?.id ?? '';
  const again = await openEngine({ record, host: testHost(folder.path) });
  try {
    const { open } = await asked(again, 'meeting.get', { auditId });
    const { items } = await asked(again, 'meeting.agenda', { auditId });
    const itemId = items[0]?.id ?? '';
    const answers = await Promise.all([
      again.query('meeting.item', { auditId, itemId }),
      again.query('difference.get', { differenceId: items[0]?.firstId }),
      again.query('differences.page', { auditId, filter: {} }),
      again.query('record.verify', {}),
    ]);
    const leaks = answers
      .map((answer) => JSON.stringify(answer))
      .filter((text) => text.includes('canary'));
    const differenceIds = rowsIn(record, 'difference').map(({ id }) => id);
    // What was hidden when the process died is revealed first: nothing is rated before.
    await again.command('assessment.reveal', { auditId, differenceIds }, by());
    const verdict = { auditId, differenceIds, risk: 'low', rationale: 'afterwards' };
    await again.command('rating.set', verdict, { ...by(), reason: 'again' });
    const after = await asked(again, 'meeting.item', { auditId, itemId });
    const goesOn = after.openIds.length === 0 && after.ids.length === differenceIds.length;
    return { lost, verified, torn, leaks, facilitator: open?.facilitator, goesOn };
  } finally {
    await again.close();
  }
}

async function asked<N extends QueryName>(
  engine: Engine,
  name: N,
  input: QueryInput<N>,
): Promise<QueryOutput<N>> {
  const result = await engine.query(name, input);
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value;
}

/** Teams and tables that have some rows of the group and not all. */
function tornIn(record: string): readonly string[] {
  const all = rowsIn(record, 'difference').length;
  const counted = [
    ...(['sealed_assessment', 'assessment'] as const).flatMap((table) =>
      [...Map.groupBy(rowsIn(record, table), ({ team }) => `${table} ${team}`)].map(
        ([what, found]) => [what, found.length] as const,
      ),
    ),
    ['rating', rowsIn(record, 'rating').length] as const,
  ];
  return counted.filter(([, count]) => count !== 0 && count !== all).map(([what]) => what);
}

/** Reported commands that are not in the record. */
export function lostOf(record: string, reported: readonly string[]): readonly string[] {
  const kept = new Set(rowsIn(record, 'command').map(({ id }) => id));
  return reported.filter((id) => !kept.has(id));
}

/** Kills the child the given time after it was ready, and gives what it reported. */
async function killedAfter(
  folder: Folder,
  milliseconds: number,
  load: Load,
): Promise<readonly string[]> {
  const worker = spawn(process.execPath, nodeArguments(folder.path, load), {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  const lines: string[] = [];
  createInterface({ input: worker.stdout }).on('line', (line) => {
    if (line === 'ready') setTimeout(() => worker.kill('SIGKILL'), milliseconds);
    lines.push(line);
  });
  const signal = await new Promise((resolve) => worker.once('close', (_, by) => resolve(by)));
  if (lines[0] !== 'ready' || signal !== 'SIGKILL')
    throw new Error(`the child ended: ${lines.join()}`);
  return lines.slice(1).map((line) => line.replace('saved ', ''));
}

/**
 * Runs the child on a file system of 3 MiB where a mount is allowed (that is ENOSPC), else with
 * files limited to 3 MiB; leaves what it wrote in `kept` and gives its output.
 */
export function onSmallDisk(folder: Folder, kept: string, load: Load): string {
  const disk = join(folder.path, 'disk');
  mkdirSync(disk);
  const command = [process.execPath, ...nodeArguments(disk, load)].map(quoted).join(' ');
  const copy = `cp -r ${quoted(disk)}/* ${quoted(kept)}`;
  const mount = `mount -t tmpfs -o size=3m none ${quoted(disk)}`;
  const mayMount = spawnSync('unshare', ['-rm', 'sh', '-c', mount]).status === 0;
  const [shell, ...rest] = mayMount
    ? ['unshare', '-rm', 'sh', '-c', `${mount} && { ${command}; ${copy}; }`]
    : ['sh', '-c', `(ulimit -f 6144; ${command})`];
  const { stdout } = spawnSync(shell, rest, { encoding: 'utf8', env });
  if (!mayMount) cpSync(disk, kept, { recursive: true });
  return stdout;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
