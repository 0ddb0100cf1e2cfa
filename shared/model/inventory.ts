/**
 * How the columns of an inventory are read: a table with one attribute a row, as a configuration
 * database exports it. Remembered for the system, and found again by the header.
 */
export interface ColumnMapping {
  /** The header's cells in order: a table with the same header is read the same way. */
  readonly header: readonly string[];
  /** Column that says what an attribute is about. */
  readonly subject: string;
  readonly name: string;
  readonly value: string;
  /** Column that names the environment of a row; null where the whole table is of one. */
  readonly environment: string | null;
  /** Column that names the dimension; null where the name decides. */
  readonly dimension: string | null;
}

/**
 * A column of a table that waits for its mapping, with its cells of the first rows, in their order;
 * what may be a secret is `***`.
 */
export interface ColumnPreview {
  readonly header: string;
  readonly examples: readonly string[];
}
