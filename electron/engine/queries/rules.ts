/** To be written. */
export function rulesView(): never {
  throw new Error('rules.list');
}

/** To be written. */
export function ruleTest(): never {
  throw new Error('rule.test');
}
