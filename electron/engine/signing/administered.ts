import { AppError } from '../../../shared/model/errors.ts';
import { allowanceText } from '../../../shared/text/administration.ts';
import type { Store } from '../store/store.ts';
import { isFromElsewhere } from '../store/credentials.ts';
import type { PersonTable } from '../store/tables.ts';
import { personsOf } from './authority.ts';

/**
 * Those whose passphrase acts on people, roles and required signatures take: active administrators
 * with a passphrase that was set here. Without any, everybody may act: the first administrator has
 * to come from somewhere, here and after a hand-over, on which passphrases do not travel.
 */
export function administratorsOf(store: Store, systemId: string): readonly PersonTable[] {
  return personsOf(store, systemId).filter(
    (person) =>
      person.active === 1 &&
      person.administrator === 1 &&
      person.credential_digest !== null &&
      !isFromElsewhere(store, person),
  );
}

/** Whether acts on people, roles and required signatures need an administrator's passphrase. */
export function isAdministered(store: Store, systemId: string): boolean {
  return administratorsOf(store, systemId).length > 0;
}

/**
 * Refuses a rule that nobody would guard: whoever it binds could take it away again. Throws
 * `allowance.unguarded`.
 */
export function requireAdministered(store: Store, systemId: string): void {
  if (isAdministered(store, systemId)) return;
  throw new AppError({ code: 'allowance.unguarded', ...allowanceText.unguarded });
}
