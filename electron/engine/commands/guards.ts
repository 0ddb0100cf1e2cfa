import type { CommandName, ParsedCommandInput } from '../../../shared/contract/commands/index.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { packageErrors } from '../../../shared/text/package-engine.ts';
import { closingText, settledText } from '../../../shared/text/release.ts';
import { reasonMissing } from '../store/reason.ts';
import type { Store } from '../store/store.ts';
import type { AuditTable, SystemTable } from '../store/tables.ts';
import type { Command } from './command.ts';
import type { Scope } from '../store/lookup.ts';

/** A command as the door is asked for it. */
export interface Asked<N extends CommandName> {
  readonly command: Command<N>;
  readonly input: ParsedCommandInput<N>;
  readonly scope: Scope;
  /** What is recorded as the reason; null or empty where none is given. */
  readonly reason: string | null;
}

/**
 * Refuses what the record does not take: any change of a system that is kept elsewhere or of a
 * closed audit, and a removal without a reason. Asked before a command works and again in its transaction, since long ones take a while.
 */
export function checkGuards<N extends CommandName>(store: Store, asked: Asked<N>): void {
  if (asked.scope.systemId !== null && asked.command.whenElsewhere !== 'allowed') {
    checkHere(store, asked.scope.systemId);
  }
  checkOpen(store, asked);
  if (asked.command.removes === true && (asked.reason ?? '') === '') {
    throw reasonMissing(settledText.removal);
  }
}

/** Only where a system is kept may it be written: its chain has one end. Throws `system.elsewhere`. */
export function checkHere(store: Store, systemId: string): void {
  const system = store.prepare('SELECT name, custody FROM system WHERE id = ?').get(systemId) as
    | Pick<SystemTable, 'name' | 'custody'>
    | undefined;
  if (!system || system.custody === 'here') return;
  const { sentence, remedy } = packageErrors[system.custody];
  throw new AppError({ code: 'system.elsewhere', sentence: sentence(system.name), remedy });
}

/** A closed audit is read-only, but for what goes on after it. Throws `audit.closed`. */
function checkOpen<N extends CommandName>(store: Store, { command, input, scope }: Asked<N>): void {
  if (scope.auditId === null || goesOn(store, command, input)) return;
  const audit = store.prepare('SELECT * FROM audit WHERE id = ?').get(scope.auditId) as
    | AuditTable
    | undefined;
  if (!audit || audit.closed_at === null) return;
  throw new AppError({ code: 'audit.closed', ...closingText.closed(audit.closed_by ?? '') });
}

function goesOn<N extends CommandName>(
  store: Store,
  { whenClosed }: Command<N>,
  input: ParsedCommandInput<N>,
): boolean {
  return typeof whenClosed === 'function' ? whenClosed(store, input) : whenClosed === 'allowed';
}
