import type { DetectorView, DriftCheckView } from '../../../../../shared/contract/views.ts';
import type { Dimension } from '../../../../../shared/model/words.ts';
import { words } from '../../../../../shared/text/components.ts';
import { workbookText } from '../../../../../shared/text/workbook.ts';
import type { WorkbookData } from '../data.ts';
import { momentCell, sheet } from '../sheet.ts';
import type { CellContent, Column, Sheet } from '../sheet.ts';

const { columns } = workbookText;
/** Findings that one cell lists; the record has them all. */
const LISTED_FINDINGS = 40;

/** One row a run; a detector that never ran and a dimension without a detector have a row too. */
interface DriftLine {
  readonly dimension: Dimension;
  readonly detector: DetectorView | null;
  readonly check: DriftCheckView | null;
  /** What stands where there is no run. */
  readonly word: string;
}

/** What is watched, who is told, and what every run found. */
export function driftSheet(data: WorkbookData): Sheet {
  const { detectors, unwatched } = data.watch;
  const unwatchedLines = unwatched.map(({ dimension }): DriftLine => ({
    dimension,
    detector: null,
    check: null,
    word: workbookText.notWatched,
  }));
  return sheet({
    name: workbookText.sheets.drift,
    columns: driftColumns,
    rows: [...detectors.flatMap(linesOf), ...unwatchedLines],
    emptySentence: workbookText.empty.drift,
    look: { paper: 'a3' },
  });
}

function linesOf(detector: DetectorView): readonly DriftLine[] {
  const { dimension } = detector;
  if (detector.checks.length === 0) {
    return [{ dimension, detector, check: null, word: workbookText.neverRun }];
  }
  return detector.checks.map((check) => ({ dimension, detector, check, word: '' }));
}

const driftColumns: readonly Column<DriftLine>[] = [
  {
    header: columns.dimension,
    kind: 'strong',
    width: [14, 15],
    value: (line) => words.dimension[line.dimension],
  },
  {
    header: columns.detector,
    kind: 'text',
    width: [16, 28],
    value: (line) => line.detector?.title ?? line.word,
  },
  {
    header: columns.cadence,
    kind: 'text',
    width: [12, 14],
    value: ({ detector }) => (detector === null ? null : workbookText.cadences[detector.cadence]),
  },
  {
    header: columns.told,
    kind: 'text',
    width: [12, 22],
    value: (line) => line.detector?.told ?? null,
  },
  {
    header: columns.watchedSources,
    kind: 'text',
    width: [16, 40],
    value: ({ detector }) => (detector === null ? null : sourcesText(detector)),
  },
  {
    header: columns.ranAt,
    kind: 'moment',
    width: [19, 20],
    value: (line): CellContent =>
      line.check === null ? line.detector && line.word : momentCell(line.check.at),
  },
  { header: columns.ranBy, kind: 'text', width: [10, 18], value: (line) => line.check?.by ?? null },
  countColumn(columns.newFindings, (check) => check.counts.new),
  countColumn(columns.newHigh, (check) => check.newHigh),
  countColumn(columns.worse, (check) => check.counts.worse),
  countColumn(columns.known, (check) => check.counts.known),
  countColumn(columns.gone, (check) => check.counts.gone),
  {
    header: columns.findings,
    kind: 'text',
    width: [20, 50],
    value: ({ check }) => (check === null ? null : findingsText(check)),
  },
  {
    header: columns.problems,
    kind: 'text',
    width: [12, 30],
    value: ({ check }) => check?.problems.join('\n') ?? null,
  },
];

function countColumn(header: string, value: (check: DriftCheckView) => number): Column<DriftLine> {
  return {
    header,
    kind: 'integer',
    width: [7, 9],
    value: ({ check }) => (check === null ? null : value(check)),
  };
}

/** A file that both sides have is named once. */
function sourcesText(detector: DetectorView): string {
  const names = detector.sources.map(({ path, readable }) =>
    readable ? path : workbookText.unreadable(path),
  );
  return [...new Set(names)].join(', ');
}

function findingsText(check: DriftCheckView): string {
  if (check.findings.length === 0) return workbookText.nothingNew;
  const lines = check.findings.slice(0, LISTED_FINDINGS).map((finding) => {
    const risk = finding.suggestedRisk === null ? '' : ` (${words.risk[finding.suggestedRisk]})`;
    return `${finding.what}: ${finding.subject} ${finding.name}${risk}`;
  });
  const rest = check.findings.length - lines.length;
  return [...lines, ...(rest > 0 ? [workbookText.more(rest)] : [])].join('\n');
}
