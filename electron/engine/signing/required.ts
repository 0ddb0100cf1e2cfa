import type { ReleaseSignature, SignedBy } from '../../../shared/contract/views.ts';
import { sameRole } from '../../../shared/signing/authority.ts';
import { matched } from '../../../shared/signing/matching.ts';
import { rowOf } from '../store/lookup.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { RequiredSignatureTable, SignatureTable } from '../store/tables.ts';
import { newestDecision } from './newest-decision.ts';
import { standings } from './standing.ts';

/** A signature with whether it covers what its subject says now. */
interface Given {
  readonly row: SignatureTable;
  readonly covers: boolean;
}

/**
 * The signatures that the system requires of a release decision, and how each stands: given on the
 * newest decision or on the audit, by somebody of the role, and for the content as it is. Each person
 * meets one of them, so that two required ones need two people; who meets which is chosen so that
 * as many as possible are met.
 */
export function requiredSignatures(
  store: Store,
  auditId: string,
  now: Date,
): readonly ReleaseSignature[] {
  const given = givenOn(store, auditId, now);
  const required = requiredOf(store, auditId);
  const met = assigned(required, ofPersons(given, true));
  const busy = new Set(met.map((row) => row?.person_id));
  const left = ofPersons(given, false).filter((person) => !busy.has(person[0]?.person_id));
  const open = required.filter((_, place) => met[place] === null);
  const lapsed = assigned(open, left);
  return required.map((one, place) => ({
    id: one.id,
    meaning: one.meaning,
    role: one.role,
    metBy: signedBy(met[place] ?? null),
    lapsed: signedBy(lapsed[open.indexOf(one)] ?? null),
  }));
}

/** What one person gave, oldest first. */
type OfPerson = readonly SignatureTable[];

/** Signatures that cover, or that do not any more, by person. */
function ofPersons(given: readonly Given[], covers: boolean): readonly OfPerson[] {
  const rows = given.filter((each) => each.covers === covers).map(({ row }) => row);
  return [...Map.groupBy(rows, ({ person_id }) => person_id).values()];
}

/** For each required one the signature that meets it, each of another person; as many as possible. */
function assigned(
  required: readonly RequiredSignatureTable[],
  persons: readonly OfPerson[],
): readonly (SignatureTable | null)[] {
  const fitting = required.map((one) =>
    persons.map((rows) => rows.find((row) => fits(one, row)) ?? null),
  );
  const chosen = matched(fitting.map((row) => row.map((found) => found !== null)));
  return fitting.map((row, place) => row[chosen[place] ?? -1] ?? null);
}

function fits(required: RequiredSignatureTable, { meaning, role }: SignatureTable): boolean {
  return required.meaning === meaning && (required.role === '' || sameRole(required.role, role));
}

/** By meaning and role: the same order wherever they are listed. */
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
  const decision = newestDecision(store, auditId)?.id ?? '';
  const rows = store.all(
    sql
      .selectFrom('signature')
      .selectAll()
      .where('audit_id', '=', auditId)
      .where('subject', 'in', [`audit:${auditId}`, `decision:${decision}`])
      .orderBy('at')
      .orderBy('id'),
  );
  return rows.map((row) => ({ row, covers: standing(row).covers }));
}

function signedBy(row: SignatureTable | null): SignedBy | null {
  return row && { signatureId: row.id, name: row.name, at: row.at };
}
