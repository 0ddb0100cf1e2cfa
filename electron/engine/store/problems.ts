import { basename } from 'node:path';
import { AppError } from '../../../shared/model/errors.ts';
import { recordText } from '../../../shared/text/record.ts';
import type { Holder } from './store.ts';

/** What can be wrong with a file that should be a record. */
export type RecordProblem = keyof typeof recordText;

/** The expected error for a record file, naming it. */
export function recordError(code: RecordProblem, file: string, detail = ''): AppError {
  const { sentence, remedy } = recordText[code];
  return new AppError({
    code: `record.${code}`,
    sentence: sentence(basename(file), detail),
    remedy,
    place: { file },
  });
}

/** A holder in words. */
export function whoIs({ person, host, process }: Holder): string {
  return `${person} on ${host} (process ${process})`;
}

/** Refuses a change to a record that is open for reading only, naming who holds it. */
export function readOnlyError(file: string, holder: Holder | null): AppError {
  if (!holder) return recordError('write-protected', file);
  return recordError('read-only', file, whoIs(holder));
}

/** Turns what SQLite and the file system say into an expected error; leaves a crash a crash. */
export function translated(file: string, error: unknown, holder: Holder | null = null): unknown {
  if (error instanceof AppError || !(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  if (code === 'SQLITE_NOTADB') return recordError('not-a-database', file);
  if (code.startsWith('SQLITE_CORRUPT')) return recordError('damaged', file, error.message);
  if (code.startsWith('SQLITE_BUSY')) {
    return recordError('locked', file, holder ? ` by ${whoIs(holder)}` : '');
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return recordError('full', file);
  if (code.startsWith('SQLITE_IOERR')) return recordError('unreachable', file, code);
  if (code.startsWith('SQLITE_READONLY')) return recordError('write-protected', file);
  if (code.startsWith('SQLITE_CANTOPEN') || code === 'EACCES' || code === 'EPERM') {
    return recordError('no-permission', file);
  }
  return error;
}
