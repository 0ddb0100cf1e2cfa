import { describe, expect, it } from 'vitest';
import { ruleReason, ruleTitle } from '../../../../shared/text/aside.ts';

describe('the rules of collectors in words', () => {
  it.each([
    ['aws.etag', 'AWS: ETag'],
    ['kubernetes.uid', 'Kubernetes: unique identifier'],
    ['parameter-store.bookkeeping', 'Parameter store: bookkeeping'],
    ['inventory.other-environment', 'Inventory: rows of other environments'],
    ['somewhere.else', 'Somewhere: else'],
    ['constructor', 'Constructor'],
  ])('%s reads as %s', (rule, title) => {
    expect(ruleTitle(rule)).toBe(title);
  });

  it('says the true reason of a rule, and the reason of its kind else', () => {
    expect(ruleReason('volatile', 'kubernetes.uid')).toMatch(/^Changes by nature/);
    expect(ruleReason('skipped', 'packages.graph')).toMatch(/repeats what is said elsewhere/);
    expect(ruleReason('skipped', 'inventory.other-environment')).toMatch(/not compared here/);
    expect(ruleReason('skipped', 'toString')).toMatch(/repeats/);
  });
});
