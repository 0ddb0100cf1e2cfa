import { differByEnvironment, namesResourceOf, pointsAt, splitParts } from '../compare/tokens.ts';
import { tagsComparable } from '../compare/sameness.ts';
import type { SideValue } from '../model/comparison.ts';
import { isOtherContent } from './checksums.ts';
import { ownName } from './context.ts';
import type { Looked } from './context.ts';
import { isEquallyTooShort } from './startup.ts';
import { mockValueWords, nameWords, switchWords } from './words.data.ts';

/**
 * A named condition. `attribute` conditions say what an attribute is about, equal or not, and so
 * decide whether a rule covers it; `difference` conditions look at both values. The weight says how
 * much a condition narrows a rule (see `specificity`).
 */
export interface Predicate {
  readonly about: 'attribute' | 'difference';
  readonly weight: number;
  readonly holds: (looked: Looked) => boolean;
}

const attribute = (holds: Predicate['holds'], weight = 8): Predicate => ({
  about: 'attribute',
  weight,
  holds,
});
const difference = (holds: Predicate['holds'], weight = 4): Predicate => ({
  about: 'difference',
  weight,
  holds,
});

const byName: Readonly<Record<string, Predicate>> = Object.fromEntries(
  Object.entries(nameWords).map(([id, list]) => [
    id,
    attribute(({ words }) => (list as readonly string[]).some((word) => words.has(word))),
  ]),
);

/** Every condition that a rule may name, by id. */
export const predicates: Readonly<Record<string, Predicate>> = {
  ...byName,
  'configuration-key': attribute(isConfigurationKey, 2),
  'not-about-diagnostics': attribute((looked) => !byName['about-diagnostics']?.holds(looked), 1),
  'not-about-admin': attribute((looked) => !byName['about-admin-switch']?.holds(looked), 1),
  'not-descriptive': attribute(({ words }) => !isDescriptive(words), 0),
  // Heavier than what the catalogue says: a delay is part of a check, and not the check itself.
  'about-check-delay': attribute(({ row }) => checkDelay.test(row.name), 24),
  'image-typed': attribute(({ row }) => row.valueType === 'image', 4),
  'beyond-environment-name': difference(beyondEnvironmentName, 0),
  'beyond-own-environment-names': difference((looked) => nameDiffers(looked) !== 'renamed', 0),
  'one-side-only': difference(({ row }) => !isPresent(row.staging) !== !isPresent(row.production)),
  'key-missing': difference(
    ({ row }) => !isPresent(row.staging) !== !isPresent(row.production),
    24,
  ),
  'on-both-sides': difference(({ row }) => isPresent(row.staging) && isPresent(row.production), 1),
  'present-side-empty': difference(presentSideEmpty, 40),
  'empty-on-one-side': difference(emptyOnOneSide),
  'a-side-unknown': difference(({ row }) => sidesOf(row).some((s) => s.state === 'unknown'), 2),
  'a-side-undeclared': difference(({ row }) => sidesOf(row).some(isUndeclared), 6),
  'other-content-of-version': difference(({ row, peers }) => isOtherContent(row, peers), 30),
  'not-sensitive': difference(({ row }) => !sidesOf(row).some((s) => s.state === 'sensitive'), 0),
  sensitive: difference(({ row }) => sidesOf(row).some((s) => s.state === 'sensitive'), 2),
  'secret-shared': difference(secretShared, 48),
  'tags-not-comparable': difference(tagsNotComparable, 48),
  'production-names-staging': difference(productionNamesStaging, 48),
  'staging-uses-production': difference(stagingUsesProduction, 40),
  'check-shorter-than-startup': difference(isEquallyTooShort, 40),
  'switched-differently': difference(
    ({ row }) => isSwitch(row) && switchOf(row.staging) !== switchOf(row.production),
  ),
  'true-or-false': difference(
    ({ row }) => sidesOf(row).every((s) => /^(true|false)$/i.test(s.value ?? '')),
    1,
  ),
  'mocked-in-staging': difference(mockedInStaging, 20),
  'dates-differ': difference(({ row }) => sidesOf(row).every((s) => isDate(s.value)), 6),
  'many-lines': difference(
    ({ row }) => sidesOf(row).every((s) => s.value?.includes('\n') ?? false),
    4,
  ),
  'policy-document': difference(({ row }) => sidesOf(row).some((s) => isPolicy(s.value)), 8),
};

/** Both sides of a row. */
export function sidesOf(row: Looked['row']): readonly [SideValue, SideValue] {
  return [row.staging, row.production];
}

/** Whether a side has the attribute at all. */
export function isPresent(side: SideValue): boolean {
  return side.state !== 'absent';
}

function isUndeclared(side: SideValue): boolean {
  return side.state === 'absent' || side.state === 'unknown' || isHollow(side);
}

/** Present, and holding nothing. */
function isHollow(side: SideValue): boolean {
  return side.state === 'empty' || side.state === 'null';
}

