import type { GapView } from '../../../shared/contract/index.ts';
import { riskRank } from '../../../shared/model/risk-order.ts';
import { efforts, type Effort, type Risk } from '../../../shared/model/words.ts';
import { risksDown } from '../../app/riskOrder.ts';

/** One field of the board: a risk by an effort. */
export interface MatrixField {
  readonly risk: Risk;
  readonly effort: Effort;
  readonly chips: readonly Chip[];
}

/** Gaps of one group that share their rating and their plan stand as one chip and act together. */
export interface Chip {
  readonly id: string;
  /** At least one; in the order of the plan. */
  readonly gaps: readonly [GapView, ...GapView[]];
  /** Id of the group's chip that it came out of when that was opened. */
  readonly within: string | null;
}

export interface Board {
  /** High risk first; within a risk low effort first. */
  readonly fields: readonly MatrixField[];
  /** Gaps without an effort. */
  readonly unsorted: readonly Chip[];
}

/** Lays the gaps out on the board; `opened` are ids of group chips whose members stand alone. */
export function layBoard(gaps: readonly GapView[], opened: ReadonlySet<string> = new Set()): Board {
  const byField = Map.groupBy(gaps, fieldOf);
  const chips = (field: string) => chipsOf(byField.get(field) ?? [], opened);
  const fields = risksDown.flatMap((risk) =>
    efforts.map((effort) => ({ risk, effort, chips: chips(`${risk}|${effort}`) })),
  );
  return { fields, unsorted: chips(tray) };
}

const tray = 'none';

function fieldOf({ row: { rating, plan } }: GapView): string {
  return plan.effort === null || rating === null ? tray : `${rating.risk}|${plan.effort}`;
}

function chipsOf(gaps: readonly GapView[], opened: ReadonlySet<string>): readonly Chip[] {
  const groups = Map.groupBy(gaps, alike);
  return [...groups.values()].flatMap((members) => {
    const [first, ...others] = members;
    if (first === undefined) return [];
    if (others.length === 0) return [{ id: first.row.id, gaps: [first], within: null }];
    const id = `${first.row.id}+${others.length}`;
    const group: Chip = { id, gaps: [first, ...others], within: null };
    return opened.has(id) ? [group, ...members.map((gap) => member(gap, id))] : [group];
  });
}

const member = (gap: GapView, within: string): Chip => ({ id: gap.row.id, gaps: [gap], within });

/** Gaps are alike when they are of one group, are rated alike and nothing in their plans differs. */
function alike({ row, phases }: GapView): string {
  if (row.groupKey === null) return row.id;
  return JSON.stringify([row.groupKey, row.rating?.risk, row.plan, phases]);
}

/** The ids behind a chip. */
export function idsOfChip(chip: Chip): readonly string[] {
  return chip.gaps.map((gap) => gap.row.id);
}

/** How many gaps are behind chips; members of an opened group count once. */
export function countOf(chips: readonly Chip[]): number {
  return chips.reduce((sum, chip) => sum + (chip.within === null ? chip.gaps.length : 0), 0);
}

/** The effort one column to the left or right; null before the first of them, from the tray. */
export function neighbour(effort: Effort | null, step: 1 | -1): Effort | null {
  const at = effort === null ? -1 : efforts.indexOf(effort);
  const next = at + step;
  if (next < 0) return null;
  return efforts[Math.min(next, efforts.length - 1)] ?? null;
}

/** Order of the plan: what comes first stands first, then the graver risk, then the number. */
export function planOrder(gaps: readonly GapView[]): readonly GapView[] {
  return gaps.toSorted(
    (one, other) =>
      (one.priority ?? 99) - (other.priority ?? 99) ||
      rankOf(other) - rankOf(one) ||
      one.row.number - other.row.number,
  );
}

const rankOf = ({ row }: GapView): number => riskRank(row.rating?.risk ?? null);
