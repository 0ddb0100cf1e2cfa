import { attributeNaming } from '../../../../../shared/judging/naming.ts';
import type { PhaseView } from '../../../../../shared/contract/views.ts';
import { exceptionNumber, gapNumber, words } from '../../../../../shared/text/components.ts';
import { poamText } from '../../../../../shared/text/workbook-poam.ts';
import { workbookText } from '../../../../../shared/text/workbook.ts';
import type { MilestoneChange, WorkbookAbout, WorkbookData, WorkbookGap } from '../data.ts';
import { dayCell, sheet } from '../sheet.ts';
import type { Column, Sheet } from '../sheet.ts';
import { riskCell, sideText } from './common.ts';
import { plannedGaps } from './plan.ts';

const { columns } = poamText;
type Exception = WorkbookData['exceptions'][number];

/** A gap as one item of a plan of action and milestones. */
export interface PoamRow {
  readonly gap: WorkbookGap;
  readonly about: WorkbookAbout;
  /** The one that covers the gap; null without one. */
  readonly exception: Exception | null;
  /** Changes of its phases and dates, oldest first. */
  readonly changes: readonly MilestoneChange[];
}

/** Every gap with the columns that auditors know from plans of action and milestones. */
export function poamSheet(data: WorkbookData): Sheet {
  return sheet({
    name: poamText.sheet,
    above: [
      {
        text: workbookText.auditTitle(data.about.system.name, data.about.audit),
        look: 'title',
      },
      { text: poamText.howToRead, look: 'plain' },
    ],
    columns: poamColumns,
    rows: poamRows(data),
    emptySentence: workbookText.empty.plan,
    look: { paper: 'a3', frozenColumns: 1 },
  });
}

/** The gaps in the order of the plan, each with what belongs to it. */
export function poamRows(data: WorkbookData): readonly PoamRow[] {
  const changes = Map.groupBy(data.milestoneChanges, (change) => change.differenceId);
  const exceptions = new Map(data.exceptions.map((each) => [each.number, each]));
  return plannedGaps(data.gaps).map((gap) => ({
    gap,
    about: data.about,
    exception: exceptions.get(gap.row.exceptionNumber ?? -1) ?? null,
    changes: changes.get(gap.row.id) ?? [],
  }));
}

const whatColumns: readonly Column<PoamRow>[] = [
  {
    header: columns.id,
    kind: 'strong',
    width: [9, 11],
    value: ({ gap }) => gapNumber(gap.row.number),
  },
  { header: columns.description, kind: 'text', width: [26, 40], value: descriptionText },
  { header: columns.resources, kind: 'text', width: [14, 24], value: resourcesText },
  {
    header: columns.scheduled,
    kind: 'date',
    width: [12, 13],
    value: ({ gap }) => dayCell(gap.row.plan.due),
  },
  {
    header: columns.milestones,
    kind: 'text',
    width: [20, 34],
    value: ({ gap }) => gap.phases.map(milestoneText).join('\n'),
  },
  {
    header: columns.milestoneChanges,
    kind: 'text',
    width: [20, 34],
    value: ({ changes }) => changes.map(changeText).join('\n'),
  },
  { header: columns.source, kind: 'text', width: [16, 26], value: sourceText },
  { header: columns.status, kind: 'text', width: [11, 14], value: statusText },
  { header: columns.comments, kind: 'text', width: [14, 28], value: commentsText },
];

const riskColumns: readonly Column<PoamRow>[] = [
  { header: columns.rawSeverity, kind: 'risk', width: [10, 11], value: suggestedCell },
  { header: columns.mitigations, kind: 'text', width: [16, 30], value: mitigationsText },
  { header: columns.severity, kind: 'risk', width: [10, 11], value: ratedCell },
  { header: columns.likelihood, kind: 'text', width: [11, 12], value: ratedCell },
  {
    header: columns.impact,
    kind: 'text',
    width: [10, 11],
    value: ({ about }) => words.criticality[about.system.criticality],
  },
  { header: columns.residual, kind: 'text', width: [11, 12], value: residualText },
  { header: columns.recommendations, kind: 'text', width: [18, 34], value: recommendationText },
  { header: columns.originalRating, kind: 'risk', width: [10, 11], value: suggestedCell },
  { header: columns.adjustedRating, kind: 'risk', width: [10, 11], value: ratedCell },
  { header: columns.operational, kind: 'text', width: [12, 13], value: operationalText },
  { header: columns.deviation, kind: 'text', width: [16, 34], value: deviationText },
];

