import { foldedName } from '../../../../shared/model/names.ts';
import { words } from '../../../../shared/text/components.ts';
import { oscalWords } from '../../../../shared/text/oscal.ts';
import type { OscalPerson } from './data.ts';
import { known, oneLine, partyUuid, property } from './values.ts';
import type { JsonObject } from './values.ts';

/** What somebody did for the audit. */
export type RoleId = keyof typeof oscalWords.roles;

const roleIds = Object.keys(oscalWords.roles) as readonly RoleId[];

/** Everybody whom a document names, once each, however the name is written. */
export class Parties {
  readonly #systemId: string;
  readonly #people = new Map<string, OscalPerson | { readonly name: string }>();
  readonly #roles = new Map<RoleId, Set<string>>();

  constructor(systemId: string, people: readonly OscalPerson[]) {
    this.#systemId = systemId;
    for (const person of people) this.#people.set(partyUuid(systemId, person.name), person);
  }

  /** UUID of somebody in a role; null where no name can be read. */
  uuid(name: string | null, role: RoleId): string | null {
    if (name === null || foldedName(name) === '') return null;
    const uuid = partyUuid(this.#systemId, name);
    if (!this.#people.has(uuid)) this.#people.set(uuid, { name });
    const held = this.#roles.get(role) ?? new Set();
    this.#roles.set(role, held.add(uuid));
    return uuid;
  }

  parties(): readonly JsonObject[] {
    return [...this.#people].map(([uuid, person]) =>
      known({
        uuid,
        type: 'person',
        name: oneLine(person.name),
        props: 'team' in person ? this.#said(person) : [],
      }),
    );
  }

  /** Roles that somebody has, and who. */
  roles(): Pick<Record<string, readonly JsonObject[]>, 'roles' | 'responsible-parties'> {
    const held = roleIds.filter((id) => this.#roles.has(id));
    return {
      roles: held.map((id) => ({ id, title: oscalWords.roles[id] })),
      'responsible-parties': held.map((id) => ({
        'role-id': id,
        'party-uuids': [...(this.#roles.get(id) ?? [])],
      })),
    };
  }

  #said({ team, role }: OscalPerson): readonly JsonObject[] {
    return [...property('team', words.team[team]), ...property('role', role)];
  }
}
