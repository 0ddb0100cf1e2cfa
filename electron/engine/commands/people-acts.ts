import type { peopleCommands } from '../../../shared/contract/commands/people.ts';
import { requireSignatures, setAuthority } from './authorities.ts';
import type { Command } from './command.ts';
import { resetPassphrase, setPassphrase } from './credentials.ts';
import { reinstatePerson, retirePerson, setPerson } from './persons.ts';
import { giveSignature, recordOutsideApproval } from './signatures.ts';

type PeopleActs = { readonly [N in keyof typeof peopleCommands]: Command<N> };

/** Commands of people, of what they may do, and of what they sign. */
export const peopleActs: PeopleActs = {
  'person.set': setPerson,
  'person.retire': retirePerson,
  'person.reinstate': reinstatePerson,
  'person.passphrase': setPassphrase,
  'person.reset': resetPassphrase,
  'authority.set': setAuthority,
  'signatures.require': requireSignatures,
  'signature.give': giveSignature,
  'approval.outside': recordOutsideApproval,
};
