import { describe, expect, it } from 'vitest';
import { catalogueEntry } from '../../../../shared/model/catalogue/index.ts';
import type { Attribute } from '../../../../shared/model/attribute.ts';
import type { Difference } from '../../../../shared/model/comparison.ts';
import { builtInRules, graders, predicates } from '../../../../shared/risk/index.ts';
import { attribute, compareAttributes } from '../build.ts';
import { ruleCases } from './cases.ts';
import type { SideCase } from './cases.ts';

function sideOf(of: Partial<Attribute>, side: SideCase): readonly Attribute[] {
  if (side === null) return [];
  if (typeof side === 'string') return [attribute({ ...of, value: side })];
  if ('tag' in side) {
    return [attribute({ ...of, state: 'sensitive', value: null, tag: side.tag || null })];
  }
  return [attribute({ ...of, state: side.state, value: side.state === 'empty' ? '' : null })];
}

function differenceOf(of: Partial<Attribute>, staging: SideCase, production: SideCase): Difference {
  // What a variation explains is restored, because the rule is what is tested.
  const key = `${attribute(of).dimension}|${attribute(of).subject}|${attribute(of).name}`;
  const result = compareAttributes(sideOf(of, staging), sideOf(of, production), {
    restored: new Set([key]),
  });
  const [row] = result.differences;
  if (!row) throw new Error(`no difference: ${JSON.stringify(result.summary)}`);
  return row;
}

describe('every built-in rule', () => {
  it.each(ruleCases)(
    '$rule is $risk for $of.name$of.catalogueId: $staging, $production',
    ({ rule, risk, of, staging, production }) => {
      const { suggestion } = differenceOf(of, staging, production);
      expect({ rule: suggestion.rule, risk: suggestion.risk }).toEqual({ rule, risk });
      const rationale = builtInRules.find((entry) => entry.id === rule)?.rationale;
      expect(suggestion.reasons[0]).toBe(rationale);
    },
  );

  it('has a case', () => {
    const tested = new Set(ruleCases.map((entry) => entry.rule));
    expect(builtInRules.map((rule) => rule.id).filter((id) => !tested.has(id))).toEqual([]);
  });

  it('has an id of its own, a sentence, and names only what exists', () => {
    expect(new Set(builtInRules.map((rule) => rule.id)).size).toBe(builtInRules.length);
    for (const rule of builtInRules) {
      expect(rule.rationale).toMatch(/^[A-Z].*[^!]\.$/);
      expect((rule.match.when ?? []).filter((id) => !predicates[id])).toEqual([]);
      expect((rule.match.catalogueId ?? []).filter((id) => !catalogueEntry(id))).toEqual([]);
      const grader = typeof rule.risk === 'string' ? null : rule.risk.grader;
      expect([null, ...Object.keys(graders)]).toContain(grader);
      for (const { reason } of rule.raisedBy ?? []) expect(reason).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('resembles the scenario of the guide that its sentence tells', () => {
    const scenario = (id: string) => builtInRules.find((rule) => rule.id === id)?.resembles;
    expect(scenario('database.engine-version')).toBe(1);
    expect(scenario('config.key-one-sided')).toBe(2);
    expect(scenario('health-check.timeout')).toBe(3);
  });
});

describe('figures behind a grade', () => {
  it.each([
    ['library.version', '4.18.0', '4.17.21', 'Staging is newer'],
    ['library.version', '4.17.21', '4.18.0', 'Production is newer'],
    ['compute.memory-limit', '1G', '4G', 'Staging has 25 % of production'],
    ['compute.memory-limit', '4G', '1G', 'Production has 25 % of staging'],
    ['health-check.timeout', '30', '5', 'Production waits 5 s where staging waits 30 s'],
    ['third-party.rate-limit', '600', '120', 'Production allows 120 where staging allows 600'],
    ['security.access-control', 'false', 'true', 'Staging is the side with the weaker control'],
  ])('%s: %s and %s', (catalogueId, staging, production, sentence) => {
    expect(
      differenceOf({ catalogueId }, staging, production).suggestion.reasons.join(' '),
    ).toContain(sentence);
  });
});

describe('rules that relate two attributes', () => {
  const check = (value: string) =>
    attribute({ subject: 'balancer', name: 'timeout', catalogueId: 'health-check.timeout', value });
  const start = (value: string, subject = 'app') =>
    attribute({ subject, name: 'startup', catalogueId: 'compute.startup-time', value });
  const riskOf = (staging: readonly Attribute[], production: readonly Attribute[], name: string) =>
    compareAttributes(staging, production).differences.find((row) => row.name === name)?.suggestion;

  it('a health check that gives up before the service has started is high', () => {
    const suggestion = riskOf([check('5'), start('15s')], [check('10'), start('15s')], 'timeout');
    expect(suggestion?.risk).toBe('high');
    expect(suggestion?.reasons).toContain(
      'The check gives up after 5 s, and the service needs 15 s to start.',
    );
  });

  it('a longer check is medium when production waits longer', () => {
    expect(riskOf([check('20'), start('15s')], [check('30'), start('15s')], 'timeout')?.risk).toBe(
      'medium',
    );
  });

  it('a start-up time that grows beyond the check is high', () => {
    expect(riskOf([check('10'), start('5s')], [check('10'), start('15s')], 'startup')?.risk).toBe(
      'high',
    );
  });

  it('digests differ although the tag differs: medium', () => {
    const image = (tag: string) =>
      attribute({ name: 'image', catalogueId: 'container.image', value: `shop:${tag}` });
    const digest = (value: string) =>
      attribute({ name: 'digest', catalogueId: 'container.image-digest', value });
    expect(
      riskOf([image('1'), digest('sha256:aa11')], [image('2'), digest('sha256:bb22')], 'digest')
        ?.risk,
    ).toBe('medium');
    expect(
      riskOf([image('1'), digest('sha256:aa11')], [image('1'), digest('sha256:bb22')], 'digest')
        ?.risk,
    ).toBe('high');
  });
});
