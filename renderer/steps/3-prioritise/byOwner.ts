import type { GapView } from '../../../shared/contract/index.ts';
import type { Participant } from '../../../shared/model/audit.ts';
import type { Team } from '../../../shared/model/words.ts';

/** What one person has to do. */
export interface OwnerPage {
  /** Null for gaps that nobody owns yet. */
  readonly owner: string | null;
  /** Team of a participant; null for somebody else. */
  readonly team: Team | null;
  /** How somebody else is reached; empty for a participant. */
  readonly contact: string;
  /** What is due first stands first; what is done and verified last. */
  readonly gaps: readonly GapView[];
}

/** The plan by owner, by name; what nobody owns comes last. */
export function pagesByOwner(
  gaps: readonly GapView[],
  participants: readonly Participant[],
): readonly OwnerPage[] {
  const groups = Map.groupBy(gaps, ({ row }) => plain(row.plan.owner));
  const pages = [...groups].map(([key, own]) => {
    const person = participants.find(({ name }) => plain(name) === key);
    const first = own.find(({ row }) => row.plan.ownerContact !== '') ?? own[0];
    return {
      owner: key === '' ? null : (person?.name ?? own[0]?.row.plan.owner ?? null),
      team: person?.team ?? null,
      contact: person ? '' : (first?.row.plan.ownerContact ?? ''),
      gaps: own.toSorted(byDay),
    };
  });
  return pages.toSorted(byName);
}

const plain = (name: string | null): string => (name ?? '').trim().toLowerCase();

/** The day on which a gap is looked at next: due, or reviewed where it is accepted. */
export function dayOfGap({ row }: GapView): string | null {
  return row.plan.disposition === 'accept' ? row.plan.reviewOn : row.plan.due;
}

function byDay(one: GapView, other: GapView): number {
  return (
    isOver(one) - isOver(other) ||
    (dayOfGap(one) ?? '9999').localeCompare(dayOfGap(other) ?? '9999') ||
    (one.priority ?? 10) - (other.priority ?? 10) ||
    one.row.number - other.row.number
  );
}

function isOver({ row }: GapView): number {
  return row.plan.status === 'done' || row.plan.status === 'verified' ? 1 : 0;
}

function byName(one: OwnerPage, other: OwnerPage): number {
  if (one.owner === null || other.owner === null) return one.owner === null ? 1 : -1;
  return one.owner.localeCompare(other.owner);
}
