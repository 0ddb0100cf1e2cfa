import type { ParsedCommandInput } from '../../../shared/contract/commands/index.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { samePerson } from '../../../shared/model/names.ts';
import { irreversibleText } from '../../../shared/text/engine.ts';
import { personText } from '../../../shared/text/signing.ts';
import { allowance } from '../signing/allowance.ts';
import type { AllowedBy } from '../signing/allowance.ts';
import { personsOf, refuseUnmanaged, requireMay } from '../signing/authority.ts';
import { flag } from '../store/mapping.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { Flag, PersonTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { irreversible } from './command.ts';
import type { LongCommand } from './command.ts';
import { newId, rowOf, scopeOfSystemRow, unknownRow } from '../store/lookup.ts';
import type { Work } from '../work.ts';

type Given = Omit<ParsedCommandInput<'person.set'>, 'by'>;

/** Adds a person to the people of a system, or changes what is said of one. */
export const setPerson: LongCommand<'person.set'> = {
  inverse: irreversible(irreversibleText['person.set']),
  whenClosed: 'allowed',
  prepare: async (work, { by, ...input }) => {
    const { auditId, personId } = input;
    const { system_id: systemId } = rowOf(work.store, 'audit', auditId);
    if (personId !== null) refuseOtherSystem(work.store, systemId, personId);
    const id = personId ?? newId();
    const guarded = { systemId, auditId, subject: `person:${id}` };
    const needed = (store: Store): boolean => mattersForActing(store, input);
    const { within } = await allowance(work, { ...guarded, act: 'person.set', by, needed });
    return within((tx) => {
      requireManaging(tx, guarded);
      refuseNamesake(tx, systemId, id, input.name);
      if (personId === null) tx.put('person', newPerson(id, systemId, input));
      else tx.change('person', personId, saidOf(input));
      refuseUnmanaged(tx, systemId);
      return { personId: id };
    });
  },
};

/** Takes a person out of those who sign and act; what they signed stays theirs. */
export const retirePerson: LongCommand<'person.retire'> = {
  inverse: irreversible(irreversibleText['person.retire']),
  whenClosed: 'allowed',
  scope: (store, { personId }) => scopeOfSystemRow(store, 'person', personId),
  prepare: async (work, { personId, by }) =>
    staying(work, { act: 'person.retire', personId, by, active: 0 }),
};

/** Lets a retired person sign and act again, with the passphrase that they had. */
export const reinstatePerson: LongCommand<'person.reinstate'> = {
  inverse: irreversible(irreversibleText['person.reinstate']),
  whenClosed: 'allowed',
  scope: (store, { personId }) => scopeOfSystemRow(store, 'person', personId),
  prepare: async (work, { personId, by }) =>
    staying(work, { act: 'person.reinstate', personId, by, active: 1 }),
};

/** Whether somebody is among those who sign and act from now on. */
async function staying(
  work: Work,
  asked: {
    readonly act: 'person.retire' | 'person.reinstate';
    readonly personId: string;
    readonly by: AllowedBy | undefined;
    readonly active: Flag;
  },
): Promise<(tx: Transaction) => null> {
  const { act, personId, by, active } = asked;
  const { system_id: systemId } = rowOf(work.store, 'person', personId);
  const guarded = { systemId, subject: `person:${personId}` };
  const { within } = await allowance(work, { ...guarded, act, by });
  return within((tx) => {
    const person = rowOf(tx.store, 'person', personId);
    requireManaging(tx, guarded);
    if (person.active === active) {
      throw personProblem(active === 1 ? 'active' : 'retired', person.name);
    }
    tx.change('person', personId, { active });
    refuseUnmanaged(tx, systemId);
    return null;
  });
}

/**
 * Whether what is said of a person changes who may do what: their name, by which approvals are told
 * apart, their role, and whether they are administrator.
 */
function mattersForActing(store: Store, given: Given): boolean {
  const { personId, name, role, administrator } = given;
  if (personId === null) return role !== '' || administrator;
  const person = rowOf(store, 'person', personId);
  return (
    person.name !== name || person.role !== role || person.administrator !== flag(administrator)
  );
}

function refuseOtherSystem(store: Store, systemId: string, personId: string): void {
  if (rowOf(store, 'person', personId).system_id !== systemId) throw unknownRow('person');
}

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
  guarded: { readonly systemId: string; readonly auditId?: string; readonly subject: string },
): void {
  requireMay(tx, { ...guarded, act: 'manage-people', risk: null });
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
