import { AppError } from '../../../shared/model/errors.ts';
import { commandText, irreversibleText } from '../../../shared/text/engine.ts';
import { completed, tableOf } from '../store/completed.ts';
import type { SqlRow } from '../store/store.ts';
import type { AuditTrailTable, CommandTable, RatingTable, RecordedTable } from '../store/tables.ts';
import { toldBy } from '../store/private-images.ts';
import { sameRow } from '../store/transaction.ts';
import type { Transaction } from '../store/transaction.ts';
import { firstTouched } from '../store/touched.ts';
import type { WrittenRow } from '../store/touched.ts';
import { lastUndoable, newestStays } from '../store/undoable.ts';
import type { WhyNot } from '../store/undoable.ts';
import { irreversible } from './command.ts';
import type { QuickCommand } from './command.ts';
import { requireRatingBack } from './rating-authority.ts';
import { checkDecided } from './settled.ts';

/** One row as an act found it and left it. */
interface Image {
  readonly table: RecordedTable;
  readonly id: string;
  readonly before: SqlRow | null;
  readonly after: SqlRow | null;
}

/**
 * Takes the newest act back that can be: by its before-images, through the same door, with entries
 * of its own.
 */
export function undoLast(whyNot: WhyNot): QuickCommand<'undo.last'> {
  return {
    inverse: irreversible(irreversibleText['undo.last']),
    bulk: true,
    recompares: 'if-it-mattered',
    apply: (tx, { auditId, expected }) => {
      const act = lastUndoable(tx.store, auditId, whyNot);
      if (expected !== undefined && act?.command.id !== expected) throw otherAct();
      if (!act) throw nothingToUndo(newestStays(tx.store, auditId, whyNot));
      checkDecided(tx.store, { auditId, reason: tx.act.context.reason });
      const images = imagesOf(tx, act.command);
      requireRatingBack(tx, images.filter(({ table }) => table === 'rating').map(ratingImages));
      const differenceId = firstTouched(tx.store, auditId, writtenBy(images));
      for (const image of images.toReversed()) takeBack(tx, image);
      tx.store
        .prepare('UPDATE command SET undone_by = ? WHERE id = ?')
        .run(tx.act.context.commandId, act.command.id);
      return { undone: act.words, differenceId };
    },
  };
}

function ratingImages({ before, after }: Image) {
  return {
    before: before as unknown as RatingTable | null,
    after: after as unknown as RatingTable | null,
  };
}

function writtenBy(images: readonly Image[]): readonly WrittenRow[] {
  return images.flatMap(({ table, id, before, after }) => {
    const row = after ?? before;
    return row ? [{ table, id, row }] : [];
  });
}

function takeBack(tx: Transaction, { table, id, before, after }: Image): void {
  if (!sameRow(tx.row(table, id), after)) throw changedSince();
  try {
    tx.restore(table, id, before);
  } catch (error) {
    // The same was said again in another audit of the system.
    throw isTaken(error) ? changedSince() : error;
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE';
}

function imagesOf(tx: Transaction, command: CommandTable): readonly Image[] {
  const rows = tx.store
    .prepare(
      'SELECT * FROM audit_trail WHERE system_id = ? AND sequence BETWEEN ? AND ? ORDER BY sequence',
    )
    .all(command.system_id, command.first_sequence, command.last_sequence);
  return (rows as AuditTrailTable[]).map((row) => {
    const { subject, before, after } = toldBy(tx.store, row);
    const table = tableOf(subject) as RecordedTable;
    const id = subject.slice(table.length + 1);
    return { table, id, before: completed(table, before), after: completed(table, after) };
  });
}

function changedSince(): AppError {
  return new AppError({
    code: 'undo.changed-since',
    sentence: commandText.changedSince,
    remedy: commandText.changedSinceRemedy,
  });
}

function otherAct(): AppError {
  return new AppError({
    code: 'undo.other-act',
    sentence: commandText.otherAct,
    remedy: commandText.otherActRemedy,
  });
}

function nothingToUndo(because: string | null): AppError {
  return new AppError({
    code: 'undo.nothing',
    sentence: commandText.nothingToUndo,
    remedy: because ?? commandText.nothingToUndoRemedy,
  });
}
