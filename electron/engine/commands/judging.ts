import { AppError } from '../../../shared/model/errors.ts';
import { irreversibleText } from '../../../shared/text/engine.ts';
import { asideText, hiddenText } from '../../../shared/text/judging.ts';
import { reasonText } from '../../../shared/text/release.ts';
import type { DifferenceTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { irreversible, restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { dropHidden, hide, reveal } from './hidden.ts';
import { differencesOf, isRated, judgeable } from './rows.ts';

/**
 * Keeps what a team thinks of rows that are left to decide hidden. The result says nothing of what was there before: whoever tries
 * values could read the hidden one from it.
 */
export const sealAssessment: QuickCommand<'assessment.seal'> = {
  inverse: restore,
  bulk: true,
  apply: (tx, { auditId, differenceIds, team, risk, rationale }) => {
    const rows = judgeable(tx.store, auditId, differenceIds);
    const rated = rows.filter(isRated);
    if (rated.length > 0) throw settledAlready(rated.length);
    hide(tx, rows, { team, risk, rationale, origin: 'room' });
    return { changed: rows.length };
  },
};

/** Takes hidden assessments of a team away, also those of rows that are set aside by now. */
export const unsealAssessment: QuickCommand<'assessment.unseal'> = {
  inverse: restore,
  bulk: true,
  apply: (tx, { auditId, differenceIds, team }) => ({
    changed: counted(differencesOf(tx.store, auditId, differenceIds), (difference) =>
      dropHidden(tx, difference, team),
    ),
  }),
};

/** Makes hidden assessments known, with who gave them and when. Says how many, not what. */
export const revealAssessments: QuickCommand<'assessment.reveal'> = {
  inverse: irreversible(irreversibleText['assessment.reveal']),
  bulk: true,
  apply: (tx, { auditId, differenceIds }) => {
    const rows = judgeable(tx.store, auditId, differenceIds);
    const counts = rows.map(({ difference }) => reveal(tx, difference));
    const revealed = counts.reduce((sum, count) => sum + count, 0);
    if (revealed === 0) throw nothingHidden(rows.length);
    return { revealed };
  },
};

/** Puts rows aside for later in the meeting; what is rated needs no later. */
export const parkDifference: QuickCommand<'difference.park'> = {
  inverse: restore,
  bulk: true,
  apply: (tx, { auditId, differenceIds, reason }) => {
    const rows = judgeable(tx.store, auditId, differenceIds);
    const rated = rows.filter(isRated);
    if (rated.length > 0) throw alreadyRated(rated.length);
    const differences = rows.map(({ difference }) => difference);
    return { changed: counted(differences, (difference) => park(tx, difference, reason)) };
  },
};

/** Brings parked rows back among those to decide. */
export const unparkDifference: QuickCommand<'difference.unpark'> = {
  inverse: restore,
  bulk: true,
  apply: (tx, { auditId, differenceIds }) => ({
    changed: counted(differencesOf(tx.store, auditId, differenceIds), (difference) =>
      unpark(tx, difference),
    ),
  }),
};

/** Lets rows be decided by themselves from now on, whatever later comparisons group. */
export const leaveGroup: QuickCommand<'group.leave'> = {
  inverse: restore,
  bulk: true,
  apply: (tx, { auditId, differenceIds }) => {
    const differences = judgeable(tx.store, auditId, differenceIds).map(
      ({ difference }) => difference,
    );
    const alone = differences.filter(({ group_key }) => group_key === null);
    if (alone.length > 0) throw inNoGroup(alone.length);
    return { changed: counted(differences, (difference) => leave(tx, difference)) };
  },
};

/** Lets rows be decided with their groups again. */
export const rejoinGroup: QuickCommand<'group.rejoin'> = {
  inverse: restore,
  bulk: true,
  apply: (tx, { auditId, differenceIds }) => ({
    changed: counted(differencesOf(tx.store, auditId, differenceIds), ({ id }) => {
      if (!tx.row('left_group', id)) return false;
      tx.remove('left_group', id, reasonText.rejoined);
      return true;
    }),
  }),
};

/** Takes a row back from parking. False where it was not parked. */
export function unpark(tx: Transaction, { id }: DifferenceTable): boolean {
  if (!tx.row('parked', id)) return false;
  tx.remove('parked', id, reasonText.takenUp);
  return true;
}

function park(tx: Transaction, difference: DifferenceTable, reason: string): boolean {
  const { id, system_id, audit_id } = difference;
  const said = { reason, parked_by: tx.person, parked_at: tx.now };
  const parked = tx.row('parked', id);
  if (!parked) tx.put('parked', { id, system_id, audit_id, ...said });
  else if (parked['reason'] === reason) return false;
  else tx.change('parked', id, said);
  return true;
}

function leave(tx: Transaction, { id, system_id, audit_id }: DifferenceTable): boolean {
  if (tx.row('left_group', id)) return false;
  tx.put('left_group', { id, system_id, audit_id });
  return true;
}

/** How many rows an act changed. */
function counted(
  differences: readonly DifferenceTable[],
  change: (difference: DifferenceTable) => boolean,
): number {
  return differences.filter(change).length;
}

function nothingHidden(count: number): AppError {
  return new AppError({
    code: 'assessment.nothing-hidden',
    sentence: hiddenText.nothing(count),
    remedy: hiddenText.nothingRemedy,
  });
}

function settledAlready(count: number): AppError {
  return new AppError({
    code: 'assessment.settled',
    sentence: hiddenText.settled(count),
    remedy: hiddenText.settledRemedy,
  });
}

function alreadyRated(count: number): AppError {
  return new AppError({
    code: 'difference.rated',
    sentence: asideText.rated(count),
    remedy: asideText.ratedRemedy,
  });
}

function inNoGroup(count: number): AppError {
  return new AppError({
    code: 'group.alone',
    sentence: asideText.alone(count),
    remedy: asideText.aloneRemedy,
  });
}
