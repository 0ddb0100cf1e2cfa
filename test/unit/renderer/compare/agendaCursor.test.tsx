import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { makeClient } from '../../../../renderer/app/client.ts';
import { useAgendaCursor } from '../../../../renderer/steps/2-compare/agenda/useAgendaCursor.ts';
import type { AgendaPages } from '../../../../renderer/steps/2-compare/agenda/useAgendaPages.ts';
import type { AgendaItem } from '../../../../shared/contract/index.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { aRow } from './rows.ts';

afterEach(cleanup);

const items = ['group', 'single'].map(
  (id) => ({ id, count: id === 'group' ? 3 : 1 }) as AgendaItem,
);
const rows = ['one', 'two', 'three'].map((id) => aRow({ id }));

const thousand = Array.from({ length: 1000 }, (_, index) => aRow({ id: `row ${index}` }));

const pages: AgendaPages = {
  page: null,
  total: items.length,
  behind: false,
  itemAt: (place) => items[place],
  placeOf: (id) => items.findIndex((item) => item.id === id),
};

/** The cursor over an agenda of a group and a single row; `read` lets the members arrive. */
function agenda(row: string | null = null, all = rows) {
  fakeBridge({
    queries: {
      'meeting.members': ({ offset, limit }: { offset: number; limit: number }) =>
        all.slice(offset, offset + limit),
    },
  });
  const members = { item: items[0], ids: all.map(({ id }) => id), rows: all.slice(0, 200) };
  const { promise, resolve } = Promise.withResolvers<unknown>();
  Object.assign(window.evenkeel?.queries ?? {}, { 'meeting.item': async () => promise });
  const client = makeClient();
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const first = row === null ? null : { item: 'group', row, place: 0 };
  const { result } = renderHook(() => useAgendaCursor('a', pages, first), { wrapper });
  const read = () => act(async () => resolve({ ok: true, value: members }));
  return { cursor: () => result.current, read };
}

describe('the cursor of the agenda', () => {
  it('walks the members of a group that is still being read, and takes nothing meanwhile', async () => {
    const { cursor, read } = agenda();
    act(() => cursor().toggle(items[0] as AgendaItem));
    expect(cursor().target?.item.id).toBe('group');
    act(() => cursor().step(1));
    expect(cursor().target).toBeNull();
    act(() => cursor().step(1));
    await read();
    await waitFor(() => expect(cursor().target?.member?.id).toBe('two'));
  });

  it('goes back to the group itself before its members are there', async () => {
    const { cursor, read } = agenda();
    act(() => cursor().toggle(items[0] as AgendaItem));
    act(() => cursor().step(1));
    act(() => cursor().step(-1));
    expect(cursor().target).toMatchObject({ item: { id: 'group' }, member: null });
    await read();
    await waitFor(() => expect(cursor().members).not.toBeNull());
    expect(cursor().target).toMatchObject({ item: { id: 'group' }, member: null });
  });

  it('takes no whole group where one of its rows was asked for', async () => {
    const { cursor, read } = agenda('three');
    expect(cursor().target).toBeNull();
    await read();
    await waitFor(() => expect(cursor().target?.member?.id).toBe('three'));
  });

  it('walks every member of a group of 1,000, and takes nothing where one is still being read', async () => {
    const { cursor, read } = agenda(null, thousand);
    act(() => cursor().toggle(items[0] as AgendaItem));
    await read();
    await waitFor(() => expect(cursor().members).not.toBeNull());
    for (const { id } of thousand) {
      act(() => cursor().step(1));
      expect(cursor().target?.member?.id ?? id).toBe(id);
      await waitFor(() => expect(cursor().target?.member?.id).toBe(id));
    }
    act(() => cursor().step(1));
    expect(cursor().target).toMatchObject({ item: { id: 'single' }, member: null });
  });

  it('comes to a member far down that was asked for, and takes nothing before', async () => {
    const { cursor, read } = agenda('row 900', thousand);
    await read();
    expect(cursor().target?.member?.id ?? null).not.toBe('row 0');
    await waitFor(() => expect(cursor().target?.member?.id).toBe('row 900'));
  });
});
