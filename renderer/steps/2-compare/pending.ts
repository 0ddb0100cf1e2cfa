import type { DifferenceRow } from '../../../shared/contract/index.ts';
import { needsRationale } from '../../../shared/judging/needs-rationale.ts';
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
  /** `kept` from when the mark of a saved one has been shown until the rows are read again. */
  readonly state: 'pending' | 'saved' | 'kept';
  /** When it was saved, in milliseconds since the epoch. */
  readonly settledAt: number | null;
  /** Whether the rows were asked for after that: then they carry it themselves. */
  readonly isRead: boolean;
}

export type PendingById = ReadonlyMap<string, PendingJudgement>;

/** The row as it will be once the judgement is saved; itself once it was read after that. */
export function paint(row: DifferenceRow, pending: PendingJudgement | undefined): DifferenceRow {
  if (pending === undefined || pending.isRead) return row;
  const risk = pending.risk ?? row.suggestion.risk;
  if (risk === null) return row;
  return pending.judge === 'meeting'
    ? { ...row, rating: ratingOf(pending, risk), disagreed: false }
    : { ...row, assessments: withAssessment(row.assessments, assessmentOf(pending, risk)) };
}

function ratingOf(pending: PendingJudgement, risk: Risk): Rating {
  const accepted = pending.risk === null;
  return {
    risk,
    // What is accepted takes the words of its rule, which the record adds, unless it needs others.
    rationale: accepted && !needsRationale(risk, risk) ? '' : pending.rationale,
    accepted,
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
  judgement: Omit<PendingJudgement, 'state' | 'settledAt' | 'isRead'>,
): PendingById {
  const next = new Map(pending);
  for (const id of ids)
    next.set(id, { ...judgement, state: 'pending', settledAt: null, isRead: false });
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

/** Takes the mark of saved judgements away; they stay painted until the rows are read again. */
export function endMark(pending: PendingById, ids: readonly string[]): PendingById {
  const next = new Map(pending);
  for (const id of ids) {
    const one = next.get(id);
    if (one?.state !== 'saved') continue;
    if (one.isRead) next.delete(id);
    else next.set(id, { ...one, state: 'kept' });
  }
  return next;
}

/** Rows were asked for at `readAt`: what was saved before is in them, and needs no paint. */
export function markRead(pending: PendingById, readAt: number): PendingById {
  const next = new Map(pending);
  for (const [id, one] of pending) {
    if (one.settledAt === null || one.settledAt >= readAt) continue;
    if (one.state === 'kept') next.delete(id);
    else if (!one.isRead) next.set(id, { ...one, isRead: true });
  }
  return next;
}

/** Forgets the rows: the judgement was refused. */
export function forget(pending: PendingById, ids: readonly string[]): PendingById {
  const next = new Map(pending);
  for (const id of ids) next.delete(id);
  return next;
}
