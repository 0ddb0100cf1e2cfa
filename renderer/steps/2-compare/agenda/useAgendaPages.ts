import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { AgendaItem, AgendaPage } from '../../../../shared/contract/index.ts';
import { queryKeyOf, useQueryOf } from '../../../app/bridge.ts';

/** Items fetched at a time. */
const pageSize = 500;

/** Which items of the agenda are shown. */
export interface AgendaFilter {
  readonly state: 'all' | 'to-decide' | 'decided' | 'disagreed' | 'parked';
  readonly search: string;
}

/** The items on the screen, and how to reach the others. */
export interface AgendaPages {
  /** Null before the first answer. */
  readonly page: AgendaPage | null;
  readonly total: number;
  /** Whether the items belong to an earlier filter, because the new one is still being read. */
  readonly behind: boolean;
  readonly itemAt: (place: number) => AgendaItem | undefined;
  /** Place of a loaded item; -1 where it is not loaded or gone. */
  readonly placeOf: (id: string) => number;
}

/** The pages that hold the items from `from` to `to` of the agenda. */
export function useAgendaPages(
  auditId: string,
  { state, search }: AgendaFilter,
  { from, to }: { readonly from: number; readonly to: number },
): AgendaPages {
  const client = useQueryClient();
  const inputAt = useCallback(
    (offset: number) => ({ auditId, state, search, offset, limit: pageSize }),
    [auditId, state, search],
  );
  const first = useQueryOf('meeting.agenda', inputAt(startOf(from)));
  const second = useQueryOf('meeting.agenda', inputAt(startOf(to)));
  const latest = first.data ?? second.data;
  const [last, setLast] = useState<AgendaPage | null>(null);
  if (latest && latest !== last) setLast(latest);
  const loaded = (offset: number) =>
    client.getQueryData<AgendaPage>(queryKeyOf('meeting.agenda', inputAt(offset)));
  const total = (latest ?? last)?.total ?? 0;
  const itemAt = (place: number): AgendaItem | undefined => {
    const offset = startOf(place);
    const page = loaded(offset) ?? (latest || offset > 0 ? null : last);
    return page?.items[place - offset];
  };
  const placeOf = (id: string): number => {
    for (let offset = 0; offset < total; offset += pageSize) {
      const at = loaded(offset)?.items.findIndex((item) => item.id === id) ?? -1;
      if (at >= 0) return offset + at;
    }
    return -1;
  };
  return { page: latest ?? last, total, behind: !latest, itemAt, placeOf };
}

const startOf = (place: number): number => Math.floor(Math.max(0, place) / pageSize) * pageSize;
