import type { RegisterView } from '../../../../shared/contract/views.ts';
import type { ScorecardRow } from '../../../../shared/model/judgement.ts';
import { gapNumber, words } from '../../../../shared/text/components.ts';
import { loweredSentence, silencedSentence } from '../../../../shared/text/govern.ts';
import { reportText, scorecardReport } from '../../../../shared/text/report.ts';
import { workbookText } from '../../../../shared/text/workbook.ts';
import { riskCell } from '../workbook/sheets/common.ts';
import { exceptionColumns, gapColumns, leadOf, longValues } from './common.ts';
import type { ScorecardReport } from './data.ts';
import { markup } from './html.ts';
import type { Markup } from './html.ts';
import type { ReportBody } from './page.ts';
import { releasePart } from './release.ts';
import { points, table } from './table.ts';

const { columns } = reportText;

/** The scorecard on paper: readiness and its reasons, the dimensions, gaps and exceptions. */
export function scorecardBody(data: ScorecardReport): ReportBody {
  const { about, gaps, gapsLeftOut } = data;
  return {
    title: scorecardReport.title(about.system.name, about.audit.release),
    lead: leadOf(about),
    content: markup`${readinessPart(data)}
      <h2>${scorecardReport.dimensions}</h2>
      ${dimensionTable(data.scorecard.rows)}
      <h2>${scorecardReport.gaps}</h2>
      ${gaps.some(isSuggested) ? markup`<p>${scorecardReport.suggestedOnly}</p>` : null}
      ${table({
        columns: [
          gapColumns.number(8),
          gapColumns.what(27),
          gapColumns.staging(19),
          gapColumns.production(19),
          gapColumns.risk(11),
          gapColumns.plan(16),
        ],
        rows: gaps.map((row) => ({ row })),
        under: longValues,
        empty: scorecardReport.noGaps,
      })}
      ${gapsLeftOut === 0 ? null : markup`<p>${scorecardReport.leftOut(gapsLeftOut)}</p>`}
      <h2>${scorecardReport.exceptions}</h2>
      ${exceptionTable(data.exceptions)} ${releasePart(data)}`,
  };
}

function isSuggested({ rating, suggestion }: ScorecardReport['gaps'][number]): boolean {
  return rating === null && suggestion.risk !== null;
}

function readinessPart({ scorecard, gaps }: ScorecardReport): Markup {
  const { state, reasons, belowSuggestion, silencedRules, loweringRules } = scorecard.readiness;
  const below = new Set(belowSuggestion);
  const numbers = gaps.filter(({ key }) => below.has(key)).map(({ number }) => gapNumber(number));
  const rest = belowSuggestion.length - numbers.length;
  const named = rest > 0 ? [...numbers, workbookText.more(rest)] : numbers;
  const sentences = reasons.map(({ sentence }) => sentence);
  return markup`<h2>${scorecardReport.readiness}</h2>
    <p class="state">${words.readiness[state]}</p>
    ${points(sentences.length === 0 ? [scorecardReport.noReasons] : sentences)}
    ${points([
      ...(belowSuggestion.length === 0 ? [] : [workbookText.belowList(named.join(', '))]),
      ...(silencedRules.length === 0 ? [] : [silencedSentence(silencedRules)]),
      ...(loweringRules.length === 0 ? [] : [loweredSentence(loweringRules)]),
    ])}`;
}

function dimensionTable(rows: readonly ScorecardRow[]): Markup {
  return table({
    columns: [
      {
        header: columns.dimension,
        width: 14,
        look: 'strong',
        cell: ({ dimension }) => words.dimension[dimension],
      },
      { header: columns.state, width: 26, cell: stateText },
      { header: columns.documented, width: 17, cell: documentedText },
      { header: columns.rated, width: 13, cell: countsText },
      { header: columns.parity, width: 11, cell: parityText },
      { header: columns.watch, width: 9, cell: ({ detectors }) => detectors },
      { header: columns.riskLevel, width: 10, look: 'strong', cell: riskLevelText },
    ],
    rows,
    empty: '',
  });
}

function stateText(row: ScorecardRow): string {
  if (row.outOfScope !== null) return workbookText.outOfScope(row.outOfScope);
  const tolerance = row.tolerance === '' ? null : scorecardReport.tolerance(row.tolerance);
  return [row.currentState, row.note, row.gap, tolerance]
    .filter((part) => part !== null && part !== '')
    .join('\n');
}

function documentedText({ documented: { staging, production } }: ScorecardRow): string {
  const of = scorecardReport.of;
  return scorecardReport.documented(
    of(staging.answered, staging.asked),
    of(production.answered, production.asked),
  );
}

function countsText({ byRating, activeExceptions }: ScorecardRow): string {
  const { high, medium, low, unrated } = byRating;
  const counts = scorecardReport.counts(high, medium, low, unrated);
  return activeExceptions === 0
    ? counts
    : `${counts}\n${scorecardReport.excepted(activeExceptions)}`;
}

function parityText({ parity, parityTarget }: ScorecardRow): string {
  return parity.percent === null
    ? scorecardReport.notMeasured(parityTarget)
    : scorecardReport.parity(parity.percent, parityTarget);
}

function riskLevelText({ riskLevel, assessed }: ScorecardRow): string {
  return riskCell(riskLevel, assessed ? workbookText.noRisk : workbookText.notAssessed);
}

function exceptionTable(exceptions: RegisterView['exceptions']): Markup {
  return table({
    columns: [
      exceptionColumns.number(8),
      exceptionColumns.title(30),
      exceptionColumns.standing(12),
      exceptionColumns.until(20),
      exceptionColumns.owner(15),
      exceptionColumns.approver(15),
    ],
    rows: exceptions,
    empty: scorecardReport.noExceptions,
  });
}
