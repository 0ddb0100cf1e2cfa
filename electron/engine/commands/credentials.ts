import { AppError } from '../../../shared/model/errors.ts';
import type { ParsedCommandInput } from '../../../shared/contract/commands/index.ts';
import { passphraseProblem } from '../../../shared/signing/passphrase.ts';
import { irreversibleText } from '../../../shared/text/engine.ts';
import { administratorBy, allowance } from '../signing/allowance.ts';
import { authenticated, recovered, refusalOf } from '../signing/authenticate.ts';
import type { Claim } from '../signing/authenticate.ts';
import { freshRecoveryCode, makeCredential } from '../signing/credential.ts';
import { credentialDigest, isFromElsewhere, keepCredential } from '../store/credentials.ts';
import type { Store } from '../store/store.ts';
import type { PersonTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import type { Work } from '../work.ts';
import { PreparedTooEarly } from '../store/transaction.ts';
import { irreversible } from './command.ts';
import type { LongCommand } from './command.ts';
import { rowOf, scopeOfSystemRow } from '../store/lookup.ts';
import { personProblem } from './persons.ts';

/** Who proved themselves for a new passphrase, and how. */
type Proof = Pick<PersonTable, 'credential_how' | 'credential_by'>;

/** Sets the passphrase with which a person signs; where there is one, it takes that one. */
export const setPassphrase: LongCommand<'person.passphrase'> = {
  inverse: irreversible(irreversibleText['person.passphrase']),
  whenClosed: 'allowed',
  confidential: true,
  scope: (store, { personId }) => scopeOfSystemRow(store, 'person', personId),
  prepare: async (work, { personId, passphrase, current, by }) => {
    const person = activePerson(work.store, personId);
    refuseWeak(work.store, person, passphrase);
    const how = howSet(work.store, person);
    if (how === 'passphrase') {
      await proveOwn(work, person, current);
      const proof: Proof = { credential_how: how, credential_by: personId };
      return credentialSetting(person, passphrase, proof);
    }
    const { systemId, act, subject } = claimOf(person, 'person.passphrase');
    const { administrator, within } = await allowance(work, { systemId, act, subject, by });
    const proof: Proof = { credential_how: how, credential_by: administrator?.id ?? personId };
    return within(await credentialSetting(person, passphrase, proof));
  },
};

function howSet(store: Store, person: PersonTable): 'first' | 'arrival' | 'passphrase' {
  if (person.credential_digest === null) return 'first';
  return isFromElsewhere(store, person) ? 'arrival' : 'passphrase';
}

/** Sets the passphrase of somebody who has lost theirs, by an administrator or the recovery code. */
export const resetPassphrase: LongCommand<'person.reset'> = {
  inverse: irreversible(irreversibleText['person.reset']),
  whenClosed: 'allowed',
  confidential: true,
  scope: (store, { personId }) => scopeOfSystemRow(store, 'person', personId),
  prepare: async (work, { personId, passphrase, by }) => {
    const person = activePerson(work.store, personId);
    if (person.credential_digest === null) throw personProblem('no-passphrase', person.name);
    refuseWeak(work.store, person, passphrase);
    return credentialSetting(person, passphrase, await proofOf(work, person, by));
  },
};

function activePerson(store: Store, personId: string): PersonTable {
  const person = rowOf(store, 'person', personId);
  if (person.active === 0) throw personProblem('retired', person.name);
  return person;
}

function refuseWeak(store: Store, person: PersonTable, passphrase: string): void {
  const system = rowOf(store, 'system', person.system_id);
  const problem = passphraseProblem(passphrase, { person: person.name, system: system.name });
  if (problem) throw new AppError(problem);
}

async function proveOwn(work: Work, person: PersonTable, current: string | null): Promise<void> {
  if (current === null) throw personProblem('current-missing', person.name, 'current');
  await authenticated(work, { ...claimOf(person, 'person.passphrase'), passphrase: current });
}

async function proofOf(
  work: Work,
  person: PersonTable,
  by: ParsedCommandInput<'person.reset'>['by'],
): Promise<Proof> {
  const claim = claimOf(person, 'person.reset');
  if ('recoveryCode' in by) {
    await recovered(work, { ...claim, recoveryCode: by.recoveryCode });
    return { credential_how: 'recovery-code', credential_by: person.id };
  }
  if (by.administratorId === person.id) {
    throw refusalOf(claim, person, personProblem('own-reset', person.name).data);
  }
  const { id } = await administratorBy(work, claim, by);
  return { credential_how: 'administrator', credential_by: id };
}

function claimOf({ id, system_id: systemId }: PersonTable, act: string): Claim {
  return { systemId, personId: id, act, subject: `person:${id}` };
}

/** Makes what the passphrase is checked against, and what keeps it, with a fresh recovery code. */
async function credentialSetting(
  person: PersonTable,
  passphrase: string,
  proof: Proof,
): Promise<(tx: Transaction) => { readonly recoveryCode: string }> {
  const recoveryCode = freshRecoveryCode();
  const credential = await makeCredential(person.id, passphrase, recoveryCode);
  return (tx) => {
    const present = activePerson(tx.store, person.id);
    if (present.credential_digest !== person.credential_digest) throw new PreparedTooEarly();
    keepCredential(tx.store, credential);
    tx.change('person', person.id, {
      ...proof,
      credential_digest: credentialDigest(credential),
      credential_at: tx.now,
    });
    return { recoveryCode };
  };
}
