import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { DriftCheckView, ScorecardView } from '../../../shared/contract/views.ts';
import { catalogueEntry } from '../../../shared/model/catalogue/index.ts';
import type { ComparisonSummary, LoweringRule } from '../../../shared/model/comparison.ts';
import type { Assessment, Rating, Scorecard } from '../../../shared/model/judgement.ts';
import type { Dimension, Risk } from '../../../shared/model/words.ts';
import { silencedRules } from '../../../shared/risk/index.ts';
import { computeScorecard } from '../../../shared/scorecard/index.ts';
import type {
  DriftFinding,
  ScorecardGap,
  ScorecardInput,
} from '../../../shared/scorecard/index.ts';
import { dayOf } from '../days.ts';
import { isStale } from '../store/comparison-inputs.ts';
import type { Store } from '../store/store.ts';
import { ownRules } from '../store/system-rules.ts';
import type {
  AssessmentTable,
  DifferenceTable,
  DriftCheckTable,
  PlanItemTable,
} from '../store/tables.ts';
import { closingOf } from './closing.ts';
import { byDimension, coverageOf, snapshotsOf } from './coverage.ts';
import { exceptionsOf, withHeldCovers } from './covers.ts';
import { unpairedSources } from './unpaired.ts';
import { SHOWN } from './filter.ts';
import { findAudit } from './found.ts';
import { shownExceptions } from './register.ts';
import { remembered } from '../store/remembered.ts';
import { RATING_JOIN, loadRows, toAssessment } from './rows.ts';
import { detectorRows } from './detectors.ts';

/** Gaps that the scorecard names. */
const HIGHEST = 12;

/** The page that leaves the room. */
export function scorecardView(
  store: Store,
  { auditId }: ParsedQueryInput<'scorecard.get'>,
  now: Date,
): ScorecardView {
  const { closed_at: closedAt } = findAudit(store, auditId).row;
  return {
    scorecard: scorecardOf(store, auditId, now),
    computedAt: closedAt ?? now.toISOString(),
    highest: loadRows(store, {
      auditId,
      where: `d.audit_id = ? AND ${SHOWN} AND ${HEIGHT} < 4
        ORDER BY ${HEIGHT}, d.number LIMIT ${HIGHEST}`,
      parameters: [auditId],
      today: dayOf(now),
    }),
    exceptions: shownExceptions(store, auditId, now),
  };
}

/** High ratings, then high suggestions, then medium ones of both kinds. */
const HEIGHT = `CASE WHEN r.risk = 'high' THEN 0
  WHEN r.risk IS NULL AND d.suggested_risk = 'high' THEN 1
  WHEN r.risk = 'medium' THEN 2
  WHEN r.risk IS NULL AND d.suggested_risk = 'medium' THEN 3 ELSE 4 END`;

/** Readiness and rows of an audit at this moment, to the minute; as they stood once it is closed. */
export function scorecardOf(store: Store, auditId: string, now: Date): Scorecard {
  const closing = closingOf(store, auditId);
  if (closing) return closing.scorecard;
  const minute = now.toISOString().slice(0, 16);
  return remembered(store, `computed ${auditId} ${minute}`, () =>
    computeScorecard(scorecardInput(store, auditId, now)),
  );
}

/**
 * Everything that scorecard, readiness and steps depend on, gathered in one place. A closed audit
 * stands as at the moment when it was closed.
 */
export function scorecardInput(store: Store, auditId: string, asked: Date): ScorecardInput {
  const { audit, row } = findAudit(store, auditId);
  const now = row.closed_at === null ? asked : new Date(row.closed_at);
  const today = dayOf(now);
  const gathered = remembered(store, `scorecard ${auditId} ${today}`, () => ({
    ...judged(store, auditId, row.system_id, today),
    coverage: coverageOf(store, auditId),
    snapshots: snapshotsOf(store, auditId),
    detectors: detectorCounts(store, auditId),
    driftFindings: newHighFindings(store, auditId, row.closed_at),
    ...unpairedParts(store, auditId),
    silencedRules: silencedRules(ownRules(store, row.system_id)).map(({ title }) => title),
    loweringRules: loweringRules(store, auditId),
    comparisonStale: isUncompared(store, auditId) || isStale(store, auditId),
  }));
  const stood = closingOf(store, auditId);
  const { exceptions } = stood ?? gathered;
  return { audit, now: now.toISOString(), today, ...gathered, exceptions };
}

/** As the comparison found: it runs again with every change of a rule. */
function loweringRules(store: Store, auditId: string): readonly LoweringRule[] {
  const summary = store
    .prepare('SELECT json_summary FROM comparison WHERE id = ?')
    .pluck()
    .get(auditId) as string | undefined;
  return summary === undefined ? [] : ((JSON.parse(summary) as ComparisonSummary).lowered ?? []);
}

function unpairedParts(
  store: Store,
  auditId: string,
): Pick<ScorecardInput, 'unpaired' | 'unpairedHighRisk'> {
  const unpaired = unpairedSources(store, auditId);
  const highOf = (dimension: Dimension): number =>
    unpaired.reduce((sum, { highRisk }) => sum + highRisk[dimension], 0);
  return { unpaired, unpairedHighRisk: byDimension(highOf) };
}

