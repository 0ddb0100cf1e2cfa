import { optionalName, optionalText } from '../../../../shared/contract/schemas.ts';
import { isEnded } from '../../../../shared/exceptions/register-headers.ts';
import type { RegisterColumn } from '../../../../shared/exceptions/index.ts';
import { dimensions } from '../../../../shared/model/words.ts';
import type { Dimension } from '../../../../shared/model/words.ts';
import { registerImportText } from '../../../../shared/text/register-import.ts';
import type { FilledCell } from '../filled-cell.ts';
import { writtenDay } from '../written-day.ts';
import type { RegisterLine } from './data.ts';
import { cellText } from './preview.ts';

const { row: text } = registerImportText;

/** How the rows of a sheet are read. */
export interface RowReading {
  readonly columns: Readonly<Partial<Record<RegisterColumn, number>>>;
  /** Texts of the header row, to name columns by. */
  readonly headers: readonly string[];
  /** Of rows that do not name one. */
  readonly dimension: Dimension;
}

/** One exception as a register tells it. */
export interface ImportedException {
  readonly title: string;
  readonly dimension: Dimension;
  readonly reason: string;
  readonly riskAssessment: string;
  readonly mitigation: string;
  readonly compensatingControl: string;
  readonly requester: string;
  readonly owner: string;
  readonly expiresOn: string | null;
  readonly reviewTrigger: string | null;
  /** Globs; empty where the register names none. */
  readonly subject: string;
  readonly name: string;
  /** What it is called there. */
  readonly number: string;
  readonly status: string;
}

export type RowOutcome =
  | { readonly why: string }
  | { readonly why: null; readonly exception: ImportedException };

/** Thrown within a row: why the whole of it is left out. */
class Unfit extends Error {}

/** What a row says, or why it is left out: a row is taken whole or not at all. */
export function readRow({ cells }: RegisterLine, reading: RowReading): RowOutcome {
  try {
    return { why: null, exception: exceptionOf(cells, reading) };
  } catch (error) {
    if (error instanceof Unfit) return { why: error.message };
    throw error;
  }
}

function exceptionOf(cells: readonly FilledCell[], reading: RowReading): ImportedException {
  const textOf = (part: RegisterColumn): string => partText(cells, reading, part, optionalText);
  const nameOf = (part: RegisterColumn): string => partText(cells, reading, part, optionalName);
  const [status, title] = [textOf('status'), nameOf('title')];
  if (title === '') throw new Unfit(text.untitled);
  if (isEnded(status)) throw new Unfit(text.ended(status));
  const reviewTrigger = textOf('reviewTrigger');
  return {
    title,
    dimension: dimensionOf(textOf('dimension'), reading),
    reason: textOf('reason'),
    riskAssessment: textOf('riskAssessment'),
    mitigation: textOf('mitigation'),
    compensatingControl: textOf('compensatingControl'),
    requester: nameOf('requester'),
    owner: nameOf('owner'),
    expiresOn: dayOf(cells, reading, 'expiresOn'),
    reviewTrigger: reviewTrigger === '' ? null : reviewTrigger,
    subject: textOf('subject'),
    name: textOf('name'),
    number: textOf('number'),
    status,
  };
}

function cellOf(
  cells: readonly FilledCell[],
  { columns, headers }: RowReading,
  part: RegisterColumn,
): { readonly cell: FilledCell | undefined; readonly header: string } {
  const at = columns[part];
  if (at === undefined) return { cell: undefined, header: '' };
  const [cell, header] = [cells[at], headers[at] ?? ''];
  if (cell?.kind === 'formula') throw new Unfit(text.formula(header));
  return { cell, header };
}

/** What a cell says, as the template takes it. */
function partText(
  cells: readonly FilledCell[],
  reading: RowReading,
  part: RegisterColumn,
  schema: typeof optionalText,
): string {
  const { cell, header } = cellOf(cells, reading, part);
  const given = cell ? cellText(cell) : '';
  // A title of several lines is still one: its lines follow each other.
  const result = schema.safeParse(schema === optionalName ? given.replaceAll(/\s+/g, ' ') : given);
  if (result.success) return result.data;
  const isLong = result.error.issues.some(({ code }) => code === 'too_big');
  throw new Unfit(isLong ? text.long(header, schema.maxLength ?? 0) : text.hidden(header));
}

function dimensionOf(given: string, { dimension }: RowReading): Dimension {
  if (given === '') return dimension;
  const found = dimensions.find((each) => each === given.toLowerCase());
  if (found) return found;
  throw new Unfit(text.dimension(given));
}

/** The day of a date cell, or of a text that writes it so that it is not misread. */
function dayOf(
  cells: readonly FilledCell[],
  reading: RowReading,
  part: RegisterColumn,
): string | null {
  const { cell, header } = cellOf(cells, reading, part);
  if (cell?.kind === 'day') return cell.day;
  const given = cell ? cellText(cell) : '';
  if (given === '') return null;
  const written = writtenDay(given);
  if (written.problem === null) return written.day;
  throw new Unfit(text.date(header, given));
}
