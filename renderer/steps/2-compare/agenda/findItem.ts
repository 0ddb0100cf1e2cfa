import type { DifferenceRow } from '../../../../shared/contract/index.ts';
import { ask } from '../../../app/bridge.ts';
import type { AgendaFilter } from './useAgendaPages.ts';

/** An item of the agenda by its place, and the row in it that is meant. */
export interface AgendaPlace {
  readonly item: string;
  readonly row: string | null;
  readonly place: number;
}

/** Items asked for at a time. */
const most = 5000;

/** Where the item of a row stands on the agenda under a filter; null where the filter leaves it out. */
export async function placeOnAgenda(
  auditId: string,
  { id, groupKey }: Pick<DifferenceRow, 'id' | 'groupKey'>,
  filter: AgendaFilter,
): Promise<AgendaPlace | null> {
  const item = groupKey ?? id;
  for (let offset = 0; ; offset += most) {
    const page = await ask('meeting.agenda', { auditId, ...filter, offset, limit: most });
    if (!page.ok) return null;
    const at = page.value.items.findIndex((one) => one.id === item || one.id === id);
    if (at >= 0) return { item: page.value.items[at]?.id ?? item, row: id, place: offset + at };
    if (offset + most >= page.value.total) return null;
  }
}
