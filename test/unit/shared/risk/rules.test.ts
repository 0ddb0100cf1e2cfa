import { describe, expect, it } from 'vitest';
import { catalogueEntry } from '../../../../shared/model/catalogue/index.ts';
import type { Attribute } from '../../../../shared/model/attribute.ts';
import { builtInRules, graders, predicates } from '../../../../shared/risk/index.ts';
import { domainText } from '../../../../shared/text/domain.ts';
import { attribute, compareAttributes } from '../build.ts';
import { ruleCases } from './cases.data.ts';
import type { SideCase } from './cases.data.ts';
import { differenceOf } from './outcome.ts';

function isUnknown(side: SideCase): boolean {
  return typeof side === 'object' && side !== null && 'state' in side && side.state === 'unknown';
}

/** What stands in place of the rule's sentence where a side is not known. */
function unknownSentence(staging: SideCase, production: SideCase): string | null {
  if (isUnknown(staging)) return domainText.unknown.staging;
  return isUnknown(production) ? domainText.unknown.production : null;
}

describe('every built-in rule', () => {
  it.each(ruleCases)(
    '$rule is $risk for $of.name$of.catalogueId: $staging, $production',
    ({ rule, risk, ...compared }) => {
      const { staging, production } = compared;
      const { suggestion } = differenceOf(compared);
      expect({ rule: suggestion.rule, risk: suggestion.risk }).toEqual({ rule, risk });
      const rationale = builtInRules.find((entry) => entry.id === rule)?.rationale;
      expect(suggestion.reasons[0]).toBe(unknownSentence(staging, production) ?? rationale);
    },
  );

  it('has a case', () => {
    const tested = new Set(ruleCases.map((entry) => entry.rule));
    expect(builtInRules.map((rule) => rule.id).filter((id) => !tested.has(id))).toEqual([]);
  });

  it('has an id and a title of its own, a sentence, and names only what exists', () => {
    expect(new Set(builtInRules.map((rule) => rule.id)).size).toBe(builtInRules.length);
    expect(new Set(builtInRules.map((rule) => rule.title)).size).toBe(builtInRules.length);
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

  it('resembles the third one for timeouts, methods and checks alone, and what they wait for', () => {
    const ids = builtInRules
      .filter(({ resembles }) => resembles === 3)
      .flatMap(({ match }) => match.catalogueId ?? []);
    const others = new Set(ids.filter((id) => !/^health-check\.|\.(?:timeout|method)$/.test(id)));
    expect([...others]).toEqual(['compute.startup-time']);
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
    [
      'third-party.rate-limit',
      '100/min',
      '50/min',
      'Production allows 50/min where staging allows',
    ],
    ['third-party.rate-limit', '60/min', '1/s', 'Both limits come to the same'],
    ['third-party.rate-limit', '100', '50/min', 'The limits cannot be compared'],
    ['compute.instance-type', 'db.t3.micro', 'db.t3.2xlarge', 'Staging has 3 % of production'],
    ['compute.instance-type', 'Standard_D4s_v5', 'Standard_D16s_v5', 'Staging has 25 %'],
    ['compute.instance-type', 'e2-standard-8', 'e2-standard-4', 'Production has 50 % of staging'],
    ['compute.instance-type', 'c6g.metal', 'c6g.large', 'How far apart the sizes are is not known'],
    ['compute.instance-type', 'm5.large', 'c5.xlarge', 'of different families'],
    ['security.access-control', 'true', 'false', 'Staging is the side with the stricter control'],
    ['security.access-control', 'false', 'true', 'Staging is the side with the weaker control'],
  ])('%s: %s and %s', (catalogueId, staging, production, sentence) => {
    const { suggestion } = differenceOf({ of: { catalogueId }, staging, production });
    expect(suggestion.reasons.join(' ')).toContain(sentence);
  });
});

describe('a value that is not known', () => {
  const unknown = { state: 'unknown' } as const;

  it.each<[string, SideCase, SideCase, string, string, string]>([
    ['kernel.module', unknown, 'nf_conntrack', 'medium', 'kernel.module', 'in staging'],
    ['kernel.module', 'nf_conntrack', unknown, 'medium', 'kernel.module', 'in production'],
    ['kernel.parameter', unknown, unknown, 'low', 'kernel.parameter', 'in either environment'],
    ['database.engine-version', unknown, unknown, 'low', 'database.engine-version', 'in either'],
    ['container.image-digest', unknown, 'sha256:aa', 'medium', 'container.image-digest', 'staging'],
  ])(
    '%s: %o and %o is %s and tells of no difference',
    (id, staging, production, risk, rule, place) => {
      const { suggestion } = differenceOf({ of: { catalogueId: id }, staging, production });
      expect(suggestion).toMatchObject({ risk, rule });
      expect(suggestion.reasons).toHaveLength(1);
      expect(suggestion.reasons[0]).toContain(place);
      expect(suggestion.reasons[0]).toContain('cannot be called equal');
    },
  );

  it('leaves alone what the known side says by itself', () => {
    const { suggestion } = differenceOf({
      of: { name: 'bucket' },
      staging: unknown,
      production: 'receipts-staging',
    });
    expect(suggestion.rule).toBe('finding.production-names-staging');
    expect(suggestion.reasons[0]).toMatch(/^Production names a resource of staging/);
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
      'The check gives up after 5 s, and the service needs 15 s to start (taken from app, startup).',
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

  it('a start-up time that one side alone documents is high beyond the check', () => {
    const suggestion = riskOf([check('10')], [check('10'), start('15s')], 'startup');
    expect(suggestion?.risk).toBe('high');
    expect(suggestion?.reasons[1]).toBe(
      'The service needs 15 s to start, and the check gives up after 10 s (taken from balancer, timeout).',
    );
    expect(riskOf([check('10')], [check('10'), start('5s')], 'startup')?.risk).toBeNull();
  });

  it('a check that is too short on both sides alike is a finding, and the counts add up', () => {
    const both = [check('5'), start('15s')];
    const { differences, summary } = compareAttributes(both, both);
    expect(differences).toMatchObject([
      { name: 'timeout', kind: 'same-but-should-differ', canBeHigh: true },
    ]);
    expect(differences[0]?.suggestion).toEqual({
      risk: 'high',
      rule: 'finding.check-shorter-than-startup',
      reasons: [
        builtInRules.find((rule) => rule.id === 'finding.check-shorter-than-startup')?.rationale,
        'The check gives up after 5 s, and the service needs 15 s to start (taken from app, startup).',
      ],
    });
    expect(summary).toMatchObject({ equal: 1, suspectEqual: 1, changed: 0 });
  });

  it('says it once: where the start-up time differs, its row carries it', () => {
    const { differences } = compareAttributes(
      [check('5'), start('10s')],
      [check('5'), start('15s')],
    );
    expect(differences.map(({ name, suggestion }) => [name, suggestion.risk])).toEqual([
      ['startup', 'high'],
    ]);
  });

  it.each([
    ['a check that waits long enough', '20', '15s'],
    ['a check without a number', 'default', '15s'],
    ['no start-up time', '5', null],
  ])('%s is equal and nothing more', (_, timeout, startup) => {
    const both = startup === null ? [check(timeout)] : [check(timeout), start(startup)];
    expect(compareAttributes(both, both).differences).toEqual([]);
  });

  describe('of a container probe, whose timeout is that of one try', () => {
    const part = (leaf: string, catalogueId: string, value: string) =>
      attribute({ subject: 'app', name: `livenessProbe.${leaf}`, catalogueId, value });
    const timeout = part('timeoutSeconds', 'health-check.timeout', '3');
    const found = (parts: readonly Attribute[], startup: string) => {
      const both = [timeout, ...parts, start(startup)];
      return compareAttributes(both, both).differences.map(({ name }) => name);
    };

    it.each([
      ['29s', 'medium'],
      ['31s', 'high'],
    ])('its tries count where the start-up grows to %s', (startup, risk) => {
      const suggestion = riskOf([timeout, start('5s')], [timeout, start(startup)], 'startup');
      expect(suggestion?.risk).toBe(risk);
    });

    it('its tries count where its timeout differs', () => {
      const shorter = part('timeoutSeconds', 'health-check.timeout', '2');
      const name = 'livenessProbe.timeoutSeconds';
      const riskAt = (startup: string) =>
        riskOf([shorter, start(startup)], [timeout, start(startup)], name)?.risk;
      expect(riskAt('29s')).toBe('medium');
      expect(riskAt('31s')).toBe('high');
    });

    it.each([
      ['as Kubernetes has it', [], '30s', '31s'],
      ['with a delay', [part('initialDelaySeconds', 'health-check.interval', '20')], '50s', '51s'],
      [
        'with a period and a threshold',
        [
          part('periodSeconds', 'health-check.interval', '5'),
          part('failureThreshold', 'health-check.threshold', '2'),
        ],
        '10s',
        '11s',
      ],
    ])('its tries count, %s', (_, parts, enough, tooLong) => {
      expect(found(parts, enough)).toEqual([]);
      expect(found(parts, tooLong)).toEqual(['livenessProbe.timeoutSeconds']);
    });
  });

  describe('with several services', () => {
    const checkOf = (subject: string, name: string, value: string) =>
      attribute({ subject, name, catalogueId: 'health-check.timeout', value });
    const starts = [start('3s', 'deployment/search'), start('40s', 'deployment/checkout')];
    const rowOf = (staging: readonly Attribute[], production: readonly Attribute[]) =>
      compareAttributes([...staging, ...starts], [...production, ...starts]).differences[0];

    it('a check is held against the service that it is named after', () => {
      const search = (value: string) => [checkOf('aws_lb_target_group.search', 'timeout', value)];
      expect(rowOf(search('5'), search('10'))?.suggestion.risk).toBe('medium');
      const checkout = (value: string) => [
        checkOf('aws_lb_target_group.checkout-prod', 'timeout', value),
      ];
      const suggestion = rowOf(checkout('5'), checkout('10'))?.suggestion;
      expect(suggestion?.risk).toBe('high');
      expect(suggestion?.reasons[1]).toContain('(taken from deployment/checkout, startup)');
    });

    it('the name tells services of one document apart', () => {
      const settings = (name: string, value: string) =>
        attribute({ subject: 'settings', name, catalogueId: 'compute.startup-time', value });
      const two = [settings('search.startupTime', '3s'), settings('checkout.startupTime', '40s')];
      const timeout = (value: string) => [
        ...two,
        checkOf('settings', 'search.healthCheck.timeout', value),
      ];
      const [row] = compareAttributes(timeout('5'), timeout('10')).differences;
      expect(row?.suggestion.risk).toBe('medium');
    });

    it('a check that names none of them is held against the slowest', () => {
      const suggestion = rowOf([check('5')], [check('10')])?.suggestion;
      expect(suggestion?.risk).toBe('high');
      expect(suggestion?.reasons[1]).toContain('(taken from deployment/checkout, startup)');
    });

    it('a start-up time is held against the checks of its own service', () => {
      const checks = [
        checkOf('target.search', 'timeout', '5'),
        checkOf('target.checkout', 'timeout', '60'),
      ];
      const at = (value: string) => [
        ...checks,
        start('3s', 'deployment/search'),
        start(value, 'deployment/checkout'),
      ];
      const [row] = compareAttributes(at('30s'), at('40s')).differences;
      expect(row?.suggestion.risk).toBe('medium');
    });
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
