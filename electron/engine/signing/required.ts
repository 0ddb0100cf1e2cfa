import type { ReleaseSignature, SignedBy } from '../../../shared/contract/views.ts';
import { sameRole } from '../../../shared/signing/authority.ts';
import { rowOf } from '../store/lookup.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { RequiredSignatureTable, SignatureTable } from '../store/tables.ts';
import { standings } from './standing.ts';

/** A signature with whether it covers what its subject says now. */
interface Given {
  readonly row: SignatureTable;
  readonly covers: boolean;
}

/**
 * The signatures that the system requires of a release decision, and how each stands: given on the
 * newest decision or on the audit, by somebody of the role, and for the content as it is. One person
 * meets one of them: two required ones of the same kind need two people.
 */
export function requiredSignatures(
  store: Store,
  auditId: string,
  now: Date,
): readonly ReleaseSignature[] {
  const given = givenOn(store, auditId, now);
  const used = new Set<SignatureTable>();
  const take = (required: RequiredSignatureTable, covers: boolean): SignedBy | null => {
    const found = given.find(
      (each) => each.covers === covers && fits(required, each.row) && !isUsed(used, each.row),
    );
    if (found) used.add(found.row);
    return found ? signedBy(found.row) : null;
  };
  return requiredOf(store, auditId).map((required) => {
    const metBy = take(required, true);
    const lapsed = metBy === null ? take(required, false) : null;
    return { id: required.id, meaning: required.meaning, role: required.role, metBy, lapsed };
  });
}

/** Those of a certain role first: what anybody may meet takes what is left. */
function requiredOf(store: Store, auditId: string): readonly RequiredSignatureTable[] {
  const rows = store.all(
    sql
      .selectFrom('required_signature')
      .selectAll()
      .where('system_id', '=', rowOf(store, 'audit', auditId).system_id)
      .orderBy('meaning')
      .orderBy('role', 'desc')
      .orderBy('id'),
  );
  return rows.toSorted((a, b) => Number(a.role === '') - Number(b.role === ''));
}

/** Signatures on the newest decision and on the audit, oldest first. */
function givenOn(store: Store, auditId: string, now: Date): readonly Given[] {
  const standing = standings(store, now);
  const rows = store
    .prepare(
      `SELECT * FROM signature WHERE audit_id = @auditId AND subject IN ('audit:' || @auditId,
         (SELECT 'decision:' || id FROM decision WHERE audit_id = @auditId
          ORDER BY at DESC, rowid DESC LIMIT 1))
       ORDER BY at, id`,
    )
    .all({ auditId }) as SignatureTable[];
  return rows.map((row) => ({ row, covers: standing(row).covers }));
}

function fits(required: RequiredSignatureTable, { meaning, role }: SignatureTable): boolean {
  return required.meaning === meaning && (required.role === '' || sameRole(required.role, role));
}

function isUsed(used: ReadonlySet<SignatureTable>, row: SignatureTable): boolean {
  return [...used].some(
    (each) =>
      each.id === row.id || (each.person_id === row.person_id && each.meaning === row.meaning),
  );
}

function signedBy({ id, name, at }: SignatureTable): SignedBy {
  return { signatureId: id, name, at };
}
