import type { Difference, SideValue } from '../model/comparison.ts';
import { ownName } from '../risk/context.ts';

/**
 * What the rows of a group have in common, and therefore why one decision can take it: the attribute
 * across subjects, the change across files, or the library across services.
 */
export type GroupBasis = 'same-attribute' | 'same-change' | 'same-library';

/** What a row looks like enough to be decided together with. */
export interface Group {
  readonly basis: GroupBasis;
  /** Text that tells this group from every other one; of any length. */
  readonly key: string;
}

/** Rows below which a group is none. */
const LEAST = 2;

/** A majority so large that the values of the others stand out: the one that matters is not buried. */
const NORM = { least: 3, share: 0.8 } as const;

/**
 * The group of each difference, or null where it stands alone. Pure, and the same in whatever order
 * the rows come; a row that is related to none of them changes nothing.
 *
 * Never together: another suggested risk, rule, kind or dimension; another state of a value; a rule
 * that says something else of them (which side is newer, or smaller). Rows suggested high only where
 * both values are exactly the same. In this order: the same library, the same attribute, and of what
 * is left the same change.
 */
export function groupDifferences(rows: readonly Difference[]): readonly (Group | null)[] {
  const found: (Group | null)[] = rows.map(() => null);
  const looked = rows.map(look);
  for (const candidates of [byLibrary, byAttribute, byChange]) {
    const free = looked.filter(({ at }) => found[at] === null);
    for (const { group, members } of candidates(free)) {
      if (members.length < LEAST) continue;
      for (const { at } of members) found[at] = group;
    }
  }
  return found;
}

interface Looked {
  readonly at: number;
  readonly row: Difference;
  /** What must be the same in every group. */
  readonly alike: string;
  /** Both values with their states. */
  readonly values: string;
}

interface Candidate {
  readonly group: Group;
  readonly members: readonly Looked[];
}

function look(row: Difference, at: number): Looked {
  const { suggestion, dimension, kind, staging, production } = row;
  const alike = [
    dimension,
    kind,
    suggestion.risk,
    suggestion.rule,
    staging.state,
    production.state,
    saidOf(suggestion.reasons),
  ].join(SEPARATOR);
  return {
    at,
    row,
    alike,
    values: [staging, production].map((value) => valueOf(value, row.key)).join(SEPARATOR),
  };
}

const SEPARATOR = '\n';

/** A secret is told by its tag; without one it is like no other. */
function valueOf({ state, value, tag, keyId }: SideValue, key: string): string {
  return state === 'sensitive' ? `sensitive ${keyId} ${tag ?? key}` : (value ?? '');
}

const saidBefore = new WeakMap<readonly string[], string>();

/** What the rule says without its figures: "staging has 50 %" and "staging has 25 %" say the same. */
function saidOf(reasons: readonly string[]): string {
  const known = saidBefore.get(reasons);
  if (known !== undefined) return known;
  const said = reasons.join(' ').replaceAll(/\d+(?:[.,]\d+)*/g, '0');
  saidBefore.set(reasons, said);
  return said;
}

/** The same package of several services or files. */
function byLibrary(rows: readonly Looked[]): readonly Candidate[] {
  return gathered(
    rows.filter(({ row }) => isLibrary(row)),
    'same-library',
    (each) => [each.row.subject, each.row.name, ...valuesOfHigh(each)],
  );
}

function isLibrary({ catalogueId }: Difference): boolean {
  return catalogueId === 'library.version';
}

/**
 * The same attribute of several subjects, or of several elements of a list. Switches that were turned
 * in opposite directions are two decisions, and so are values too long to be compared at a look.
 * Different libraries are one attribute only where nothing but a low risk is suggested: patch levels.
 */
function byAttribute(rows: readonly Looked[]): readonly Candidate[] {
  const open = rows.filter(({ row }) => !isLibrary(row) || row.suggestion.risk === 'low');
  return gathered(open, 'same-attribute', (each) => {
    const { row, values } = each;
    const of = row.catalogueId ?? kindOfSubject(row.subject);
    const exact = row.suggestion.risk === 'high' || isSwitch(row) || isLong(row) ? [values] : [];
    return [of, attributeName(row.name), ...exact];
  }).flatMap(withoutOutliers);
}

