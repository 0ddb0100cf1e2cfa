import type { AgendaItem } from '../../../../shared/contract/index.ts';
import { useKeys } from '../../../app/keyboard/useKeys.ts';
import { go, paths } from '../../../app/navigation.ts';
import { lineAt } from './lines.ts';
import type { AgendaActs } from './useAgendaActs.ts';
import type { AgendaCursor } from './useAgendaCursor.ts';
import type { AgendaPages } from './useAgendaPages.ts';

/** The keys of the agenda. They are listed in `app/keyboard/keys.ts`. */
export function useAgendaKeys(parts: {
  readonly auditId: string;
  readonly acts: AgendaActs;
  readonly cursor: AgendaCursor;
  readonly pages: AgendaPages;
  readonly toGrid: () => void;
}): void {
  const { acts, cursor, pages, toGrid } = parts;
  const { target } = cursor;
  const next = (wanted: (item: AgendaItem) => boolean) => {
    const place = nextItem(pages, lineAt(cursor.line, cursor.open).item, wanted);
    if (place !== null) cursor.moveTo({ type: 'item', item: place });
  };
  useKeys('rows', {
    'row.next': () => cursor.step(1),
    'row.previous': () => cursor.step(-1),
    'row.open': () => {
      if (target !== null && target.item.count > 1) cursor.toggle(target.item);
    },
  });
  useKeys('rating', {
    'rate.low': () => acts.rate('low'),
    'rate.medium': () => acts.rate('medium'),
    'rate.high': () => acts.rate('high'),
    accept: acts.accept,
    rationale: acts.rationale,
    expected: acts.expected,
    exception: acts.exception,
    park: acts.park,
    'group.leave': acts.leave,
    group: toGrid,
    next: () => next(({ state }) => state !== 'decided'),
    settle: () => next(({ disagreed }) => disagreed),
    'meeting.open': () => go(paths.meeting(parts.auditId)),
  });
}

/** The next wanted item after this place, from the start again at the end; null where there is none. */
function nextItem(
  pages: AgendaPages,
  after: number,
  wanted: (item: AgendaItem) => boolean,
): number | null {
  for (let step = 1; step <= pages.total; step += 1) {
    const place = (after + step) % pages.total;
    const item = pages.itemAt(place);
    if (item !== undefined && wanted(item)) return place;
  }
  return null;
}
