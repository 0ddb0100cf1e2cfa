import { AppError } from '../../../../shared/model/index.ts';
import type { Place } from '../../../../shared/model/index.ts';

/** Where and what: the reader's own words, never text of the file. */
interface Trouble {
  readonly place: Place;
  readonly what: string;
}

/** The file ends inside a structure. */
export function truncated(trouble: Trouble): AppError {
  return new AppError({
    code: 'source.truncated',
    sentence: `The file ends too early: ${trouble.what}.`,
    remedy:
      'Copy or export it again, check that its size is what it should be, and add it once more.',
    place: trouble.place,
  });
}

/** The file breaks the rules of its format. */
export function malformed(trouble: Trouble): AppError {
  return new AppError({
    code: 'source.syntax',
    sentence: `The file is not well formed: ${trouble.what}.`,
    remedy: 'Correct this place and add the file again.',
    place: trouble.place,
  });
}

/** One of the limits is exceeded. `what` names the limit and its number. */
export function overLimit(trouble: Trouble & { readonly code: string }): AppError {
  return new AppError({
    code: trouble.code,
    sentence: `The file is more than is read in one piece: ${trouble.what}.`,
    remedy: 'Split it, or leave out the parts that say nothing about the environment.',
    place: trouble.place,
  });
}

/** The person stopped the work. */
export function cancelled(): AppError {
  return new AppError({
    code: 'collect.cancelled',
    sentence: 'Reading was stopped before it was complete.',
    remedy: 'Nothing was kept; add the files again to read them.',
  });
}
