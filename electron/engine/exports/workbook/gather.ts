import type { SourceView } from '../../../../shared/contract/views.ts';
import type { ComparisonSummary } from '../../../../shared/model/comparison.ts';
import { assessingTeams, sides, teams } from '../../../../shared/model/words.ts';
import type { Team } from '../../../../shared/model/words.ts';
import { dayOf } from '../../days.ts';
import { snapshotsOf } from '../../queries/coverage.ts';
import { toSourceView } from '../../queries/document.ts';
import { groupTitles } from '../../queries/agenda.ts';
import { findAudit } from '../../queries/found.ts';
import { ROW_ORDER, SHOWN } from '../../queries/filter.ts';
import { gapRows, toGapView } from '../../queries/plan.ts';
import { planSurroundings } from '../../queries/plan-surroundings.ts';
import { shownExceptions } from '../../queries/register.ts';
import { loadRows } from '../../queries/rows.ts';
import { scorecardOf } from '../../queries/scorecard.ts';
import { unpairedSources } from '../../queries/unpaired.ts';
import { watchView } from '../../queries/watch.ts';
import { isStale, liveSources, manualSource } from '../../store/comparison-inputs.ts';
import { toParticipant } from '../../store/mapping.ts';
import { sql } from '../../store/sql.ts';
import type { Store } from '../../store/store.ts';
import type { ComparisonTable } from '../../store/tables.ts';
import { chainHead } from '../../store/transaction.ts';
import { governanceParts } from './gather-governance.ts';
import { judgementParts, ruleVersions } from './gather-judgement.ts';
import { manualWorkbookSource } from './manual.ts';
import { milestoneChanges } from './milestones.ts';
import type { WorkbookAbout, WorkbookData, WorkbookSource, WorkbookVariation } from './data.ts';
import { trailEntries } from './trail-entries.ts';

/** Who exports, when, with what. */
export interface ExportContext {
  readonly now: Date;
  /** Name of the person who exports. */
  readonly person: string;
  readonly appVersion: string;
  readonly developmentRuntime: boolean;
}

/** Everything that the workbook of an audit says, read in one go on the engine's thread. */
export function workbookData(store: Store, auditId: string, context: ExportContext): WorkbookData {
  const { row } = findAudit(store, auditId);
  const trail = trailEntries(store, row.system_id);
  const participants = store
    .all(sql.selectFrom('participant').selectAll().where('audit_id', '=', auditId).orderBy('name'))
    .map(toParticipant);
  const gaps = allGaps(store, auditId, dayOf(context.now));
  return {
    about: aboutOf(store, auditId, context),
    teams: assessingOf([
      ...participants.map(({ team }) => team),
      ...gaps.flatMap(({ row: gap }) => gap.assessments.map(({ team }) => team)),
    ]),
    scorecard: scorecardOf(store, auditId, context.now),
    ...governanceParts(store, auditId, context.now),
    gaps,
    unpaired: unpairedSources(store, auditId),
    exceptions: shownExceptions(store, auditId, context.now),
    watch: watchView(store, { auditId }, context.now),
    variations: variationsOf(store, auditId, dayOf(context.now)),
    sources: sourcesOf(store, auditId),
    participants,
    ...judgementParts(store, auditId),
    milestoneChanges: milestoneChanges(store, auditId),
    trail,
  };
}

/** Development and operations always; other teams where they take part or have assessed. */
function assessingOf(present: readonly Team[]): readonly Team[] {
  const wanted = new Set<Team>([...assessingTeams, ...present]);
  return teams.filter((team) => wanted.has(team));
}

/** Every difference, and behind them what was rated and is verified as closed. */
export function allGaps(store: Store, auditId: string, today: string): WorkbookData['gaps'] {
  const open = loadRows(store, {
    auditId,
    where: `d.audit_id = ? AND ${SHOWN} ORDER BY ${ROW_ORDER}`,
    parameters: [auditId],
    today,
  });
  const known = new Set(open.map((row) => row.id));
  const closed = gapRows(store, auditId, today).filter((row) => !known.has(row.id));
  const titles = groupTitles(store, auditId);
  const around = { ...planSurroundings(store, auditId, today), titles };
  const versionOf = ruleVersions(store, auditId);
  return [...open, ...closed].map((row) => ({
    ...toGapView(row, around),
    ruleVersion: versionOf(row.id),
  }));
}

export function aboutOf(store: Store, auditId: string, context: ExportContext): WorkbookAbout {
  const { audit, system, row } = findAudit(store, auditId);
  const comparison = store.get(sql.selectFrom('comparison').selectAll().where('id', '=', auditId));
  return {
    appVersion: context.appVersion,
    developmentRuntime: context.developmentRuntime,
    schemaVersion: store.schemaVersion,
    system,
    audit,
    exportedBy: context.person,
    exportedAt: context.now.toISOString(),
    chainHead: chainHeadOf(store, row.system_id),
    comparisonStale: isStale(store, auditId),
    snapshots: snapshotsOf(store, auditId),
    ...comparedParts(comparison),
  };
}

function comparedParts(
  comparison: ComparisonTable | undefined,
): Pick<WorkbookAbout, 'comparedAt' | 'summary' | 'notes'> {
  if (!comparison) return { comparedAt: null, summary: null, notes: [] };
  return {
    comparedAt: comparison.compared_at,
    summary: JSON.parse(comparison.json_summary) as ComparisonSummary,
    notes: JSON.parse(comparison.json_notes) as readonly string[],
  };
}

function chainHeadOf(store: Store, systemId: string): WorkbookAbout['chainHead'] {
  const { sequence, hash } = chainHead(store, systemId);
  return sequence === 0 ? null : { sequence, hash };
}

function variationsOf(store: Store, auditId: string, today: string): readonly WorkbookVariation[] {
  const reasons = new Map(
    store
      .all(
        sql
          .selectFrom('difference')
          .select(['id', 'variation_reason'])
          .where('audit_id', '=', auditId)
          .where('standing', '=', 'expected'),
      )
      .map((row) => [row.id, row.variation_reason ?? '']),
  );
  const rows = loadRows(store, {
    auditId,
    where: `d.audit_id = ? AND d.standing = 'expected' ORDER BY ${ROW_ORDER}`,
    parameters: [auditId],
    today,
  });
  return rows.map((row) => ({ row, reason: reasons.get(row.id) ?? '' }));
}

function sourcesOf(store: Store, auditId: string): readonly WorkbookSource[] {
  const unpaired = new Set(unpairedSources(store, auditId).map((source) => source.sourceId));
  const files = liveSources(store, auditId).map((row): WorkbookSource => {
    const view: SourceView = toSourceView(store, row);
    return {
      ...view,
      collectorVersion: row.collector_version,
      scope: row.scope,
      unpaired: unpaired.has(row.id),
    };
  });
  const manual = sides.flatMap((side) => {
    const source = manualSource(store, auditId, side);
    return source ? [manualWorkbookSource(store, auditId, { side, source, unpaired })] : [];
  });
  return [...files, ...manual].toSorted((a, b) => sides.indexOf(a.side) - sides.indexOf(b.side));
}
