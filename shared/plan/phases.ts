import type { IsoDate } from '../model/audit.ts';

/** One step of a plan in phases. */
export interface Phase {
  readonly title: string;
  readonly due: IsoDate | null;
  readonly status: 'open' | 'in-progress' | 'done';
}

/** The date of the last phase, on which the gap is due; null while it has none. */
export function dueOfPhases(phases: readonly Phase[]): IsoDate | null {
  return phases.at(-1)?.due ?? null;
}

/** Whether a phase is due before one that stands ahead of it; phases without dates are passed over. */
export function areDisordered(phases: readonly Phase[]): boolean {
  const days = phases.map(({ due }) => due).filter((due) => due !== null);
  return days.some((day, at) => at > 0 && day < (days[at - 1] ?? ''));
}

/** Whether a phase is late: its date has passed and it is not done. The date itself is in time. */
export function isPhaseOverdue({ due, status }: Phase, today: IsoDate): boolean {
  return status !== 'done' && due !== null && due < today;
}
