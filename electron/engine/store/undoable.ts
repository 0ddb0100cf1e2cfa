import { commandText, undoText } from '../../../shared/text/engine.ts';
import { hasPlace } from './places-free.ts';
import { hasImages } from './private-images.ts';
import type { Store } from './store.ts';
import type { CommandTable } from './tables.ts';

/** An act of an audit that can be taken back. */
export interface UndoableAct {
  readonly command: CommandTable;
  /** What it was, in words: "the rating of 12 rows". */
  readonly words: string;
}

/**
 * Why acts by a name are not taken back by undo; null where they are, by their before-images. Each
 * command declares it as its inverse.
 */
export type WhyNot = (name: string) => string | null;

/**
 * What `undo.last` would take back in this audit: the newest act that can be, and of which
 * everything stands as it left it. Null when there is none.
 */
export function lastUndoable(store: Store, auditId: string, whyNot: WhyNot): UndoableAct | null {
  for (const command of actsOf(store, auditId)) {
    if (whyNot(command.name) === null && stands(store, command)) {
      return { command, words: wordsOf(command) };
    }
  }
  return null;
}

/** Why the newest act of people in this audit is not what undo takes back; null where it is. */
export function newestStays(store: Store, auditId: string, whyNot: WhyNot): string | null {
  for (const command of actsOf(store, auditId)) {
    if (command.name === 'undo.last' || command.name === 'comparison.run') continue;
    return whyNot(command.name) ?? (stands(store, command) ? null : commandText.changedSince);
  }
  return null;
}

/**
 * The acts of an audit that wrote something and were not taken back, newest first. None of a closed
 * one, and of one that was opened again those since: what was closed changes by acts with reasons.
 */
function actsOf(store: Store, auditId: string): IterableIterator<CommandTable> {
  return store
    .prepare(
      `SELECT * FROM command
       WHERE audit_id = @auditId AND undone_by IS NULL AND first_sequence IS NOT NULL
         AND (SELECT closed_at FROM audit WHERE id = @auditId) IS NULL
         AND last_sequence > coalesce((SELECT max(last_sequence) FROM command
           WHERE audit_id = @auditId AND name = 'audit.close'), 0)
       ORDER BY last_sequence DESC`,
    )
    .iterate({ auditId }) as IterableIterator<CommandTable>;
}

/** Whether every row that an act wrote is as it left it, and its place is free where it removed it. */
function stands(store: Store, command: CommandTable): boolean {
  return (
    isAsLeft(store, command) &&
    !isReplaced(store, command) &&
    !isRevealed(store, command) &&
    hasImages(store, command) &&
    hasPlace(store, command)
  );
}

/**
 * Whether an act on hidden assessments has since been followed by their reveal: what the room has
 * seen is not hidden again, also where taking the act back would only bring an older one back.
 */
function isRevealed(store: Store, command: CommandTable): boolean {
  const revealed = store.prepare(
    `SELECT 1 FROM audit_trail own JOIN audit_trail later INDEXED BY audit_trail_by_subject
       ON later.system_id = own.system_id AND later.subject = own.subject
     WHERE own.system_id = @system_id AND own.sequence BETWEEN @first_sequence AND @last_sequence
       AND own.subject LIKE 'sealed@_assessment:%' ESCAPE '@'
       AND later.sequence > @last_sequence AND later.action = 'assessment.reveal'
     LIMIT 1`,
  );
  const { system_id, first_sequence, last_sequence } = command;
  return revealed.get({ system_id, first_sequence, last_sequence }) !== undefined;
}

/** Whether a source that the act removed was read anew since: both would count. */
function isReplaced(store: Store, command: CommandTable): boolean {
  const replaced = store.prepare(
    `SELECT 1 FROM audit_trail own JOIN source s ON own.subject = 'source:' || s.id
     LEFT JOIN source_location l ON l.source_id = s.id
     JOIN source other ON other.audit_id = s.audit_id AND other.side = s.side AND other.live = 1
     LEFT JOIN source_location o ON o.source_id = other.id
     WHERE own.system_id = @system_id AND own.sequence BETWEEN @first_sequence AND @last_sequence
       AND s.live = 0
       AND ((other.path = s.path AND other.collector = s.collector) OR o.file = l.file)
     LIMIT 1`,
  );
  const { system_id, first_sequence, last_sequence } = command;
  return replaced.get({ system_id, first_sequence, last_sequence }) !== undefined;
}

/**
 * Whether no later entry says otherwise of the rows that an act wrote. A subject has few entries:
 * without its index, each row of a bulk act would be looked for in the whole trail.
 */
function isAsLeft(store: Store, command: CommandTable): boolean {
  const changed = store.prepare(
    `SELECT 1 FROM audit_trail own
     JOIN audit_trail newest ON newest.system_id = own.system_id AND newest.sequence =
       (SELECT max(sequence) FROM audit_trail INDEXED BY audit_trail_by_subject
        WHERE subject = own.subject AND system_id = own.system_id)
     WHERE own.system_id = @system_id AND own.sequence BETWEEN @first_sequence AND @last_sequence
       AND newest.sequence > @last_sequence AND newest.json_after IS NOT own.json_after
       AND own.sequence = (SELECT max(sequence) FROM audit_trail INDEXED BY audit_trail_by_subject
         WHERE subject = own.subject AND system_id = own.system_id
           AND sequence <= @last_sequence)
     LIMIT 1`,
  );
  const { system_id, first_sequence, last_sequence } = command;
  return changed.get({ system_id, first_sequence, last_sequence }) === undefined;
}

function wordsOf(command: CommandTable): string {
  const words = undoText[command.name] ?? command.name;
  const { changed } = (JSON.parse(command.json_result) ?? {}) as { readonly changed?: number };
  return changed !== undefined && changed > 1 ? `${words} (${changed} rows)` : words;
}
