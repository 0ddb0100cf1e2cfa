import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { DifferencePage, DifferenceRow } from '../../../shared/contract/index.ts';
import { ask, askedAt, queryKeyOf, useQueryOf } from '../../app/bridge.ts';
import { asInput, type GridFilter } from './filter.ts';
import { buildGridIndex, type GridIndex } from './gridIndex.ts';

/** Rows fetched at a time. */
const pageSize = 200;

/** The rows on the screen, and how to reach the others. */
export interface Pages {
  /** Where groups and rows stand; null before the first answer. */
  readonly index: GridIndex | null;
  readonly total: number;
  /** Whether the answer belongs to an earlier filter, because the new one is still being read. */
  readonly behind: boolean;
  /** When the rows were asked for, in milliseconds since the epoch: the oldest of them. */
  readonly readAt: number;
  /** The newest answer; another one when the rows were read again. */
  readonly shown: DifferencePage | null;
  /** Place of a row by its id, among the rows on the screen and near it; null elsewhere. */
  readonly placeOf: (id: string) => number | null;
  /** A loaded row by its place; undefined while its page is being read. */
  readonly rowAt: (row: number) => DifferenceRow | undefined;
  /** Reads what is on the screen again. */
  readonly reread: () => Promise<void>;
  /** Loaded rows among these, by id. */
  readonly known: (ids: readonly string[]) => readonly DifferenceRow[];
  /** Ids of a span of rows in row order; asks where a page is not loaded. */
  readonly idsBetween: (from: number, to: number) => Promise<readonly string[]>;
}

/** The pages that hold the rows from `from` to `to` of everything that matches the filter. */
export function usePages(auditId: string, filter: GridFilter, from: number, to: number): Pages {
  const input = useMemo(() => ({ auditId, filter: asInput(filter) }), [auditId, filter]);
  const pageOf = (row: number) => Math.floor(Math.max(0, row) / pageSize) * pageSize;
  const first = usePage(input, pageOf(from));
  const second = usePage(input, pageOf(to));
  const latest = first.data ?? second.data;
  const [last, setLast] = useState<DifferencePage | null>(null);
  if (latest && latest !== last) setLast(latest);
  const shown = latest ?? last;
  const groups = shown?.groups;
  const index = useMemo(() => (groups ? buildGridIndex(groups) : null), [groups]);
  const lookup = useLookup(input, latest ? null : last);
  return {
    index,
    total: shown?.total ?? 0,
    behind: !latest,
    shown,
    placeOf: (id) => placeIn(first.data, pageOf(from), id) ?? placeIn(second.data, pageOf(to), id),
    readAt: Math.min(askedAt(first.data ?? second.data), askedAt(second.data ?? first.data)),
    ...lookup,
  };
}

function placeIn(page: DifferencePage | undefined, offset: number, id: string): number | null {
  const at = page?.rows.findIndex((row) => row.id === id) ?? -1;
  return at < 0 ? null : offset + at;
}

type PageInput = { readonly auditId: string; readonly filter: ReturnType<typeof asInput> };

const pageInput = (input: PageInput, offset: number) => ({ ...input, offset, limit: pageSize });

function usePage(input: PageInput, offset: number) {
  return useQueryOf('differences.page', pageInput(input, offset));
}

/** Reads rows from the cache of answers; `earlier` stands in while the filter is being read. */
function useLookup(
  input: PageInput,
  earlier: DifferencePage | null,
): Pick<Pages, 'rowAt' | 'known' | 'idsBetween' | 'reread'> {
  const client = useQueryClient();
  const rowAt = useCallback(
    (row: number) => {
      const offset = Math.floor(row / pageSize) * pageSize;
      const key = queryKeyOf('differences.page', pageInput(input, offset));
      const page = client.getQueryData<DifferencePage>(key) ?? (offset === 0 ? earlier : null);
      return page?.rows[row - offset];
    },
    [client, input, earlier],
  );
  const known = useCallback(
    (ids: readonly string[]) => {
      const wanted = new Set(ids);
      const pages = client.getQueriesData<DifferencePage>({ queryKey: ['differences.page'] });
      const rows = new Map(
        pages.flatMap(([, page]) => page?.rows ?? []).map((row) => [row.id, row]),
      );
      return [...wanted].flatMap((id) => rows.get(id) ?? []);
    },
    [client],
  );
  const idsBetween = useCallback(
    async (start: number, end: number) => {
      const loaded = Array.from({ length: end - start + 1 }, (_, at) => rowAt(start + at)?.id);
      if (loaded.every((id) => id !== undefined)) return loaded;
      const answer = await ask('differences.ids', input);
      return answer.ok ? answer.value.slice(start, end + 1) : [];
    },
    [rowAt, input],
  );
  const reread = useCallback(
    async () => client.invalidateQueries({ queryKey: ['differences.page'] }),
    [client],
  );
  return { rowAt, known, idsBetween, reread };
}
