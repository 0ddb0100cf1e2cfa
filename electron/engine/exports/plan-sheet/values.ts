import type { PlanSheetField } from '../../../../shared/contract/views.ts';
import { name, optionalText } from '../../../../shared/contract/schemas.ts';
import { remediationStatuses } from '../../../../shared/model/words.ts';
import type { RemediationStatus } from '../../../../shared/model/words.ts';
import { words } from '../../../../shared/text/components.ts';
import { planSheetText } from '../../../../shared/text/plan-sheet.ts';
import type { PlanCellProblem } from '../../../../shared/text/plan-sheet.ts';
import type { FilledCell } from '../filled-cell.ts';
import { writtenDay } from '../written-day.ts';

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

function dueOf(text: string): Wanted {
  const written = writtenDay(text);
  return written.problem === null ? set(written.day) : refuse(written.problem);
}

function set(text: string): Wanted {
  return { act: 'set', text };
}

function refuse(problem: PlanCellProblem): Wanted {
  return { act: 'refuse', problem };
}
