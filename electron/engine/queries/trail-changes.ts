import type { HistoryEntry } from '../../../shared/contract/views.ts';
import { fieldName, isBookkeeping } from '../exports/workbook/trail-entries.ts';
import type { SqlRow } from '../store/store.ts';
import type { TrailContent } from '../store/trail.ts';

/** Characters of one value: the record has it in full. */
const LONGEST = 600;

/** What an entry changed, field by field; what only holds the record together is left out. */
export function changesOf({ before, after }: TrailContent): HistoryEntry['changes'] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .filter((field) => !isBookkeeping(field))
    .map((field) => ({
      field: fieldName(field),
      before: valueOf(before, field),
      after: valueOf(after, field),
    }))
    .filter((change) => change.before !== change.after);
}

function valueOf(row: SqlRow | null, field: string): string | null {
  const value = row?.[field] ?? null;
  if (value === null || value === '') return null;
  const text = String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}