/** Where nearly all have the same values, those are the group, and the others stand out of it. */
function withoutOutliers(candidate: Candidate): readonly Candidate[] {
  const { group, members } = candidate;
  const byValues = [...Map.groupBy(members, ({ values }) => values)];
  const [largest] = byValues.toSorted(([, a], [, b]) => b.length - a.length);
  if (!largest || byValues.length === 1) return [candidate];
  const [values, alike] = largest;
  if (alike.length < NORM.least || alike.length < members.length * NORM.share) return [candidate];
  return [{ group: { ...group, key: `${group.key}${SEPARATOR}${values}` }, members: alike }];
}

/** The same change under whatever name, where its values are of a kind that nothing else has. */
function byChange(rows: readonly Looked[]): readonly Candidate[] {
  return [
    ...gathered(
      rows.filter(({ row }) => isSpecific(row)),
      'same-change',
      ({ values }) => [values],
    ),
    ...gathered(
      rows.filter(({ row }) => saysNothing(row)),
      'same-change',
      ({ row }) => ['nothing', row.subject],
    ),
  ];
}

function gathered(
  rows: readonly Looked[],
  basis: GroupBasis,
  keyOf: (row: Looked) => readonly string[],
): readonly Candidate[] {
  const groups = Map.groupBy(rows, (each) => [each.alike, ...keyOf(each)].join(SEPARATOR));
  return [...groups].map(([key, members]) => ({ group: { basis, key }, members }));
}

function valuesOfHigh({ row, values }: Looked): readonly string[] {
  return row.suggestion.risk === 'high' ? [values] : [];
}

/**
 * Name of an attribute without the identities of list elements. One that repeats the identity, such
 * as `env[name=MODE].name`, is another attribute for each element.
 */
export function attributeName(name: string): string {
  if (!name.includes('[')) return name;
  return /\[(\w+)=[^\]]*\]\.\1$/.test(name) ? name : ownName(name);
}

/**
 * What kind of thing a subject is, without its own name: `apps/v1/Deployment` of
 * `apps/v1/Deployment/shop/web`, `aws_db_instance` of `module.data.aws_db_instance.main[0]`, `env` of
 * `env:checkout`. A subject without such parts is a kind of its own.
 */
export function kindOfSubject(subject: string): string {
  const bare = subject.replaceAll(/\[[^\]]*\]/g, '');
  const colon = bare.lastIndexOf(':');
  if (colon > 0) return bare.slice(0, colon);
  const path = bare.split('/');
  if (path.length > 3) return path.slice(0, -2).join('/');
  const address = bare.split('.');
  return address.at(-2) ?? bare;
}

const SWITCHES: ReadonlySet<string> = new Set(
  'true false yes no on off 0 1 enabled disabled enable disable none null'.split(' '),
);

/** Both values are positions of a switch, as far as there are values. */
function isSwitch({ staging, production }: Difference): boolean {
  return [staging, production].every(
    ({ state, value }) => state !== 'sensitive' && SWITCHES.has((value ?? 'null').toLowerCase()),
  );
}

/** Letters above which two values cannot be taken in at one look, such as scripts and policies. */
const LONG = 160;

function isLong({ staging, production }: Difference): boolean {
  return [staging, production].some(({ value }) => (value?.length ?? 0) > LONG);
}

/** Types whose values stand for themselves; a number means nothing without its name. */
const TELLING: ReadonlySet<Difference['valueType']> = new Set([
  'text',
  'url',
  'address',
  'cidr-set',
  'image',
  'list',
  'set',
]);

/** Whether one of the values is of a kind that no other attribute has by chance. */
function isSpecific({ staging, production, valueType }: Difference): boolean {
  return TELLING.has(valueType) && [staging, production].some(isTelling);
}

function isTelling({ state, value, tag }: SideValue): boolean {
  if (state === 'sensitive') return tag !== null;
  if (state !== 'value' || value === null || SWITCHES.has(value.toLowerCase())) return false;
  return value.length >= 8 || (value.length >= 5 && /[^\p{L}\p{N}]/u.test(value));
}

/** One side alone names it, and says nothing in it. */
function saysNothing({ kind, suggestion, staging, production }: Difference): boolean {
  return (
    kind !== 'changed' &&
    suggestion.risk === 'low' &&
    [staging, production].every(({ state }) => ['absent', 'empty', 'null'].includes(state))
  );
}