/** Something is documented on both sides and no comparison has run. */
function isUncompared(store: Store, auditId: string): boolean {
  const compared = store.prepare('SELECT 1 FROM comparison WHERE id = ?').get(auditId);
  const { staging, production } = snapshotsOf(store, auditId);
  return compared === undefined && staging !== null && production !== null;
}

/** The rows that count, and the exceptions of the system with those that they cover as they are. */
function judged(
  store: Store,
  auditId: string,
  systemId: string,
  today: string,
): Pick<ScorecardInput, 'rows' | 'exceptions'> {
  const rows = countedRows(store, auditId);
  const assessments = heldAssessments(store, auditId);
  return {
    rows: rows.map((row) => toGap(row, assessments.get(row.id) ?? [])),
    exceptions: withHeldCovers(
      store,
      systemId,
      exceptionsOf(store, { systemId, auditId }, today),
      rows,
    ),
  };
}

/** A row with what people said of it, as far as the numbers need it. */
type GapRow = Pick<
  DifferenceTable,
  | 'id'
  | 'key'
  | 'binding'
  | 'dimension'
  | 'name'
  | 'catalogue_id'
  | 'value_type'
  | 'standing'
  | 'can_be_high'
  | 'suggested_risk'
> & { readonly risk: Risk | null; readonly status: PlanItemTable['status'] | null };

/**
 * The rows that count: differences, expected ones, equal ones of high risk, and gaps that a later
 * snapshot showed to be absent on both sides.
 */
const COUNTED = `((${SHOWN}) OR d.standing IN ('expected', 'equal')
  OR (d.standing = 'gone' AND r.id IS NOT NULL AND p.status = 'verified'))`;

function countedRows(store: Store, auditId: string): readonly GapRow[] {
  return store
    .prepare(
      `SELECT d.id, d.key, d.binding, d.dimension, d.name, d.catalogue_id, d.value_type, d.standing,
         d.can_be_high, d.suggested_risk, r.risk, p.status
       FROM difference d ${RATING_JOIN} LEFT JOIN plan_item p ON p.id = d.id
       WHERE d.audit_id = ? AND ${COUNTED}`,
    )
    .all(auditId) as GapRow[];
}

function toGap(row: GapRow, assessments: readonly Assessment[]): ScorecardGap {
  return {
    key: row.key,
    dimension: row.dimension,
    catalogueId: row.catalogue_id,
    valueType: row.value_type,
    label: catalogueEntry(row.catalogue_id)?.label ?? row.name,
    standing: standingOf(row),
    canBeHigh: row.can_be_high === 1,
    suggestedRisk: row.standing === 'open' ? row.suggested_risk : null,
    rating: row.risk === null ? null : { ...unsaid, risk: row.risk },
    assessments,
    verifiedClosed: row.status === 'verified',
  };
}

/** The numbers need the risk of a rating; words and people are in the rows. */
const unsaid: Omit<Rating, 'risk'> = { rationale: '', accepted: false, by: '', at: '' };

function standingOf({ standing }: GapRow): ScorecardGap['standing'] {
  return standing === 'expected' || standing === 'equal' ? standing : 'difference';
}

/** Assessments of rows that were rated high: nothing else asks for them. */
function heldAssessments(
  store: Store,
  auditId: string,
): ReadonlyMap<string, readonly Assessment[]> {
  const rows = store
    .prepare(
      `SELECT a.* FROM rating r CROSS JOIN assessment a ON a.difference_id = r.id
       JOIN difference d ON d.id = r.id
       WHERE r.audit_id = ? AND r.risk = 'high' AND a.binding = d.binding`,
    )
    .all(auditId) as AssessmentTable[];
  const groups = Map.groupBy(rows, (row) => row.difference_id);
  return new Map([...groups].map(([id, group]) => [id, group.map(toAssessment)]));
}

function detectorCounts(store: Store, auditId: string): ScorecardInput['detectors'] {
  const detectors = detectorRows(store, auditId);
  return byDimension(
    (dimension) => detectors.filter((detector) => detector.dimension === dimension).length,
  );
}

/** New and worse high findings of the newest run of each live detector, up to a moment if one is given. */
function newHighFindings(
  store: Store,
  auditId: string,
  until: string | null,
): readonly DriftFinding[] {
  return detectorRows(store, auditId).flatMap(({ id }) => {
    const newest = store
      .prepare(
        `SELECT json_findings FROM drift_check
         WHERE detector_id = @id AND (@until IS NULL OR at <= @until)
         ORDER BY at DESC, rowid DESC LIMIT 1`,
      )
      .get({ id, until }) as Pick<DriftCheckTable, 'json_findings'> | undefined;
    const findings = JSON.parse(newest?.json_findings ?? '[]') as DriftCheckView['findings'];
    return findings
      .filter(({ what, suggestedRisk }) => what !== 'gone' && suggestedRisk === 'high')
      .map(({ dimension, subject, name }) => ({
        dimension,
        key: `${dimension}|${subject}|${name}`,
      }));
  });
}