/** Something else than the name of the environment differs. */
export function beyondEnvironmentName(looked: Looked): boolean {
  return nameDiffers(looked) === null;
}

function nameDiffers({ row, tokens }: Looked): ReturnType<typeof differByEnvironment> {
  const { staging, production } = row;
  if (staging.value === null || production.value === null) return null;
  return differByEnvironment(staging.value, production.value, tokens);
}

function presentSideEmpty({ row }: Looked): boolean {
  const present = sidesOf(row).filter(isPresent);
  return present.length === 1 && present.every(isHollow);
}

function emptyOnOneSide({ row }: Looked): boolean {
  const hollow = sidesOf(row).filter(isHollow);
  const filled = sidesOf(row).filter((s) => s.state === 'value' || s.state === 'sensitive');
  return hollow.length === 1 && filled.length === 1;
}

/** Kubernetes `initialDelaySeconds`; Compose `start_period`, `startPeriod` of ECS and of engines. */
const checkDelay = /(?:^|\.)(?:initialDelaySeconds|start_?period)$/i;

const environmentVariable = /(?:^|\.)[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/;

/** What settings are often about; a list element is no key. */
const settingIds: ReadonlySet<string> = new Set([
  'auth.middleware',
  'auth.session',
  'database.name',
  'database.setting',
  'service.port',
  'service.url',
  'third-party.endpoint',
  'third-party.mode',
]);

/** A key that a program reads from its configuration (the guide, scenario two). */
function isConfigurationKey({ row, subject, name }: Looked): boolean {
  const id = row.catalogueId;
  if (id === 'config.key' || id === 'config.feature-flag') return true;
  if (subject.startsWith('env:') || environmentVariable.test(ownName(row.name))) return true;
  if (subject.startsWith('document:') && !name.includes('[')) return settingIds.has(id ?? '');
  return /(^|\/)(configmap|secret)\//.test(subject) && /^(string|binary)?data[.[]/.test(name);
}

const descriptiveWords: readonly string[] = [
  'description',
  'comment',
  'comments',
  'title',
  'summary',
  'notes',
  'help',
];

function isDescriptive(words: ReadonlySet<string>): boolean {
  return descriptiveWords.some((word) => words.has(word));
}

function secretShared({ row }: Looked): boolean {
  return tagsComparable(row.staging, row.production) && row.staging.tag === row.production.tag;
}

function tagsNotComparable({ row }: Looked): boolean {
  const { staging, production } = row;
  const tagged = staging.state === 'sensitive' && production.state === 'sensitive';
  return tagged && !tagsComparable(staging, production);
}

function productionNamesStaging({ row, tokens, words }: Looked): boolean {
  const { state, value } = row.production;
  if (state !== 'value' || value === null || isDescriptive(words)) return false;
  return namesResourceOf('staging', value, tokens);
}

const resourceIds: ReadonlySet<string> = new Set([
  'data.bucket',
  'database.name',
  'service.url',
  'third-party.endpoint',
  'dns.record',
]);

/** Staging holds the very value of production, and it points at a resource of production. */
function stagingUsesProduction({ row, tokens, words }: Looked): boolean {
  const { value } = row.staging;
  if (row.kind !== 'same-but-should-differ' || value === null || isDescriptive(words)) return false;
  if (resourceIds.has(row.catalogueId ?? '')) return namesResourceOf('production', value, tokens);
  return row.valueType !== 'image' && pointsAt('production', value, tokens);
}

/** On or off; null where the value is neither. */
export function switchOf(side: SideValue): 'on' | 'off' | null {
  if (side.state === 'sensitive' || side.state === 'unknown' || side.state === 'not-applicable')
    return null;
  return switchWords[(side.value ?? '').trim().toLowerCase()] ?? null;
}

function isSwitch(row: Looked['row']): boolean {
  const states = sidesOf(row).map(switchOf);
  const spelled = sidesOf(row).some((s) => s.state === 'value');
  return spelled && states.every((state) => state !== null);
}

function mockedInStaging(looked: Looked): boolean {
  const { staging, production } = looked.row;
  if (byName['about-mock']?.holds(looked) && switchOf(staging) === 'on') {
    return switchOf(production) === 'off';
  }
  if (staging.state !== 'value' || production.state !== 'value') return false;
  return saysMocked(staging, looked) && !saysMocked(production, looked);
}

function saysMocked(side: SideValue, { tokens }: Looked): boolean {
  const value = side.value ?? '';
  if (value.length > 500 || !/mock|stub|sandbox|fake|dummy|simulat/i.test(value)) return false;
  return splitParts(value, tokens).some((part) => mockValueWords.includes(part.text.toLowerCase()));
}

function isDate(value: string | null): boolean {
  return /^\d{4}-\d{1,2}-\d{1,2}$/.test(value?.trim() ?? '');
}

/** A JSON policy document. */
function isPolicy(value: string | null): boolean {
  return value !== null && /^\s*\{/.test(value) && /"(Statement|bindings|rules)"\s*:/i.test(value);
}
