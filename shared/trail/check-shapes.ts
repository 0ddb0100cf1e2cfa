import type { VerifyBreak } from '../contract/verify.ts';
import { verifyText } from '../text/verify.ts';
import { broken } from './broken.ts';
import type { RecordView } from './view.ts';

/** What columns of JSON hold that screens and exports read. Empty is allowed where the column may be null. */
const shapes = [
  ['audit', 'json_profile', 'object'],
  ['audit', 'json_closing', 'object'],
  ['decision', 'json_reasons', 'list'],
  ['authority', 'json_roles', 'list'],
  ['signature', 'json_content', 'object'],
  ['outside_approval', 'json_content', 'object'],
] as const;

/**
 * Whether rows that hold together can be read: whoever makes a chain anew may have put anything into
 * them. Asked of a record and of a package alike.
 */
export function shapesBreak(view: RecordView): VerifyBreak | null {
  for (const [table, column, shape] of shapes) {
    for (const row of view.rows(table)) {
      const cell = row[column] ?? null;
      if (cell !== null && shapeOf(String(cell)) !== shape) {
        return broken('rows', null, verifyText.shape(`${table}:${String(row['id'])}`, column));
      }
    }
  }
  return null;
}

function shapeOf(json: string): 'object' | 'list' | null {
  try {
    const value: unknown = JSON.parse(json);
    if (Array.isArray(value)) return 'list';
    return typeof value === 'object' && value !== null ? 'object' : null;
  } catch {
    return null;
  }
}
