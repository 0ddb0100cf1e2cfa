import type { Rule } from '../model/rule.ts';
import { builtInRules } from './catalogue.ts';
import { risksOf } from './compile.ts';

/** What the people of a system changed in the rule catalogue. */
export interface OwnRules {
  /** Their own rules. One with the id of a built-in rule takes its place. */
  readonly rules: readonly Rule[];
  /** Ids of the rules that are switched off, built-in or not. */
  readonly off: readonly string[];
}

/** The catalogue as it comes. */
export const noOwnRules: OwnRules = { rules: [], off: [] };

/** A rule as a person writes it; origin and version are not theirs to say. */
export type RuleDraft = Omit<Rule, 'origin' | 'version'>;

/** One change of a system's catalogue. */
export type RuleChange =
  | { readonly kind: 'set'; readonly rule: RuleDraft }
  | { readonly kind: 'switch'; readonly ruleId: string; readonly on: boolean }
  | { readonly kind: 'remove'; readonly ruleId: string };

/**
 * The rules in force: those of the system that are on, then the built-in ones that are neither
 * replaced nor switched off.
 */
export function rulesInForce({ rules, off }: OwnRules): readonly Rule[] {
  if (rules.length === 0 && off.length === 0) return builtInRules;
  const silent = new Set(off);
  const replaced = new Set(rules.map(({ id }) => id));
  return [
    ...rules.filter(({ id }) => !silent.has(id)),
    ...builtInRules.filter(({ id }) => !silent.has(id) && !replaced.has(id)),
  ];
}

/** The built-in rules that can give high and that the system switched off or replaced by lower ones. */
export function silencedRules({ rules, off }: OwnRules): readonly Rule[] {
  const silent = new Set(off);
  const own = new Map(rules.map((rule) => [rule.id, rule]));
  return builtInRules.filter((rule) => {
    const inPlace = own.get(rule.id) ?? rule;
    return (
      risksOf(rule).includes('high') && (silent.has(rule.id) || !risksOf(inPlace).includes('high'))
    );
  });
}

/** The built-in rule of an id; undefined where there is none. */
export function builtInRule(id: string): Rule | undefined {
  return builtInRules.find((rule) => rule.id === id);
}

/**
 * The changes after one more. A rule that was removed is on again where a built-in one of its id
 * comes back; a rule that is set stays off where it was switched off.
 */
export function changedRules({ rules, off }: OwnRules, change: RuleChange): OwnRules {
  switch (change.kind) {
    case 'set':
      return { rules: [...without(rules, change.rule.id), ownRule(change.rule, 1)], off };
    case 'switch': {
      const others = off.filter((id) => id !== change.ruleId);
      return { rules, off: change.on ? others : [...others, change.ruleId] };
    }
    case 'remove':
      return {
        rules: without(rules, change.ruleId),
        off: off.filter((id) => id !== change.ruleId),
      };
  }
}

/** A draft as a rule of the system. */
export function ownRule(draft: RuleDraft, version: number): Rule {
  return { ...plain(draft), origin: 'custom', version };
}

/** What a rule says, without where it comes from: two of the same content are the same rule. */
export function ruleContent(rule: RuleDraft & Partial<Rule>): RuleDraft {
  const { origin: _origin, version: _version, ...content } = rule;
  return plain(content);
}

/** Optional parts that are absent, not undefined: rules are compared and hashed as data. */
function plain<T extends object>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function without(rules: readonly Rule[], id: string): readonly Rule[] {
  return rules.filter((rule) => rule.id !== id);
}
