import { compareEnvironments } from '../../shared/compare/index.ts';
import type { ComparisonInput } from '../../shared/compare/index.ts';
import { ruleEffect } from '../../shared/compare/rule-effect.ts';
import type { RuleEffect, RuleQuestion } from '../../shared/compare/rule-effect.ts';
import type { Comparison } from '../../shared/model/comparison.ts';
import { comparisonText } from '../../shared/text/engine.ts';
import { bindingOf } from './store/binding.ts';

/** What is compared, and what the meeting said of it. Plain data: it may cross to a thread. */
export interface JudgedInput {
  readonly input: ComparisonInput;
  /** Bindings of what is rated high. */
  readonly high: ReadonlySet<string>;
}

/**
 * Compares. What the meeting rated high, with the values that it has, is never expected: such rows
 * are taken out of what was declared, and compared again. Pure.
 */
export function compareJudged({ input, high }: JudgedInput): Comparison {
  const comparison = compareEnvironments(input);
  const keys = keysOf(comparison.expected, high);
  if (keys.size === 0) return comparison;
  const again = compareEnvironments({
    ...input,
    declared: input.declared.filter(({ key }) => !keys.has(key)),
    restored: new Set([...input.restored, ...keys]),
  });
  return { ...again, notes: [...again.notes, comparisonText.ratedHigh(keys.size)] };
}

/** What other rules would change in what is compared so. Pure. */
export function judgedEffect({ input, high }: JudgedInput, question: RuleQuestion): RuleEffect {
  const before = compareJudged({ input, high });
  const after = compareJudged({ input: { ...input, rules: question.rules }, high });
  const rated = keysOf(before.differences, high);
  return ruleEffect({ before, after, rated }, question);
}

/** Keys of the rows that are rated high with the values that they have. */
function keysOf(
  rows: readonly Parameters<typeof bindingOf>[0][],
  high: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = high.size === 0 ? [] : rows.filter((row) => high.has(bindingOf(row)));
  return new Set(found.map(({ key }) => key));
}
