import type { CellObject } from 'xlsx';
import { safeText } from './workbook/safe-text.ts';
import { dayText } from './written-day.ts';

/** What a cell of a file that people hand in holds. No formula is evaluated, whatever was saved with it. */
export type FilledCell =
  | { readonly kind: 'text'; readonly text: string }
  /** A cell that holds a date by its type, `YYYY-MM-DD`. */
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'formula' };

/** What a cell holds; an empty text for one that is not there. */
export function filledCell(cell: CellObject | undefined): FilledCell {
  if (cell?.f !== undefined) return { kind: 'formula' };
  if (cell?.v === undefined || cell.v === null) return textCell('');
  if (cell.v instanceof Date) return { kind: 'day', day: dayText(cell.v) };
  if (cell.t === 'e') return textCell(cell.w ?? '#');
  return textCell(typeof cell.v === 'number' ? numberText(cell.v, cell.w) : String(cell.v));
}

/** A cell that holds this text. */
export function textCell(content: string): FilledCell {
  return { kind: 'text', text: safeText(content).trim() };
}

/** Whether a cell holds anything. */
export function isFilled(cell: FilledCell): boolean {
  return cell.kind !== 'text' || cell.text !== '';
}

/** A number with all its digits: what a cell shows of many digits has an exponent. */
function numberText(value: number, shown: string | undefined): string {
  return Number.isSafeInteger(value) ? String(value) : (shown ?? String(value));
}
