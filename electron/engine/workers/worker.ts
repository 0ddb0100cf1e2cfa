import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/model/errors.ts';
import type { ReaderData } from '../reading/question.ts';
import type { Job } from './jobs.ts';
import { say } from './port.ts';
import { run } from './runs.ts';

// Entry of the worker threads: one job each, or a reader, loading only what that needs.
if (!parentPort) throw new Error('this file runs as a worker thread');

/** The bundle of the app is CommonJS, which knows no waiting at the top level. */
async function work(given: Job | ReaderData): Promise<void> {
  if (given.type === 'read') {
    const { serveReader } = await import('../reading/serve.ts');
    return serveReader(given, parentPort);
  }
  try {
    say({ type: 'done', value: await run(given) });
  } catch (error) {
    const crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
    say({ type: 'failed', error: error instanceof AppError ? error.data : { crash } });
  }
}

void work(workerData as Job | ReaderData);