/** The columns that auditors know, in their usual order. */
export const poamColumns: readonly Column<PoamRow>[] = [...whatColumns, ...riskColumns];

function descriptionText({ gap: { row } }: PoamRow): string {
  const { title, subject } = attributeNaming(row);
  const place = `${words.dimension[row.dimension]}, ${subject}`;
  return poamText.description(title, place, sideText(row.staging), sideText(row.production));
}

function resourcesText({ gap: { row } }: PoamRow): string | null {
  const { effort, owner, ownerContact } = row.plan;
  const parts = [
    effort === null ? '' : poamText.effort(words.effort[effort]),
    [owner ?? '', ownerContact].filter((part) => part !== '').join(', '),
  ];
  return parts.filter((part) => part !== '').join('\n') || null;
}

function milestoneText({ title, due, status }: PhaseView, index: number): string {
  return poamText.milestone(index + 1, title, due, words.status[status].toLowerCase());
}

function changeText({ at, by, what, reason }: MilestoneChange): string {
  return poamText.change(at.slice(0, 10), by, what, reason);
}

function sourceText({ gap: { row, ruleVersion }, about }: PoamRow): string {
  const { rule } = row.suggestion;
  const version =
    rule === null || ruleVersion === null ? rule : workbookText.ruleVersion(rule, ruleVersion);
  return poamText.source(about.audit.number, about.audit.release, version);
}

/** Verified is completed; a live exception or an accepted gap is a risk accepted; else it goes on. */
function statusText({ gap: { row } }: PoamRow): string {
  if (row.plan.status === 'verified') return poamText.status.completed;
  if (row.exceptionStanding === 'approved' || row.plan.disposition === 'accept') {
    return poamText.status.accepted;
  }
  return row.plan.status === 'done' ? poamText.status.unverified : poamText.status.ongoing;
}

function commentsText({ gap }: PoamRow): string {
  return [gap.row.plan.note, ...gap.missing].filter((text) => text !== '').join('\n');
}

function mitigationsText({ gap, exception }: PoamRow): string {
  const given = [
    gap.row.plan.mitigation,
    exception?.mitigation ?? '',
    exception?.compensatingControl ?? '',
  ];
  return [...new Set(given)].filter((text) => text !== '').join('\n');
}

function suggestedCell({ gap }: PoamRow): string {
  return riskCell(gap.row.suggestion.risk, workbookText.noSuggestion);
}

function ratedCell({ gap }: PoamRow): string {
  return riskCell(gap.row.rating?.risk ?? null, workbookText.notRated);
}

function residualText(row: PoamRow): string {
  return row.gap.row.plan.status === 'verified' ? workbookText.noRisk : ratedCell(row);
}

function recommendationText({ gap: { advised, row } }: PoamRow): string {
  const advice = advised === null ? [] : [poamText.advised(words.disposition[advised])];
  return [...advice, ...row.suggestion.reasons].join('\n');
}

function operationalText({ gap: { row } }: PoamRow): string {
  if (row.exceptionStanding === 'approved') return workbookText.yes;
  return row.exceptionStanding === 'requested' ? poamText.pending : workbookText.no;
}

function deviationText({ gap, exception }: PoamRow): string | null {
  if (exception === null) return gap.row.plan.dispositionReason || null;
  const { number, reason, standing } = exception;
  return poamText.deviation(
    exceptionNumber(number),
    words.standing[standing].toLowerCase(),
    reason,
  );
}
