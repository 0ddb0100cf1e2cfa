import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../../shared/model/audit.ts';
import { AppError } from '../../../../shared/model/errors.ts';
import type { Rule } from '../../../../shared/model/rule.ts';
import type { ProfileTrait } from '../../../../shared/model/words.ts';
import { builtInRules, parseRuleFile, specificity } from '../../../../shared/risk/index.ts';
import type { SuggestionContext } from '../../../../shared/risk/index.ts';
import { attribute, compareAttributes, plainContext } from '../build.ts';

function suggestionOf(
  catalogueId: string,
  values: readonly [string, string],
  part: { readonly context?: Partial<SuggestionContext>; readonly rules?: readonly Rule[] } = {},
) {
  const [row] = compareAttributes(
    [attribute({ catalogueId, value: values[0] })],
    [attribute({ catalogueId, value: values[1] })],
    { context: { ...plainContext, ...part.context }, rules: part.rules ?? builtInRules },
  ).differences;
  if (!row) throw new Error('no difference');
  return row.suggestion;
}

const incident: Incident = {
  id: 'i1',
  date: '2026-03-02',
  dimension: 'network',
  what: 'Sign-in failed for two hours.',
  parityGap: true,
  catalogueId: null,
};

describe('context', () => {
  it.each<[string, readonly [string, string], ProfileTrait, string, string]>([
    ['data.volume', ['1GB', '100GB'], 'stateful', 'medium', 'high'],
    ['security.access-control', ['a', 'b'], 'personal-data', 'medium', 'high'],
    ['security.access-control', ['a', 'b'], 'auth', 'medium', 'high'],
    ['host.time-zone', ['UTC', 'CET'], 'payments', 'medium', 'high'],
    ['tls.version', ['TLSv1.2', 'TLSv1.3'], 'regulated', 'medium', 'high'],
    ['data.refreshed', ['a', 'b'], 'stateful', 'low', 'medium'],
  ])('%s is raised by one level: %s, %s', (id, values, trait, before, after) => {
    expect(suggestionOf(id, values).risk).toBe(before);
    const raised = suggestionOf(id, values, { context: { traits: [trait] } });
    expect(raised.risk).toBe(after);
    expect(raised.reasons.length).toBeGreaterThan(1);
  });

  it('raises by one level at most, with every reason', () => {
    const context = {
      kernelDependent: true,
      incidents: [{ ...incident, dimension: 'infrastructure' as const }],
    };
    const raised = suggestionOf('kernel.patch-level', ['6.1.0-28', '6.1.0-31'], { context });
    expect(raised.risk).toBe('medium');
    expect(raised.reasons).toHaveLength(3);
    expect(raised.reasons[2]).toContain('2026-03-02 in the same dimension: Sign-in failed');
  });

  it('leaves rules alone that are not marked for it', () => {
    const context = { traits: ['stateful', 'payments', 'regulated'] as const };
    expect(suggestionOf('database.name', ['a', 'b'], { context }).risk).toBe('low');
  });

  it('an incident counts for its attribute where it names one, else for its dimension', () => {
    const riskWith = (part: Partial<Incident>) =>
      suggestionOf('dns.ttl', ['60s', '300s'], {
        context: { incidents: [{ ...incident, ...part }] },
      }).risk;
    expect(riskWith({})).toBe('medium');
    expect(riskWith({ catalogueId: 'dns.ttl' })).toBe('medium');
    expect(riskWith({ catalogueId: 'tls.version' })).toBe('low');
    expect(riskWith({ dimension: 'data' })).toBe('low');
    expect(riskWith({ parityGap: false })).toBe('low');
  });

  it('says whether it is the attribute of an incident or its dimension alone', () => {
    const reasonsWith = (part: Partial<Incident>) =>
      suggestionOf('dns.ttl', ['60s', '300s'], {
        context: { incidents: [{ ...incident, ...part }] },
      }).reasons.join(' ');
    expect(reasonsWith({})).toContain('in the same dimension: ');
    expect(reasonsWith({ catalogueId: 'dns.ttl' })).toContain('in the same attribute: ');
  });
});

