import { basename } from 'node:path';
import { AppError } from '../../../shared/model/errors.ts';
import { recordText } from '../../../shared/text/engine.ts';
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

/** Refuses a change to a record that is open for reading only, naming who holds it. */
export function readOnlyError(file: string, holder: Holder | null): AppError {
  const who = holder ? `${holder.person} on ${holder.host} (process ${holder.process})` : '';
  return recordError(holder ? 'read-only' : 'write-protected', file, who);
}
