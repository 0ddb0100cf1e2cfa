import type { Dimension, Side } from '../../../../shared/model/index.ts';
import type { ColumnMapping } from '../../../../shared/model/inventory.ts';
import { defaultTokens, splitParts } from '../../../../shared/compare/tokens.ts';
import { nameWords } from '../common/secret-names.ts';
import { dimensionWords, headerWords } from './headers.data.ts';
import type { TableSheet } from './table.ts';

/** Which column says what, by its place. */
export interface Columns {
  /** Place of the row of headers among the rows of the sheet. */
  readonly headerAt: number;
  readonly header: readonly string[];
  /** Null where the whole table is about one thing. */
  readonly subject: number | null;
  /** Null where the headers of the values are the names: one row is about one thing. */
  readonly name: number | null;
  readonly values: readonly ValueColumn[];
  readonly environment: number | null;
  readonly dimension: number | null;
}

/** A column of values; some tables have one for each environment, or for each name. */
export interface ValueColumn {
  readonly at: number;
  readonly environment: Side | null;
  readonly name: string | null;
}

/** Titles and notes may stand above the headers. */
const ROWS_ABOVE = 20;

/** The columns of a sheet: as a person mapped them, else as their headers say; null for neither. */
export function columnsOf(sheet: TableSheet, mappings: readonly ColumnMapping[]): Columns | null {
  const heads = sheet.rows.slice(0, ROWS_ABOVE);
  for (const [headerAt, { cells }] of heads.entries()) {
    const found = mappedColumns(cells, headerAt, mappings);
    if (found) return found;
  }
  for (const [headerAt, { cells }] of heads.entries()) {
    const found = obviousColumns(cells, headerAt) ?? wideColumns(sheet, headerAt);
    if (found) return found;
  }
  return null;
}

function mappedColumns(
  cells: readonly string[],
  headerAt: number,
  mappings: readonly ColumnMapping[],
): Columns | null {
  const header = trimmed(cells);
  const mapping = mappings.find((one) => sameHeader(trimmed(one.header), header));
  if (!mapping) return null;
  const place = (name: string | null): number | null => {
    const at = name === null ? -1 : header.indexOf(name.trim());
    return at === -1 ? null : at;
  };
  const [subject, name, value] = [mapping.subject, mapping.name, mapping.value].map(place);
  if (name === undefined || name === null || value === undefined || value === null) return null;
  return {
    headerAt,
    header,
    subject: subject ?? null,
    name,
    values: [{ at: value, environment: null, name: null }],
    environment: place(mapping.environment),
    dimension: place(mapping.dimension),
  };
}

function sameHeader(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((cell, index) => cell === b[index]);
}

/** Cells without blanks around them, and without empty ones at the end. */
function trimmed(cells: readonly string[]): readonly string[] {
  const plain = cells.map((cell) => cell.trim());
  return plain.slice(0, plain.findLastIndex((cell) => cell !== '') + 1);
}

function obviousColumns(cells: readonly string[], headerAt: number): Columns | null {
  const header = trimmed(cells);
  const places = placesIn(header);
  const { name, value } = places;
  const values =
    value === null ? valuesByEnvironment(header) : [{ at: value, environment: null, name: null }];
  if (name === null || values.length === 0) return null;
  const { subject, environment, dimension } = places;
  return { headerAt, header, subject, name, values, environment, dimension };
}

/** Where the headers stand that say what they mean; null for those that no header is. */
function placesIn(
  header: readonly string[],
): Readonly<Record<keyof typeof headerWords, number | null>> {
  const spelled = header.map((cell) => nameWords(cell).join(' '));
  const place = (words: readonly string[]): number | null =>
    words.map((word) => spelled.indexOf(word)).find((index) => index !== -1) ?? null;
  return {
    subject: place(headerWords.subject),
    name: place(headerWords.name),
    value: place(headerWords.value),
    environment: place(headerWords.environment),
    dimension: place(headerWords.dimension),
  };
}

/**
 * One row for each thing and one column for each of its attributes, as configuration databases list
 * their items: a column of subjects, each once in an environment, and no column of names or values.
 */
function wideColumns(sheet: TableSheet, headerAt: number): Columns | null {
  const header = trimmed(sheet.rows[headerAt]?.cells ?? []);
  const { subject, name, value, environment, dimension } = placesIn(header);
  if (subject === null || name !== null || value !== null || header.includes('')) return null;
  const things = sheet.rows
    .slice(headerAt + 1)
    .map(({ cells }) => JSON.stringify([cells[subject], cells[environment ?? -1]]));
  if (things.length === 0 || new Set(things).size < things.length) return null;
  const values = header.flatMap((cell, at) =>
    at === subject || at === environment || at === dimension
      ? []
      : [{ at, environment: null, name: cell }],
  );
  if (values.length === 0) return null;
  return { headerAt, header, subject, name: null, values, environment, dimension };
}

/** `Staging value` and `Production value`: a column for each of two environments. */
function valuesByEnvironment(header: readonly string[]): readonly ValueColumn[] {
  const named = header.flatMap((cell, at) => {
    const environment = environmentOf(cell);
    return environment && nameWords(cell).length <= MOST_WORDS
      ? [{ at, environment, name: null }]
      : [];
  });
  return new Set(named.map(({ environment }) => environment)).size === 2 ? named : [];
}

/** Longer headers are sentences. */
const MOST_WORDS = 3;

/** The side that a text names by one of the environment tokens; null where it names none. */
export function environmentOf(text: string): Side | null {
  return splitParts(text, defaultTokens).find(({ names }) => names !== null)?.names ?? null;
}

/** The dimension that a cell names. */
export function dimensionOf(cell: string): Dimension | undefined {
  const word = nameWords(cell).join(' ');
  const found = Object.entries(dimensionWords).find(([, words]) =>
    (words as readonly string[]).includes(word),
  );
  return found?.[0] as Dimension | undefined;
}
