import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/model/errors.ts';
import { workerText } from '../../../shared/text/workers.ts';
import type { FileOrigin } from '../collectors/types.ts';
import type { Work } from '../work.ts';
import { stopped } from '../work.ts';
import { endThread } from './end-thread.ts';
import type { FromWorker, Job, JobResults, Piece } from './jobs.ts';

interface JobOptions {
  readonly work: Pick<Work, 'host' | 'signal' | 'progress'>;
  /** Stores a piece; it is called for one piece after the other. */
  readonly onPiece?: (piece: Piece) => void;
  /** Longest time for the reading of one file, in milliseconds; the thread is ended after it. */
  readonly fileTime?: number;
}

/** Memory for what one thread keeps, in mebibytes: two of them and the engine fit beside each other. */
const MOST_MEMORY = 1536;

/** The reading of one file took too long, or more memory than there is; its thread was ended. */
export class FileTooCostly extends Error {
  readonly file: FileOrigin;
  readonly of: 'time' | 'memory';

  constructor(file: FileOrigin, of: 'time' | 'memory') {
    super(`the reading of a file took too much ${of}`);
    this.file = file;
    this.of = of;
  }
}

/**
 * Runs a job in a worker thread of its own; stopping the work ends the thread. Rejects with
 * `FileTooCostly` where one file is too much for it, and with `work.too-much-memory` where all of it is:
 * the thread ends, and the engine lives on.
 */
export async function runJob<J extends Job>(
  job: J,
  { work, onPiece, fileTime }: JobOptions,
): Promise<JobResults[J['type']]> {
  if (work.signal.aborted) throw stopped();
  const worker = new Worker(work.host.workerEntry, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  const watch = new FileWatch(fileTime);
  try {
    return await new Promise((resolve, reject) => {
      watch.onLate = reject;
      work.signal.addEventListener('abort', () => reject(stopped()), { once: true });
      worker.on('error', (error) => reject(watch.blamed(error)));
      worker.on('exit', (code) => reject(new Error(`the worker ended early (${code})`)));
      const done = (value: unknown): void => resolve(value as JobResults[J['type']]);
      const hear = hearing({ worker, watch, work, onPiece, done });
      worker.on('message', (message: FromWorker) => {
        try {
          hear(message);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  } finally {
    watch.end();
    await endThread(worker);
  }
}

interface Hearing extends Pick<JobOptions, 'work'> {
  readonly worker: Worker;
  readonly watch: FileWatch;
  readonly onPiece: JobOptions['onPiece'] | undefined;
  readonly done: (value: unknown) => void;
}

/** Does what each message of a worker asks for. Throws where the job or the storing failed. */
function hearing({ worker, watch, work, onPiece, done }: Hearing): (message: FromWorker) => void {
  return (message) => {
    switch (message.type) {
      case 'file':
        return watch.begin(message.file);
      case 'progress':
        return work.progress(message.sentence, message.done);
      case 'piece':
        watch.end();
        onPiece?.(message.piece);
        return worker.postMessage('next');
      case 'done':
        return done(message.value);
      case 'failed':
        throw failure(message.error);
    }
  };
}

/** Measures the time of the file that is being read. */
class FileWatch {
  onLate: (error: FileTooCostly) => void = () => undefined;
  readonly #time: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #file: FileOrigin | null = null;

  constructor(time: number | undefined) {
    this.#time = time;
  }

  begin(file: FileOrigin): void {
    this.end();
    this.#file = file;
    if (this.#time === undefined) return;
    this.#timer = setTimeout(() => this.onLate(new FileTooCostly(file, 'time')), this.#time);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#file = null;
  }

  /** A thread that ran out of memory while it read a file. */
  blamed(error: Error): Error {
    const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (!isMemory) return error;
    return this.#file
      ? new FileTooCostly(this.#file, 'memory')
      : new AppError({ code: 'work.too-much-memory', ...workerText.tooMuchMemory });
  }
}

function failure(error: Extract<FromWorker, { type: 'failed' }>['error']): Error {
  return 'crash' in error ? new Error(error.crash) : new AppError(error);
}
