import type { PlanSheetField } from '../../../../shared/contract/views.ts';
import { name, optionalText } from '../../../../shared/contract/schemas.ts';
import { remediationStatuses } from '../../../../shared/model/words.ts';
import type { RemediationStatus } from '../../../../shared/model/words.ts';
import { words } from '../../../../shared/text/components.ts';
import { planSheetText } from '../../../../shared/text/plan-sheet.ts';
import type { PlanCellProblem } from '../../../../shared/text/plan-sheet.ts';
import type { FilledCell } from './data.ts';

/** What a filled cell asks for: leave it, take it away, or this text. */
export type Wanted =
  | { readonly act: 'keep' }
  | { readonly act: 'clear' }
  | { readonly act: 'set'; readonly text: string }
  | { readonly act: 'refuse'; readonly problem: PlanCellProblem };

const keep: Wanted = { act: 'keep' };

/** What a cell asks for, by its column. An empty one leaves things as they are. */
export function wantedOf(field: PlanSheetField, content: FilledCell): Wanted {
  if (content.kind === 'formula') return refuse('formula');
  if (content.kind === 'text' && content.text === '') return keep;
  const isClear = content.kind === 'text' && content.text.toLowerCase() === planSheetText.clear;
  if (isClear) return field === 'status' ? refuse('always-one') : { act: 'clear' };
  const text = content.kind === 'day' ? content.day : content.text;
  switch (field) {
    case 'owner':
      return checked(name.safeParse(text), 'name');
    case 'note':
      return checked(optionalText.safeParse(text), 'too-long');
    case 'due':
      return dueOf(text);
    case 'status':
      return statusOf(text) === null
        ? refuse('status')
        : set(words.status[statusOf(text) ?? 'open']);
  }
}

/** The status that a text means, whatever its case and the signs in it; null for none. */
export function statusOf(text: string): RemediationStatus | null {
  const plain = text.toLowerCase().replace(/[^a-z]+/g, '');
  return remediationStatuses.find((status) => status.replace('-', '') === plain) ?? null;
}

function checked(
  result: { readonly success: boolean; readonly data?: string },
  problem: PlanCellProblem,
): Wanted {
  return result.success && result.data !== undefined ? set(result.data) : refuse(problem);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2026-11-28`, `28 November 2026`, `Nov 28, 2026`; what has two readings is refused. */
function dueOf(text: string): Wanted {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})\.?\s+([a-z]{3,9})\.?\s+(\d{4})$/i.exec(text);
  if (dayFirst) return dayOf(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(text);
  if (monthFirst)
    return dayOf(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  return refuse(/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(text) ? 'two-ways' : 'not-a-date');
}

/** 0 for what is no month. */
function monthOf(word: string | undefined): number {
  const full = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  const given = (word ?? '').toLowerCase();
  return (
    MONTHS.findIndex(
      (short, index) =>
        given === short || given === full.format(Date.UTC(2026, index, 15)).toLowerCase(),
    ) + 1
  );
}

function dayOf(year: number, month: number, day: number): Wanted {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && month > 0 ? set(date.toISOString().slice(0, 10)) : refuse('not-a-date');
}

function set(text: string): Wanted {
  return { act: 'set', text };
}

function refuse(problem: PlanCellProblem): Wanted {
  return { act: 'refuse', problem };
}
