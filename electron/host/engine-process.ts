import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { UtilityProcess } from 'electron';
import { AppError } from '../../shared/model/errors.ts';
import type { Result } from '../../shared/model/errors.ts';
import type { RecordCopy } from '../../shared/contract/bridge.ts';
import { appText } from '../../shared/text/app.ts';
import { crashData } from '../../shared/text/engine.ts';
import type { AppCalls, EngineCalls, OpenRequest } from '../engine/process-calls.ts';
import { connect } from '../engine/rpc.ts';
import type { Connection } from '../engine/rpc.ts';

/** What the engine is told of the app. */
type About = Pick<OpenRequest, 'version' | 'developmentRuntime' | 'clockAhead'>;

/** The engine in its own process, started again when it stops, so that windows never stall. */
export class EngineProcess {
  readonly #needs: AppCalls;
  readonly #about: About;
  #process: UtilityProcess | null = null;
  #connection: Connection<EngineCalls> | null = null;
  #record: string | null = null;

  constructor(needs: AppCalls, about: About) {
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
    const record = this.#record;
    if (record === null) return { ok: true, value: null };
    return this.#result(async (engine) => {
      return { ok: true, value: await engine.call('newestCopy', record) };
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

  async #result<T>(
    work: (engine: Connection<EngineCalls>) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    try {
      return await work(this.#connection ?? this.#start());
    } catch (error) {
      return error instanceof AppError
        ? { ok: false, error: error.data }
        : {
            ok: false,
            crash: true,
            error: crashData(error instanceof Error ? error.name : 'Error', ''),
          };
    }
  }

  #start(): Connection<EngineCalls> {
    const child = utilityProcess.fork(join(import.meta.dirname, 'engine.cjs'), [], {
      serviceName: 'evenkeel-engine',
    });
    const connection = connect<EngineCalls, AppCalls>(
      {
        send: (message) => child.postMessage(message),
        onMessage: (listener) => child.on('message', listener),
      },
      this.#needs,
    );
    child.once('exit', () => this.#ended(child, connection));
    this.#process = child;
    this.#connection = connection;
    return connection;
  }

  #ended(child: UtilityProcess, connection: Connection<EngineCalls>): void {
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
