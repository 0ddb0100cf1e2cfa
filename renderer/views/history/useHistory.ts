import { useState } from 'react';
import type { HistoryAct, HistoryKind, HistoryPage } from '../../../shared/contract/index.ts';
import { ask, useQueryOf } from '../../app/bridge.ts';
import { setOpen } from '../../components/Inspector.tsx';

/** Acts that are read at a time. */
const pageSize = 200;
const mostRead = 1000;

/** What the trail is narrowed to. */
export interface HistoryFilter {
  readonly kind: HistoryKind;
  /** Null for everybody. */
  readonly actor: string | null;
  readonly search: string;
}

const everything: HistoryFilter = { kind: 'all', actor: null, search: '' };

/** The trail as it is narrowed, how much of it is read, and the act that is open. */
export interface History {
  readonly filter: HistoryFilter;
  readonly narrowed: boolean;
  readonly set: (part: Partial<HistoryFilter>) => void;
  readonly clear: () => void;
  readonly page: HistoryPage | undefined;
  readonly busy: boolean;
  /** Acts that match and are not read; none once no more can be. */
  readonly left: number;
  readonly more: () => void;
  readonly opened: HistoryAct | null;
  readonly open: (act: HistoryAct | undefined) => void;
  /** Opens the act that an entry belongs to. */
  readonly show: (sequence: number) => void;
}

export function useHistory(auditId: string): History {
  const [filter, setFilter] = useState(everything);
  const [limit, setLimit] = useState(pageSize);
  const [opened, setOpened] = useState<HistoryAct | null>(null);
  const asked = { auditId, ...filter, offset: 0, limit };
  const { data: page, isPlaceholderData } = useQueryOf('history.page', asked, {
    keepPrevious: true,
  });
  const set = (part: Partial<HistoryFilter>) => {
    setFilter((current) => ({ ...current, ...part }));
    setLimit(pageSize);
  };
  const open = (act: HistoryAct | undefined) => {
    if (act === undefined) return;
    setOpened(act);
    setOpen(true);
  };
  const show = async (sequence: number) => {
    const found = await actOf(auditId, sequence);
    set(everything);
    open(found);
  };
  return {
    filter,
    narrowed: filter.kind !== 'all' || filter.actor !== null || filter.search !== '',
    set,
    clear: () => set(everything),
    page,
    busy: isPlaceholderData,
    left: limit >= mostRead ? 0 : Math.max(0, (page?.matching ?? 0) - (page?.acts.length ?? 0)),
    more: () => setLimit((current) => Math.min(mostRead, current + pageSize)),
    opened,
    open,
    show: (sequence) => void show(sequence),
  };
}

async function actOf(auditId: string, sequence: number): Promise<HistoryAct | undefined> {
  for (let offset = 0; ; offset += mostRead) {
    const found = await ask('history.page', { auditId, offset, limit: mostRead });
    if (!found.ok || found.value.acts.length === 0) return undefined;
    const act = found.value.acts.find(({ first, last }) => first <= sequence && sequence <= last);
    if (act) return act;
  }
}
