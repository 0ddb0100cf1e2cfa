import { isByRisk, sameRole } from '../../../shared/signing/authority.ts';
import { AppError } from '../../../shared/model/errors.ts';
import type { RestrictedAct, Risk } from '../../../shared/model/words.ts';
import { irreversibleText } from '../../../shared/text/engine.ts';
import { authorityText } from '../../../shared/text/signing.ts';
import type { RequiredSignature } from '../../../shared/signing/required.ts';
import { isSameRequired } from '../../../shared/signing/required.ts';
import { requireAdministered } from '../signing/administered.ts';
import { allowance } from '../signing/allowance.ts';
import { refuseUnmanaged, requireMay } from '../signing/authority.ts';
import { sql } from '../store/sql.ts';
import type { AuthorityTable, RequiredSignatureTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { irreversible } from './command.ts';
import type { LongCommand } from './command.ts';
import { newId, rowOf } from '../store/lookup.ts';

/**
 * Leaves an act to certain roles; without any, everybody may again. Refused while no administrator
 * with a passphrase guards the rule.
 */
export const setAuthority: LongCommand<'authority.set'> = {
  inverse: irreversible(irreversibleText['authority.set']),
  whenClosed: 'allowed',
  prepare: async (work, { auditId, act, risk, roles, by }) => {
    const { system_id } = rowOf(work.store, 'audit', auditId);
    refuseRisk(act, risk);
    requireAdministered(work.store, system_id);
    const id = `${system_id}:${act}:${risk ?? 'any'}`;
    const guarded = { systemId: system_id, auditId, subject: `authority:${id}` };
    const { within } = await allowance(work, { ...guarded, act: 'authority.set', by });
    return within((tx) => {
      requireMay(tx, { ...guarded, act: 'manage-people', risk: null });
      leave(tx, { id, system_id, act, risk, json_roles: JSON.stringify(withoutRepeats(roles)) });
      refuseUnmanaged(tx, system_id);
      return null;
    });
  },
};

function refuseRisk(act: RestrictedAct, risk: Risk | null): void {
  if (risk === null || isByRisk(act)) return;
  const { sentence, remedy } = authorityText['no-risk'];
  const place = { field: 'risk' };
  throw new AppError({ code: 'authority.no-risk', sentence: sentence(act), remedy, place });
}

/** Without roles there is no row. */
function leave(tx: Transaction, row: AuthorityTable): void {
  const { id, json_roles } = row;
  const known = tx.row('authority', id);
  if (json_roles === '[]' && known) tx.remove('authority', id);
  else if (known) tx.change('authority', id, { json_roles });
  else if (json_roles !== '[]') tx.put('authority', row);
}

/**
 * Says which signatures a release decision must carry, in place of what was said before. Refused
 * while no administrator with a passphrase guards the rule.
 */
export const requireSignatures: LongCommand<'signatures.require'> = {
  inverse: irreversible(irreversibleText['signatures.require']),
  whenClosed: 'allowed',
  bulk: true,
  prepare: async (work, { auditId, required, by }) => {
    const { system_id } = rowOf(work.store, 'audit', auditId);
    requireAdministered(work.store, system_id);
    const guarded = { systemId: system_id, auditId, subject: `system:${system_id}` };
    const { within } = await allowance(work, { ...guarded, act: 'signatures.require', by });
    return within((tx) => {
      requireMay(tx, { ...guarded, act: 'manage-people', risk: null });
      const { gone, missing } = compared(requiredIn(tx, system_id), required);
      for (const { id } of gone) tx.remove('required_signature', id);
      for (const { meaning, role } of missing) {
        tx.put('required_signature', { id: newId(), system_id, meaning, role });
      }
      return null;
    });
  },
};

function requiredIn(tx: Transaction, systemId: string): readonly RequiredSignatureTable[] {
  return tx.all(sql.selectFrom('required_signature').selectAll().where('system_id', '=', systemId));
}

/** Two that ask for the same ask for it from two people: each that stands answers one that is wanted. */
function compared(
  present: readonly RequiredSignatureTable[],
  wanted: readonly RequiredSignature[],
): {
  readonly gone: readonly RequiredSignatureTable[];
  readonly missing: readonly RequiredSignature[];
} {
  const gone = [...present];
  const missing = wanted.filter((one) => {
    const place = gone.findIndex((row) => isSameRequired(row, one));
    if (place >= 0) gone.splice(place, 1);
    return place < 0;
  });
  return { gone, missing };
}

function withoutRepeats(roles: readonly string[]): readonly string[] {
  return roles.filter((role, place) => roles.findIndex((other) => sameRole(other, role)) === place);
}