describe('access control with personal data', () => {
  const context: SuggestionContext = { ...plainContext, traits: ['personal-data', 'auth'] };
  const control = (name: string, value: string) =>
    attribute({ catalogueId: 'security.access-control', name, value });
  const riskOf = (name: string, staging: string | null, production: string | null) =>
    compareAttributes(
      staging === null ? [] : [control(name, staging)],
      production === null ? [] : [control(name, production)],
      { context },
    ).differences[0]?.suggestion.risk;

  it.each([
    ['mfa', 'off', 'on', 'high'],
    ['mfa', 'on', 'off', 'medium'],
    ['mfa', 'on', null, 'medium'],
    ['mfa', null, 'on', 'high'],
    ['session.check', 'every request', null, 'medium'],
    ['session.check', null, 'every request', 'high'],
    ['disable_mfa', 'true', 'false', 'high'],
    ['disable_mfa', 'false', 'true', 'medium'],
    ['public_access', 'true', 'false', 'high'],
    ['public_access', 'false', 'true', 'medium'],
    ['public_access', 'true', null, 'high'],
    ['block_public_access', 'true', 'false', 'medium'],
    ['block_public_access', 'false', 'true', 'high'],
    ['readers', 'testers', null, 'high'],
    ['readers', 'testers', 'operators', 'high'],
    ['storage_encrypted', 'true', 'false', 'medium'],
    ['storage_encrypted', 'false', 'true', 'high'],
  ] as const)('%s: %s in staging, %s in production is %s', (name, staging, production, risk) => {
    expect(riskOf(name, staging, production)).toBe(risk);
  });
});

const custom: Rule = {
  id: 'ours',
  title: 'Ours',
  match: { dimension: ['dependencies'] },
  risk: 'low',
  rationale: 'Agreed by the team.',
  origin: 'custom',
  version: 1,
};

describe('precedence', () => {
  it('a custom rule beats a built-in one, however specific', () => {
    const suggestion = suggestionOf('database.engine-version', ['13', '15'], {
      rules: [...builtInRules, custom],
    });
    expect(suggestion).toEqual({ risk: 'low', rule: 'ours', reasons: ['Agreed by the team.'] });
  });

  it('then the more specific one wins, wherever it stands', () => {
    const narrow: Rule = {
      ...custom,
      id: 'narrow',
      match: { catalogueId: ['database.engine-version'] },
      risk: 'medium',
    };
    for (const rules of [
      [custom, narrow],
      [narrow, custom],
    ]) {
      expect(suggestionOf('database.engine-version', ['13', '15'], { rules }).rule).toBe('narrow');
    }
  });

  it('no rule, no risk', () => {
    expect(suggestionOf('database.engine-version', ['13', '15'], { rules: [] })).toEqual({
      risk: null,
      rule: null,
      reasons: [],
    });
  });

  it('counts what a match names', () => {
    expect(specificity({})).toBe(0);
    expect(specificity({ catalogueId: ['a'] })).toBeGreaterThan(
      specificity({ name: ['*timeout*'] }),
    );
    expect(specificity({ name: ['*health*timeout*'] })).toBeGreaterThan(
      specificity({ name: ['*t*'] }),
    );
    expect(specificity({ dimension: ['data'] })).toBeGreaterThan(specificity({}));
  });

  it('all parts of a match must hold', () => {
    const rule: Rule = {
      ...custom,
      match: {
        subject: ['ser*ice'],
        name: ['SET*'],
        value: ['2*'],
        kind: ['changed'],
        dimension: ['dependencies'],
      },
    };
    const id = 'library.version';
    expect(suggestionOf(id, ['1', '2.0'], { rules: [rule] }).rule).toBe('ours');
    for (const match of [
      { subject: ['x*'] },
      { name: ['x'] },
      { value: ['9*'] },
      { kind: ['only-in-staging' as const] },
      { dimension: ['data' as const] },
    ]) {
      const other = { ...rule, match: { ...rule.match, ...match } };
      expect(suggestionOf(id, ['1', '2.0'], { rules: [other] }).rule).toBeNull();
    }
  });
});

describe('custom rules from a file', () => {
  const written = {
    id: 'ours',
    title: 'Ours',
    match: { name: ['*timeout*'] },
    risk: 'high',
    rationale: 'Agreed.',
  };

  it('are read as custom, whatever they say', () => {
    expect(parseRuleFile(JSON.stringify([written])).rules).toEqual([
      { ...written, origin: 'custom', version: 1 },
    ]);
    expect(parseRuleFile([written]).rules[0]?.origin).toBe('custom');
  });

  it.each([
    ['no JSON', '[{', 'rules.not-json', undefined],
    ['no list', '{}', 'rules.invalid', ''],
    ['an unknown risk', [{ ...written, risk: 'extreme' }], 'rules.invalid', '[0].risk'],
    [
      'an unknown condition',
      [{ ...written, match: { when: ['sometimes'] } }],
      'rules.invalid',
      '[0].match.when[0]',
    ],
    ['an unknown grader', [{ ...written, risk: { grader: 'dice' } }], 'rules.invalid', '[0].risk'],
    ['an unknown part', [{ ...written, regex: '.*' }], 'rules.invalid', '[0]'],
    ['no rationale', [{ ...written, rationale: '' }], 'rules.invalid', '[0].rationale'],
  ])('with %s are refused with the place', (_, json, code, path) => {
    const { data } = errorOf(() => parseRuleFile(json));
    expect(data).toMatchObject({ code, ...(path ? { place: { path } } : {}) });
    expect([data.sentence, data.remedy]).not.toContain('');
  });
});

function errorOf(act: () => unknown): AppError {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
