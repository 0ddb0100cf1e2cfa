import type { CommandName, ParsedCommandInput } from '../../../shared/contract/commands/index.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { packageErrors } from '../../../shared/text/package-engine.ts';
import { closingText, settledText } from '../../../shared/text/release.ts';
import { reasonMissing } from '../store/reason.ts';
import type { Store } from '../store/store.ts';
import type { AuditTable, SystemTable } from '../store/tables.ts';
import type { Command } from './command.ts';
import type { Scope } from '../store/lookup.ts';
import { checkSettled } from './settled.ts';

/** A command as the door is asked for it. */
export interface Asked<N extends CommandName> {
  readonly name: N;
  readonly command: Command<N>;
  readonly input: ParsedCommandInput<N>;
  readonly scope: Scope;
  /** What is recorded as the reason; null or empty where none is given. */
  readonly reason: string | null;
}

/**
 * Refuses what the record does not take: any change of a system that is kept elsewhere or of a
 * closed audit, and a removal or a change of what was decided on without a reason. Asked before a
 * command works and again in its transaction, since long ones take a while.
 */
export function checkGuards<N extends CommandName>(store: Store, asked: Asked<N>): void {
  if (asked.scope.systemId !== null && asked.command.whenElsewhere !== 'allowed') {
    checkHere(store, asked.scope.systemId);
  }
  if (!goesOn(store, asked.command, asked.input)) checkAudit(store, asked);
  if (asked.command.removes === true && (asked.reason ?? '') === '') {
    throw reasonMissing(settledText.removal);
  }
}

/** A closed audit is read-only, and one that was decided on changes with a reason. */
function checkAudit<N extends CommandName>(store: Store, { name, scope, reason }: Asked<N>): void {
  const { auditId } = scope;
  checkOpen(store, auditId);
  checkSettled(store, { name, auditId, reason });
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

/** Throws `audit.closed`. */
function checkOpen(store: Store, auditId: string | null): void {
  const audit = store.prepare('SELECT * FROM audit WHERE id = ?').get(auditId) as
    | AuditTable
    | undefined;
  if (!audit || audit.closed_at === null) return;
  throw new AppError({ code: 'audit.closed', ...closingText.closed(audit.closed_by ?? '') });
}

/** Whether the act goes on once its audit is closed. */
function goesOn<N extends CommandName>(
  store: Store,
  { whenClosed }: Command<N>,
  input: ParsedCommandInput<N>,
): boolean {
  return typeof whenClosed === 'function' ? whenClosed(store, input) : whenClosed === 'allowed';
}
