import type { ReportKind } from '../../../../shared/contract/commands/reports.ts';
import type { DifferenceRow, MeetingSession } from '../../../../shared/contract/views.ts';
import { riskRank } from '../../../../shared/model/risk-order.ts';
import { dayOf } from '../../days.ts';
import { findAudit } from '../../queries/found.ts';
import { sessionsOf } from '../../queries/meeting.ts';
import { registerView, shownExceptions } from '../../queries/register.ts';
import { releaseView } from '../../queries/release.ts';
import { scorecardOf } from '../../queries/scorecard.ts';
import { signaturesView } from '../../queries/signatures.ts';
import { contentOf } from '../../store/trail.ts';
import { toParticipant } from '../../store/mapping.ts';
import { sql } from '../../store/sql.ts';
import type { Store } from '../../store/store.ts';
import type { AuditTrailTable } from '../../store/tables.ts';
import { aboutOf, allGaps } from '../workbook/gather.ts';
import type { ExportContext } from '../workbook/gather.ts';
import type {
  MinutesReport,
  ParkedItem,
  RegisterReport,
  ReportData,
  ScorecardReport,
  SessionMinutes,
} from './data.ts';

/** Gaps that the scorecard names on paper. */
const PAPER_GAPS = 1000;

/** Everything that a report of an audit says, read in one go on the engine's thread. */
export function reportData(
  store: Store,
  { auditId, what }: { readonly auditId: string; readonly what: ReportKind },
  context: ExportContext,
): ReportData {
  switch (what) {
    case 'scorecard':
      return scorecardReport(store, auditId, context);
    case 'register':
      return registerReport(store, auditId, context);
    case 'minutes':
      return minutesReport(store, auditId, context);
  }
}

function scorecardReport(store: Store, auditId: string, context: ExportContext): ScorecardReport {
  const gaps = allGaps(store, auditId, dayOf(context.now))
    .map(({ row }) => row)
    .filter(isOpen)
    .toSorted((a, b) => riskRank(riskOf(b)) - riskRank(riskOf(a)) || a.number - b.number);
  const shown = gaps.filter((row) => riskOf(row) !== null).slice(0, PAPER_GAPS);
  return {
    what: 'scorecard',
    about: aboutOf(store, auditId, context),
    scorecard: scorecardOf(store, auditId, context.now),
    gaps: shown,
    gapsLeftOut: gaps.length - shown.length,
    exceptions: shownExceptions(store, auditId, context.now),
    release: releaseView(store, { auditId }, context.now),
    signed: signaturesView(store, { auditId }, context.now),
  };
}

/** What was verified as closed is no gap any more. */
function isOpen({ plan }: DifferenceRow): boolean {
  return plan.status !== 'verified';
}

function riskOf({ rating, suggestion }: DifferenceRow): DifferenceRow['suggestion']['risk'] {
  return rating?.risk ?? suggestion.risk;
}

function registerReport(store: Store, auditId: string, context: ExportContext): RegisterReport {
  return {
    what: 'register',
    about: aboutOf(store, auditId, context),
    exceptions: registerView(store, { auditId }, context.now).exceptions,
    signed: signaturesView(store, { auditId }, context.now),
  };
}

function minutesReport(store: Store, auditId: string, context: ExportContext): MinutesReport {
  const { row } = findAudit(store, auditId);
  const gaps = allGaps(store, auditId, dayOf(context.now)).map((gap) => gap.row);
  return {
    what: 'minutes',
    about: aboutOf(store, auditId, context),
    participants: store
      .all(
        sql.selectFrom('participant').selectAll().where('audit_id', '=', auditId).orderBy('name'),
      )
      .map(toParticipant),
    sessions: sessionsOf(store, auditId)
      .toReversed()
      .map((session) => ({ session, attendance: attendanceOf(store, row.system_id, session) })),
    decided: gaps
      .filter(({ rating }) => rating !== null)
      .toSorted((a, b) => (a.rating?.at ?? '').localeCompare(b.rating?.at ?? '')),
    undecided: gaps.filter(({ rating, assessments }) => rating === null && assessments.length > 0),
    parked: parkedOf(store, auditId, gaps),
  };
}

/** Who was there, whenever somebody said so. */
function attendanceOf(
  store: Store,
  systemId: string,
  { id }: MeetingSession,
): SessionMinutes['attendance'] {
  const rows = store
    .prepare('SELECT * FROM audit_trail WHERE system_id = ? AND subject = ? ORDER BY sequence')
    .all(systemId, `meeting:${id}`) as AuditTrailTable[];
  const said = rows.flatMap((row) => {
    const present = contentOf(row).after?.['json_present'];
    return typeof present === 'string' ? [{ at: row.time, text: present }] : [];
  });
  return said
    .filter(({ text }, index) => text !== said[index - 1]?.text)
    .map(({ at, text }) => ({ at, present: JSON.parse(text) as readonly string[] }));
}

function parkedOf(
  store: Store,
  auditId: string,
  gaps: readonly DifferenceRow[],
): readonly ParkedItem[] {
  const byId = new Map(gaps.map((row) => [row.id, row]));
  return store
    .all(sql.selectFrom('parked').selectAll().where('audit_id', '=', auditId).orderBy('parked_at'))
    .flatMap(({ id, reason, parked_by, parked_at }) => {
      const row = byId.get(id);
      return row ? [{ row, reason, by: parked_by, at: parked_at }] : [];
    });
}
