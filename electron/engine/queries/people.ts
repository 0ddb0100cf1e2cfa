import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { PeopleView, PersonView } from '../../../shared/contract/views.ts';
import { samePerson } from '../../../shared/model/names.ts';
import { sameRole } from '../../../shared/signing/authority.ts';
import { refusalText } from '../../../shared/text/signing.ts';
import { administratorsOf } from '../signing/administered.ts';
import { authoritiesOf, personsOf } from '../signing/authority.ts';
import { credentialDigest, credentialOf } from '../store/credentials.ts';
import { triesOf } from '../signing/tries.ts';
import type { Host } from '../host.ts';
import { readClocks } from '../store/clock.ts';
import type { ClockReading } from '../store/clock.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { PersonTable } from '../store/tables.ts';
import { findAudit } from './found.ts';

/** Refusals that are shown: the newest. */
const REFUSALS = 200;

/** The people of the audit's system, what they may do, and what was refused to them. */
export function peopleView(
  store: Store,
  { auditId }: ParsedQueryInput<'people.get'>,
  _now: Date,
  host: Host,
): PeopleView {
  const { row: audit } = findAudit(store, auditId);
  const reading = readClocks(host);
  const persons = personsOf(store, audit.system_id).map((row) => personView(store, row, reading));
  const participants = store.all(
    sql
      .selectFrom('participant')
      .select(['name', 'team', 'role'])
      .where('audit_id', '=', auditId)
      .orderBy('name'),
  );
  return {
    persons: persons.toSorted((a, b) => Number(b.active) - Number(a.active)),
    administrators: administratorsOf(store, audit.system_id).map(({ id, name }) => ({ id, name })),
    participants: participants.filter(
      ({ name }) => !persons.some((person) => samePerson(person.name, name)),
    ),
    roles: rolesOf([...persons, ...participants]),
    authorities: authoritiesOf(store, audit.system_id),
    required: store.all(
      sql
        .selectFrom('required_signature')
        .select(['id', 'meaning', 'role'])
        .where('system_id', '=', audit.system_id)
        .orderBy('meaning')
        .orderBy('role'),
    ),
    refusals: refusalsOf(store, audit.system_id),
  };
}

function personView(store: Store, row: PersonTable, reading: ClockReading): PersonView {
  const tries = triesOf(store, { systemId: row.system_id, personId: row.id }, reading);
  const signatures = store
    .prepare('SELECT count(*) FROM signature WHERE person_id = ?')
    .pluck()
    .get(row.id) as number;
  return {
    id: row.id,
    name: row.name,
    team: row.team,
    role: row.role,
    administrator: row.administrator === 1,
    active: row.active === 1,
    passphrase: passphraseOf(store, row),
    passphraseAt: row.credential_at,
    wrongTries: tries.wrong,
    waitUntil: tries.wait === 0 ? null : momentAfter(reading, tries.wait),
    signatures,
  };
}

/** So many seconds after the reading. */
function momentAfter({ now }: ClockReading, seconds: number): string {
  return new Date(Date.parse(now) + seconds * 1000).toISOString();
}

function passphraseOf(store: Store, row: PersonTable): PersonView['passphrase'] {
  if (row.credential_digest === null) return 'none';
  const credential = credentialOf(store, row.id);
  if (!credential) return 'elsewhere';
  return credentialDigest(credential) === row.credential_digest ? 'set' : 'changed';
}

function rolesOf(people: readonly { readonly role: string }[]): readonly string[] {
  const roles = people.map(({ role }) => role).filter((role) => role !== '');
  return roles
    .filter((role, index) => roles.findIndex((other) => sameRole(other, role)) === index)
    .toSorted((a, b) => a.localeCompare(b, 'en'));
}

function refusalsOf(store: Store, systemId: string): PeopleView['refusals'] {
  return store
    .all(
      sql
        .selectFrom('refusal')
        .selectAll()
        .where('system_id', '=', systemId)
        .orderBy('at', 'desc')
        .limit(REFUSALS),
    )
    .map(({ id, at, person, act, code }) => ({
      id,
      at,
      person,
      code,
      sentence: refusalText.sentence(act, refusalText.why(code)),
    }));
}
