import { basename } from 'node:path';
import type { Result } from '../../shared/model/errors.ts';
import type { EngineProcess } from './engine-process.ts';

/** What became of opening a record: its name, or why not. */
export type Opened = Result<{ readonly fileName: string }>;

/** The one record that the app has open, or tried to open. */
export class OpenRecord {
  readonly #engine: EngineProcess;
  #path: string;
  #opened: Promise<Opened>;

  constructor(engine: EngineProcess, path: string) {
    this.#engine = engine;
    this.#path = path;
    this.#opened = this.#open();
  }

  get name(): string {
    return basename(this.#path);
  }

  /** Ok once the engine serves. A record that could not be opened is tried again. */
  async status(): Promise<Opened> {
    if (!(await this.#opened).ok) this.#opened = this.#open();
    return this.#opened;
  }

  async change(path: string): Promise<Opened> {
    this.#path = path;
    this.#opened = this.#open();
    return this.#opened;
  }

  /** Moves the damaged file aside and opens its newest good copy. */
  async recover(): Promise<Opened> {
    this.#opened = this.#named(this.#engine.recover());
    return this.#opened;
  }

  async #open(): Promise<Opened> {
    return this.#named(this.#engine.open(this.#path));
  }

  async #named(opening: Promise<Result<null>>): Promise<Opened> {
    const result = await opening;
    return result.ok ? { ok: true, value: { fileName: this.name } } : result;
  }
}
