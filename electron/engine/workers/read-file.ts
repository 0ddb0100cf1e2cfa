import { basename } from 'node:path';
import type { FileOrigin } from '../collectors/types.ts';
import type { Work } from '../work.ts';
import { costlyError, fileTimeOf } from './collect.ts';
import type { Job, JobResults } from './jobs.ts';
import { FileTooCostly, runJob } from './run.ts';

/** Jobs that read one file which people hand in. */
export type ReadingJob = Extract<Job, { readonly file: FileOrigin }>;

/** What such a job asks beside the file. */
type Question<T extends ReadingJob['type']> = Omit<
  Extract<ReadingJob, { readonly type: T }>,
  'type' | 'file' | 'limits'
>;

/**
 * Reads one file in a thread of its own, with the limits of the settings.
 *
 * @throws AppError where it takes too much time or memory, and as the job does.
 */
export async function readInThread<T extends ReadingJob['type']>(
  work: Pick<Work, 'host' | 'signal' | 'progress'>,
  path: string,
  type: T,
  ...[question]: keyof Question<T> extends never ? [] : [Question<T>]
): Promise<JobResults[T]> {
  const limits = await work.host.limits();
  const file = { absolute: path, root: path, path: basename(path) };
  try {
    const job = { ...question, type, file, limits } as unknown as Extract<Job, { type: T }>;
    return (await runJob(job, { work, fileTime: fileTimeOf(limits) })) as JobResults[T];
  } catch (error) {
    throw error instanceof FileTooCostly ? costlyError(error, limits) : error;
  }
}
