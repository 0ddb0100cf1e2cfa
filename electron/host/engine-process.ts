import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { UtilityProcess } from 'electron';
import { AppError } from '../../shared/model/errors.ts';
import type { Result } from '../../shared/model/errors.ts';
import type { RecordCopy } from '../../shared/contract/bridge.ts';
import type { EngineEvent } from '../../shared/contract/events.ts';
import { appText } from '../../shared/text/app.ts';
import type { OpenRequest } from '../engine/process.ts';
import { connect } from '../engine/rpc.ts';
import type { Connection, Handlers } from '../engine/rpc.ts';

/** What the engine asks of the app. */
export interface EngineNeeds {
  readonly resolveFile: (token: string) => string;
  readonly tokenFor: (path: string) => string;
  readonly exportFolder: () => string;
  readonly event: (event: EngineEvent) => void;
}

/** The engine in its own process, started again when it stops, so that windows never stall. */
export class EngineProcess {
  readonly #needs: EngineNeeds;
  readonly #about: Pick<OpenRequest, 'version' | 'developmentRuntime'>;
  #process: UtilityProcess | null = null;
  #connection: Connection | null = null;
  #record: string | null = null;

  constructor(needs: EngineNeeds, about: Pick<OpenRequest, 'version' | 'developmentRuntime'>) {
    this.#needs = needs;
    this.#about = about;
  }

  /** Opens a record; the one at hand is closed first. The reason comes back when it cannot. */
  async open(record: string): Promise<Result<null>> {
    this.#record = record;
    return this.#result(async (engine) => {
      await engine.call('open', this.#request(record));
      return { ok: true, value: null };
    });
  }

  /** The newest good copy of the record at hand; null when there is none. */
  async newestCopy(): Promise<Result<RecordCopy | null>> {
    return this.#result(async (engine) => {
      const value = await engine.call<RecordCopy | null>('newestCopy', this.#record);
      return { ok: true, value };
    });
  }

  /** Moves the record at hand aside and opens its newest good copy. */
  async recover(): Promise<Result<null>> {
    return this.#result(async (engine) => {
      await engine.call('recover', this.#request(this.#record ?? ''));
      return { ok: true, value: null };
    });
  }

  #request(record: string): OpenRequest {
    return {
      record,
      workerEntry: join(import.meta.dirname, 'worker.cjs'),
      ...this.#about,
      process: { user: userInfo().username, host: hostname(), pid: process.pid },
    };
  }

  async command(name: string, input: unknown, context: unknown): Promise<Result<unknown>> {
    return this.#result(async (engine) => engine.call('command', name, input, context));
  }

  async query(name: string, input: unknown): Promise<Result<unknown>> {
    return this.#result(async (engine) => engine.call('query', name, input));
  }

  stop(commandId: string): void {
    this.#connection?.notify('stop', commandId);
  }

  /** Lets the engine finish what it writes, then ends its process. */
  async close(): Promise<void> {
    const process = this.#process;
    this.#process = null;
    await this.#connection?.call('close').catch(() => undefined);
    this.#connection = null;
    process?.kill();
  }

  async #result<T>(work: (engine: Connection) => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await work(this.#connection ?? this.#start());
    } catch (error) {
      return error instanceof AppError
        ? { ok: false, error: error.data }
        : { ok: false, crash: true, error: crashData(error) };
    }
  }

  #start(): Connection {
    const child = utilityProcess.fork(join(import.meta.dirname, 'engine.cjs'), [], {
      serviceName: 'evenkeel-engine',
    });
    const connection = connect(
      {
        send: (message) => child.postMessage(message),
        onMessage: (listener) => child.on('message', listener),
      },
      this.#needs as unknown as Handlers,
    );
    child.once('exit', () => this.#ended(child, connection));
    this.#process = child;
    this.#connection = connection;
    return connection;
  }

  #ended(child: UtilityProcess, connection: Connection): void {
    connection.fail(new AppError(appText.errors.engineRestarted));
    if (child !== this.#process) return;
    this.#connection = null;
    this.#process = null;
    if (this.#record !== null) void this.open(this.#record).then(() => this.#announceRestart());
  }

  #announceRestart(): void {
    const savedAt = new Date().toISOString();
    this.#needs.event({ type: 'changed', auditId: null, savedAt, command: 'engine.restarted' });
  }
}

function crashData(error: unknown): { code: string; sentence: string; remedy: string } {
  const kind = error instanceof Error ? error.name : 'Error';
  return {
    code: 'crash',
    sentence: `Something unexpected happened (${kind}).`,
    remedy: 'Everything shown as saved is in the record. Repeat the act, or start the app again.',
  };
}
