import type { DifferenceRow } from '../../../shared/contract/index.ts';
import type { Assessment, Rating } from '../../../shared/model/judgement.ts';
import type { Risk, Team } from '../../../shared/model/words.ts';

/** Who judges: the meeting, or one team. */
export type Judge = Team | 'meeting';

/** A judgement that is on its way to the record, or has just reached it. */
export interface PendingJudgement {
  readonly judge: Judge;
  /** Null takes over each row's own suggestion. */
  readonly risk: Risk | null;
  readonly rationale: string;
  readonly by: string;
  readonly state: 'pending' | 'saved';
  /** Milliseconds since the epoch; rows read after it carry the judgement themselves. */
  readonly settledAt: number | null;
}

export type PendingById = ReadonlyMap<string, PendingJudgement>;

/**
 * The row as it will be once the judgement is saved. A row read after the judgement was saved
 * (`readAt`, milliseconds since the epoch) carries it itself.
 */
export function paint(
  row: DifferenceRow,
  pending: PendingJudgement | undefined,
  readAt: number,
): DifferenceRow {
  if (pending === undefined) return row;
  if (pending.settledAt !== null && readAt > pending.settledAt) return row;
  const risk = pending.risk ?? row.suggestion.risk;
  if (risk === null) return row;
  return pending.judge === 'meeting'
    ? { ...row, rating: ratingOf(pending, risk), disagreed: false }
    : { ...row, assessments: withAssessment(row.assessments, assessmentOf(pending, risk)) };
}

function ratingOf(pending: PendingJudgement, risk: Risk): Rating {
  return {
    risk,
    rationale: pending.rationale,
    accepted: pending.risk === null,
    by: pending.by,
    at: '',
  };
}

function assessmentOf(pending: PendingJudgement, risk: Risk): Assessment {
  const team: Team = pending.judge === 'meeting' ? 'development' : pending.judge;
  return { team, risk, rationale: pending.rationale, by: pending.by, at: '', revealedAt: null };
}

function withAssessment(existing: readonly Assessment[], added: Assessment): readonly Assessment[] {
  return [...existing.filter((one) => one.team !== added.team), added];
}

/** Marks each of the rows as awaiting the record. */
export function markPending(
  pending: PendingById,
  ids: readonly string[],
  judgement: Omit<PendingJudgement, 'state' | 'settledAt'>,
): PendingById {
  const next = new Map(pending);
  for (const id of ids) next.set(id, { ...judgement, state: 'pending', settledAt: null });
  return next;
}

/** Marks each of the rows as saved, so that a mark can show it for a moment. */
export function markSaved(pending: PendingById, ids: readonly string[], now: number): PendingById {
  const next = new Map(pending);
  for (const id of ids) {
    const one = next.get(id);
    if (one !== undefined) next.set(id, { ...one, state: 'saved', settledAt: now });
  }
  return next;
}

/** Forgets the rows: the judgement was refused, or its mark has been shown long enough. */
export function forget(pending: PendingById, ids: readonly string[]): PendingById {
  const next = new Map(pending);
  for (const id of ids) next.delete(id);
  return next;
}
