import type { ErrorData } from '../model/errors.ts';
import { samePerson } from '../model/names.ts';
import { domainText } from '../text/domain.ts';

/** Who has to do with an exception, over its whole life and that of those which it renews. */
export interface Parties {
  /** Everybody whom a request ever named as requester. */
  readonly requesters: readonly string[];
  readonly owners: readonly string[];
  /** Who recorded what it asks for, and on whose behalf. */
  readonly recorders: readonly string[];
}

/** What keeps somebody from approving an exception: having requested, owned or recorded it. */
export const ownParts = ['requester', 'owner', 'recorder'] as const;
export type OwnPart = (typeof ownParts)[number];

/**
 * The part that somebody had in an exception, by any of the names that they ever had; null where they
 * had none. What counts as the same name is `samePerson`'s. That people use their own names is not
 * checked by it.
 */
export function ownPart(parties: Parties, names: readonly string[]): OwnPart | null {
  const isAmong = (others: readonly string[]): boolean =>
    others.some((other) => names.some((name) => samePerson(name, other)));
  if (isAmong(parties.requesters)) return 'requester';
  if (isAmong(parties.owners)) return 'owner';
  return isAmong(parties.recorders) ? 'recorder' : null;
}

/** Why somebody of these names cannot approve an exception, or null: nobody approves their own. */
export function approvalProblem(parties: Parties, names: readonly string[]): ErrorData | null {
  const text = domainText.approval;
  const part = ownPart(parties, names);
  switch (part) {
    case null:
      return null;
    case 'requester':
      return { code: 'exception.own-request', ...text.ownRequest };
    case 'owner':
      return { code: 'exception.own-exception', ...text.ownException };
    case 'recorder':
      return { code: 'exception.own-record', ...text.ownRecord };
  }
}
