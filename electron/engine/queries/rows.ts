import type { DifferenceRow, SideView } from '../../../shared/contract/views.ts';
import type { Position } from '../../../shared/model/attribute.ts';
import type { Assessment, Rating } from '../../../shared/model/judgement.ts';
import type { Side } from '../../../shared/model/words.ts';
import { teams } from '../../../shared/model/words.ts';
import { comparisonText } from '../../../shared/text/engine.ts';
import { queryText } from '../../../shared/text/queries.ts';
import { toPlanItem } from '../store/mapping.ts';
import type { SqlValue, Store } from '../store/store.ts';
import type {
  AssessmentTable,
  DifferenceTable,
  PlanItemTable,
  RatingTable,
} from '../store/tables.ts';
import { roomOf } from './meeting-room.ts';
import type { RoomFields } from './meeting-room.ts';
import { coversOf } from './covers.ts';
import type { Covers } from './covers.ts';

/**
 * A rating holds while its binding is the difference's; one of a row that is equal by now is what
 * had been judged of it.
 */
export const RATING_JOIN = `LEFT JOIN rating r ON r.id = d.id
  AND (r.binding = d.binding OR d.standing = 'equal')`;

/** Numbers of the rated gaps that became part of a row when subjects were paired. */
const CONTINUED = `(SELECT json_group_array(o.number) FROM difference o
  WHERE o.audit_id = d.audit_id AND o.successor = d.key)`;

const COLUMNS = `d.*, ${CONTINUED} AS json_continued, ss.path AS staging_path, ps.path AS production_path,
  r.risk, r.rationale, r.accepted, r.rated_by, r.rated_at,
  p.effort, p.disposition, p.owner, p.due, p.status, p.review_on, p.noticed_by, p.rolled_back_by, p.note,
  p.owner_contact, p.disposition_reason, p.mitigation, p.window_id`;

const JOINS = `${RATING_JOIN}
  LEFT JOIN plan_item p ON p.id = d.id
  LEFT JOIN source ss ON ss.id = d.staging_source
  LEFT JOIN source ps ON ps.id = d.production_source`;

type Nullable<T> = { readonly [K in keyof T]: T[K] | null };

/** A difference with what people said of it, as one row of SQL. */
type JoinedRow = DifferenceTable &
  Nullable<Pick<RatingTable, 'risk' | 'rationale' | 'accepted' | 'rated_by' | 'rated_at'>> &
  Nullable<Omit<PlanItemTable, 'id' | 'system_id' | 'audit_id'>> & {
    readonly staging_path: string | null;
    readonly production_path: string | null;
    readonly json_continued: string;
  };

/** Which rows to load: SQL over `d` (difference) and `r` (the rating that holds). */
export interface RowSelection {
  readonly auditId: string;
  /** Condition and order, after `WHERE`. */
  readonly where: string;
  readonly parameters: readonly SqlValue[];
  /** The day on which exceptions are judged, `YYYY-MM-DD`. */
  readonly today: string;
}

/** The rows of a selection with assessments, rating, plan and exception. */
export function loadRows(store: Store, selection: RowSelection): readonly DifferenceRow[] {
  const joined = store
    .prepare(`SELECT ${COLUMNS} FROM difference d ${JOINS} WHERE ${selection.where}`)
    .all(...selection.parameters) as JoinedRow[];
  const assessments = assessmentsOf(store, selection.auditId, joined);
  const around: Around = {
    covers: coversOf(store, joined, selection.today),
    room: roomOf(store, selection.auditId, joined),
  };
  return joined.map((row) => toRow(row, assessments.get(row.id) ?? [], around));
}

