import { describe, expect, it } from 'vitest';
import {
  chooseAll,
  emptySelection,
  extendTo,
  spanTo,
  targetsOf,
  toggleMany,
  toggleRow,
  type Selection,
} from '../../../../renderer/steps/2-compare/selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const reach = (selection: Selection, row: number): Selection => {
  const { from, to } = spanTo(selection, row);
  return extendTo(selection, row, order.slice(from, to + 1));
};
const idsOf = (selection: { readonly ids: ReadonlySet<string> }) => [...selection.ids].toSorted();

describe('the selection', () => {
  it('adds a row and takes it away again', () => {
    const once = toggleRow(emptySelection, 'b', 1);
    expect(idsOf(once)).toEqual(['b']);
    expect(idsOf(toggleRow(once, 'b', 1))).toEqual([]);
  });

  it('extends from the anchor in both directions, replacing the earlier extension', () => {
    const start = toggleRow(emptySelection, 'c', 2);
    const down = reach(start, 4);
    expect(idsOf(down)).toEqual(['c', 'd', 'e']);
    expect(idsOf(reach(down, 0))).toEqual(['a', 'b', 'c']);
  });

  it('extends from the row itself where nothing was chosen', () => {
    expect(idsOf(reach(emptySelection, 3))).toEqual(['d']);
  });

  it('adds a whole group, and takes it away when all of it was chosen', () => {
    const some = toggleMany(toggleRow(emptySelection, 'a', 0), ['a', 'b']);
    expect(idsOf(some)).toEqual(['a', 'b']);
    expect(idsOf(toggleMany(some, ['a', 'b']))).toEqual([]);
  });

  it('acts on the row at the cursor only while nothing is chosen', () => {
    expect(targetsOf(emptySelection, 'd')).toEqual(['d']);
    expect(targetsOf(chooseAll(order), 'd')).toEqual(order);
    expect(targetsOf(emptySelection, null)).toEqual([]);
  });
});
