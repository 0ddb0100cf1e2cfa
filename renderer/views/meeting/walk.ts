import type { AgendaItem } from '../../../shared/contract/views/meeting.ts';

/** How far the meeting has come through the agenda. */
export interface Walk {
  readonly skipped: ReadonlySet<string>;
  /** The end was reached once: what was parked or skipped comes back. */
  readonly again: boolean;
  /** Decided here, though the agenda may not say so yet. */
  readonly decided: ReadonlySet<string>;
}

/** Where the walk goes next. A null id is the end. */
export interface NextStep {
  readonly id: string | null;
  /** Whether this begins the second pass. */
  readonly again: boolean;
}

/** Whether an item still waits for a decision. */
export function isOpen(item: AgendaItem, walk: Pick<Walk, 'decided'>): boolean {
  return item.state !== 'decided' && !walk.decided.has(item.id);
}

/**
 * The next item to decide after the one at hand, from the start again at the end. When nothing is
 * left, parked and skipped ones come back once; after them the agenda is through.
 */
export function nextStep(
  items: readonly AgendaItem[],
  current: string | null,
  walk: Walk,
): NextStep {
  const from = items.findIndex((item) => item.id === current);
  const round = [...items.slice(from + 1), ...items.slice(0, Math.max(0, from))];
  const ahead = round.find((item) => waits(item, walk));
  if (ahead) return { id: ahead.id, again: walk.again };
  if (walk.again) return { id: null, again: true };
  const back = items.find((item) => isOpen(item, walk));
  return { id: back?.id ?? null, again: true };
}

function waits(item: AgendaItem, walk: Walk): boolean {
  if (!isOpen(item, walk) || walk.skipped.has(item.id)) return false;
  return walk.again || item.state !== 'parked';
}

/** The item beside this one in the agenda, decided or not; the same at either end. */
export function beside(
  items: readonly AgendaItem[],
  current: string | null,
  step: 1 | -1,
): string | null {
  const at = items.findIndex((item) => item.id === current);
  if (at === -1) return items.at(step === 1 ? 0 : -1)?.id ?? null;
  return items[Math.min(items.length - 1, Math.max(0, at + step))]?.id ?? null;
}
