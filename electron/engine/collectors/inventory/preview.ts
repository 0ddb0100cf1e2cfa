import type { ColumnPreview } from '../../../../shared/model/inventory.ts';
import { HIDDEN } from '../common/secret-values.ts';
import { isSensitive } from '../common/secrets.ts';
import type { TableSheet } from './table.ts';

const EXAMPLES = 3;
const LONGEST_EXAMPLE = 60;
const ROWS = 50;

/**
 * Columns with the cells of the first rows, for a person who says what each means. A cell is shown only
 * where none of its neighbours, taken as its name, makes a secret of it.
 */
export function previewOf({ rows }: TableSheet): readonly ColumnPreview[] {
  const widest = Math.max(0, ...rows.slice(0, ROWS).map(({ cells }) => filled(cells)));
  const at = Math.max(
    0,
    rows.findIndex(({ cells }) => filled(cells) >= widest),
  );
  const header = rows[at]?.cells ?? [];
  const body = rows
    .slice(at + 1, at + 1 + ROWS)
    .map(({ cells }) => cells)
    .filter((cells) => filled(cells) > 0)
    .slice(0, EXAMPLES);
  return header.map((name, column) => ({
    header: isSecretCell(header, column, []) ? HIDDEN : name.trim(),
    examples: examplesOf(body, column, header),
  }));
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** The column's cell of each row, so that the cells of one place belong together. */
function examplesOf(
  body: readonly (readonly string[])[],
  column: number,
  header: readonly string[],
): readonly string[] {
  return body.map((cells) => {
    const text = (cells[column] ?? '').trim();
    if (text === '') return text;
    if (isSecretCell(cells, column, [header[column] ?? ''])) return HIDDEN;
    return text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}...` : text;
  });
}

function isSecretCell(cells: readonly string[], column: number, names: readonly string[]): boolean {
  const text = (cells[column] ?? '').trim();
  const others = cells.filter((_cell, at) => at !== column).map((cell) => cell.trim());
  return ['', ...names, ...others].some((name) =>
    isSensitive({ type: 'string', text, keys: [name], called: null, listAt: null, before: null }),
  );
}
