import type { CollectOutcome } from '../collectors/collect.ts';
import type { TagKey } from '../collectors/types.ts';
import { CHUNK_ROWS } from './jobs.ts';
import type { Batch, Job } from './jobs.ts';
import { hand, say } from './port.ts';

type CollectJob = Extract<Job, { type: 'collect' }>;

/**
 * Reads the batches of a job and hands over what was found. Everything is read before anything is
 * handed over: a reading that is ended leaves nothing.
 */
export async function collect(job: CollectJob): Promise<null> {
  const { secretKey } = await import('../keys.ts');
  const keyProvider = secretKey(job.key.secret);
  const omit = [...job.omit];
  const outcomes: CollectOutcome[] = [];
  for (const [index, batch] of job.batches.entries()) {
    const outcome = await readBatch(job, { batch, index, omit, keyProvider });
    for (const { absolute } of outcome.origins.values()) omit.push(absolute);
    outcomes.push(outcome);
  }
  for (const outcome of outcomes) await handOver(outcome);
  return null;
}

interface Reading {
  readonly batch: Batch;
  readonly index: number;
  readonly omit: readonly string[];
  readonly keyProvider: TagKey;
}

async function readBatch(
  { batches, limits, side, lifted, mappings }: CollectJob,
  { batch, index, omit, keyProvider }: Reading,
): Promise<CollectOutcome> {
  const { collectPaths } = await import('../collectors/collect.ts');
  const { roots, only, collector } = batch;
  return collectPaths(roots, {
    keyProvider,
    limits,
    side,
    lifted,
    mappings,
    omit,
    ...(only === null ? {} : { only }),
    ...(collector === null ? {} : { collector }),
    onFile: ({ absolute, root, path }) => say({ type: 'file', file: { absolute, root, path } }),
    onProgress: ({ done, total, sentence }) =>
      say({
        type: 'progress',
        sentence,
        done: (index + done / Math.max(total, 1)) / batches.length,
      }),
  });
}

async function handOver({ sources, origins, refused }: CollectOutcome): Promise<void> {
  for (const source of sources) {
    const { attributes, setAside, ...head } = source;
    const { root = '', absolute: file = '' } = origins.get(source) ?? {};
    await hand({ type: 'source', root, file, head });
    for (const rows of chunks(attributes)) await hand({ type: 'attributes', rows });
    for (const rows of chunks(setAside)) await hand({ type: 'set-aside', rows });
  }
  for (const refusal of refused) await hand({ type: 'refused', refusal });
}

function chunks<T>(rows: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(rows.length / CHUNK_ROWS);
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * CHUNK_ROWS, (index + 1) * CHUNK_ROWS),
  );
}
