import { undoText } from '../../../shared/text/engine.ts';
import type { CommandName } from '../../../shared/contract/commands/index.ts';
import type { Store } from './store.ts';
import type { CommandTable } from './tables.ts';

/** The newest act of an audit that can be taken back. */
export interface UndoableAct {
  readonly command: CommandTable;
  /** What it was, in words: "the rating of 12 rows". */
  readonly words: string;
}

/** What `undo.last` would take back in this audit; null when nothing can be. */
export function lastUndoable(store: Store, auditId: string): UndoableAct | null {
  const names = Object.keys(undoText);
  const command = store
    .prepare(
      `SELECT * FROM command
       WHERE audit_id = ? AND undone_by IS NULL AND first_sequence IS NOT NULL
         AND name IN (${names.map(() => '?').join(', ')})
       ORDER BY last_sequence DESC LIMIT 1`,
    )
    .get(auditId, ...names) as CommandTable | undefined;
  return command ? { command, words: wordsOf(command) } : null;
}

function wordsOf(command: CommandTable): string {
  const words = undoText[command.name] ?? command.name;
  const { changed } = (JSON.parse(command.json_result) ?? {}) as { readonly changed?: number };
  return changed !== undefined && changed > 1 ? `${words} (${changed} rows)` : words;
}

/** Whether an act by this name can be taken back by its before-images. */
export function isUndoable(name: CommandName): boolean {
  return name in undoText;
}
