import type { CellContent, Heading, Sheet } from './sheet.ts';

/** Points of one line of the body font (10 pt) with its leading. */
const LINE_HEIGHT = 13.2;
/** Points above and below the text of a row. */
const ROW_PADDING = 4;
/** Greatest row height that spreadsheets know, in points. */
const TALLEST_ROW = 409;
/** Rows that are measured for the widths; the rest of a long sheet looks like them. */
const MEASURED_ROWS = 2000;

/** Widths that fit the content between the column's bounds, in characters. */
export function columnWidths(sheet: Sheet): readonly number[] {
  const measured = sheet.rows.slice(0, MEASURED_ROWS);
  return sheet.columns.map((column, index) => {
    const header = longestWord(column.header) + 4;
    const content = measured.reduce((most, row) => Math.max(most, widthOf(column, row[index])), 0);
    const [least, most] = column.width;
    return Math.max(least, header, Math.min(most, content + 3));
  });
}

function widthOf(column: Heading, content: CellContent | undefined): number {
  if (content === null || content === undefined) return 0;
  if (content instanceof Date) return column.kind === 'moment' ? 19 : 10;
  if (typeof content === 'number') return String(content).length + 2;
  return content.split('\n').reduce((most, line) => Math.max(most, textWidth(line)), 0);
}

/** Characters of about half a digit's width in a proportional font. */
const NARROW = new Set("iljtfrI.,:;'|! ()[]/-");
const BROAD = /[A-HJ-Zmw@%&]/;

/** Width in digits of the default font, rounded up: wide scripts take two places. */
function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += unitWidth(text.charCodeAt(at));
  return width;
}

/** Widths of the characters that nearly all texts are made of, looked up: sheets have millions. */
const ASCII_WIDTHS = Float64Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (NARROW.has(character)) return 0.65;
  return BROAD.test(character) ? 1.25 : 1;
});

/** Width of a code unit; the two halves of a character beyond the basic plane take one place each. */
function unitWidth(code: number): number {
  const known = ASCII_WIDTHS[code];
  if (known !== undefined) return known;
  const isHalf = code >= 0xd800 && code < 0xe000;
  const isWide = code >= 0x1100 && !(code >= 0x2000 && code < 0x2e80);
  return isWide && !isHalf ? 2 : 1;
}

function longestWord(text: string): number {
  return text.split(/[\s-]/).reduce((most, word) => Math.max(most, textWidth(word)), 0);
}

/** Height in points that shows a row in full as far as spreadsheets allow. */
export function rowHeight(contents: readonly CellContent[], widths: readonly number[]): number {
  let lines = 1;
  for (const [index, content] of contents.entries()) {
    if (typeof content === 'string') {
      lines = Math.max(lines, wrappedLines(content, widths[index] ?? 10));
    }
  }
  return Math.min(TALLEST_ROW, Math.round((lines * LINE_HEIGHT + ROW_PADDING) * 4) / 4);
}

/** Lines that a text takes in a column, wrapped at words and inside words that are too long. */
export function wrappedLines(text: string, width: number): number {
  const room = Math.max(width - 2.5, 1);
  if (text.length <= room && !text.includes('\n')) return 1;
  return text.split('\n').reduce((sum, paragraph) => sum + paragraphLines(paragraph, room), 0);
}

/** Spreadsheets wrap after a space, a hyphen and a slash, and inside a part that is too long. */
function paragraphLines(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const part of paragraph.split(/(?<=[\s/-])/)) {
    const length = textWidth(part.trimEnd());
    if (used > 0 && used + length > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(length / room) - 1);
    used = length > room ? length % room : used + textWidth(part);
  }
  return lines;
}
