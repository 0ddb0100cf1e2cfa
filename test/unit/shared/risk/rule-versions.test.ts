import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../../shared/model/rule.ts';
import { builtInRules, ruleContent } from '../../../../shared/risk/index.ts';
import { ruleVersions } from './rule-versions.data.ts';

/** Everything that a rule says, as a short digest. */
function digestOf(rule: Rule): string {
  const text = canonicalize(ruleContent(rule)) ?? '';
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** What is wrong with the version of a rule, beside what is pinned of it; null where nothing is. */
function problemOf(rule: Rule, pinned: string | undefined): string | null {
  const now = `${rule.version} ${digestOf(rule)}`;
  if (pinned === now) return null;
  const pin = `Pin it in rule-versions.data.ts: '${rule.id}': '${now}'.`;
  if (pinned === undefined) return `The rule ${rule.id} is new. ${pin}`;
  const [version = '', digest] = pinned.split(' ');
  if (rule.version > Number(version)) return `The rule ${rule.id} has a new version. ${pin}`;
  return digest === digestOf(rule)
    ? `The rule ${rule.id} went back from version ${version}. Versions only grow.`
    : `The rule ${rule.id} changed and kept version ${rule.version}, so a suggestion of before could not be told from one of now. Raise its version, then pin it in rule-versions.data.ts.`;
}

describe('the version of a built-in rule', () => {
  it.each(builtInRules.map((rule) => [rule.id, rule] as const))(
    'is raised where the rule changes: %s',
    (id, rule) => {
      expect({ problem: problemOf(rule, ruleVersions[id]) }).toEqual({ problem: null });
    },
  );

  it('is pinned of no rule that is gone', () => {
    const known = new Set(builtInRules.map(({ id }) => id));
    expect(Object.keys(ruleVersions).filter((id) => !known.has(id))).toEqual([]);
  });

  it('is asked for where a rule says something else, and says so', () => {
    const [rule] = builtInRules;
    if (!rule) throw new Error('no rules');
    const pinned = ruleVersions[rule.id];
    const changes: readonly Partial<Rule>[] = [
      { title: 'Other' },
      { rationale: 'Other.' },
      { risk: 'low' },
      { match: { when: ['sensitive'] } },
      { resembles: 2 },
    ];
    for (const change of changes) {
      const changed = { ...rule, ...change };
      expect(problemOf(changed, pinned)).toContain('Raise its version');
      const raised = { ...changed, version: rule.version + 1 };
      expect(problemOf(raised, pinned)).toContain('has a new version. Pin it');
    }
    expect(problemOf({ ...rule, version: rule.version - 1 }, pinned)).toContain('only grow');
    expect(problemOf(rule, undefined)).toContain('is new');
  });
});
