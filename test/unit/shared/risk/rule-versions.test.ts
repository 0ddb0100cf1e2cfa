import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../../shared/model/rule.ts';
import { builtInRules, ruleContent } from '../../../../shared/risk/index.ts';
import { plainContext } from '../build.ts';
import { ruleCases } from './cases.data.ts';
import { differenceOf, worstContext } from './outcome.ts';
import { ruleVersions } from './rule-versions.data.ts';

/** Everything that a rule says, as a short digest. */
function digestOf(rule: Rule): string {
  const text = canonicalize(ruleContent(rule)) ?? '';
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

const letters = { high: 'h', medium: 'm', low: 'l', none: 'n' } as const;

/** What comes of the cases of a rule, in their order: in a plain release, then in the worst one. */
function outcomesOf(id: string): readonly string[] {
  return ruleCases
    .filter(({ rule }) => rule === id)
    .map((one) =>
      [plainContext, worstContext]
        .map((context) => differenceOf(one, context).suggestion)
        .map(({ rule, risk }) => (rule === id ? letters[risk ?? 'none'] : 'other'))
        .join(''),
    );
}

/** What is wrong with the version of a rule, beside what is pinned of it; null where nothing is. */
function problemOf(
  rule: Rule,
  pinned: string | undefined,
  outcomes = outcomesOf(rule.id),
): string | null {
  const now = [rule.version, digestOf(rule), ...outcomes].join(' ');
  if (pinned === now) return null;
  const pin = `Pin it in rule-versions.data.ts: '${rule.id}': '${now}'.`;
  if (pinned === undefined) return `The rule ${rule.id} is new. ${pin}`;
  const [version = '', digest, ...cases] = pinned.split(' ');
  if (rule.version > Number(version)) return `The rule ${rule.id} has a new version. ${pin}`;
  if (rule.version < Number(version))
    return `The rule ${rule.id} went back from version ${version}. Versions only grow.`;
  if (digest === digestOf(rule) && cases.length !== outcomes.length)
    return `The rule ${rule.id} has other cases. ${pin}`;
  const what = digest === digestOf(rule) ? 'suggests something else' : 'changed';
  return `The rule ${rule.id} ${what} and kept version ${rule.version}, so a suggestion of before could not be told from one of now. Raise its version, then pin it in rule-versions.data.ts.`;
}

describe('the version of a built-in rule', () => {
  it.each(builtInRules.map((rule) => [rule.id, rule] as const))(
    'is raised where the rule, or what comes of it, changes: %s',
    (id, rule) => {
      expect({ problem: problemOf(rule, ruleVersions[id]) }).toEqual({ problem: null });
    },
  );

  it('is pinned of no rule that is gone', () => {
    const known = new Set(builtInRules.map(({ id }) => id));
    expect(Object.keys(ruleVersions).filter((id) => !known.has(id))).toEqual([]);
  });

  const named = (id: string): Rule => {
    const rule = builtInRules.find((one) => one.id === id);
    if (!rule) throw new Error(`no rule ${id}`);
    return rule;
  };

  it('is asked for where a rule says something else, and says so', () => {
    const rule = named('finding.production-names-staging');
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

  it('is asked for where code makes something else of a rule, and not where a case is new', () => {
    const rule = named('finding.staging-uses-production');
    const pinned = ruleVersions[rule.id];
    const outcomes = outcomesOf(rule.id);
    expect(outcomes).toContain('mh');
    const other = outcomes.with(outcomes.indexOf('mh'), 'mm');
    expect(problemOf(rule, pinned, other)).toMatch(/suggests something else .* Raise its version/);
    expect(problemOf(rule, pinned, [...outcomes, 'mh'])).toContain('has other cases. Pin it');
  });
});
