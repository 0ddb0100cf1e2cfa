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
    const json_roles = JSON.stringify(withoutRepeats(roles, sameRole));
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
    const wanted = withoutRepeats(required, isSameRequired);
    const present = requiredIn(tx, system_id);
    for (const row of present) {
      if (!isAmong(wanted, row)) tx.remove('required_signature', row.id);
    }
    for (const { meaning, role } of wanted) {
      if (isAmong(present, { meaning, role })) continue;
      tx.put('required_signature', { id: newId(), system_id, meaning, role });
    }
    return null;
  },
};

function requiredIn(tx: Transaction, systemId: string): readonly RequiredSignatureTable[] {
  return tx.all(sql.selectFrom('required_signature').selectAll().where('system_id', '=', systemId));
}

function isAmong(list: readonly RequiredSignature[], one: RequiredSignature): boolean {
  return list.some((each) => isSameRequired(each, one));
}

function withoutRepeats<T>(
  list: readonly T[],
  isSame: (left: T, right: T) => boolean,
): readonly T[] {
  return list.filter((one, index) => list.findIndex((each) => isSame(each, one)) === index);
}
