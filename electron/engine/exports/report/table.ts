import { Markup, markup } from './html.ts';
import type { Content } from './html.ts';

/** A column of a table on paper. */
export interface Column<Row> {
  readonly header: string;
  /** Share of the width, in percent. */
  readonly width: number;
  readonly cell: (row: Row) => Content;
  /**
   * `value` keeps spelling and spaces in the face of values; `number` stands at the right; `words`
   * breaks between words alone.
   */
  readonly look?: 'value' | 'number' | 'strong' | 'words';
}

interface TableParts<Row> {
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  /** What a row says below itself in the whole width; null where it says nothing there. */
  readonly under?: (row: Row) => Content;
  /** What stands in place of a table without rows. */
  readonly empty: string;
}

/**
 * A table whose head is repeated on every page. The first column names the row; reading the PDF back
 * looks for exactly these names.
 */
export function table<Row>({ columns, rows, under, empty }: TableParts<Row>): Markup {
  if (rows.length === 0) return markup`<p>${empty}</p>`;
  return markup`<table>
    <colgroup>
      ${columns.map(({ width }) => new Markup(`<col style="width:${width}%">`))}
    </colgroup>
    <thead>
      <tr>
        ${columns.map(({ header }) => markup`<th scope="col">${header}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          markup`<tr>
            ${columns.map((column, index) => cellOf(column, row, index))}
          </tr>
          ${underRow(under?.(row) ?? null, columns.length)}`,
      )}
    </tbody>
  </table>`;
}

function underRow(content: Content, width: number): Markup | null {
  if (content === null) return null;
  return markup`<tr class="under"><td colspan="${width}" dir="auto">${content}</td></tr>`;
}

/** Names and what is known under them; what is not known is left out. */
export function facts(
  lines: readonly (readonly [name: string, content: Content])[],
): Markup | null {
  const known = lines.filter(([, content]) => content !== null && content !== '');
  if (known.length === 0) return null;
  return markup`<table class="facts">
    <colgroup>
      <col style="width:26%" />
      <col style="width:74%" />
    </colgroup>
    <tbody>
      ${known.map(
        ([name, content]) =>
          markup`<tr>
            <th scope="row">${name}</th>
            <td dir="auto">${content}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Sentences, one a point. */
export function points(sentences: readonly Content[]): Markup | null {
  if (sentences.length === 0) return null;
  return markup`<ul>
    ${sentences.map((sentence) => markup`<li dir="auto">${sentence}</li>`)}
  </ul>`;
}

function cellOf<Row>({ cell, look }: Column<Row>, row: Row, index: number): Markup {
  if (index === 0) return markup`<th scope="row" ${lookOf(look)} dir="auto">${cell(row)}</th>`;
  return markup`<td${lookOf(look)} dir="auto">${cell(row)}</td>`;
}

function lookOf(look: Column<never>['look']): Markup | null {
  return look === undefined ? null : new Markup(` class="${look}"`);
}
