import type { AgendaItem, DifferenceRow, LastTime } from '../../../../shared/contract/views.ts';
import { attributeNaming } from '../../../../shared/judging/naming.ts';
import type { Side, Team } from '../../../../shared/model/words.ts';
import { assessmentSheetText } from '../../../../shared/text/assessment-sheet.ts';
import { words } from '../../../../shared/text/components.ts';
import { dayOf } from '../../days.ts';
import type { AgendaRow } from '../../queries/agenda-entries.ts';
import { agendaOf, itemsOf } from '../../queries/agenda.ts';
import { findAudit } from '../../queries/found.ts';
import { lastTimeOf } from '../../queries/last-time.ts';
import { rowsById } from '../../queries/rows.ts';
import type { Store } from '../../store/store.ts';
import { sideText } from '../workbook/sheets/common.ts';
import type { ExportContext } from '../workbook/gather.ts';
import type { AssessmentSheetData, SheetLine, SheetMember } from './data.ts';

/** Which sheet, and for whom. */
export interface SheetRequest extends ExportContext {
  readonly sheetId: string;
  readonly auditId: string;
  readonly team: Team;
}

/**
 * What one team is asked: every item of the agenda that is left to decide, in the order of the
 * meeting, without the rows that the team has assessed openly already.
 */
export function assessmentSheetData(store: Store, request: SheetRequest): AssessmentSheetData {
  const { auditId, team, sheetId } = request;
  const { audit, system } = findAudit(store, auditId);
  const { staging, production } = audit.environments;
  return {
    about: {
      sheetId,
      systemId: system.id,
      auditId,
      team,
      systemName: system.name,
      release: audit.release,
      auditNumber: audit.number,
      plannedDate: audit.plannedDate,
      stagingName: staging.name,
      productionName: production.name,
      writtenBy: request.person,
      writtenAt: request.now.toISOString(),
      appVersion: request.appVersion,
      developmentRuntime: request.developmentRuntime,
    },
    lines: linesOf(store, request),
  };
}

function linesOf(store: Store, { auditId, team, now }: SheetRequest): AssessmentSheetData['lines'] {
  const entries = agendaOf(store, auditId).filter(({ open }) => open.length > 0);
  const items = itemsOf(store, entries);
  const ids = entries.flatMap(({ open }) => open.map(({ id }) => id));
  const rows = new Map(rowsById(store, auditId, ids, dayOf(now)).map((row) => [row.id, row]));
  return entries.flatMap(({ open }, index): readonly SheetLine[] => {
    const item = items[index];
    const asked = open.flatMap((agendaRow): readonly Asked[] => {
      const row = rows.get(agendaRow.id);
      const isAsked = row && row.assessments.every((assessment) => assessment.team !== team);
      return isAsked ? [{ row, binding: agendaRow.binding }] : [];
    });
    const [first, ...others] = asked;
    if (!item || !first) return [];
    const lastTime = lastTimeOf(store, { audit_id: auditId, key: first.row.key, ...first });
    return [lineOf(item, [first, ...others], lastTime)];
  });
}

interface Asked extends Pick<AgendaRow, 'binding'> {
  readonly row: DifferenceRow;
}

function lineOf(
  item: AgendaItem,
  asked: readonly [Asked, ...Asked[]],
  lastTime: LastTime | null,
): SheetLine {
  const members = asked.map(memberOf);
  const [{ row: first }] = asked;
  const naming = attributeNaming(first);
  const subjects = new Set(members.map(({ subject }) => subject));
  return {
    itemId: item.id,
    dimension: first.dimension,
    attribute: members.length > 1 ? item.title : naming.title,
    subject:
      subjects.size > 1
        ? assessmentSheetText.subjects(first.subject, subjects.size - 1)
        : naming.subject,
    staging: sharedValue(members, 'staging'),
    production: sharedValue(members, 'production'),
    suggested: first.suggestion.risk,
    reason: first.suggestion.reasons.join(' '),
    lastTime: lastTime === null ? '' : lastTimeText(lastTime),
    members,
  };
}

function memberOf({ row, binding }: Asked): SheetMember {
  const { id, number } = row;
  const { title: name, subject } = attributeNaming(row);
  const [staging, production] = [sideText(row.staging), sideText(row.production)];
  return { id, binding, number, subject, name, staging, production };
}

/** The value that all rows have on a side, or that of the first and where the others are. */
function sharedValue(members: readonly SheetMember[], side: Side): string {
  const values = new Set(members.map((member) => member[side]));
  const [first = ''] = values;
  return values.size > 1 ? assessmentSheetText.varies(first) : first;
}

function lastTimeText({ release, risk, rationale, sameValues }: LastTime): string {
  const said = assessmentSheetText.lastTime(release, words.risk[risk], rationale);
  return sameValues ? said : `${said} ${assessmentSheetText.lastTimeChanged}`;
}
