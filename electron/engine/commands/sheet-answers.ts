import type { SheetRead } from '../../../shared/contract/commands/index.ts';
import type { Team } from '../../../shared/model/words.ts';
import { assessmentSheetText } from '../../../shared/text/assessment-sheet.ts';
import type { LineProblem } from '../../../shared/text/assessment-sheet.ts';
import type { RowProblem, SheetAnswer } from '../exports/assessment-sheet/data.ts';
import type { SealedAssessmentTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { assessmentId, hide, knownView } from './hidden.ts';
import { isRated, isShown, judgedRow } from './rows.ts';
import type { JudgedRow } from './rows.ts';

/** A sheet of a team that is being taken. */
export interface SheetTaken {
  readonly auditId: string;
  readonly team: Team;
  /** `sheet:` and the name of the file. */
  readonly origin: string;
}

/** The lines of a sheet with a rating that was understood. */
type Rated = Extract<SheetAnswer['outcome'], { readonly problem: null }>;
type Refusals = SheetRead['refused'];

/** What became of the lines: what is taken stays hidden, what is not is refused with its place. */
export function takeAnswers(
  tx: Transaction,
  sheet: SheetTaken,
  answers: readonly SheetAnswer[],
): Pick<SheetRead, 'taken' | 'refused'> {
  const outcomes = answers.map(({ place, outcome }) =>
    outcome.problem === null
      ? takeLine(tx, sheet, { place, outcome })
      : { taken: 0, refused: [refusal(place, outcome.problem, 1)] },
  );
  return {
    taken: outcomes.reduce((sum, { taken }) => sum + taken, 0),
    refused: outcomes.flatMap(({ refused }) => refused),
  };
}

function takeLine(
  tx: Transaction,
  sheet: SheetTaken,
  { place, outcome }: { readonly place: string; readonly outcome: Rated },
): Pick<SheetRead, 'taken' | 'refused'> {
  const judged = outcome.rows.map(({ id, binding }) => {
    const row = judgedRow(tx.store, sheet.auditId, id);
    return { row, problem: row ? problemOf(tx, sheet, row, binding) : ('gone' as const) };
  });
  const fit = judged.flatMap(({ row, problem }) => (row && problem === null ? [row] : []));
  const { team, origin } = sheet;
  const view = { team, origin, risk: outcome.risk, rationale: outcome.rationale };
  // Also what is the same already: what the trail said to be new would tell what was hidden before.
  hide(tx, fit, view);
  const problems = Map.groupBy(
    judged.flatMap(({ problem }) => problem ?? []),
    (problem) => problem,
  );
  const refused: Refusals = [...problems].map(([problem, rows]) =>
    refusal(place, problem, rows.length),
  );
  return { taken: fit.length, refused };
}

/** Why a row is left as it is; null where it can be assessed hidden. */
function problemOf(
  tx: Transaction,
  { team }: SheetTaken,
  row: JudgedRow,
  binding: string,
): RowProblem | null {
  if (!isShown(row)) return 'gone';
  if (row.difference.binding !== binding) return 'changed';
  if (isRated(row)) return 'rated';
  if (knownView(tx, row.difference, team) !== null) return 'known';
  return hiddenView(tx, row, team)?.origin === 'room' ? 'in-the-room' : null;
}

/** The team's hidden view of the values that a row has now. */
function hiddenView(
  tx: Transaction,
  { difference }: JudgedRow,
  team: Team,
): SealedAssessmentTable | null {
  const hidden = tx.row('sealed_assessment', assessmentId(difference, team)) as
    | SealedAssessmentTable
    | undefined;
  return hidden?.binding === difference.binding ? hidden : null;
}

/** It names cell, reason and remedy, and nothing of what the team wrote. */
function refusal(place: string, problem: LineProblem, rows: number): Refusals[number] {
  const { sentence, remedy } = assessmentSheetText.line[problem];
  return { place, sentence: sentence(rows), remedy };
}
