/** Where in an input something went wrong. Lines and columns count from 1. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Path inside a document, for example `resources[3].instances`. */
  readonly path?: string;
  /** Field of a form or of a command's input. */
  readonly field?: string;
}

/** An expected error as data: it crosses every boundary unchanged. */
export interface ErrorData {
  /** Stable code, for example `source.truncated`. */
  readonly code: string;
  /** One neutral sentence that says what is wrong. */
  readonly sentence: string;
  /** One sentence that says what to do. */
  readonly remedy: string;
  readonly place?: Place;
}

/**
 * An expected error: bad input, a broken rule, a file in the way. Anything else thrown is a crash.
 * The message names what, where and what to do, so it is fit for standard error as it is.
 */
export class AppError extends Error {
  readonly data: ErrorData;

  constructor(data: ErrorData) {
    super([placeText(data.place), `${data.sentence} ${data.remedy}`].filter(Boolean).join(': '));
    this.name = 'AppError';
    this.data = data;
  }
}

/** `file:line:column, path` as far as known; empty when nothing is known. */
export function placeText(place: Place | undefined): string {
  if (!place) return '';
  const position = [place.file, place.line, place.column].filter((part) => part !== undefined);
  return [position.join(':'), place.path ?? place.field].filter(Boolean).join(', ');
}

/** The answer to every call across the boundary. `crash` carries a redacted report. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ErrorData; readonly crash?: boolean };
