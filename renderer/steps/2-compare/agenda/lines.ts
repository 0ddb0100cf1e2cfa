/** A line of the agenda: an item by its place, or a member of an item that is open. */
export type AgendaLine =
  | { readonly type: 'item'; readonly item: number }
  | { readonly type: 'member'; readonly item: number; readonly member: number };

/** Items that are open, by their place, with the number of member lines that each shows. */
export type OpenMembers = ReadonlyMap<number, number>;

/** All lines of the agenda: its items, and the members of those that are open. */
export function lineCount(items: number, open: OpenMembers): number {
  let lines = items;
  for (const [item, members] of open) if (item < items) lines += members;
  return lines;
}

/** What stands at a line. */
export function lineAt(line: number, open: OpenMembers): AgendaLine {
  let above = 0;
  for (const [item, members] of ordered(open)) {
    const header = item + above;
    if (line <= header) break;
    if (line <= header + members) return { type: 'member', item, member: line - header - 1 };
    above += members;
  }
  return { type: 'item', item: line - above };
}

/** The line of an item, or of one of its members. */
export function lineOf(at: AgendaLine, open: OpenMembers): number {
  let above = 0;
  for (const [item, members] of open) if (item < at.item) above += members;
  return at.item + above + (at.type === 'member' ? at.member + 1 : 0);
}

const ordered = (open: OpenMembers) => [...open].toSorted(([a], [b]) => a - b);
