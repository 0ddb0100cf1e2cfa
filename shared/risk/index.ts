export { builtInRules } from './catalogue.ts';
export { specificity } from './compile.ts';
export { noPeers, peersOf } from './context.ts';
export type { Peers, RuleRow, SuggestionContext } from './context.ts';
export { graders } from './graders.ts';
export { parseRules } from './parse.ts';
export { predicates } from './predicates.ts';
export { canBeHigh, suggest } from './suggest.ts';
