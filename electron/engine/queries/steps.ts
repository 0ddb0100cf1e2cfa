import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { StepState, StepsView } from '../../../shared/contract/views.ts';
import { assessingTeams, sides } from '../../../shared/model/words.ts';
import type { ExceptionStanding, Step, Team } from '../../../shared/model/words.ts';
import { calledFor, isHalfAssessed } from '../../../shared/scorecard/index.ts';
import type { ScorecardInput } from '../../../shared/scorecard/index.ts';
import { queryText, stepText } from '../../../shared/text/queries.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import { differenceCounts } from './differences.ts';
import { closingOf } from './closing.ts';
import { exceptionsOf } from './covers.ts';
import { detectorRows, watchedSources } from './detectors.ts';
import { findAudit } from './found.ts';
import { gapRows, problemGroups, problemsOf } from './plan.ts';
import { planSurroundings } from './plan-surroundings.ts';
import { scorecardInput, scorecardOf } from './scorecard.ts';
import { unwatchedDimensions } from './watch.ts';

interface Asked {
  readonly store: Store;
  readonly auditId: string;
  readonly input: ScorecardInput;
}

/** How far a step is, and its first missing line; null when nothing is missing. */
interface Progress {
  /** 0 to 1. */
  readonly done: number;
  readonly missing: string | null;
}

/** The rings of the rail and the readiness of the release. */
export function stepsView(
  store: Store,
  { auditId }: ParsedQueryInput<'steps.get'>,
  now: Date,
): StepsView {
  const input = scorecardInput(store, auditId, now);
  const asked: Asked = { store, auditId, input };
  return {
    steps: [
      stateOf('open', openProgress(asked)),
      stateOf('document', documentProgress(asked)),
      stateOf('compare', compareProgress(asked)),
      stateOf('prioritise', planProgress(asked)),
      stateOf('watch', watchProgress(asked)),
      stateOf('govern', governProgress(asked)),
    ],
    readiness: scorecardOf(store, auditId, now).readiness,
  };
}

function stateOf(step: Step, { done, missing }: Progress): StepState {
  const complete = missing === null;
  return {
    step,
    done: complete ? 1 : Math.min(done, 0.99),
    complete,
    missing: missing ?? stepText.complete,
  };
}

/** Both teams that assess take part. */
function openProgress({ store, auditId }: Asked): Progress {
  const present = store
    .all(sql.selectFrom('participant').select('team').where('audit_id', '=', auditId))
    .map(({ team }) => team);
  const absent = assessingTeams.filter((team: Team) => !present.includes(team));
  const done = (assessingTeams.length + 1 - absent.length) / (assessingTeams.length + 1);
  if (present.length === 0) return { done, missing: stepText.noParticipants };
  return { done, missing: absent.length === 0 ? null : stepText.teamsMissing(absent) };
}

/** Every attribute of the dimensions that the release calls for is answered on both sides. */
function documentProgress({ input }: Asked): Progress {
  const empty = sides.filter((side) => input.snapshots[side] === null);
  if (empty.length === sides.length) return { done: 0, missing: stepText.nothingDocumented };
  const cells = calledFor(input).flatMap((dimension) =>
    sides.map((side) => input.coverage[dimension][side]),
  );
  const asked = cells.reduce((sum, cell) => sum + cell.asked, 0);
  const answered = cells.reduce((sum, cell) => sum + cell.answered, 0);
  const done = asked === 0 ? 1 : answered / asked;
  const [side] = empty;
  if (side) return { done, missing: stepText.sideMissing(side) };
  return { done, missing: answered === asked ? null : stepText.undocumented(asked - answered) };
}

/** Every difference is rated, and high ones were assessed by both teams. */
function compareProgress({ store, auditId, input }: Asked): Progress {
  if (!isCompared(store, auditId)) return { done: 0, missing: stepText.notCompared };
  const { all, toDecide } = differenceCounts(store, { auditId });
  const done = all === 0 ? 1 : (all - toDecide) / all;
  if (input.comparisonStale) return { done, missing: stepText.stale };
  if (toDecide > 0) return { done, missing: stepText.toDecide(toDecide, all) };
  const half = input.rows.filter(isHalfAssessed);
  return { done, missing: half.length === 0 ? null : stepText.assessmentsMissing(half.length) };
}

function isCompared(store: Store, auditId: string): boolean {
  return store.prepare('SELECT 1 FROM comparison WHERE id = ?').get(auditId) !== undefined;
}

/** Every gap ends with a disposition, every item with an owner and a date. */
function planProgress({ store, auditId, input }: Asked): Progress {
  if (!isCompared(store, auditId)) return { done: 0, missing: stepText.notCompared };
  const { all } = differenceCounts(store, { auditId });
  const rows = gapRows(store, auditId, input.today);
  if (rows.length === 0) return { done: 0, missing: all === 0 ? null : stepText.nothingRated };
  const around = planSurroundings(store, auditId, input.today);
  const complete = rows.filter((row) => problemsOf(row, around).length === 0).length;
  const [first] = problemGroups(rows, around);
  const missing = first ? queryText.planMissing[first.code](first.differenceIds.length) : null;
  return { done: complete / rows.length, missing };
}

/** Every dimension at high risk is watched, and every detector that has something to read has run. */
function watchProgress({ store, auditId, input }: Asked): Progress {
  if (!isCompared(store, auditId)) return { done: 0, missing: stepText.notCompared };
  const unwatched = unwatchedDimensions(input).map(({ dimension }) => dimension);
  const detectors = detectorRows(store, auditId);
  const neverRun = detectors.filter(
    (row) => !hasRun(store, row.id) && watchedSources(store, row).length > 0,
  ).length;
  const all = unwatched.length + detectors.length;
  const done = all === 0 ? 1 : (detectors.length - neverRun) / all;
  if (unwatched.length > 0) return { done, missing: stepText.notWatched(unwatched) };
  return { done, missing: neverRun === 0 ? null : stepText.neverRun(neverRun) };
}

function hasRun(store: Store, detectorId: string): boolean {
  return (
    store.prepare('SELECT 1 FROM drift_check WHERE detector_id = ? LIMIT 1').get(detectorId) !==
    undefined
  );
}

/** Exceptions are decided and live, and people have decided on the release. */
function governProgress({ store, auditId, input }: Asked): Progress {
  const { row } = findAudit(store, auditId);
  const exceptions =
    closingOf(store, auditId)?.exceptions ??
    exceptionsOf(store, { systemId: row.system_id, auditId }, input.today);
  const count = (wanted: ExceptionStanding): number =>
    exceptions.filter(({ standing }) => standing === wanted).length;
  const [awaiting, expired, voided] = [count('requested'), count('expired'), count('void')];
  const decided =
    store.prepare('SELECT 1 FROM decision WHERE audit_id = ?').get(auditId) !== undefined;
  const steps = [
    awaiting === 0 && exceptions.length > 0,
    expired + voided === 0 && exceptions.length > 0,
    decided,
  ];
  const done = steps.filter(Boolean).length / steps.length;
  if (awaiting > 0) return { done, missing: stepText.awaiting(awaiting) };
  if (expired > 0) return { done, missing: stepText.expired(expired) };
  if (voided > 0) return { done, missing: stepText.voided(voided) };
  return { done, missing: decided ? null : stepText.noDecision };
}
