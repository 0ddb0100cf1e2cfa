import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CommandName, CommandOutput } from '../../../../../shared/contract/index.ts';
import type { ErrorData } from '../../../../../shared/model/errors.ts';
import { defaultLimits } from '../../../../../shared/model/limits.ts';
import type { Side } from '../../../../../shared/model/words.ts';
import { openEngine } from '../../../../../electron/engine/engine.ts';
import type { Engine } from '../../../../../electron/engine/engine.ts';
import { noKeychain } from '../../../../../electron/engine/host.ts';
import type { Host } from '../../../../../electron/engine/host.ts';
import { testPrinter } from './printer.ts';
import { bundledWorker } from './worker-bundle.ts';

const workerEntry = process.env['EVENKEEL_TEST_WORKER'] ?? (await bundledWorker());

/** A fresh folder that is gone after the test. */
export interface Folder {
  readonly path: string;
  /** Writes a file below it, with its folders, and gives its path. */
  readonly write: (name: string, text: string) => string;
  readonly remove: () => void;
}

export function freshFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'evenkeel-test-'));
  return {
    path,
    write: (name, text) => {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** The bundle of the workers, for processes that a test starts. */
export const testWorker = workerEntry;

/** A clock that moves a second with every look, and can be set. */
export interface TestClock {
  now: Date;
  /** Milliseconds by which the wall clock was set since the machine started. */
  set?: number;
}

export function testHost(folder: string, clock: TestClock = { now: start() }): Host {
  return {
    now: () => {
      clock.now = new Date(clock.now.getTime() + 1000);
      return clock.now;
    },
    uptime: () => clock.now.getTime() - (clock.set ?? 0),
    resolveFile: async (token) => token.replace(/^token:/, ''),
    tokenFor: async (path) => `token:${path}`,
    exportFolder: async () => folder,
    keychain: noKeychain,
    limits: async () => defaultLimits,
    printPdf: testPrinter,
    workerEntry,
    version: '0.0.0-test',
    developmentRuntime: false,
    process: { user: 'tester', host: 'test-machine', pid: process.pid },
  };
}

function start(): Date {
  return new Date('2026-03-02T09:00:00.000Z');
}

let count = 0;

/** A fresh command id. */
function freshId(): string {
  count += 1;
  return `command-${process.pid}-${count}`;
}

export function by(
  actor = 'Ada',
  reason: string | null = null,
): {
  commandId: string;
  actor: string;
  onBehalfOf: null;
  reason: string | null;
} {
  return { commandId: freshId(), actor, onBehalfOf: null, reason };
}

/** Carries a command out and expects it to succeed. */
export async function act<N extends CommandName>(
  engine: Engine,
  name: N,
  input: unknown,
  context = by(),
): Promise<CommandOutput<N>> {
  const result = await engine.command(name, input, context);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Carries a command out and expects it to be refused. */
export async function refused(
  engine: Engine,
  name: CommandName,
  input: unknown,
  context = by(),
): Promise<ErrorData> {
  const result = await engine.command(name, input, context);
  if (result.ok) throw new Error(`${name} was carried out`);
  if (result.crash) throw new Error(`${name} crashed: ${result.error.sentence}`);
  return result.error;
}

export const opening = {
  system: { name: 'Checkout', criticality: 'high', kernelDependent: false },
  release: '2026.3',
  plannedDate: '2026-04-01',
  staging: { name: 'staging', kind: 'persistent' },
  production: { name: 'production', kind: 'persistent' },
  profile: { traits: ['stateful'], releaseFrequency: 'monthly', recoveryCapacity: 'hours' },
} as const;

/** An engine on a fresh record with one audit. */
export interface Bench {
  readonly engine: Engine;
  readonly auditId: string;
  readonly systemId: string;
  readonly folder: Folder;
  readonly record: string;
  readonly clock: TestClock;
  readonly host: Host;
  /** Writes both sides as environment files and adds them. */
  readonly document: (sides: Partial<Record<Side, string>>) => Promise<void>;
  readonly end: () => Promise<void>;
}

export async function bench(): Promise<Bench> {
  const folder = freshFolder();
  const clock: TestClock = { now: start() };
  const host = testHost(join(folder.path), clock);
  const record = join(folder.path, 'evenkeel.db');
  const engine = await openEngine({ record, host });
  const { audit } = await act(engine, 'audit.open', opening);
  return {
    engine,
    auditId: audit.id,
    systemId: audit.systemId,
    folder,
    record,
    clock,
    host,
    document: async (texts) => {
      for (const [side, text] of Object.entries(texts)) {
        const file = folder.write(`${side}/checkout.env`, text);
        await act(engine, 'source.add', { auditId: audit.id, side, files: [file] });
      }
    },
    end: async () => {
      await engine.close();
      folder.remove();
    },
  };
}
