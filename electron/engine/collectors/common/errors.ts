import { AppError } from '../../../../shared/model/index.ts';
import type { Place } from '../../../../shared/model/index.ts';
import { refusalText } from '../../../../shared/text/collectors.ts';

/** Where and what: the reader's own words, never text of the file. */
interface Trouble {
  readonly place: Place;
  readonly what: string;
}

/** The file ends inside a structure. */
export function truncated(trouble: Trouble): AppError {
  return new AppError({
    code: 'source.truncated',
    ...refusalText.truncated(trouble.what),
    place: trouble.place,
  });
}

/** The file breaks the rules of its format. */
export function malformed(trouble: Trouble): AppError {
  return new AppError({
    code: 'source.syntax',
    ...refusalText.malformed(trouble.what),
    place: trouble.place,
  });
}

/** One of the limits is exceeded. `what` names the limit and its number. */
export function overLimit(trouble: Trouble & { readonly code: string }): AppError {
  return new AppError({
    code: trouble.code,
    ...refusalText.overLimit(trouble.what),
    place: trouble.place,
  });
}

/** The person stopped the work. */
export function cancelled(): AppError {
  return new AppError({
    code: 'collect.cancelled',
    ...refusalText.cancelled,
  });
}

/** Refusal of a document without a value. */
export function nothingInside(file: string): AppError {
  return new AppError({
    code: 'source.nothing-inside',
    ...refusalText.noValues,
    place: { file },
  });
}
