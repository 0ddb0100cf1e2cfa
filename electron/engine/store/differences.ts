import { groupDifferences } from '../../../shared/compare/index.ts';
import type { Group, GroupBasis } from '../../../shared/compare/index.ts';
import type {
  ComparedRow,
  Comparison,
  Difference,
  ExpectedDifference,
  SideValue,
} from '../../../shared/model/comparison.ts';
import type { Rule } from '../../../shared/model/rule.ts';
import { teams } from '../../../shared/model/words.ts';
import { bindingOf } from './binding.ts';
import { storedSourceId } from './comparison-inputs.ts';
import { flag } from './mapping.ts';
import type { SqlRow, SqlValue, Store } from './store.ts';
import type { DifferenceNumberTable, DifferenceTable } from './tables.ts';
import { sha256Of } from './trail.ts';
import { insertRow } from './transaction.ts';

/** What a comparison says of a key, before it has id and number. */
type Judged = Pick<
  DifferenceTable,
  | 'standing'
  | 'kind'
  | 'suggested_risk'
  | 'rule'
  | 'rule_version'
  | 'group_key'
  | 'json_reasons'
  | 'variation'
  | 'variation_reason'
>;

/** Whose rows they are, and when they were compared. */
export interface DifferenceOwner {
  readonly systemId: string;
  readonly auditId: string;
  readonly now: string;
}

/** How many rows that had a standing before have none now. */
export interface Written {
  readonly gone: number;
}

/** Id of the row of a key: the same in every comparison of one audit. */
export function differenceId(auditId: string, key: string): string {
  return `d_${sha256Of(auditId, key).slice(0, 24)}`;
}

/**
 * Brings the rows of an audit to what a comparison found. Rows keep id and number; those that are
 * no difference any more stay as `gone` where people saw them, and leave otherwise.
 */
export function writeDifferences(
  store: Store,
  owner: DifferenceOwner,
  { comparison, rules }: { readonly comparison: Comparison; readonly rules: readonly Rule[] },
): Written {
  const numbers = new Numbers(store, owner);
  const earlier = standings(store, owner.auditId);
  const upsert = upsertStatement(store);
  const put = (row: ComparedRow, judged: Judged): void => {
    earlier.delete(row.key);
    upsert(differenceRow(row, judged, owner, numbers.of(row.key)));
  };
  const versions = new Map(rules.map(({ id, version }) => [id, version]));
  const groups = groupDifferences(comparison.differences);
  const keyOf = groupKeys();
  comparison.differences.forEach((row, at) => {
    const rule_version = versions.get(row.suggestion.rule ?? '') ?? null;
    put(row, { ...openRow(row), rule_version, group_key: keyOf(groups[at] ?? null) });
  });
  for (const row of comparison.expected) put(row, expectedRow(row));
  for (const row of comparison.equalHighRisk) put(row, equalRow);
  return { gone: retire(store, owner, earlier) };
}

/** Numbers are given once in a system and never again. */
class Numbers {
  readonly #store: Store;
  readonly #owner: DifferenceOwner;
  readonly #known: Map<string, DifferenceNumberTable>;
  #next: number;

  constructor(store: Store, owner: DifferenceOwner) {
    this.#store = store;
    this.#owner = owner;
    const rows = store
      .prepare('SELECT * FROM difference_number WHERE system_id = ?')
      .all(owner.systemId) as DifferenceNumberTable[];
    this.#known = new Map(rows.map((row) => [row.key, row]));
    this.#next = rows.reduce((highest, { number }) => Math.max(highest, number), 0) + 1;
  }

