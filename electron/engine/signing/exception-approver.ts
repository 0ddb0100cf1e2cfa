import { approvalProblem, ownPart } from '../../../shared/exceptions/index.ts';
import type { OwnPart, Parties } from '../../../shared/exceptions/index.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { samePerson } from '../../../shared/model/names.ts';
import { rowOf } from '../store/lookup.ts';
import type { Store } from '../store/store.ts';

/** Somebody who is about to approve. */
export interface Approving {
  readonly name: string;
  /** Of somebody among the people of the system. */
  readonly personId?: string;
}

/**
 * Why this person may not approve an exception, whatever their role: they or one of their earlier
 * names requested, owned or recorded it or one that it renews, at any time that the trail knows of.
 */
export function approverProblem(store: Store, id: string, who: Approving): ErrorData | null {
  const { system_id: systemId } = rowOf(store, 'exception', id);
  return approvalProblem(partiesOf(store, id), everyNameOf(store, systemId, who));
}

/** The part that each of these people had in an exception; those without one are left out. */
export function ownPartsOf(
  store: Store,
  exceptionId: string,
  people: readonly (readonly [personId: string, names: readonly string[]])[],
): readonly { readonly personId: string; readonly part: OwnPart }[] {
  const parties = partiesOf(store, exceptionId);
  return people.flatMap(([personId, names]) => {
    const part = ownPart(parties, names);
    return part === null ? [] : [{ personId, part }];
  });
}

interface Said {
  readonly action: string;
  readonly actor: string;
  readonly on_behalf_of: string | null;
  readonly requester: string | null;
  readonly owner: string | null;
}

/** Acts that say what an exception asks for. */
const asking: readonly string[] = ['exception.draft', 'exception.request', 'exception.renew'];

/** Everybody who ever had to do with an exception and with those which it renews, by the trail. */
function partiesOf(store: Store, exceptionId: string): Parties {
  const said = chainOf(store, exceptionId).flatMap((id) => entriesOf(store, id));
  const recorded = said.filter(({ action }) => asking.includes(action));
  return {
    requesters: distinct(said.map(({ requester }) => requester)),
    owners: distinct(said.map(({ owner }) => owner)),
    recorders: distinct(recorded.flatMap((each) => [each.actor, each.on_behalf_of])),
  };
}

/** An exception, the one that it renews, and so on to the first. */
function chainOf(store: Store, exceptionId: string): readonly string[] {
  const ids: string[] = [];
  let next: string | null = exceptionId;
  while (next !== null && !ids.includes(next)) {
    ids.push(next);
    next = rowOf(store, 'exception', next).renews;
  }
  return ids;
}

function entriesOf(store: Store, exceptionId: string): readonly Said[] {
  const { system_id, requester, owner } = rowOf(store, 'exception', exceptionId);
  const entries = store
    .prepare(
      `SELECT action, actor, on_behalf_of, json_extract(json_after, '$.requester') AS requester,
         json_extract(json_after, '$.owner') AS owner
       FROM audit_trail INDEXED BY audit_trail_by_subject
       WHERE subject = ? AND system_id = ? AND json_after IS NOT NULL`,
    )
    .all(`exception:${exceptionId}`, system_id) as Said[];
  return [...entries, { action: '', actor: '', on_behalf_of: null, requester, owner }];
}

/** Names that the people of a system have and had, by the id of the person. */
export function knownNames(store: Store, systemId: string): ReadonlyMap<string, readonly string[]> {
  const rows = store
    .prepare(
      `SELECT substr(subject, length('person:') + 1) AS id,
         json_extract(json_after, '$.name') AS name
       FROM audit_trail
       WHERE system_id = ? AND subject GLOB 'person:*' AND json_after IS NOT NULL`,
    )
    .all(systemId) as { readonly id: string; readonly name: string | null }[];
  const groups = Map.groupBy(rows, ({ id }) => id);
  return new Map([...groups].map(([id, group]) => [id, distinct(group.map(({ name }) => name))]));
}

/** Every name of whoever has or had this one; of an approval given elsewhere by the name alone. */
export function everyNameOf(
  store: Store,
  systemId: string,
  { name, personId }: Approving,
): readonly string[] {
  const own = [...knownNames(store, systemId)].filter(
    ([id, names]) => id === personId || names.some((each) => samePerson(each, name)),
  );
  return distinct([name, ...own.flatMap(([, names]) => names)]);
}

function distinct(names: readonly (string | null)[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== null && name !== '') as readonly string[];
}
