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

/** One row alone. */
export function chooseOnly(id: string, row: number): Selection {
  return { ids: new Set([id]), anchor: row };
}

/**
 * Everything from the anchor to `row`. `order` holds the ids of the whole result in row order;
 * the anchor stays, so that a second extension replaces the first.
 */
export function extendTo(
  selection: Selection,
  row: number,
  order: readonly string[],
): Selection {
  const anchor = selection.anchor ?? row;
  const from = Math.min(anchor, row);
  const to = Math.max(anchor, row);
  return { ids: new Set(order.slice(from, to + 1)), anchor };
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
