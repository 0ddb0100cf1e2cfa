import { cellsByColumn, cellsByEnding, cellsByName } from './cells.data.ts';
import type { CellRow } from './entry.ts';
import type { Shape } from './shape.ts';

/** A cell that holds what its column cannot. */
export interface OddCell {
  readonly column: string;
  readonly value: string;
}

/**
 * What a column holds, as far as those that read it rely on it; null where anything does. Types,
 * columns and what may be empty are the tables' own to refuse.
 */
export function cellShape(table: string, column: string): Shape | null {
  const [ending] = Object.keys(cellsByEnding).filter((each) => column.endsWith(each));
  return (
    ownOf(cellsByColumn, `${table}.${column}`) ??
    ownOf(cellsByName, column) ??
    (ending === undefined ? null : ownOf(cellsByEnding, ending))
  );
}

/** The first cell of a row that holds what its column cannot; null without one. */
export type OddCellOf = (table: string, row: CellRow) => OddCell | null;

/** Looks at rows one after the other; what columns hold is looked up once for those that are alike. */
export function oddCells(): OddCellOf {
  const known = new Map<string, readonly (readonly [string, Shape])[]>();
  return (table, row) => {
    const key = `${table} ${Object.keys(row).join(' ')}`;
    const shapes = known.get(key) ?? shapesOf(table, row);
    known.set(key, shapes);
    for (const [column, fits] of shapes) {
      const value = row[column] ?? null;
      if (value !== null && !fits(value)) return { column, value: String(value) };
    }
    return null;
  };
}

function shapesOf(table: string, row: CellRow): readonly (readonly [string, Shape])[] {
  return Object.keys(row).flatMap((column) => {
    const shape = cellShape(table, column);
    return shape ? [[column, shape] as const] : [];
  });
}

function ownOf(shapes: Readonly<Record<string, Shape>>, key: string): Shape | null {
  return Object.hasOwn(shapes, key) ? (shapes[key] ?? null) : null;
}
