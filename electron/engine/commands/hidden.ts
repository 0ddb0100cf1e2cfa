import { AppError } from '../../../shared/model/errors.ts';
import { teams } from '../../../shared/model/words.ts';
import type { Risk, Team } from '../../../shared/model/words.ts';
import { hiddenText } from '../../../shared/text/judging.ts';
import { reasonText } from '../../../shared/text/release.ts';
import { hiddenTeams } from '../queries/meeting-hidden.ts';
import type { AssessmentTable, DifferenceTable, SealedAssessmentTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import type { JudgedRow } from './rows.ts';

/** What one team thinks, before anybody else may know. */
export interface HiddenView {
  readonly team: Team;
  readonly risk: Risk;
  readonly rationale: string;
  /** `room`, or `sheet:` and the name of the file. */
  readonly origin: string;
}

/**
 * Keeps a team's view of each row hidden, in place of a hidden one of before. Refuses rows where the
 * room knows the team's view of the present values: what was revealed changes openly, so that
 * nobody can assess again in secret after having seen the others.
 */
export function hide(tx: Transaction, rows: readonly JudgedRow[], view: HiddenView): void {
  const known = rows.filter(({ difference }) => knownView(tx, difference, view.team) !== null);
  if (known.length > 0) throw alreadyKnown(known.length, view.team);
  for (const { difference } of rows) {
    const id = assessmentId(difference, view.team);
    const { binding, system_id, audit_id, id: difference_id } = difference;
    const said = { ...view, binding, assessed_by: tx.person, assessed_at: tx.now };
    if (tx.row('sealed_assessment', id)) tx.change('sealed_assessment', id, said);
    else tx.put('sealed_assessment', { id, system_id, audit_id, difference_id, ...said });
  }
}

/** Takes a team's hidden assessment of a row away, unseen. False where there was none. */
export function dropHidden(tx: Transaction, difference: DifferenceTable, team: Team): boolean {
  const id = assessmentId(difference, team);
  if (!tx.row('sealed_assessment', id)) return false;
  tx.remove('sealed_assessment', id, reasonText.unsealed);
  return true;
}

/**
 * Moves the hidden assessments of a row among the known ones; those of other values than the present
 * ones are dropped unseen. Gives how many became known.
 */
export function reveal(tx: Transaction, difference: DifferenceTable): number {
  let revealed = 0;
  for (const team of teams) {
    const hidden = hiddenOf(tx, difference, team);
    if (!hidden) continue;
    const isOutdated = hidden.binding !== difference.binding;
    const because = isOutdated ? reasonText.outdated : reasonText.revealed;
    tx.remove('sealed_assessment', hidden.id, because);
    if (isOutdated) continue;
    makeKnown(tx, hidden);
    revealed += 1;
  }
  return revealed;
}

/**
 * Refuses rows where hidden assessments of the present values wait: once rated, nobody would be asked
 * to reveal them. It says on which rows, and nothing of what they hold.
 */
export function refuseWaiting(tx: Transaction, rows: readonly JudgedRow[]): void {
  const hidden = hiddenTeams(
    tx.store,
    rows.map(({ difference }) => difference.id),
  );
  const waiting = rows.filter(({ difference }) => hidden.has(difference.id));
  if (waiting.length === 0) return;
  const numbers = waiting.map(({ difference }) => difference.number).toSorted((a, b) => a - b);
  throw new AppError({
    code: 'rating.hidden-waiting',
    sentence: hiddenText.waiting(numbers),
    remedy: hiddenText.waitingRemedy,
  });
}

/** The team's view of the values that a row has now, as the room knows it; null where it knows none. */
export function knownView(
  tx: Transaction,
  difference: DifferenceTable,
  team: Team,
): AssessmentTable | null {
  const known = tx.row('assessment', assessmentId(difference, team)) as AssessmentTable | undefined;
  return known?.binding === difference.binding ? known : null;
}

/** Id of a team's view of a row, hidden or known. */
export function assessmentId({ id }: DifferenceTable, team: Team): string {
  return `${id}:${team}`;
}

function makeKnown(tx: Transaction, { origin: _origin, ...hidden }: SealedAssessmentTable): void {
  const known = { ...hidden, revealed_at: tx.now };
  if (tx.row('assessment', hidden.id)) tx.change('assessment', hidden.id, known);
  else tx.put('assessment', known);
}

function hiddenOf(
  tx: Transaction,
  difference: DifferenceTable,
  team: Team,
): SealedAssessmentTable | undefined {
  return tx.row('sealed_assessment', assessmentId(difference, team)) as
    | SealedAssessmentTable
    | undefined;
}

function alreadyKnown(count: number, team: Team): AppError {
  return new AppError({
    code: 'assessment.known',
    sentence: hiddenText.known(count, team),
    remedy: hiddenText.knownRemedy,
  });
}