  of(key: string): DifferenceNumberTable {
    const known = this.#known.get(key);
    if (known) return known;
    const { systemId, now } = this.#owner;
    const row = { system_id: systemId, key, number: this.#next, first_seen: now };
    this.#next += 1;
    insertRow(this.#store, 'difference_number', row);
    this.#known.set(key, row);
    return row;
  }
}

function differenceRow(
  row: ComparedRow,
  judged: Judged,
  owner: DifferenceOwner,
  { number, first_seen }: DifferenceNumberTable,
): DifferenceTable {
  return {
    id: differenceId(owner.auditId, row.key),
    system_id: owner.systemId,
    audit_id: owner.auditId,
    key: row.key,
    number,
    first_seen,
    dimension: row.dimension,
    subject: row.subject,
    staging_subject: row.stagingSubject,
    production_subject: row.productionSubject,
    name: row.name,
    catalogue_id: row.catalogueId,
    value_type: row.valueType,
    ...prefixed('staging', row.staging),
    ...prefixed('production', row.production),
    can_be_high: flag(row.canBeHigh),
    binding: bindingOf(row),
    gone_since: null,
    successor: null,
    ...judged,
  };
}

type SideColumns<S extends 'staging' | 'production'> = Pick<
  DifferenceTable,
  `${S}_state` | `${S}_value` | `${S}_source` | `${S}_line` | `${S}_col`
>;

function prefixed<S extends 'staging' | 'production'>(side: S, value: SideValue): SideColumns<S> {
  return {
    [`${side}_state`]: value.state,
    [`${side}_value`]: value.value,
    [`${side}_source`]: storedSourceId(value.sourceId),
    [`${side}_line`]: value.position?.line ?? null,
    [`${side}_col`]: value.position?.column ?? null,
  } as SideColumns<S>;
}

/** First letters of a key by what the group has in common; they tell keys from ids of rows. */
const BASIS_SIGNS: Readonly<Record<GroupBasis, string>> = {
  'same-attribute': 'ga_',
  'same-change': 'gc_',
  'same-library': 'gl_',
};

/** What the rows of a group have in common; null where the key is that of no group. */
export function basisOf(key: string | null): GroupBasis | null {
  const found = Object.entries(BASIS_SIGNS).find(([, sign]) => key?.startsWith(sign));
  return (found?.[0] as GroupBasis | undefined) ?? null;
}

/** Keys under which the rows of a group find each other; each is worked out once. */
function groupKeys(): (group: Group | null) => string | null {
  const known = new Map<Group, string>();
  return (group) => {
    if (!group) return null;
    const key =
      known.get(group) ?? `${BASIS_SIGNS[group.basis]}${sha256Of(group.key).slice(0, 24)}`;
    known.set(group, key);
    return key;
  };
}

function openRow({ kind, suggestion }: Difference): Judged {
  return {
    ...equalRow,
    standing: 'open',
    kind,
    suggested_risk: suggestion.risk,
    rule: suggestion.rule,
    json_reasons: JSON.stringify(suggestion.reasons),
  };
}

function expectedRow({ kind, variation, reason }: ExpectedDifference): Judged {
  return { ...equalRow, standing: 'expected', kind, variation, variation_reason: reason };
}

const equalRow: Judged = {
  standing: 'equal',
  kind: 'changed',
  suggested_risk: null,
  rule: null,
  rule_version: null,
  group_key: null,
  json_reasons: '[]',
  variation: null,
  variation_reason: null,
};

type Earlier = Pick<DifferenceTable, 'key' | 'standing' | 'gone_since'>;

function standings(store: Store, auditId: string): Map<string, Earlier> {
  const rows = store
    .prepare('SELECT key, standing, gone_since FROM difference WHERE audit_id = ?')
    .all(auditId) as Earlier[];
  return new Map(rows.map((row) => [row.key, row]));
}

/**
 * What nobody has judged leaves; what was open, or was judged once, stays as `gone`. The trail says
 * so: a judgement that was taken away since can be brought back by undo, and needs its row.
 */
function retire(
  store: Store,
  { auditId, now }: DifferenceOwner,
  vanished: ReadonlyMap<string, Earlier>,
): number {
  const isJudged = store.prepare(
    `SELECT 1 FROM audit_trail WHERE subject IN (SELECT value FROM json_each(?)) LIMIT 1`,
  );
  const mark = store.prepare(
    `UPDATE difference SET standing = 'gone', gone_since = coalesce(gone_since, ?), successor = NULL
     WHERE id = ?`,
  );
  const remove = store.prepare('DELETE FROM difference WHERE id = ?');
  let gone = 0;
  for (const [key, { standing, gone_since }] of vanished) {
    const id = differenceId(auditId, key);
    if (standing === 'open' && gone_since === null) gone += 1;
    const isSeen = standing === 'open' || standing === 'gone';
    const stays = isSeen || isJudged.get(JSON.stringify(judgementsOf(id))) !== undefined;
    if (stays) mark.run(now, id);
    else remove.run(id);
  }
  return gone;
}

/** Subjects in the trail of what people can say of a row; phases follow a plan. */
function judgementsOf(id: string): readonly string[] {
  const byTeam = teams.flatMap((team) => [
    `assessment:${id}:${team}`,
    `sealed_assessment:${id}:${team}`,
  ]);
  return [`rating:${id}`, `plan_item:${id}`, `parked:${id}`, `left_group:${id}`, ...byTeam];
}

/**
 * A rated gap that is found no longer: part of another row where it has a successor, else it stays
 * among the differences as it was last seen.
 */
export function keepGap(store: Store, id: string, successor: string | null): void {
  store
    .prepare('UPDATE difference SET standing = ?, successor = ? WHERE id = ?')
    .run(successor === null ? 'open' : 'gone', successor, id);
}

function upsertStatement(store: Store): (row: DifferenceTable) => void {
  let statement: ReturnType<Store['prepare']> | null = null;
  let names: readonly string[] = [];
  return (row) => {
    const values = row as unknown as SqlRow;
    if (!statement) {
      names = Object.keys(row);
      statement = store.prepare(upsertText(names));
    }
    statement.run(...names.map((name): SqlValue => values[name] ?? null));
  };
}

/** Rows that say the same stay untouched: writing them and their indexes again is what takes time. */
function upsertText(names: readonly string[]): string {
  const columns = names.map((name) => `"${name}"`).join(', ');
  const places = names.map(() => '?').join(', ');
  const others = names.filter((name) => name !== 'id');
  const updates = others.map((name) => `"${name}" = excluded."${name}"`).join(', ');
  const changes = others.map((name) => `difference."${name}" IS NOT excluded."${name}"`);
  return `INSERT INTO difference (${columns}) VALUES (${places})
          ON CONFLICT (id) DO UPDATE SET ${updates} WHERE ${changes.join(' OR ')}`;
}
