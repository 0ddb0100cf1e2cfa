import type { GapView } from '../../../shared/contract/index.ts';

/** Whether the work, one of its phases or the review of an accepted gap is late. */
export function isLate({ overdue, phases, row }: GapView, day: string): boolean {
  const { disposition, status, reviewOn } = row.plan;
  if (status === 'verified') return false;
  if (disposition === 'accept') return reviewOn !== null && reviewOn < day;
  if (overdue) return true;
  return disposition === 'phased' && status !== 'done' && phases.some((phase) => phase.overdue);
}
