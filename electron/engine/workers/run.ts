import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/model/errors.ts';
import type { Work } from '../commands/command.ts';
import { stopped } from '../commands/command.ts';
import type { FromWorker, Job, JobResults, Piece } from './jobs.ts';

interface JobOptions {
  readonly work: Work;
  /** Stores a piece; it is called for one piece after the other. */
  readonly onPiece?: (piece: Piece) => void;
}

/** Runs a job in a worker thread of its own; stopping the work ends the thread. */
export async function runJob<J extends Job>(
  job: J,
  { work, onPiece }: JobOptions,
): Promise<JobResults[J['type']]> {
  if (work.signal.aborted) throw stopped();
  const worker = new Worker(work.host.workerEntry, { workerData: job });
  try {
    return await new Promise((resolve, reject) => {
      work.signal.addEventListener('abort', () => reject(stopped()), { once: true });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`the worker ended early (${code})`)));
      worker.on('message', (message: FromWorker) => {
        try {
          hear(message);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });

      function hear(message: FromWorker): void {
        switch (message.type) {
          case 'progress':
            return work.progress(message.sentence, message.done);
          case 'piece':
            onPiece?.(message.piece);
            return worker.postMessage('next');
          case 'done':
            return resolve(message.value as JobResults[J['type']]);
          case 'failed':
            return reject(failure(message.error));
        }
      }
    });
  } finally {
    await worker.terminate();
  }
}

function failure(error: Extract<FromWorker, { type: 'failed' }>['error']): Error {
  return 'crash' in error ? new Error(error.crash) : new AppError(error);
}
