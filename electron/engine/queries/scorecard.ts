import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { DriftCheckView, ScorecardView } from '../../../shared/contract/views.ts';
import { catalogueEntry } from '../../../shared/model/catalogue/index.ts';
import type { Assessment, Rating, Scorecard } from '../../../shared/model/judgement.ts';
import type { Dimension, Risk } from '../../../shared/model/words.ts';
import { computeScorecard } from '../../../shared/scorecard/index.ts';
import type {
  DriftFinding,
  ScorecardGap,
  ScorecardInput,
} from '../../../shared/scorecard/index.ts';
import { dayOf } from '../commands/days.ts';
import { isStale } from '../store/comparison-inputs.ts';
import type { Store } from '../store/store.ts';
import type {
  AssessmentTable,
  DifferenceTable,
  DriftCheckTable,
  PlanItemTable,
} from '../store/tables.ts';
import { byDimension, coverageOf, snapshotsOf } from './coverage.ts';
import { exceptionsOf } from './covers.ts';
import { unpairedSources } from './unpaired.ts';
import { findAudit } from './found.ts';
import { registerView } from './register.ts';
import { remembered } from './remembered.ts';
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
  return {
    scorecard: scorecardOf(store, auditId, now),
    computedAt: now.toISOString(),
    highest: loadRows(store, {
      auditId,
      where: `d.audit_id = ? AND d.standing = 'open' AND ${HEIGHT} < 4
        ORDER BY ${HEIGHT}, d.number LIMIT ${HIGHEST}`,
      parameters: [auditId],
      today: dayOf(now),
    }),
    exceptions: registerView(store, { auditId }, now).exceptions,
  };
}

/** High ratings, then high suggestions, then medium ones of both kinds. */
const HEIGHT = `CASE WHEN r.risk = 'high' THEN 0
  WHEN r.risk IS NULL AND d.suggested_risk = 'high' THEN 1
  WHEN r.risk = 'medium' THEN 2
  WHEN r.risk IS NULL AND d.suggested_risk = 'medium' THEN 3 ELSE 4 END`;

/** Readiness and rows of an audit at this moment, to the minute. */
export function scorecardOf(store: Store, auditId: string, now: Date): Scorecard {
  const minute = now.toISOString().slice(0, 16);
  return remembered(store, `computed ${auditId} ${minute}`, () =>
    computeScorecard(scorecardInput(store, auditId, now)),
  );
}

/** Everything that scorecard, readiness and steps depend on, gathered in one place. */
export function scorecardInput(store: Store, auditId: string, now: Date): ScorecardInput {
  const { audit, row } = findAudit(store, auditId);
  const today = dayOf(now);
  const gathered = remembered(store, `scorecard ${auditId} ${today}`, () => ({
    rows: scorecardRows(store, auditId),
    exceptions: exceptionsOf(store, row.system_id, today).map((exception) => ({
      ...exception,
      covers: heldCovers(store, auditId, exception.id),
    })),
    coverage: coverageOf(store, auditId),
    snapshots: snapshotsOf(store, auditId),
    detectors: detectorCounts(store, auditId),
    driftFindings: newHighFindings(store, auditId),
    ...unpairedParts(store, auditId),
    comparisonStale: isUncompared(store, auditId) || isStale(store, auditId),
  }));
  return { audit, now: now.toISOString(), today, ...gathered };
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

/** Keys that an exception covers with the values that they have in this audit. */
function heldCovers(store: Store, auditId: string, exceptionId: string): readonly string[] {
  return store
    .prepare(
      `SELECT c.difference_key FROM exception_cover c
       JOIN difference d ON d.audit_id = ? AND d.key = c.difference_key AND d.binding = c.binding
       WHERE c.exception_id = ?`,
    )
    .pluck()
    .all(auditId, exceptionId) as string[];
}

/** A row with what people said of it, as far as the numbers need it. */
type GapRow = Pick<
  DifferenceTable,
  | 'id'
  | 'key'
  | 'dimension'
  | 'name'
  | 'catalogue_id'
  | 'standing'
  | 'can_be_high'
  | 'suggested_risk'
> & { readonly risk: Risk | null; readonly status: PlanItemTable['status'] | null };

/**
 * The rows that count: differences, expected ones, equal ones of high risk, and what was rated and
 * is gone: it stays a gap until a later snapshot shows both sides equal.
 */
function scorecardRows(store: Store, auditId: string): readonly ScorecardGap[] {
  const rows = store
    .prepare(
      `SELECT d.id, d.key, d.dimension, d.name, d.catalogue_id, d.standing, d.can_be_high, d.suggested_risk, r.risk, p.status
       FROM difference d ${RATING_JOIN} LEFT JOIN plan_item p ON p.id = d.id
       WHERE d.audit_id = ? AND (d.standing <> 'gone' OR r.id IS NOT NULL)`,
    )
    .all(auditId) as GapRow[];
  const assessments = heldAssessments(store, auditId);
  return rows.map((row) => toGap(row, assessments.get(row.id) ?? []));
}

function toGap(row: GapRow, assessments: readonly Assessment[]): ScorecardGap {
  return {
    key: row.key,
    dimension: row.dimension,
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

/** New and worse high findings of the newest run of each live detector. */
function newHighFindings(store: Store, auditId: string): readonly DriftFinding[] {
  return detectorRows(store, auditId).flatMap(({ id }) => {
    const newest = store
      .prepare(
        'SELECT json_findings FROM drift_check WHERE detector_id = ? ORDER BY at DESC, rowid DESC LIMIT 1',
      )
      .get(id) as Pick<DriftCheckTable, 'json_findings'> | undefined;
    const findings = JSON.parse(newest?.json_findings ?? '[]') as DriftCheckView['findings'];
    return findings
      .filter(({ what, suggestedRisk }) => what !== 'gone' && suggestedRisk === 'high')
      .map(({ dimension, subject, name }) => ({
        dimension,
        key: `${dimension}|${subject}|${name}`,
      }));
  });
}
