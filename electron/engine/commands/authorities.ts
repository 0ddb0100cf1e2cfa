import { isByRisk, sameRole } from '../../../shared/signing/authority.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { irreversibleText } from '../../../shared/text/engine.ts';
import { authorityText } from '../../../shared/text/signing.ts';
import type { RequiredSignature } from '../../../shared/signing/required.ts';
import { isSameRequired } from '../../../shared/signing/required.ts';
import { refuseUnmanaged, requireMay } from '../signing/authority.ts';
import { sql } from '../store/sql.ts';
import type { RequiredSignatureTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { irreversible } from './command.ts';
import type { QuickCommand } from './command.ts';
import { newId, rowOf } from '../store/lookup.ts';

/** Leaves an act to certain roles; without any, everybody may again. */
export const setAuthority: QuickCommand<'authority.set'> = {
  inverse: irreversible(irreversibleText['authority.set']),
  whenClosed: 'allowed',
  apply: (tx, { auditId, act, risk, roles }) => {
    const { system_id } = rowOf(tx.store, 'audit', auditId);
    const id = `${system_id}:${act}:${risk ?? 'any'}`;
    const subject = `authority:${id}`;
    requireMay(tx, { systemId: system_id, auditId, act: 'manage-people', risk: null, subject });
    if (risk !== null && !isByRisk(act)) {
      const { sentence, remedy } = authorityText['no-risk'];
      const place = { field: 'risk' };
      throw new AppError({ code: 'authority.no-risk', sentence: sentence(act), remedy, place });
    }
    const json_roles = JSON.stringify(withoutRepeats(roles));
    const known = tx.row('authority', id);
    if (roles.length === 0 && known) tx.remove('authority', id);
    else if (known) tx.change('authority', id, { json_roles });
    else if (roles.length > 0) tx.put('authority', { id, system_id, act, risk, json_roles });
    refuseUnmanaged(tx, system_id);
    return null;
  },
};

/** Says which signatures a release decision must carry, in place of what was said before. */
export const requireSignatures: QuickCommand<'signatures.require'> = {
  inverse: irreversible(irreversibleText['signatures.require']),
  whenClosed: 'allowed',
  bulk: true,
  apply: (tx, { auditId, required }) => {
    const { system_id } = rowOf(tx.store, 'audit', auditId);
    const subject = `system:${system_id}`;
    requireMay(tx, { systemId: system_id, auditId, act: 'manage-people', risk: null, subject });
    const { gone, missing } = compared(requiredIn(tx, system_id), required);
    for (const { id } of gone) tx.remove('required_signature', id);
    for (const { meaning, role } of missing) {
      tx.put('required_signature', { id: newId(), system_id, meaning, role });
    }
    return null;
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
