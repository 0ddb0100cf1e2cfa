import type { Rule } from '../../model/rule.ts';

type RuleData = Omit<Rule, 'origin' | 'version'> & { readonly version?: number };

/** Completes entries of the built-in catalogue. */
export function builtIn(rules: readonly RuleData[]): readonly Rule[] {
  return rules.map((rule) => ({ ...rule, origin: 'built-in', version: rule.version ?? 1 }));
}

/** Raises by an incident of the past year that a parity gap caused. */
export const incident = {
  trait: 'incident',
  reason: 'A parity gap has caused an incident in the past year.',
} as const;

/** Raises when the release changes state. */
export const stateful = {
  trait: 'stateful',
  reason: 'The release changes state (migration, cache or files), which is hard to roll back.',
} as const;

/** Raises when the release touches authentication or authorization. */
export const auth = {
  trait: 'auth',
  reason: 'The release touches authentication or authorization.',
} as const;

/** Raises when the release touches payments. */
export const payments = { trait: 'payments', reason: 'The release touches payments.' } as const;

/** Raises when the release handles personal data. */
export const personalData = {
  trait: 'personal-data',
  reason:
    'The release handles personal data, so staging must respect the same controls as production.',
} as const;

/** Raises when regulation asks for parity. */
export const regulated = {
  trait: 'regulated',
  reason: 'The release falls under regulation that asks for evidence of parity.',
} as const;

/** Raises when the application relies on a kernel feature. */
export const kernel = {
  trait: 'kernel-dependent',
  reason: 'The system relies on a feature of the kernel.',
} as const;
