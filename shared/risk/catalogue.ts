import type { Rule } from '../model/rule.ts';
import { accessRules } from './rules/access.data.ts';
import { configurationRules } from './rules/configuration.data.ts';
import { dataRules } from './rules/data.data.ts';
import { dependencyRules } from './rules/dependencies.data.ts';
import { findingRules } from './rules/findings.data.ts';
import { hostRules } from './rules/hosts.data.ts';
import { networkRules } from './rules/network.data.ts';

/** The built-in rule catalogue. Among equally specific rules the earlier one wins. */
export const builtInRules: readonly Rule[] = [
  ...findingRules,
  ...configurationRules,
  ...accessRules,
  ...hostRules,
  ...dependencyRules,
  ...dataRules,
  ...networkRules,
];
