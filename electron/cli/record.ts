import { AppError } from '../../shared/model/index.ts';
import { recordCliText } from '../../shared/text/cli-record.ts';
import type * as ExportOnRecord from '../engine/exports/on-record.ts';
import type * as OnRecord from '../engine/queries/on-record.ts';
import { usage } from './io.ts';
import type { Given } from './options.ts';

/** The one record that a command was given. Throws wrong usage for none or more. */
export function recordOf(command: string, { positionals }: Given): string {
  const [file, ...more] = positionals;
  if (file === undefined || file === '' || more.length > 0) {
    throw usage(recordCliText.needsRecord(command));
  }
  return file;
}

/** What asks records. Loaded here alone: it brings the native database, which `compare` never does. */
export async function recordReading(): Promise<typeof OnRecord> {
  return loaded(import('../engine/queries/on-record.ts'));
}

/** What exports records, loaded in the same way. */
export async function recordExporting(): Promise<typeof ExportOnRecord> {
  return loaded(import('../engine/exports/on-record.ts'));
}

/** A part that needs the native database. Rejects with `cli.no-records` where that is not there. */
async function loaded<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (error) {
    if (!isMissing(error)) throw error;
    const { missing: sentence, missingRemedy: remedy } = recordCliText;
    throw new AppError({ code: 'cli.no-records', sentence, remedy });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}
