import type { Rule } from '../model/rule.ts';
import { dataRules } from './rules/data.data.ts';
import { dependencyRules } from './rules/dependencies.data.ts';
import { findingRules } from './rules/findings.data.ts';
import { infrastructureRules } from './rules/infrastructure.data.ts';
import { networkRules } from './rules/network.data.ts';

/** The built-in rule catalogue. Among equally specific rules the earlier one wins. */
export const builtInRules: readonly Rule[] = [
  ...findingRules,
  ...infrastructureRules,
  ...dependencyRules,
  ...dataRules,
  ...networkRules,
];
