import type { CommandName } from '../../../shared/contract/commands/index.ts';
import { settledText } from '../../../shared/text/release.ts';
import { reasonMissing } from '../store/reason.ts';
import type { Store } from '../store/store.ts';
import type { Transaction } from '../store/transaction.ts';

/** Acts on what a release decision rests on, and on what is signed with it. */
const restedOn: ReadonlySet<CommandName> = new Set([
  'audit.change',
  'audit.criteria',
  'participant.add',
  'participant.change',
  'participant.remove',
  'incident.add',
  'incident.remove',
  'answer.set',
  'answer.clear',
  'variation.declare',
  'variation.declare-alike',
  'assessment.set',
  'assessment.reveal',
  'assessment-sheet.read',
  'rating.set',
  'rating.accept',
  'rating.clear',
  'gap.plan',
  'gap.phases',
  'window.set',
  'plan-sheet.apply',
  'approach.record',
  'dossier.set',
  'checklist.fill',
  'checklist.add',
  'checklist.answer',
  'checklist.remove',
  'production-change.add',
  'production-change.change',
  'production-change.remove',
  'evidence.add',
  'evidence.remove',
]);

/** Refuses a change without a reason, where it is of what a release decision rests on. */
export function checkSettled(
  store: Store,
  { name, ...asked }: Asked & { readonly name: CommandName },
): void {
  if (restedOn.has(name)) checkDecided(store, asked);
}

/** A change of an audit, or of what belongs to none. */
interface Asked {
  readonly auditId: string | null;
  readonly reason: string | null;
}

/**
 * Refuses a change without a reason once people decided on the audit: what the decision rests on
 * is settled from then on (EU GMP Annex 11, section 9).
 */
export function checkDecided(store: Store, { auditId, reason }: Asked): void {
  if (auditId === null || (reason ?? '') !== '') return;
  if (isDecided(store, auditId)) throw reasonMissing(settledText.decided);
}

/** Refuses an act without a reason on what was settled before. */
export function checkReason({ act }: Transaction, sentence: string): void {
  if ((act.context.reason ?? '') === '') throw reasonMissing(sentence);
}

function isDecided(store: Store, auditId: string): boolean {
  return store.prepare('SELECT 1 FROM decision WHERE audit_id = ?').get(auditId) !== undefined;
}
