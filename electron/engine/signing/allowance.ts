import { AppError } from '../../../shared/model/errors.ts';
import { allowanceText } from '../../../shared/text/administration.ts';
import { personText } from '../../../shared/text/signing.ts';
import { rowOf } from '../store/lookup.ts';
import type { Store } from '../store/store.ts';
import type { PersonTable } from '../store/tables.ts';
import { PreparedTooEarly } from '../store/transaction.ts';
import type { Transaction } from '../store/transaction.ts';
import type { Work } from '../work.ts';
import { isAdministered } from './administered.ts';
import { authenticated, refusalOf } from './authenticate.ts';
import type { Claim } from './authenticate.ts';
import { personNamed } from './authority.ts';
import { noteAllowance } from './note-allowance.ts';
import { RecordedRefusal } from './refusal.ts';

/** An administrator who allows an act. */
export interface AllowedBy {
  readonly administratorId: string;
  readonly passphrase: string;
}

/** An act that an administrator allows where the system has one. */
export type Guarded = Omit<Claim, 'personId'> & {
  readonly by: AllowedBy | undefined;
  /** Whether the act is one that needs it; asked again when it is carried out. */
  readonly needed?: (store: Store) => boolean;
};

/** What was allowed, before the transaction of the act. */
export interface Allowance {
  /** Null where the act needs nobody's leave. */
  readonly administrator: PersonTable | null;
  /** Carries the act out and writes beside it who allowed it. */
  readonly within: <T>(apply: (tx: Transaction) => T) => (tx: Transaction) => T;
}

/**
 * Has an administrator allow an act on people, roles or required signatures. Rejects with
 * `RecordedRefusal` where nobody is given, the passphrase is wrong or the person is no
 * administrator; nothing is asked while the system has no administrator with a passphrase. The act
 * throws `allowance.last` where it would leave none.
 */
export async function allowance(work: Work, guarded: Guarded): Promise<Allowance> {
  const administrator = isNeeded(work.store, guarded) ? await allowing(work, guarded) : null;
  return {
    administrator,
    within: (apply) => (tx) => {
      if (isNeeded(tx.store, guarded) !== (administrator !== null)) throw new PreparedTooEarly();
      if (administrator === null) return apply(tx);
      refuseChanged(tx.store, administrator);
      const done = apply(tx);
      noteAllowance(tx, guarded, administrator.id);
      if (isAdministered(tx.store, guarded.systemId)) return done;
      throw new AppError({ code: 'allowance.last', ...allowanceText.last });
    },
  };
}

function isNeeded(store: Store, { systemId, needed }: Guarded): boolean {
  return isAdministered(store, systemId) && (needed === undefined || needed(store));
}

async function allowing(work: Work, guarded: Guarded): Promise<PersonTable> {
  const { systemId, auditId = null, act, subject, by } = guarded;
  const asked = { systemId, auditId, act, subject };
  if (by === undefined) throw missing(work, asked);
  return administratorBy(work, asked, by);
}

/** The administrator, once their passphrase was checked; rejects with `RecordedRefusal`. */
export async function administratorBy(
  work: Work,
  act: Omit<Claim, 'personId'>,
  { administratorId: personId, passphrase }: AllowedBy,
): Promise<PersonTable> {
  const claim = { ...act, personId };
  const person = await authenticated(work, { ...claim, passphrase });
  if (person.administrator === 1) return person;
  const { sentence, remedy } = personText['not-administrator'];
  const said = { sentence: sentence(person.name), remedy, place: { field: 'administratorId' } };
  throw refusalOf(claim, person, { code: 'person.not-administrator', ...said });
}

function missing({ store, context }: Work, act: Omit<Claim, 'personId'>): RecordedRefusal {
  const person = context.onBehalfOf ?? context.actor;
  const personId = personNamed(store, act.systemId, person)?.id ?? null;
  const place = { field: 'administratorId' };
  return new RecordedRefusal(
    { code: 'allowance.missing', ...allowanceText.missing, place },
    { ...act, auditId: act.auditId ?? null, person, personId },
  );
}

/** Reset, retired or demoted while the passphrase was checked: it is checked again. */
function refuseChanged(store: Store, { id, credential_digest }: PersonTable): void {
  const present = rowOf(store, 'person', id);
  const isAsProven =
    present.active === 1 &&
    present.administrator === 1 &&
    present.credential_digest === credential_digest;
  if (!isAsProven) throw new PreparedTooEarly();
}
