import type {
  OutsideApprovalView,
  ReleaseDecisionView,
  SignatureView,
} from '../../../../../shared/contract/views.ts';
import type { ReadinessState, Side } from '../../../../../shared/model/words.ts';
import type { ScorecardRow } from '../../../../../shared/model/judgement.ts';
import { gapNumber, words } from '../../../../../shared/text/components.ts';
import { loweredSentence, silencedSentence } from '../../../../../shared/text/govern.ts';
import { meaningWords } from '../../../../../shared/text/signing.ts';
import { governanceText } from '../../../../../shared/text/workbook-governance.ts';
import { workbookText } from '../../../../../shared/text/workbook.ts';
import type { WorkbookData } from '../data.ts';
import { sheet } from '../sheet.ts';
import type { Column, Line, Sheet } from '../sheet.ts';
import { riskCell } from './common.ts';
import { requiredLine } from './signatures.ts';

const { columns } = workbookText;
/** Numbers of gaps that a line of the scorecard names; the sheet Gaps has them all. */
const NAMED_GAPS = 20;

const readinessLook: Readonly<Record<ReadinessState, Line['look']>> = {
  'not-ready': 'high',
  'ready-with-exceptions': 'medium',
  ready: 'low',
};

/** The page that leaves the room: readiness with its reasons, then a row a dimension. */
export function scorecardSheet(data: WorkbookData): Sheet {
  return sheet({
    name: workbookText.sheets.scorecard,
    above: [...titleLines(data), ...readinessLines(data), ...decisionLines(data)],
    columns: scorecardColumns,
    rows: data.scorecard?.rows ?? [],
    emptySentence: workbookText.empty.scorecard,
  });
}

function titleLines({ about }: WorkbookData): readonly Line[] {
  const { audit, system } = about;
  const { staging, production } = audit.environments;
  const computed = workbookText.utc(about.exportedAt);
  const line = workbookText.auditLine(audit.plannedDate, staging.name, production.name, computed);
  return [
    { text: workbookText.auditTitle(system.name, audit), look: 'title' },
    { text: line, look: 'plain' },
    ...(about.developmentRuntime
      ? [{ text: workbookText.developmentRuntime, look: 'strong' as const }]
      : []),
  ];
}

function readinessLines(data: WorkbookData): readonly Line[] {
  if (!data.scorecard) return [];
  const { state, reasons, belowSuggestion, silencedRules, loweringRules } =
    data.scorecard.readiness;
  const sentences = reasons.map((reason) => reason.sentence);
  const lines = sentences.length > 0 ? sentences : [workbookText.noReasons];
  return [
    { text: words.readiness[state], look: readinessLook[state] },
    ...lines.map((text) => ({ text: `•  ${text}`, look: 'plain' as const })),
    ...(belowSuggestion.length > 0
      ? [{ text: belowSentence(data, belowSuggestion), look: 'strong' as const }]
      : []),
    ...(silencedRules.length > 0
      ? [{ text: silencedSentence(silencedRules), look: 'strong' as const }]
      : []),
    ...(loweringRules.length > 0
      ? [{ text: loweredSentence(loweringRules), look: 'strong' as const }]
      : []),
  ];
}

function belowSentence(data: WorkbookData, keys: readonly string[]): string {
  const wanted = new Set(keys);
  const rows = data.gaps.filter((gap) => wanted.has(gap.row.key));
  const named = rows.slice(0, NAMED_GAPS).map((gap) => gapNumber(gap.row.number));
  const rest = keys.length - named.length;
  const list = rest > 0 ? [...named, workbookText.more(rest)] : named;
  return workbookText.belowList(list.join(', '));
}

