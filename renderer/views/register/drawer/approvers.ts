import type { PeopleView, PersonView } from '../../../../shared/contract/index.ts';
import { highestRisk } from '../../../../shared/exceptions/index.ts';
import type { Risk } from '../../../../shared/model/words.ts';
import { mayByRole, rolesFor } from '../../../../shared/signing/authority.ts';
import { drawerText } from '../../../../shared/text/register-drawer.ts';
import type { RegisterEntry } from '../expiry.ts';

const text = drawerText.who;

/** The highest risk that the meeting gave a covered row; null where none is rated. */
export function highestRating(entry: Pick<RegisterEntry, 'covered'>): Risk | null {
  return highestRisk(entry.covered.map(({ rating }) => rating?.risk ?? null));
}

/** Roles that may approve this; null: whoever has no part in it. */
export function approvingRoles(
  people: Pick<PeopleView, 'authorities'>,
  risk: Risk | null,
): readonly string[] | null {
  return rolesFor(people.authorities, 'approve', risk);
}

/**
 * Why somebody cannot approve an exception by signing, as what follows the name; null: can. Who has a
 * part in it is the engine's answer.
 */
export function whyNot(
  person: Pick<PersonView, 'id' | 'role' | 'passphrase'>,
  { barred }: Pick<RegisterEntry, 'barred'>,
  roles: readonly string[] | null,
): string | null {
  const own = barred.find(({ personId }) => personId === person.id);
  if (own) return text[own.part];
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
