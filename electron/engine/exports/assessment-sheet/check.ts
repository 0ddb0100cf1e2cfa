import { createHash } from 'node:crypto';
import type { SheetHead } from './data.ts';

/** Format of the hidden sheets; another number is another format. */
export const SHEET_FORMAT = 'evenkeel/assessment-sheet/1';

/** One hidden row: a difference of a line, and what ties them together. */
export interface TiedRow {
  /** Counts from 1. */
  readonly line: number;
  readonly itemId: string;
  /** How many rows the line has: a missing one is noticed. */
  readonly of: number;
  readonly rowId: string;
  readonly binding: string;
  /** Digest of what the line shows to people. */
  readonly shown: string;
}

/**
 * Check values notice damage, and lines that were mixed up; they prove nothing of who filled a sheet
 * in, for there is no key in them.
 */
export function headCheck({ sheetId, systemId, auditId, team }: SheetHead, lines: number): string {
  return digest([SHEET_FORMAT, sheetId, systemId, auditId, team, lines]);
}

/** Check value of one hidden row. */
export function rowCheck(sheetId: string, row: TiedRow): string {
  return digest([sheetId, row.line, row.itemId, row.of, row.rowId, row.binding, row.shown]);
}

/**
 * Digest of the texts of a line. Spreadsheets may write other white space than they read, so all of
 * it counts as one space.
 */
export function shownDigest(texts: readonly string[]): string {
  return digest(texts.map((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()));
}

function digest(parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex').slice(0, 32);
}
