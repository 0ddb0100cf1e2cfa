import type { MaintenanceWindow, PhaseView } from '../../../shared/contract/views.ts';
import { isPhaseOverdue } from '../../../shared/plan/index.ts';
import type { Store } from '../store/store.ts';
import type { MaintenanceWindowTable, PlanPhaseTable } from '../store/tables.ts';

/** What the plan of every gap of an audit is seen against, read once for all of them. */
export interface PlanSurroundings {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Whether somebody of this name takes part in the audit. */
  readonly takesPart: (name: string | null) => boolean;
  /** The phases of a gap, in order. */
  readonly phasesOf: (differenceId: string) => readonly PhaseView[];
  /** Last day of a maintenance window; null where the calendar has none such. */
  readonly windowEnd: (windowId: string | null) => string | null;
}

/** Reads participants, phases and the maintenance calendar. */
export function planSurroundings(store: Store, auditId: string, today: string): PlanSurroundings {
  const names = store
    .prepare('SELECT name FROM participant WHERE audit_id = ?')
    .pluck()
    .all(auditId) as string[];
  const present = new Set(names.map(plain));
  const phases = phasesByGap(store, auditId, today);
  const ends = new Map(windowRows(store, auditId).map((row) => [row.id, row.ends_on]));
  return {
    today,
    takesPart: (name) => name !== null && present.has(plain(name)),
    phasesOf: (id) => phases.get(id) ?? [],
    windowEnd: (id) => (id === null ? null : (ends.get(id) ?? null)),
  };
}

/** Names are the same whatever their case. */
const plain = (name: string): string => name.trim().toLowerCase();

function phasesByGap(
  store: Store,
  auditId: string,
  today: string,
): ReadonlyMap<string, readonly PhaseView[]> {
  const rows = store
    .prepare('SELECT * FROM plan_phase WHERE audit_id = ? ORDER BY difference_id, ordinal')
    .all(auditId) as PlanPhaseTable[];
  const views = rows.map(({ difference_id, title, due, status }) => {
    const phase = { title, due, status };
    return { of: difference_id, view: { ...phase, overdue: isPhaseOverdue(phase, today) } };
  });
  const groups = Map.groupBy(views, ({ of }) => of);
  return new Map([...groups].map(([id, own]) => [id, own.map(({ view }) => view)]));
}

function windowRows(store: Store, auditId: string): readonly MaintenanceWindowTable[] {
  return store
    .prepare(
      `SELECT * FROM maintenance_window WHERE system_id = (SELECT system_id FROM audit WHERE id = ?)
       ORDER BY starts_on, ends_on, title, id`,
    )
    .all(auditId) as MaintenanceWindowTable[];
}

/** The maintenance calendar of the audit's system, with what is scheduled for each window. */
export function calendarOf(
  store: Store,
  auditId: string,
  countOf: (windowId: string) => number,
): readonly MaintenanceWindow[] {
  return windowRows(store, auditId).map(({ id, title, starts_on, ends_on }) => ({
    id,
    title,
    startsOn: starts_on,
    endsOn: ends_on,
    gaps: countOf(id),
  }));
}