/** The rows of these ids, in this order. */
export function rowsById(
  store: Store,
  auditId: string,
  ids: readonly string[],
  today: string,
): readonly DifferenceRow[] {
  const rows = loadRows(store, {
    auditId,
    where: 'd.id IN (SELECT value FROM json_each(?))',
    parameters: [JSON.stringify(ids)],
    today,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Ids above which the assessments of the whole audit are read at once. */
const MANY = 2000;

function assessmentsOf(
  store: Store,
  auditId: string,
  rows: readonly JoinedRow[],
): ReadonlyMap<string, readonly AssessmentTable[]> {
  const few = rows.length <= MANY;
  const condition = few ? 'a.difference_id IN (SELECT value FROM json_each(?))' : 'a.audit_id = ?';
  const parameter = few ? JSON.stringify(rows.map((row) => row.id)) : auditId;
  const found = store
    .prepare(
      `SELECT a.* FROM assessment a JOIN difference d ON d.id = a.difference_id
       WHERE ${condition} AND a.binding = d.binding`,
    )
    .all(parameter) as AssessmentTable[];
  return Map.groupBy(found, (assessment) => assessment.difference_id);
}

/** What other tables say of a row. */
interface Around {
  readonly covers: Covers;
  readonly room: (row: JoinedRow) => RoomFields;
}

function toRow(
  row: JoinedRow,
  found: readonly AssessmentTable[],
  { covers, room }: Around,
): DifferenceRow {
  const assessments = found.map(toAssessment).toSorted(byTeam);
  const rating = toRating(row);
  const risks = new Set(assessments.map((assessment) => assessment.risk));
  const cover = covers(row);
  return {
    id: row.id,
    key: row.key,
    number: row.number,
    dimension: row.dimension,
    subject: row.subject,
    stagingSubject: row.staging_subject,
    productionSubject: row.production_subject,
    name: row.name,
    catalogueId: row.catalogue_id,
    valueType: row.value_type,
    kind: row.kind,
    staging: sideOf(row, 'staging'),
    production: sideOf(row, 'production'),
    suggestion: {
      risk: row.suggested_risk,
      rule: row.rule,
      reasons: reasonsOf(row),
    },
    assessments,
    rating,
    disagreed: rating === null && risks.size > 1,
    ...room(row),
    plan: toPlanItem(row.status === null ? undefined : (row as PlanItemTable)),
    exceptionNumber: cover?.number ?? null,
    exceptionStanding: cover?.standing ?? null,
    firstSeen: row.first_seen,
    goneSince: row.gone_since,
    variation: row.standing === 'expected' ? row.variation : null,
  };
}

/** The rule's sentences, and what people should know of the row itself. */
function reasonsOf(row: JoinedRow): readonly string[] {
  const continued = JSON.parse(row.json_continued) as readonly number[];
  return [
    ...(row.standing === 'open' && row.gone_since !== null ? [comparisonText.notFound] : []),
    ...(JSON.parse(row.json_reasons) as readonly string[]),
    ...continued.map(comparisonText.continues),
  ];
}

function sideOf(row: JoinedRow, side: Side): SideView {
  const line = row[`${side}_line`];
  const state = row[`${side}_state`];
  const path = row[`${side}_path`] ?? (state === 'absent' ? null : queryText.byHand);
  return {
    state,
    value: row[`${side}_value`],
    path,
    position: line === null ? null : positionOf(line, row[`${side}_col`]),
  };
}

function positionOf(line: number, column: number | null): Position {
  return column === null ? { line } : { line, column };
}

function toRating(row: JoinedRow): Rating | null {
  if (row.risk === null) return null;
  return {
    risk: row.risk,
    rationale: row.rationale ?? '',
    accepted: row.accepted === 1,
    by: row.rated_by ?? '',
    at: row.rated_at ?? '',
  };
}

/** One team's view as the model knows it. */
export function toAssessment(row: AssessmentTable): Assessment {
  return {
    team: row.team,
    risk: row.risk,
    rationale: row.rationale,
    by: row.assessed_by,
    at: row.assessed_at,
    revealedAt: row.revealed_at,
  };
}

function byTeam(a: Assessment, b: Assessment): number {
  return teams.indexOf(a.team) - teams.indexOf(b.team);
}