/** The decision, why it differs, who stands for it, and whether the audit is closed. */
function decisionLines({ release, signatures }: WorkbookData): readonly Line[] {
  const { decision, closed } = release;
  if (!decision) return [];
  const word = decision.decision === 'release' ? workbookText.released : workbookText.held;
  const at = workbookText.utc(decision.at);
  const text = workbookText.decidedBy(word, decision.decidedBy, at, decision.reason);
  const subject = { kind: 'decision', id: decision.id };
  const isOfIt = (each: SignatureView | OutsideApprovalView): boolean =>
    each.subject.kind === subject.kind && each.subject.id === subject.id;
  return [
    { text, look: 'strong' },
    ...(decision.differs ? [differsLine(decision)] : []),
    ...signatures.signatures.filter(isOfIt).toReversed().map(signatureLine),
    ...signatures.outside.filter(isOfIt).toReversed().map(outsideLine),
    ...release.signatures.filter(({ metBy }) => metBy === null).map(requiredLine),
    ...(closed
      ? [{ text: governanceText.closed(closed.by, closed.at), look: 'strong' as const }]
      : []),
  ];
}

function differsLine({ readiness, differsReason }: ReleaseDecisionView): Line {
  return {
    text: governanceText.differs(words.readiness[readiness], differsReason),
    look: 'strong',
  };
}

function signatureLine({ name, role, meaning, when, covers }: SignatureView): Line {
  const signed = governanceText.signed(meaningWords[meaning], name, role, when);
  return covers
    ? { text: signed, look: 'plain' }
    : { text: governanceText.noLonger(signed), look: 'strong' };
}

function outsideLine({ approver, meaning, givenOn }: OutsideApprovalView): Line {
  return {
    text: governanceText.outsideLine(meaningWords[meaning], approver, givenOn),
    look: 'plain',
  };
}

/** Columns of the sheet, which templates choose from. */
export const scorecardColumns: readonly Column<ScorecardRow>[] = [
  {
    header: columns.dimension,
    kind: 'strong',
    width: [15, 16],
    value: (row) => words.dimension[row.dimension],
  },
  {
    header: columns.currentState,
    kind: 'text',
    width: [20, 36],
    value: (row) =>
      row.outOfScope === null ? currentState(row) : workbookText.outOfScope(row.outOfScope),
  },
  documentedColumn('staging'),
  documentedColumn('production'),
  numberColumn(columns.differences, (row) => row.differences),
  numberColumn(columns.high, (row) => row.byRating.high),
  numberColumn(columns.medium, (row) => row.byRating.medium),
  numberColumn(columns.low, (row) => row.byRating.low),
  numberColumn(columns.unrated, (row) => row.byRating.unrated),
  {
    header: columns.parity,
    kind: 'percent',
    width: [12, 14],
    value: ({ parity }) =>
      parity.percent === null ? workbookText.notMeasured : parity.percent / 100,
  },
  {
    header: columns.tolerance,
    kind: 'text',
    width: [14, 24],
    value: (row) => row.tolerance || workbookText.notStated,
  },
  {
    header: columns.target,
    kind: 'percent',
    width: [8, 9],
    value: (row) => row.parityTarget / 100,
  },
  numberColumn(columns.activeExceptions, (row) => row.activeExceptions),
  numberColumn(columns.detectors, (row) => row.detectors),
  { header: columns.gapInWords, kind: 'text', width: [20, 36], value: (row) => row.gap },
  { header: columns.riskLevel, kind: 'risk', width: [12, 14], value: riskLevelText },
];

function currentState({ currentState: state, note }: ScorecardRow): string {
  return note === null ? state : `${state} ${note}`;
}

function riskLevelText(row: ScorecardRow): string {
  return riskCell(row.riskLevel, row.assessed ? workbookText.noRisk : workbookText.notAssessed);
}

function documentedColumn(side: Side): Column<ScorecardRow> {
  return {
    header: columns.documented(side),
    kind: 'text',
    width: [12, 14],
    value: ({ documented }) =>
      workbookText.answered(documented[side].answered, documented[side].asked),
  };
}

function numberColumn(header: string, value: (row: ScorecardRow) => number): Column<ScorecardRow> {
  return { header, kind: 'integer', width: [8, 12], value };
}
