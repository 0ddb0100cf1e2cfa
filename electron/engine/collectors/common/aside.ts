import { unlabelled } from './mapping.ts';

/** A leaf that changes by itself, or that repeats what is said elsewhere. */
export interface AsideRule {
  readonly id: string;
  readonly how: 'volatile' | 'skipped';
  /** What the collector groups by; everything where it is not given. */
  readonly subject?: RegExp;
  /** Over the path with the labels of list elements taken out. */
  readonly name: RegExp;
  readonly value?: RegExp;
}

/** Finds the rule that sets a leaf aside; the first that fits wins. */
export function asideFor(
  rules: readonly AsideRule[],
  {
    subject,
    path,
    value,
  }: { readonly subject: string; readonly path: string; readonly value: string },
): AsideRule | undefined {
  const name = unlabelled(path);
  return rules.find(
    (rule) =>
      (rule.subject?.test(subject) ?? true) &&
      rule.name.test(name) &&
      (rule.value?.test(value) ?? true),
  );
}
