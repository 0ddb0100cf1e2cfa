export { valueBinding } from './binding.ts';
export { compareEnvironments, declaredVariation } from './compare.ts';
export type { ComparisonInput } from './compare.ts';
export type { SubjectPair } from './subjects.ts';
export { defaultTokens, differByEnvironment, normaliseTokens } from './tokens.ts';
export type { EnvironmentTokens } from './tokens.ts';
export { equalValues } from './types.ts';
export { variationRules } from './variations.data.ts';
