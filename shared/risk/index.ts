export { builtInRules } from './catalogue.ts';
export { checkRule } from './check.ts';
export { risksOf, specificity } from './compile.ts';
export { noPeers, peersOf } from './context.ts';
export type { Peers, RuleRow, SuggestionContext } from './context.ts';
export { exampleRules } from './example-file.ts';
export { graders } from './graders.ts';
export { predicates } from './predicates.ts';
export {
  longestRuleFile,
  mostRules,
  parseRuleFile,
  ruleFileSchema,
  ruleFileText,
} from './rule-file.ts';
export {
  builtInRule,
  changedRules,
  noOwnRules,
  ownRule,
  ruleContent,
  rulesInForce,
  silencedRules,
} from './system-catalogue.ts';
export type { OwnRules, RuleChange, RuleDraft } from './system-catalogue.ts';
export { canBeHigh, suggest } from './suggest.ts';
