import { AppError } from '../../../shared/model/errors.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { samePerson } from '../../../shared/model/names.ts';
import type { RestrictedAct, Risk } from '../../../shared/model/words.ts';
import { mayByRole, rolesFor } from '../../../shared/signing/authority.ts';
import type { Authority } from '../../../shared/signing/authority.ts';
import { authorityText } from '../../../shared/text/signing.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { PersonTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { RecordedRefusal } from './refusal.ts';

/** Somebody who is about to do something. */
export interface Doer {
  readonly systemId: string;
  /** Where a refusal belongs to. */
  readonly auditId?: string | null;
  readonly act: RestrictedAct;
  readonly risk: Risk | null;
  readonly name: string;
}

/**
 * Why this person may not, by the role of the active person of that name; null where they may, and
 * where nothing is said of the act.
 */
export function mayAct(store: Store, doer: Doer): ErrorData | null {
  const roles = rolesFor(authoritiesOf(store, doer.systemId), doer.act, doer.risk);
  if (roles === null) return null;
  // What is typed of a participant is no proof of a role: anybody may add one.
  const held = said([personNamed(store, doer.systemId, doer.name)?.role ?? '']);
  if (mayByRole(held, roles)) return null;
  const { sentence, remedy } = authorityText.refused;
  return {
    code: 'authority.refused',
    sentence: sentence(doer.name, held.join(' and '), doer.act, doer.risk),
    remedy: remedy(roles),
  };
}

/** Refuses an act to whoever acts in the transaction, and has the refusal recorded. */
export function requireMay(
  tx: Transaction,
  { subject, ...doer }: Omit<Doer, 'name'> & { readonly subject: string },
): void {
  const { systemId, auditId = null } = doer;
  const problem = mayAct(tx.store, { ...doer, name: tx.person });
  if (!problem) return;
  const personId = personNamed(tx.store, systemId, tx.person)?.id ?? null;
  const act = tx.act.name;
  throw new RecordedRefusal(problem, {
    systemId,
    auditId,
    person: tx.person,
    personId,
    act,
    subject,
  });
}

/** What a system leaves to certain roles. */
export function authoritiesOf(store: Store, systemId: string): readonly Authority[] {
  return store
    .all(sql.selectFrom('authority').selectAll().where('system_id', '=', systemId).orderBy('id'))
    .map(({ act, risk, json_roles }) => ({
      act,
      risk,
      roles: JSON.parse(json_roles) as readonly string[],
    }));
}

/** The people of a system, by name. */
export function personsOf(store: Store, systemId: string): readonly PersonTable[] {
  return store.all(
    sql.selectFrom('person').selectAll().where('system_id', '=', systemId).orderBy('name'),
  );
}

/** The active person of a name, as people read it. */
export function personNamed(store: Store, systemId: string, name: string): PersonTable | undefined {
  return personsOf(store, systemId).find(
    (person) => person.active === 1 && samePerson(person.name, name),
  );
}

function said(roles: readonly string[]): readonly string[] {
  return roles.filter((role) => role !== '');
}

/** Refuses what would leave nobody who may manage people: nothing of it could be changed back. */
export function refuseUnmanaged(tx: Transaction, systemId: string): void {
  const roles = rolesFor(authoritiesOf(tx.store, systemId), 'manage-people', null);
  const active = personsOf(tx.store, systemId).filter((person) => person.active === 1);
  if (roles === null || active.some(({ role }) => mayByRole(said([role]), roles))) return;
  throw new AppError({
    code: 'authority.nobody',
    ...authorityText.nobody,
    place: { field: 'roles' },
  });
}
