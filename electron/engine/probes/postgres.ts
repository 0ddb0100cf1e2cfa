import { createHash } from 'node:crypto';
import { Socket } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import type { Client } from 'pg';
import type { CollectedSource } from '../../../shared/model/attribute.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { dataText, postgresText } from '../../../shared/text/formats/data.ts';
import { cancelled } from '../collectors/common/errors.ts';
import { databaseProfile } from '../collectors/database-profile/index.ts';
import { profileScript, statementsOf } from '../collectors/database-profile/script.ts';
import type { SourceFile } from '../collectors/types.ts';
import type { ProbeContext, ProbeInput, ProbeRunner } from './types.ts';

type Input = ProbeInput<'postgres'>;

const OLDEST = 120_000;

/**
 * Takes the profile of a PostgreSQL database: the statements of the script for database
 * administrators, each in a read-only transaction with its own time limit, so that both give the
 * same. A table that may not be read, or takes too long, costs only itself. The password is used
 * for this connection and kept nowhere.
 */
export const probePostgres: ProbeRunner<'postgres'> = async (input, context) => {
  const session = await connect(input, context);
  // Where it was stopped while the code was loaded, no signal comes any more.
  if (context.signal.aborted) throw cancelled();
  const stop = (): void => session.close();
  const flood = new FloodWatch(session, context.limits.bytes);
  context.signal.addEventListener('abort', stop, { once: true });
  try {
    await session.client.connect();
    const text = await profileText(session.client, context);
    return await sourceOf(text, input, context);
  } catch (error) {
    if (context.signal.aborted) throw cancelled();
    throw flood.error ?? problemOf(error);
  } finally {
    flood.end();
    context.signal.removeEventListener('abort', stop);
    await session.client.end().catch(() => undefined);
    session.close();
  }
};

interface Session {
  readonly client: Client;
  /** Drops the connection without a word: the server notices at its next answer. */
  readonly close: () => void;
  /** Bytes that came so far. */
  readonly received: () => number;
}

/** Often enough to end a flood before it fills the memory, in milliseconds. */
const LOOK_EVERY = 50;

/** Drops the connection to a server whose answers do not end. */
class FloodWatch {
  error: AppError | null = null;
  private readonly timer: NodeJS.Timeout;

  constructor({ received, close }: Session, limit: number) {
    this.timer = setInterval(() => {
      if (received() <= limit) return;
      this.error = new AppError({ code: 'postgres.too-much', ...postgresText.tooMuch(limit) });
      close();
    }, LOOK_EVERY);
  }

  end(): void {
    clearInterval(this.timer);
  }
}

async function connect(input: Input, { connections, signal }: ProbeContext): Promise<Session> {
  if (signal.aborted) throw cancelled();
  const { default: pg } = await import('pg');
  const { host, port, database, user } = input;
  const socket = new Socket();
  let readable = false;
  const client = new pg.Client({
    host,
    port,
    database,
    user,
    // A function, because an empty password would be looked for in the environment and in files.
    password: () => {
      if (readable) throw new AppError({ code: 'postgres.readable', ...postgresText.readable });
      return input.password;
    },
    ssl: encryptionOf(input),
    application_name: 'evenkeel',
    stream: () => {
      connections.assertAllowed(host, port);
      return socket;
    },
  });
  // A connection that is lost shows in the question under way; without a listener it would crash.
  client.on('error', () => undefined);
  // A server, or whoever poses as it, that asks for the password itself on an open line gets none.
  client.connection.prependListener('authenticationCleartextPassword', () => {
    readable = input.encryption === 'none';
  });
  return { client, close: () => void socket.destroy(), received: () => socket.bytesRead };
}

/** The host is given for the check of the certificate, which would else take an address for localhost. */
function encryptionOf({ encryption, host }: Input): false | ConnectionOptions {
  if (encryption === 'none') return false;
  return { rejectUnauthorized: encryption === 'verified', host };
}

