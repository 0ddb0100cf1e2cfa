import type { CommandName, CommandOutput } from '../../../shared/contract/commands/index.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { commandText } from '../../../shared/text/engine.ts';
import { confidentialText } from '../../../shared/text/signing.ts';
import type { Store } from '../store/store.ts';
import type { CommandTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import type { Command } from './command.ts';
import type { Scope } from '../store/lookup.ts';

/** A command that was carried out, as the log of commands has it. */
export function commandRow(
  name: CommandName,
  id: string,
  {
    scope,
    tx,
    result,
  }: { readonly scope: Scope; readonly tx: Transaction; readonly result: unknown },
): CommandTable {
  return {
    id,
    system_id: tx.written?.systemId ?? scope.systemId,
    audit_id: scope.auditId,
    name,
    at: tx.now,
    json_result: JSON.stringify(result ?? null),
    first_sequence: tx.written?.first ?? null,
    last_sequence: tx.written?.last ?? null,
    undone_by: null,
  };
}

/**
 * What a command gave when its id was carried out first; null where it was not. What is told only
 * once was not kept, so it is refused.
 */
export function firstResult<N extends CommandName>(
  store: Store,
  { name, command, id }: { readonly name: N; readonly command: Command<N>; readonly id: string },
): { readonly value: CommandOutput<N> } | null {
  const row = store.prepare('SELECT name, json_result FROM command WHERE id = ?').get(id) as
    | Pick<CommandTable, 'name' | 'json_result'>
    | undefined;
  if (!row) return null;
  if (row.name !== name) throw idReused();
  if (command.confidential)
    throw new AppError({ code: 'command.confidential', ...confidentialText });
  return { value: JSON.parse(row.json_result) as CommandOutput<N> };
}

/** One id was given to two commands. */
export function idReused(): AppError {
  return new AppError({
    code: 'command.id-reused',
    sentence: commandText.idReused,
    remedy: commandText.idReusedRemedy,
  });
}

/** The reason that an input carries, for the trail. */
export function reasonOf(input: unknown): string | null {
  const reason = (input as { readonly reason?: unknown }).reason;
  return typeof reason === 'string' && reason !== '' ? reason : null;
}
