import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Collectors } from '../../../../renderer/views/help/Collectors.tsx';
import { ValueTypes } from '../../../../renderer/views/help/ValueTypes.tsx';
import { collectorList } from '../../../../electron/engine/queries/documenting.ts';
import { valueTypeTable } from '../../../../shared/compare/index.ts';
import { helpText } from '../../../../shared/text/help.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

afterEach(cleanup);

describe('help on collectors', () => {
  const all = collectorList();

  it('tells of every collector what its own metadata says', async () => {
    fakeBridge({ queries: { 'collectors.list': () => all } });
    show(<Collectors />);
    await screen.findByRole('region', { name: all[0]?.title ?? '' });
    for (const { title, description, formats, filePatterns, answers } of all) {
      const told = screen.getByRole('region', { name: title }).textContent ?? '';
      expect(told).toContain(description);
      for (const part of [...formats, ...filePatterns, ...answers]) expect(told).toContain(part);
    }
  });

  it('finds one by a word of it, and says when there is none', async () => {
    fakeBridge({ queries: { 'collectors.list': () => all } });
    show(<Collectors />);
    const search = await screen.findByRole('searchbox', { name: helpText.collectors.search });
    await userEvent.type(search, 'kustomi');
    const kustomize = all.find(({ id }) => id === 'kustomize')?.title ?? '';
    expect(await screen.findByRole('region', { name: kustomize })).toBeTruthy();
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: all[0]?.title ?? '' })).toBeNull(),
    );
    await userEvent.type(search, ' of nothing');
    expect(await screen.findByText(helpText.collectors.none)).toBeTruthy();
  });
});

describe('help on how values compare', () => {
  it('shows the whole table of types with its examples', () => {
    fakeBridge({});
    show(<ValueTypes />);
    for (const { label, meaning, same, different } of valueTypeTable) {
      const row = screen.getByRole('rowheader', { name: label }).closest('tr');
      if (!row) throw new Error(`no row for ${label}`);
      expect(within(row).getByText(meaning)).toBeTruthy();
      for (const text of [...same, ...different].flat()) expect(row.textContent).toContain(text);
    }
  });
});
