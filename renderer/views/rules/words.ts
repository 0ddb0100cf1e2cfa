import type { RuleRow, RulesView } from '../../../shared/contract/index.ts';
import { catalogueEntry } from '../../../shared/model/catalogue/index.ts';
import type { Rule, RuleMatch } from '../../../shared/model/rule.ts';
import { dimensions, type Dimension } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { matchWords } from '../../../shared/text/rule-words.ts';
import { rulesText } from '../../../shared/text/rules-screen.ts';

/** A part of a match as people read it. */
export interface MatchPart {
  readonly part: keyof RuleMatch;
  readonly label: string;
  readonly words: string;
}

type Meanings = Pick<RulesView, 'predicates' | 'graders'>;

/** What a named condition or grader means; its id where nothing is known of it. */
export const meaningOf = (known: RulesView['predicates'], id: string): string =>
  known.find((each) => each.id === id)?.means ?? id;

/** What a rule matches, part by part. */
export function matchParts({ match }: Rule, { predicates }: Meanings): readonly MatchPart[] {
  const found: Readonly<Record<keyof RuleMatch, readonly string[] | undefined>> = {
    catalogueId: match.catalogueId?.map((id) => catalogueEntry(id)?.label ?? id),
    dimension: match.dimension?.map((each) => words.dimension[each]),
    subject: match.subject,
    name: match.name,
    kind: match.kind?.map((each) => words.kind[each]),
    value: match.value,
    when: match.when?.map((id) => meaningOf(predicates, id)),
  };
  return (Object.keys(found) as (keyof RuleMatch)[]).flatMap((part) => {
    const values = found[part];
    if (values === undefined || values.length === 0) return [];
    const joint = part === 'when' ? rulesText.and : rulesText.or;
    return [{ part, label: matchWords[part], words: values.join(joint) }];
  });
}

/** What raises a risk, in words. */
export function traitWords(trait: NonNullable<Rule['raisedBy']>[number]['trait']): string {
  return trait === 'incident' || trait === 'kernel-dependent'
    ? rulesText.traits[trait]
    : words.trait[trait];
}

/** Dimensions that a rule is about, as its match names them; none where it may be any. */
export function dimensionsOf({ match }: Rule): readonly Dimension[] {
  if (match.dimension) return match.dimension;
  const named = new Set(match.catalogueId?.map((id) => catalogueEntry(id)?.dimension));
  return dimensions.filter((each) => named.has(each));
}

/** Everything of a rule that a search looks into. */
export function searchText({ rule }: RuleRow, meanings: Meanings): string {
  const parts = matchParts(rule, meanings).map((part) => part.words);
  return [rule.id, rule.title, rule.rationale, ...parts].join('\n').toLowerCase();
}
