import { daysBetween, highestRisk, remindersOf } from '../../../shared/exceptions/index.ts';
import type { ExceptionReminder } from '../../../shared/exceptions/index.ts';
import type { Risk } from '../../../shared/model/words.ts';
import type { PlanProblem } from '../../../shared/plan/index.ts';
import { exceptionNumber, gapNumber } from '../../../shared/text/components.ts';
import { dayOf } from '../days.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import { exceptionsOf } from './covers.ts';
import { auditsOf } from './found.ts';
import { gapRows, problemsOf } from './plan.ts';
import { planSurroundings } from './plan-surroundings.ts';

/** Something of a system that has a date, or that should be done. */
export interface DueItem {
  readonly system: string;
  /** `E-003` or `G-014`. */
  readonly item: string;
  readonly title: string;
  readonly kind: ExceptionReminder['kind'] | OverdueKind;
  /** Of what it is about: the approved risk of an exception, the rating of a gap. */
  readonly risk: Risk | null;
  readonly owner: string | null;
  /** `YYYY-MM-DD`; null where it has no day of its own. */
  readonly on: string | null;
  /** Days until then; negative once it has passed. */
  readonly days: number | null;
  /** Whether it is late or no longer holds; else it only comes nearer. */
  readonly past: boolean;
  readonly sentence: string;
}

const overdueKinds = ['overdue', 'review-overdue', 'phase-overdue', 'window-past'] as const;
type OverdueKind = (typeof overdueKinds)[number];

/**
 * What is due in a record: exceptions that expire or are to be checked within 30 days, those that
 * have expired or are void, and items of the plan that are late in the newest audit of each system.
 */
export function dueItems(store: Store, now: Date): readonly DueItem[] {
  const today = dayOf(now);
  const systems = store.all(sql.selectFrom('system').selectAll().orderBy('name'));
  return systems.flatMap(({ id, name }) => [
    ...dueExceptions(store, { id, name }, today),
    ...overdueGaps(store, { id, name }, today),
  ]);
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function dueExceptions(store: Store, { id, name }: Named, today: string): readonly DueItem[] {
  const risks = approvedRisks(store, id);
  return exceptionsOf(store, { systemId: id, auditId: null }, today).flatMap((exception) =>
    remindersOf(exception, today).map(({ title, kind, owner, on, days, sentence }) => ({
      system: name,
      item: exceptionNumber(exception.number),
      title,
      kind,
      risk: highestRisk(risks.get(exception.id) ?? []),
      owner,
      on,
      days,
      past: kind === 'expired' || kind === 'check-overdue' || kind === 'void',
      sentence,
    })),
  );
}

function approvedRisks(store: Store, systemId: string): ReadonlyMap<string, readonly Risk[]> {
  const rows = store
    .prepare(
      `SELECT DISTINCT exception_id, risk FROM exception_cover
       WHERE system_id = ? AND risk IS NOT NULL`,
    )
    .all(systemId) as { readonly exception_id: string; readonly risk: Risk }[];
  const groups = Map.groupBy(rows, (row) => row.exception_id);
  return new Map([...groups].map(([id, group]) => [id, group.map(({ risk }) => risk)]));
}

/** The late items of the newest audit: those of audits before were carried on, or are history. */
function overdueGaps(store: Store, { id, name }: Named, today: string): readonly DueItem[] {
  const [newest] = auditsOf(store, id);
  if (!newest) return [];
  const around = planSurroundings(store, newest.audit.id, today);
  return gapRows(store, newest.audit.id, today).flatMap((row) =>
    problemsOf(row, around).flatMap(({ code, sentence }) => {
      const kind = overdueKinds.find((each) => each === code);
      if (kind === undefined) return [];
      const on = dayOfProblem(kind, row.plan);
      return [
        {
          system: name,
          item: gapNumber(row.number),
          title: `${row.name} (${row.subject})`,
          kind,
          risk: row.rating?.risk ?? null,
          owner: row.plan.owner,
          on,
          days: on === null ? null : daysBetween(today, on),
          past: true,
          sentence,
        },
      ];
    }),
  );
}

type Plan = ReturnType<typeof gapRows>[number]['plan'];

function dayOfProblem(kind: PlanProblem['code'], { due, reviewOn }: Plan): string | null {
  if (kind === 'overdue') return due;
  return kind === 'review-overdue' ? reviewOn : null;
}
