import type { GapView } from '../../../shared/contract/index.ts';
import { efforts, type Effort, type Risk } from '../../../shared/model/words.ts';
import { risksDown } from '../riskOrder.ts';

/** One field of the board: a risk by an effort. */
export interface MatrixField {
  readonly risk: Risk;
  readonly effort: Effort;
  readonly chips: readonly Chip[];
}

/** Gaps of one rule that share risk and effort stand as one chip; a lone gap stands by itself. */
export interface Chip {
  readonly id: string;
  /** At least one; in the order of the plan. */
  readonly gaps: readonly [GapView, ...GapView[]];
}

export interface Board {
  /** High risk first; within a risk low effort first. */
  readonly fields: readonly MatrixField[];
  /** Gaps without an effort. */
  readonly unsorted: readonly Chip[];
}

/** From how many gaps of one rule on a board field they stand as one chip. */
const crowd = 4;

/** Lays the gaps out on the board; a field with many gaps of one rule shows them as one chip. */
export function layBoard(gaps: readonly GapView[]): Board {
  const fields = risksDown.flatMap((risk) =>
    efforts.map((effort) => ({
      risk,
      effort,
      chips: chipsOf(
        gaps.filter(({ row }) => row.rating?.risk === risk && row.plan.effort === effort),
      ),
    })),
  );
  return { fields, unsorted: chipsOf(gaps.filter(({ row }) => row.plan.effort === null)) };
}

function chipsOf(gaps: readonly GapView[]): readonly Chip[] {
  const byRule = Map.groupBy(gaps, (gap) => `${gap.row.rating?.risk}|${chipKey(gap)}`);
  return [...byRule.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    if (group.length < crowd) return group.map((gap) => loneChip(gap));
    return [{ id: `${first.row.id}+${others.length}`, gaps: [first, ...others] as const }];
  });
}

/** Gaps are of one kind when one rule suggested them for one name, or for one subject. */
function chipKey({ row }: GapView): string {
  return row.suggestion.rule === null ? row.id : `${row.suggestion.rule}|${row.dimension}`;
}

function loneChip(gap: GapView): Chip {
  return { id: gap.row.id, gaps: [gap] };
}

/** The ids behind a chip. */
export function idsOfChip(chip: Chip): readonly string[] {
  return chip.gaps.map((gap) => gap.row.id);
}

/** The effort one column to the left or right; null before the first of them, from the tray. */
export function neighbour(effort: Effort | null, step: 1 | -1): Effort | null {
  const at = effort === null ? -1 : efforts.indexOf(effort);
  const next = at + step;
  if (next < 0) return null;
  return efforts[Math.min(next, efforts.length - 1)] ?? null;
}

/** Order of the plan: what comes first stands first, then by number. */
export function planOrder(gaps: readonly GapView[]): readonly GapView[] {
  return gaps.toSorted(
    (one, other) =>
      (one.priority ?? 99) - (other.priority ?? 99) || one.row.number - other.row.number,
  );
}
