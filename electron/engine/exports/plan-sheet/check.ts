import { createHash } from 'node:crypto';
import type { CellContent } from '../workbook/sheet.ts';
import { dayText } from '../written-day.ts';
import type { PlanSheetHead, TiedPlan } from './data.ts';

/** Format of the hidden sheets; another number is another format. */
export const PLAN_FORMAT = 'evenkeel/plan-sheet/1';

/**
 * Check values notice damage and rows that were mixed up; they prove nothing of who filled a sheet
 * in, for there is no key in them.
 */
export function headCheck({ systemId, auditId, exportedAt }: PlanSheetHead, rows: number): string {
  return digest([PLAN_FORMAT, systemId, auditId, exportedAt, rows]);
}

/** Check value of one hidden row. */
export function rowCheck(
  { auditId }: PlanSheetHead,
  { number, rowId, fields, shown }: TiedPlan,
): string {
  const { owner, due, status, note } = fields;
  return digest([auditId, number, rowId, owner, due, status, spaced(note), shown]);
}

/**
 * Digest of a cell that is shown and not read. Spreadsheets may write other white space than they
 * read, so all of it counts as one space; a date counts by its day.
 */
export function shownDigest(content: CellContent): string {
  return digest([spaced(cellText(content))]).slice(0, 8);
}

/** A cell as a text, whichever program wrote it. */
export function cellText(content: CellContent): string {
  if (content instanceof Date) return dayText(content);
  return content === null ? '' : String(content);
}

function spaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function digest(parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex').slice(0, 32);
}
