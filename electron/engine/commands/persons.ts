import type { ParsedCommandInput } from '../../../shared/contract/commands/index.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { samePerson } from '../../../shared/model/names.ts';
import { irreversibleText } from '../../../shared/text/engine.ts';
import { personText } from '../../../shared/text/signing.ts';
import { personsOf, refuseUnmanaged, requireMay } from '../signing/authority.ts';
import { flag } from '../store/mapping.ts';
import { sql } from '../store/sql.ts';
import type { PersonTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { irreversible } from './command.ts';
import type { QuickCommand } from './command.ts';
import { newId, rowOf, scopeOfSystemRow, unknownRow } from '../store/lookup.ts';

type Given = ParsedCommandInput<'person.set'>;

/** Adds a person to the people of a system, or changes what is said of one. */
export const setPerson: QuickCommand<'person.set'> = {
  inverse: irreversible(irreversibleText['person.set']),
  whenClosed: 'allowed',
  apply: (tx, input) => {
    const { system_id: systemId } = rowOf(tx.store, 'audit', input.auditId);
    const id = input.personId ?? newId();
    requireManaging(tx, systemId, { auditId: input.auditId, personId: id });
    refuseNamesake(tx, systemId, id, input.name);
    if (input.personId === null) tx.put('person', newPerson(id, systemId, input));
    else changePerson(tx, systemId, input.personId, input);
    refuseUnmanaged(tx, systemId);
    return { personId: id };
  },
};

/** Takes a person out of those who sign and act; what they signed stays theirs. */
export const retirePerson: QuickCommand<'person.retire'> = {
  inverse: irreversible(irreversibleText['person.retire']),
  whenClosed: 'allowed',
  scope: (store, { personId }) => scopeOfSystemRow(store, 'person', personId),
  apply: (tx, { personId }) => {
    const person = rowOf(tx.store, 'person', personId);
    requireManaging(tx, person.system_id, { personId });
    if (person.active === 0) throw personProblem('retired', person.name);
    tx.change('person', personId, { active: 0 });
    refuseUnmanaged(tx, person.system_id);
    return null;
  },
};

/** Lets a retired person sign and act again, with the passphrase that they had. */
export const reinstatePerson: QuickCommand<'person.reinstate'> = {
  inverse: irreversible(irreversibleText['person.reinstate']),
  whenClosed: 'allowed',
  scope: (store, { personId }) => scopeOfSystemRow(store, 'person', personId),
  apply: (tx, { personId }) => {
    const person = rowOf(tx.store, 'person', personId);
    requireManaging(tx, person.system_id, { personId });
    if (person.active === 1) throw personProblem('active', person.name);
    tx.change('person', personId, { active: 1 });
    return null;
  },
};

function newPerson(id: string, systemId: string, given: Given): PersonTable {
  return {
    id,
    system_id: systemId,
    ...saidOf(given),
    active: 1,
    credential_digest: null,
    credential_at: null,
    credential_how: null,
    credential_by: null,
  };
}

function changePerson(tx: Transaction, systemId: string, id: string, given: Given): void {
  if (rowOf(tx.store, 'person', id).system_id !== systemId) throw unknownRow('person');
  tx.change('person', id, saidOf(given));
}

function saidOf({ name, team, role, administrator }: Given) {
  return { name, team, role, administrator: flag(administrator) };
}

/**
 * Two people of one name, as people read it, could not be told apart; retired ones count too, and
 * names under which somebody else has signed.
 */
function refuseNamesake(tx: Transaction, systemId: string, id: string, name: string): void {
  const others = personsOf(tx.store, systemId).filter((other) => other.id !== id);
  const namesake = others.find((other) => samePerson(other.name, name));
  if (namesake) throw personProblem('exists', namesake.name, 'name');
  const signed = tx.all(
    sql
      .selectFrom('signature')
      .select('name')
      .distinct()
      .where('system_id', '=', systemId)
      .where('person_id', '<>', id),
  );
  const printed = signed.find((other) => samePerson(other.name, name));
  if (printed) throw personProblem('has-signed', printed.name, 'name');
}

function requireManaging(
  tx: Transaction,
  systemId: string,
  { auditId = null, personId }: { readonly auditId?: string | null; readonly personId: string },
): void {
  requireMay(tx, {
    systemId,
    auditId,
    act: 'manage-people',
    risk: null,
    subject: `person:${personId}`,
  });
}

/** An expected error about a person. */
export function personProblem(
  code: keyof typeof personText,
  name: string,
  field?: string,
): AppError {
  const { sentence, remedy } = personText[code];
  return new AppError({
    code: `person.${code}`,
    sentence: sentence(name),
    remedy,
    ...(field !== undefined && { place: { field } }),
  });
}