/** The profile as the script writes it. */
async function profileText(client: Client, { progress }: ProbeContext): Promise<string> {
  await checkVersion(client);
  progress(postgresText.asking, null);
  const lines: string[] = [];
  for (const { sql, kind } of statementsOf(profileScript)) {
    const cells = await cellsOf(client, sql);
    if (kind === 'part') lines.push(...cells);
    if (kind === 'generator') lines.push(...(await generated(client, cells, progress)));
  }
  return `${lines.join('\n')}\n`;
}

/** Answers to generated statements; one that fails gives nothing, as in psql. */
async function generated(
  client: Client,
  statements: readonly string[],
  progress: ProbeContext['progress'],
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const [index, sql] of statements.entries()) {
    progress(postgresText.reading(index, statements.length), index / statements.length);
    try {
      lines.push(...(await cellsOf(client, sql)));
    } catch (error) {
      if (!isAboutOneTable(error)) throw error;
    }
  }
  return lines;
}

async function checkVersion(client: Client): Promise<void> {
  const [number = '0'] = await cellsOf(client, "select current_setting('server_version_num')");
  if (Number(number) >= OLDEST) return;
  const [version = ''] = await cellsOf(client, "select current_setting('server_version')");
  const told = /^\d[\w.+-]{0,30}/.exec(version)?.[0] ?? '';
  throw new AppError({ code: 'postgres.too-old', ...postgresText.tooOld(told) });
}

/** The first cell of every row. */
async function cellsOf(client: Client, sql: string): Promise<readonly string[]> {
  const { rows } = await client.query<unknown[]>({
    text: sql,
    rowMode: 'array',
    types: { getTypeParser: () => String },
  });
  return rows.map(([cell]) => String(cell));
}

/**
 * Whether an error code (SQLSTATE) is about what was asked and not about the connection: class 08
 * is the connection, 57P the server going down.
 */
function isAboutOneTable(error: unknown): boolean {
  const code = stateOf(error);
  return code !== null && !/^(?:08|57P)/.test(code);
}

function stateOf(error: unknown): string | null {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' && /^[\dA-Z]{5}$/.test(code) ? code : null;
}

async function sourceOf(
  text: string,
  input: Input,
  { keyProvider, limits, signal }: ProbeContext,
): Promise<CollectedSource> {
  const bytes = Buffer.from(text);
  const file: SourceFile = {
    path: postgresText.path(input),
    text,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    warnings: [],
    near: () => null,
  };
  const source = await databaseProfile.collect(file, { keyProvider, limits, signal });
  return { ...source, because: dataText.because.probe };
}

/** Codes of certificates that are not trusted (node:tls and OpenSSL). */
const CERTIFICATE =
  /^(?:ERR_TLS_CERT_ALTNAME_INVALID|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+)$/;

/** What the server or the network says, by its code: the words could repeat the question. */
function problemOf(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const { code, message } = (error ?? {}) as {
    readonly code?: unknown;
    readonly message?: unknown;
  };
  if (typeof code === 'string' && CERTIFICATE.test(code)) {
    return new AppError({ code: 'postgres.certificate', ...postgresText.badCertificate });
  }
  if (message === 'The server does not support SSL connections') {
    return new AppError({ code: 'postgres.no-encryption', ...postgresText.noTls });
  }
  const state = stateOf(error);
  if (state === null) return lostOr(error);
  if (state.startsWith('28')) {
    return new AppError({ code: 'postgres.login', ...postgresText.loginRefused });
  }
  if (state === '3D000') {
    return new AppError({ code: 'postgres.no-database', ...postgresText.noDatabase });
  }
  return new AppError({ code: 'postgres.refused', ...postgresText.refused(state) });
}

/** A connection that ends without a code of the system is one that the other end closed. */
function lostOr(error: unknown): unknown {
  const { code, message } = (error ?? {}) as {
    readonly code?: unknown;
    readonly message?: unknown;
  };
  if (
    typeof code === 'string' ||
    typeof message !== 'string' ||
    !message.startsWith('Connection terminated')
  ) {
    return error;
  }
  return new AppError({ code: 'postgres.lost', ...postgresText.unreachable('connection closed') });
}
