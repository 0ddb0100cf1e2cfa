import { compileGlob, literalLength } from '../model/glob.ts';
import type { Matcher } from '../model/glob.ts';
import type { Rule, RuleMatch } from '../model/rule.ts';
import type { Risk } from '../model/words.ts';
import type { Looked } from './context.ts';
import { graders } from './graders.ts';
import { predicates } from './predicates.ts';

/** A rule made ready: globs in lower case, predicates looked up, precedence worked out. */
export interface CompiledRule {
  readonly rule: Rule;
  /** The highest risk that it gives by itself. */
  readonly highest: Risk;
  readonly precedence: number;
  readonly matches: (looked: Looked) => boolean;
  /** Whether the attribute is among those that the rule singles out, whatever the values. */
  readonly covers: (looked: Looked) => boolean;
}

/** Rules made ready, found by the attribute that they could match. */
export interface CompiledRules {
  /** The rules that can match an attribute of this catalogue entry, by precedence. */
  readonly candidates: (catalogueId: string | null) => readonly CompiledRule[];
}

const cache = new WeakMap<readonly Rule[], CompiledRules>();

/** Compiles a list of rules once. */
export function compileRules(rules: readonly Rule[]): CompiledRules {
  const known = cache.get(rules);
  if (known) return known;
  const compiled = rules.map(compileRule).toSorted((a, b) => b.precedence - a.precedence);
  const byId = new Map<string | null, readonly CompiledRule[]>();
  const candidates = (id: string | null): readonly CompiledRule[] => {
    const found = byId.get(id) ?? compiled.filter(({ rule }) => isCandidate(rule.match, id));
    byId.set(id, found);
    return found;
  };
  const result = { candidates };
  cache.set(rules, result);
  return result;
}

function isCandidate({ catalogueId }: RuleMatch, id: string | null): boolean {
  return catalogueId === undefined || (id !== null && catalogueId.includes(id));
}

/**
 * How specific a match is. Naming the catalogue entry counts 16, a subject or a name 8 and one more
 * for every four characters that the shortest glob fixes (at most 8), a value 8, the kind 2, the
 * dimension 1, and each condition its own weight.
 */
export function specificity(match: RuleMatch): number {
  const named = (match.when ?? []).map((id) => predicates[id]?.weight ?? 0);
  return (
    (match.catalogueId ? 16 : 0) +
    globWeight(match.subject) +
    globWeight(match.name) +
    (match.value ? 8 : 0) +
    (match.kind ? 2 : 0) +
    (match.dimension ? 1 : 0) +
    named.reduce((sum, weight) => sum + weight, 0)
  );
}

function globWeight(globs: readonly string[] | undefined): number {
  if (!globs || globs.length === 0) return 0;
  return 8 + Math.min(8, Math.floor(Math.min(...globs.map(literalLength)) / 4));
}

function compileRule(rule: Rule): CompiledRule {
  const covers = coverage(rule.match);
  const attribute = attributePart(rule.match);
  const holds = conditions(rule.match);
  return {
    rule,
    highest: risksOf(rule)[0] ?? 'medium',
    precedence: (rule.origin === 'custom' ? 1000 : 0) + specificity(rule.match),
    matches: (looked) => attribute(looked) && holds(looked),
    covers,
  };
}

/** Risks that a rule can give by itself, highest first. */
export function risksOf({ risk }: Pick<Rule, 'risk'>): readonly Risk[] {
  return typeof risk === 'string' ? [risk] : (graders[risk.grader]?.gives ?? []);
}

function matchersOf(globs: readonly string[] | undefined): readonly Matcher[] | undefined {
  return globs?.map((glob) => compileGlob(glob.toLowerCase()));
}

/** The part of a match that looks at the attribute and not at its values. */
function attributePart(match: RuleMatch): (looked: Looked) => boolean {
  const subject = matchersOf(match.subject);
  const name = matchersOf(match.name);
  const named = predicatesOf(match, 'attribute');
  return (looked) =>
    (!match.catalogueId || match.catalogueId.includes(looked.row.catalogueId ?? '')) &&
    (!match.dimension || match.dimension.includes(looked.row.dimension)) &&
    (!subject || subject.some((matches) => matches(looked.subject))) &&
    (!name || name.some((matches) => matches(looked.name))) &&
    named.every((predicate) => predicate.holds(looked));
}

/** The part of a match that looks at the values. */
function conditions(match: RuleMatch): (looked: Looked) => boolean {
  const value = matchersOf(match.value);
  const named = predicatesOf(match, 'difference');
  return (looked) =>
    (!match.kind || match.kind.includes(looked.row.kind)) &&
    (!value || matchesAny(value, shortValues(looked))) &&
    named.every((predicate) => predicate.holds(looked));
}

function matchesAny(matchers: readonly Matcher[], values: readonly string[]): boolean {
  return values.some((value) => matchers.some((matches) => matches(value)));
}

/** Both values in lower case, once for all globs of a rule; what is longer is no value to name. */
function shortValues({ row }: Looked): readonly string[] {
  return [row.staging.value, row.production.value].flatMap((value) =>
    value !== null && value.length <= 2000 ? [value.toLowerCase()] : [],
  );
}

function predicatesOf(match: RuleMatch, about: 'attribute' | 'difference') {
  return (match.when ?? []).flatMap((id) => {
    const predicate = predicates[id];
    return predicate?.about === about ? [predicate] : [];
  });
}

function coverage(match: RuleMatch): (looked: Looked) => boolean {
  const attribute = attributePart(match);
  const singlesOut =
    match.catalogueId !== undefined ||
    match.subject !== undefined ||
    match.name !== undefined ||
    predicatesOf(match, 'attribute').some((predicate) => predicate.weight > 0);
  return (looked) => singlesOut && attribute(looked);
}
