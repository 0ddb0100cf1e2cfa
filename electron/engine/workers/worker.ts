import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/model/errors.ts';
import type { ReaderData } from '../reading/question.ts';
import { CHUNK_ROWS } from './jobs.ts';
import type { CollectOutcome } from '../collectors/collect.ts';
import type { TagKey } from '../collectors/types.ts';
import type { Batch, FromWorker, Job, JobResults, Piece } from './jobs.ts';

type CollectJob = Extract<Job, { type: 'collect' }>;

/** Entry of the worker threads: one job each, or a reader, loading only what that needs. */
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
      const { compareJudged } = await import('../judged.ts');
      return compareJudged(job.judged);
    }
    case 'rules': {
      const { judgedEffect } = await import('../judged.ts');
      return judgedEffect(job.judged, job.question);
    }
    case 'export': {
      const { writeWorkbook } = await import('../exports/workbook/write.ts');
      return writeWorkbook(job.data, job.layout);
    }
    case 'export-csv': {
      const { writeCsv } = await import('../exports/csv/write.ts');
      return writeCsv(job.data, job.style);
    }
    case 'read-template': {
      const { openTemplate } = await import('../exports/templates/read.ts');
      say({ type: 'file', file: job.file });
      return openTemplate(job.file, job.limits, job.kind);
    }
    case 'read-plan-sheet': {
      const { openPlanSheet } = await import('../exports/plan-sheet/read.ts');
      say({ type: 'file', file: job.file });
      return openPlanSheet(job.file, job.limits);
    }
    case 'read-register': {
      const { openRegister } = await import('../exports/register-import/read.ts');
      say({ type: 'file', file: job.file });
      return openRegister(job.file, job.limits);
    }
    case 'export-assessments': {
      const { writeAssessmentSheet } = await import('../exports/assessment-sheet/write.ts');
      return writeAssessmentSheet(job.data);
    }
    case 'oscal': {
      const { writeOscal } = await import('../exports/oscal/write.ts');
      return writeOscal(job.data);
    }
    case 'report': {
      const { writeReport } = await import('../exports/report/write.ts');
      return writeReport(job.data);
    }
    case 'read-report': {
      const { readPdfBack } = await import('../exports/report/read-back.ts');
      return readPdfBack(job.bytes, job.expected);
    }
    case 'package': {
      const { packCopy } = await import('../exports/package/job.ts');
      return packCopy(job.wanted);
    }
    case 'package-check': {
      const { checkPackageFile } = await import('../exports/package/read.ts');
      return checkPackageFile(job.file, job.passphrase);
    }
    case 'package-record': {
      const { makeRecord } = await import('../exports/package/make-record.ts');
      return makeRecord(job.wanted);
    }
    case 'read-assessments': {
      const { openAssessmentSheet } = await import('../exports/assessment-sheet/open.ts');
      say({ type: 'file', file: job.file });
      return openAssessmentSheet(job.file, job.limits);
    }
  }
}

/** Everything is read before anything is handed over: a reading that is ended leaves nothing. */
async function collect(job: CollectJob): Promise<null> {
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
