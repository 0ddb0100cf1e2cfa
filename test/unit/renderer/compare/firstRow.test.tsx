import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { firstFilter, openFilter } from '../../../../renderer/steps/2-compare/filter.ts';
import { buildGridIndex } from '../../../../renderer/steps/2-compare/gridIndex.ts';
import { useFirstRow } from '../../../../renderer/steps/2-compare/useFirstRow.ts';
import type { DifferenceRow } from '../../../../shared/contract/index.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { aRow } from './rows.ts';

afterEach(cleanup);

const group = (count: number) => ({ dimension: 'data' as const, subject: 'orders', count });

/** A page with these rows in one group, as the grid has read it. */
function pageOf(...ids: readonly string[]) {
  const rows: readonly DifferenceRow[] = ids.map((id) => aRow({ id }));
  const index = buildGridIndex([group(ids.length) as never]);
  const place = (id: string) => rows.findIndex((row) => row.id === id);
  return {
    index,
    behind: false,
    shown: { rows } as never,
    rowAt: (at: number) => rows[at],
    placeOf: (id: string) => (place(id) < 0 ? null : place(id)),
    reread: async (): Promise<void> => undefined,
  };
}

/** The hook over a page, with what it did. */
function seek(wanted: string | null, page: ReturnType<typeof pageOf>, filter = openFilter) {
  const lines: number[] = [];
  const cleared: string[] = [];
  const goTo = (line: number) => lines.push(line);
  const clear = () => cleared.push('cleared');
  const hook = renderHook(
    ({ pages, shown }) =>
      useFirstRow({ auditId: 'a', filtering: { filter: shown, clear }, pages, wanted, goTo }),
    { initialProps: { pages: page, shown: filter } },
  );
  return { ...hook, lines, cleared };
}

describe('the row that the grid begins at', () => {
  it('is sought until the cursor is there, so that no key rates the first row of all', async () => {
    fakeBridge({ queries: { 'differences.ids': () => ['one', 'two'] } });
    const { result, lines } = seek('two', pageOf('one', 'two'));
    expect(result.current).toBe(true);
    await waitFor(() => expect(result.current).toBe(false));
    expect(lines).toEqual([2]);
  });

  it('is waited for where the rows changed since the page was read', async () => {
    fakeBridge({ queries: { 'differences.ids': () => ['two', 'three'] } });
    const reread = async () => new Promise<void>(() => undefined);
    const before = { ...pageOf('one', 'two', 'three'), reread };
    const { result, lines, rerender } = seek('three', before);
    await new Promise((after) => setTimeout(after, 0));
    expect([result.current, lines]).toEqual([true, []]);
    rerender({ pages: pageOf('two', 'three'), shown: openFilter });
    await waitFor(() => expect(lines).toEqual([2]));
    expect(result.current).toBe(false);
  });

  it('is read again where no change was told of, and found then', async () => {
    fakeBridge({ queries: { 'differences.ids': () => ['two', 'three'] } });
    const page = pageOf('one', 'two', 'three');
    const later = pageOf('two', 'three');
    let read = page;
    const reread = async () => {
      read = later;
    };
    const pages = { ...page, rowAt: (at: number) => read.rowAt(at), reread };
    const { result, lines } = seek('three', pages);
    await waitFor(() => expect(result.current).toBe(false));
    expect(lines).toEqual([2]);
  });

  it.each([
    ['goes to it where it is in sight', ['three', 'one', 'two'], [1]],
    ['ends without it', ['one', 'two'], []],
  ] as const)('and %s where order and rows never agree', async (_, rows, lines) => {
    fakeBridge({ queries: { 'differences.ids': () => ['one', 'three'] } });
    const seeking = seek('three', pageOf(...rows));
    await waitFor(() => expect(seeking.result.current).toBe(false));
    expect(seeking.lines).toEqual(lines);
  });

  it('opens the filter that leaves it out, and goes there once the rows are read', async () => {
    let ids = ['one'];
    fakeBridge({ queries: { 'differences.ids': () => ids } });
    const { result, lines, cleared, rerender } = seek('two', pageOf('one'), firstFilter);
    await waitFor(() => expect(cleared).toEqual(['cleared']));
    expect([result.current, lines]).toEqual([true, []]);
    ids = ['one', 'two'];
    rerender({ pages: { ...pageOf('one'), behind: true }, shown: openFilter });
    rerender({ pages: pageOf('one', 'two'), shown: openFilter });
    await waitFor(() => expect(lines).toEqual([2]));
    expect(result.current).toBe(false);
  });

  it('is given up where the row is gone, and never sought where none is wanted', async () => {
    fakeBridge({ queries: { 'differences.ids': () => ['one'] } });
    const gone = seek('two', pageOf('one'));
    await waitFor(() => expect(gone.result.current).toBe(false));
    const none = seek(null, pageOf('one'));
    expect(none.result.current).toBe(false);
    expect([gone.lines, none.lines]).toEqual([[], []]);
  });
});
