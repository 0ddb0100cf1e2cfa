import { AppError } from '../../../shared/model/errors.ts';
import { limitText } from '../../../shared/text/collectors.ts';
import { documentingText } from '../../../shared/text/documenting.ts';
import { sourceText } from '../../../shared/text/engine.ts';
import type { Limits } from '../../../shared/model/limits.ts';
import type { Side } from '../../../shared/model/words.ts';
import { overLimit } from '../collectors/common/errors.ts';
import type { Refusal } from '../collectors/types.ts';
import type { ReadingMemory } from '../store/documenting.ts';
import type { Work } from '../work.ts';
import type { Batch, Piece } from './jobs.ts';
import { FileTooCostly, runJob } from './run.ts';

const MILLISECONDS = 1000;
/** The reader stops by itself at its limit; its thread is ended at this many times the limit. */
const GRACE = 1.25;

/** What is read, for whom. */
export interface Reading {
  readonly systemId: string;
  /** The side that it is read for. */
  readonly side: Side;
  readonly batches: readonly Batch[];
  /** What people said of the system's sources before. */
  readonly memory: ReadingMemory;
  /** Stores what was read; it is called for one piece after the other. */
  readonly onPiece: (piece: Exclude<Piece, { type: 'refused' }>) => void;
}

/**
 * Reads files in a worker, with the limits of the settings. A file that hangs is refused, and the
 * others are read in a new worker. Gives what was refused.
 */
export async function readFiles(work: Work, reading: Reading): Promise<readonly Refusal[]> {
  const { systemId, side, batches, memory } = reading;
  const limits = await work.host.limits();
  const key = work.store.secrets.of(systemId);
  const costly: Refusal[] = [];
  for (;;) {
    const omit = costly.flatMap(({ absolute }) => absolute ?? []);
    const refused: Refusal[] = [];
    const onPiece = (piece: Piece): void => {
      if (piece.type === 'refused') refused.push(piece.refusal);
      else reading.onPiece(piece);
    };
    const fileTime = fileTimeOf(limits);
    try {
      work.progress(sourceText.reading, 0);
      const job = { type: 'collect', batches, omit, key, limits, side, ...memory } as const;
      await runJob(job, { work, onPiece, fileTime });
      return [...refused, ...costly];
    } catch (error) {
      if (!(error instanceof FileTooCostly)) throw error;
      costly.push(refusalOf(error, limits));
    }
  }
}

function refusalOf(costly: FileTooCostly, limits: Limits): Refusal {
  const { absolute, root, path } = costly.file;
  return { path, error: costlyError(costly, limits).data, absolute, root };
}

/** The expected error of a file that took too much time or memory to read. */
export function costlyError({ file, of }: FileTooCostly, limits: Limits): AppError {
  const place = { file: file.path };
  return of === 'time'
    ? overLimit({ code: 'source.too-slow', place, what: limitText.seconds(limits.seconds) })
    : new AppError({ code: 'source.too-much-memory', ...documentingText.tooMuchMemory, place });
}

/** Longest time for the reading of one file before its thread is ended, in milliseconds. */
export function fileTimeOf(limits: Limits): number {
  return limits.seconds * MILLISECONDS * GRACE;
}
