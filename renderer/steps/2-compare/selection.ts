/** Chosen differences by id, and the row from which `Shift` extends. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Place of the anchor in the result; null before anything was chosen. */
  readonly anchor: number | null;
}

export const emptySelection: Selection = { ids: new Set(), anchor: null };

/** Adds a row, or takes it away where it was chosen; it becomes the anchor. */
export function toggleRow(selection: Selection, id: string, row: number): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: row };
}

/** The rows that an extension to `row` covers: from the anchor, or the row alone without one. */
export function spanTo(
  selection: Selection,
  row: number,
): { readonly from: number; readonly to: number } {
  const anchor = selection.anchor ?? row;
  return { from: Math.min(anchor, row), to: Math.max(anchor, row) };
}

/** The rows of a span alone; the anchor stays, so that a second extension replaces the first. */
export function extendTo(selection: Selection, row: number, ids: readonly string[]): Selection {
  return { ids: new Set(ids), anchor: selection.anchor ?? row };
}

/** These ids beside the chosen ones, or without them where all of them were chosen. */
export function toggleMany(selection: Selection, wanted: readonly string[]): Selection {
  const all = wanted.every((id) => selection.ids.has(id));
  const ids = new Set(selection.ids);
  for (const id of wanted) {
    if (all) ids.delete(id);
    else ids.add(id);
  }
  return { ids, anchor: selection.anchor };
}

/** Everything that matches. */
export function chooseAll(order: readonly string[]): Selection {
  return { ids: new Set(order), anchor: 0 };
}

/** What an act concerns: the selection, or the row at the cursor where nothing is chosen. */
export function targetsOf(selection: Selection, atCursor: string | null): readonly string[] {
  if (selection.ids.size > 0) return [...selection.ids];
  return atCursor === null ? [] : [atCursor];
}
