import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/model/errors.ts';
import { CHUNK_ROWS } from './jobs.ts';
import type { FromWorker, Job, JobResults, Piece } from './jobs.ts';

/** Entry of the worker threads: one job each, loading only what the job needs. */
const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread');

function say(message: FromWorker): void {
  port?.postMessage(message);
}

/** Hands a piece over and waits until it is stored: memory stays bounded, others get their turn. */
async function hand(piece: Piece): Promise<void> {
  say({ type: 'piece', piece });
  if (port) await once(port, 'message');
}

async function run(job: Job): Promise<JobResults[Job['type']]> {
  switch (job.type) {
    case 'collect':
      return collect(job);
    case 'compare': {
      const { compareEnvironments } = await import('../../../shared/compare/index.ts');
      return compareEnvironments(job.input);
    }
    case 'export': {
      const { writeWorkbook } = await import('../exports/workbook/write.ts');
      return writeWorkbook(job.data);
    }
  }
}

async function collect(job: Extract<Job, { type: 'collect' }>): Promise<null> {
  const { collectPaths } = await import('../collectors/collect.ts');
  const { defaultLimits } = await import('../../../shared/model/limits.ts');
  const { secretKey } = await import('../keys.ts');
  const keyProvider = secretKey(job.key.secret);
  for (const [index, root] of job.roots.entries()) {
    const outcome = await collectPaths([root], {
      keyProvider,
      limits: defaultLimits,
      onProgress: ({ done, total, sentence }) =>
        say({
          type: 'progress',
          sentence,
          done: (index + done / Math.max(total, 1)) / job.roots.length,
        }),
    });
    for (const { attributes, setAside, ...head } of outcome.sources) {
      await hand({ type: 'source', root, head });
      for (const rows of chunks(attributes)) await hand({ type: 'attributes', rows });
      for (const rows of chunks(setAside)) await hand({ type: 'set-aside', rows });
    }
    for (const refusal of outcome.refused) await hand({ type: 'refused', refusal });
  }
  return null;
}

function chunks<T>(rows: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(rows.length / CHUNK_ROWS);
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * CHUNK_ROWS, (index + 1) * CHUNK_ROWS),
  );
}

/** The bundle of the app is CommonJS, which knows no waiting at the top level. */
async function work(): Promise<void> {
  try {
    say({ type: 'done', value: await run(workerData as Job) });
  } catch (error) {
    const crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
    say({ type: 'failed', error: error instanceof AppError ? error.data : { crash } });
  }
}

void work();
