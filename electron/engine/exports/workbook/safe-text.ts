import { workbookText } from '../../../../shared/text/workbook.ts';

/** Most characters that a cell of a spreadsheet holds (ECMA-376, 18.3.1.96; the same in Excel). */
export const CELL_LIMIT = 32_767;

/** Code points that XML 1.0 cannot carry even escaped: control characters but tab and newline. */
const CONTROL = /[[[\p{Cc}&&\p{ASCII}]--[\t\n\r]]\ufffe\uffff]/gv;

/**
 * Text fit for a cell: line ends are newlines, control characters appear as their pictures
 * (U+2400 block), broken surrogates as U+FFFD, and what is longer than a cell holds is cut with a
 * note that says how long it was. What remains is stored as text whatever it begins with.
 */
export function safeText(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(CONTROL, controlPicture).toWellFormed();
  return clean.length > CELL_LIMIT ? cut(clean, text.length) : clean;
}

function controlPicture(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x7f) return '\u2421';
  return code > 0x7f ? '\ufffd' : String.fromCharCode(0x2400 + code);
}

function cut(text: string, fullLength: number): string {
  const note = workbookText.cut(fullLength);
  return text.slice(0, CELL_LIMIT - note.length).toWellFormed() + note;
}

/** Most characters of a sheet's name (the same in Excel and LibreOffice). */
const NAME_LIMIT = 31;

/** A name that spreadsheets take for a sheet, other than those that are taken. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const plain = safeText(wanted)
    .replace(/[[\]:*?/\\\s]+/g, ' ')
    .slice(0, NAME_LIMIT)
    .toWellFormed()
    .replace(/^[' ]+|[' ]+$/g, '');
  // `History` is what Excel keeps for itself.
  const isTaken = ['', 'history', ...taken.map((name) => name.toLowerCase())];
  if (!isTaken.includes(plain.toLowerCase())) return plain;
  return `${plain.slice(0, NAME_LIMIT - 4)} (1)`.trimStart();
}
