import { catalogueEntry } from '../model/catalogue/index.ts';
import { AppError } from '../model/errors.ts';
import type { Rule, RuleMatch } from '../model/rule.ts';
import { differenceKinds, dimensions } from '../model/words.ts';
import { ruleText } from '../text/rules.ts';
import { predicates } from './predicates.ts';

/** What is wrong with a rule that has the right form, and in which part of it. */
interface RuleProblem {
  readonly code: 'rules.unknown-catalogue-id' | 'rules.matches-everything';
  readonly path: readonly PropertyKey[];
  readonly sentence: string;
  readonly remedy: string;
}

/**
 * What the form of a rule cannot say: it names attributes of the catalogue that exist, and it does
 * not match every difference, for then no other rule would ever be heard.
 */
export function ruleProblem({ match }: Pick<Rule, 'match'>): RuleProblem | null {
  const index = (match.catalogueId ?? []).findIndex((id) => !catalogueEntry(id));
  if (index >= 0) {
    return {
      code: 'rules.unknown-catalogue-id',
      path: ['match', 'catalogueId', index],
      ...ruleText.problems.unknownCatalogueId(match.catalogueId?.[index] ?? ''),
    };
  }
  if (narrows(match)) return null;
  return { code: 'rules.matches-everything', path: ['match'], ...ruleText.problems.everything };
}

/** Throws what is wrong with a rule; `field` is where the rule is in the input. */
export function checkRule(rule: Pick<Rule, 'match'>, field: string): void {
  const problem = ruleProblem(rule);
  if (!problem) return;
  const { code, path, sentence, remedy } = problem;
  const place = { field: [field, ...path].join('.') };
  throw new AppError({ code, sentence, remedy, place });
}

/** Whether some part of a match leaves any difference out. */
function narrows(match: RuleMatch): boolean {
  const { catalogueId, dimension, subject, name, kind, value, when = [] } = match;
  return (
    catalogueId !== undefined ||
    (dimension !== undefined && new Set(dimension).size < dimensions.length) ||
    (kind !== undefined && new Set(kind).size < differenceKinds.length) ||
    [subject, name, value].some((globs) => globs !== undefined && !globs.some(isAnything)) ||
    when.some((id) => (predicates[id]?.weight ?? 0) > 0)
  );
}

function isAnything(glob: string): boolean {
  return /^\**$/.test(glob);
}
