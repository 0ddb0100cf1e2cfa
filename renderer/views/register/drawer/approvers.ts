import type { PeopleView, PersonView } from '../../../../shared/contract/index.ts';
import { samePerson } from '../../../../shared/model/names.ts';
import type { Risk } from '../../../../shared/model/words.ts';
import { risks } from '../../../../shared/model/words.ts';
import { mayByRole, rolesFor } from '../../../../shared/signing/authority.ts';
import { drawerText } from '../../../../shared/text/register-drawer.ts';
import type { RegisterEntry } from '../expiry.ts';

const text = drawerText.who;

/** The highest risk that the meeting gave a covered row; null where none is rated. */
export function highestRating(entry: Pick<RegisterEntry, 'covered'>): Risk | null {
  const rated = entry.covered.flatMap(({ rating }) => (rating === null ? [] : [rating.risk]));
  return risks.findLast((risk) => rated.includes(risk)) ?? null;
}

/** Roles that may approve this; null: whoever is neither requester nor owner. */
export function approvingRoles(
  people: Pick<PeopleView, 'authorities'>,
  risk: Risk | null,
): readonly string[] | null {
  return rolesFor(people.authorities, 'approve', risk);
}

type Asked = Pick<RegisterEntry, 'requester' | 'owner'>;

/** Why somebody cannot approve an exception by signing, as what follows the name; null: can. */
export function whyNot(
  person: Pick<PersonView, 'name' | 'role' | 'passphrase'>,
  exception: Asked,
  roles: readonly string[] | null,
): string | null {
  if (samePerson(person.name, exception.requester)) return text.requester;
  if (samePerson(person.name, exception.owner)) return text.owner;
  if (roles !== null && !mayByRole([person.role], roles)) return text.noRole(roles);
  switch (person.passphrase) {
    case 'set':
      return null;
    case 'none':
      return text.noPassphrase;
    case 'elsewhere':
      return text.elsewhere;
    case 'changed':
      return text.changed;
  }
}
