import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { ApproachView } from '../../../shared/contract/views.ts';
import { advise, assumedAnswers, isCarriedByImage } from '../../../shared/approaches/index.ts';
import type {
  ApproachAnswers,
  ApproachFindings,
  ApproachId,
} from '../../../shared/approaches/index.ts';
import type { Incident } from '../../../shared/model/audit.ts';
import type { Dimension } from '../../../shared/model/words.ts';
import { coveredKeys, isOpen, parityOf } from '../../../shared/scorecard/index.ts';
import type { ScorecardGap, ScorecardInput } from '../../../shared/scorecard/index.ts';
import { dayOf } from '../days.ts';
import { toIncident } from '../store/mapping.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { ApproachTable } from '../store/tables.ts';
import { byDimension } from './coverage.ts';
import { auditsOf, findAudit } from './found.ts';
import { scorecardInput } from './scorecard.ts';

/** The advice on approaches for a system, next to what its audit found and what was chosen. */
export function approachView(
  store: Store,
  { auditId, answers }: ParsedQueryInput<'approach.get'>,
  now: Date,
): ApproachView {
  const found = approachFindings(store, auditId, now);
  const row = recordedApproach(store, auditId);
  const given = answers ?? (row && answersOf(row)) ?? assumedAnswers(found);
  return {
    answers: given,
    advice: advise(given, found, dayOf(now)),
    recorded: row ? toRecorded(row) : null,
    before: chosenBefore(store, auditId),
  };
}

/** What the advice rests on, as the record has it now. */
export function approachFindings(store: Store, auditId: string, now: Date): ApproachFindings {
  const { audit, system } = findAudit(store, auditId);
  const input = scorecardInput(store, auditId, now);
  const covered = coveredKeys(input.exceptions, input.today);
  const incidents = store
    .all(sql.selectFrom('incident').selectAll().where('audit_id', '=', auditId))
    .map(toIncident)
    .filter(({ parityGap }) => parityGap);
  return {
    criticality: system.criticality,
    profile: audit.profile,
    openHigh: byDimension((dimension) => openHigh(input, dimension, covered)),
    parity: byDimension((dimension) => parityOfDimension(input, dimension)),
    incidents: byDimension(
      (dimension) => incidents.filter((each) => each.dimension === dimension).length,
    ),
    imageTrouble:
      openHighRows(input, covered).filter(isCarriedByImage).length +
      incidents.filter(isOfImage).length,
  };
}

/** The advice that was recorded in an audit. */
function recordedApproach(store: Store, auditId: string): ApproachTable | undefined {
  return store.get(sql.selectFrom('approach').selectAll().where('id', '=', auditId));
}

function openHigh(
  input: ScorecardInput,
  dimension: Dimension,
  covered: ReadonlySet<string>,
): number {
  return openHighRows(input, covered).filter((row) => row.dimension === dimension).length;
}

function openHighRows(
  { rows }: ScorecardInput,
  covered: ReadonlySet<string>,
): readonly ScorecardGap[] {
  return rows.filter(
    (row) =>
      isOpen(row) && !covered.has(row.key) && (row.rating?.risk ?? row.suggestedRisk) === 'high',
  );
}

/** An incident that names no attribute is taken for one of its dimension's usual kind. */
function isOfImage({ dimension, catalogueId }: Incident): boolean {
  if (catalogueId === null) return dimension === 'dependencies';
  return isCarriedByImage({ catalogueId, valueType: 'text' });
}

function parityOfDimension(input: ScorecardInput, dimension: Dimension): number | null {
  const rows = input.rows.filter((row) => row.dimension === dimension);
  return parityOf(rows, input.unpairedHighRisk?.[dimension]).percent;
}

/** What was recorded in an audit, as people see it; null where nothing was. */
export function recordedView(store: Store, auditId: string): ApproachView['recorded'] {
  const row = recordedApproach(store, auditId);
  return row ? toRecorded(row) : null;
}

/** What the newest earlier audit of the system chose. */
function chosenBefore(store: Store, auditId: string): ApproachView['before'] {
  const { audit } = findAudit(store, auditId);
  const earlier = auditsOf(store, audit.systemId).filter(({ row }) => row.number < audit.number);
  for (const { row } of earlier) {
    const approach = recordedApproach(store, row.id);
    if (approach) {
      return { release: row.release, chosen: chosenOf(approach), revisitOn: approach.revisit_on };
    }
  }
  return null;
}

function toRecorded(row: ApproachTable): NonNullable<ApproachView['recorded']> {
  return {
    answers: answersOf(row),
    advised: JSON.parse(row.json_advised) as readonly ApproachId[],
    chosen: chosenOf(row),
    reason: row.reason,
    revisitOn: row.revisit_on,
    by: row.recorded_by,
    at: row.recorded_at,
  };
}

function answersOf(row: ApproachTable): ApproachAnswers {
  return JSON.parse(row.json_answers) as ApproachAnswers;
}

function chosenOf(row: ApproachTable): readonly ApproachId[] {
  return JSON.parse(row.json_chosen) as readonly ApproachId[];
}
