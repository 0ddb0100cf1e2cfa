import { AppError } from '../../shared/model/errors.ts';
import type { Result } from '../../shared/model/errors.ts';
import { crashData } from '../../shared/text/engine.ts';
import { kindOf, placesOf } from './crash.ts';
import { translated } from './store/problems.ts';

/**
 * What came of work on a record, as data. Expected errors are told as they are; anything else is a
 * crash that tells its kind alone.
 */
export async function asResult<T>(file: string, work: () => T | Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    return asFailure(file, thrown);
  }
}

/** What was thrown, as data. */
export function asFailure(file: string, thrown: unknown): Extract<Result<never>, { ok: false }> {
  const error = translated(file, thrown);
  if (error instanceof AppError) return { ok: false, error: error.data };
  return { ok: false, crash: true, error: crashData(kindOf(error), placesOf(error)) };
}
