import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../../shared/model/rule.ts';
import {
  builtInRules,
  changedRules,
  graders,
  noOwnRules,
  parseRuleFile,
  predicates,
  ruleFileText,
  rulesInForce,
  silencedRules,
} from '../../../../shared/risk/index.ts';
import type { OwnRules, RuleDraft } from '../../../../shared/risk/index.ts';
import { checkRule } from '../../../../shared/risk/check.ts';
import { graderWords, predicateWords } from '../../../../shared/text/rule-words.ts';
import { ruleCases } from './cases.data.ts';

const draft: RuleDraft = {
  id: 'ours',
  title: 'Ours',
  match: { name: ['*timeout*'] },
  risk: 'high',
  rationale: 'Agreed.',
};
const builtIn = builtInRules[0] as Rule;

describe('the words of rules', () => {
  it('say of every condition and grader what it means, and of nothing else', () => {
    expect(Object.keys(predicateWords).toSorted()).toEqual(Object.keys(predicates).toSorted());
    expect(Object.keys(graderWords).toSorted()).toEqual(Object.keys(graders).toSorted());
  });
});

describe('what graders give', () => {
  const graded = ruleCases.flatMap(({ rule, risk, staging, production }) => {
    const given = builtInRules.find(({ id }) => id === rule)?.risk;
    // Two unknown values are low whatever the grader says.
    const unknown = JSON.stringify([staging, production]).includes('unknown');
    return typeof given === 'object' && !unknown ? [{ grader: given.grader, risk }] : [];
  });

  it.each(graded)('$grader names that it can give $risk', ({ grader, risk }) => {
    expect(graders[grader]?.gives).toContain(risk);
  });
});

describe('the rules in force', () => {
  it('are the built-in ones where nobody changed anything', () => {
    expect(rulesInForce(noOwnRules)).toBe(builtInRules);
  });

  it('have a rule once, from the system where it has one', () => {
    const own = changedRules(noOwnRules, { kind: 'set', rule: { ...draft, id: builtIn.id } });
    const rules = rulesInForce(own);
    expect(rules).toHaveLength(builtInRules.length);
    expect(rules.filter(({ id }) => id === builtIn.id)).toMatchObject([{ origin: 'custom' }]);
  });

  it('leave out what is switched off, and the built-in rule does not come back by that', () => {
    const set = changedRules(noOwnRules, { kind: 'set', rule: { ...draft, id: builtIn.id } });
    const off = changedRules(set, { kind: 'switch', ruleId: builtIn.id, on: false });
    expect(rulesInForce(off).map(({ id }) => id)).not.toContain(builtIn.id);
    const removed = changedRules(off, { kind: 'remove', ruleId: builtIn.id });
    expect(rulesInForce(removed)).toBe(builtInRules);
  });

  it('are as before after a switch there and back', () => {
    const off = changedRules(noOwnRules, { kind: 'switch', ruleId: builtIn.id, on: false });
    expect(changedRules(off, { kind: 'switch', ruleId: builtIn.id, on: true })).toEqual(noOwnRules);
  });
});

describe('the rules that are silenced', () => {
  const high = builtInRules.find(({ risk }) => risk === 'high');
  const low = builtInRules.find(({ risk }) => risk === 'low');
  if (!high || !low) throw new Error('the catalogue has no rule of each');
  const silenced = (own: Partial<OwnRules>) => silencedRules({ ...noOwnRules, ...own });

  it('are those that can give high and are switched off or replaced by lower ones', () => {
    expect(silenced({ off: [high.id, low.id] })).toEqual([high]);
    expect(silenced({ rules: [{ ...high, origin: 'custom', risk: 'medium' }] })).toEqual([high]);
    expect(silenced({ off: builtInRules.map(({ id }) => id) }).length).toBeGreaterThan(20);
  });

  it('are none where high can still be given', () => {
    expect(silenced({})).toEqual([]);
    expect(silenced({ rules: [{ ...high, origin: 'custom', rationale: 'Ours.' }] })).toEqual([]);
  });
});

describe('a rule of a file', () => {
  const problemOf = (part: object): string | null => {
    try {
      parseRuleFile([{ ...draft, ...part }]);
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  };

  it.each([
    ['rationale', { rationale: 'Low\u202Ehgih.' }],
    ['rationale', { rationale: 'Low\u001B[2K' }],
    ['rationale', { rationale: 'Low\u0001.' }],
    ['raisedBy[0].reason', { raisedBy: [{ trait: 'payments', reason: 'Pay\u2067ments.' }] }],
    ['match.name[0]', { match: { name: ['pool\u202D*'] } }],
  ])('is refused by its id where %s would not read as it is written', (field, part) => {
    const sentence = `The rule "${draft.id}" is not as it should be (${field}: it holds control`;
    expect(problemOf(part)).toContain(sentence);
  });

  it('may have lines, tabs, and words of any script', () => {
    expect(
      problemOf({ rationale: 'One\r\n\ttwo\nעברית\u200F, family \u{1F468}\u200D\u{1F469}' }),
    ).toBeNull();
  });
});

describe('a match', () => {
  it.each<[string, RuleDraft['match']]>([
    ['without parts', {}],
    ['of every name', { name: ['size', '*'] }],
    [
      'of every kind',
      { kind: ['changed', 'only-in-staging', 'only-in-production', 'same-but-should-differ'] },
    ],
    ['of a condition that nearly everything meets', { when: ['not-sensitive'] }],
    ['of nothing named', { when: [] }],
  ])('%s is refused', (_, match) => {
    expect(() => checkRule({ match }, 'rule')).toThrow(/every difference/);
  });

  it.each<[RuleDraft['match']]>([
    [{ name: ['*size*'] }],
    [{ kind: ['changed'] }],
    [{ dimension: ['data'] }],
    [{ when: ['sensitive'] }],
    [{ subject: ['*'], value: ['5*'] }],
    [{ catalogueId: ['data.volume'], name: ['*'] }],
  ])('%o is narrow enough', (match) => {
    expect(() => checkRule({ match }, 'rule')).not.toThrow();
  });

  it('of every built-in rule is narrow enough', () => {
    for (const rule of builtInRules) expect(() => checkRule(rule, rule.id)).not.toThrow();
  });
});

describe('a file of rules', () => {
  const glob = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((text) => `a${text}z`);
  const rule = fc.record({
    id: fc.uuid(),
    title: fc.constant('Title'),
    match: fc.record(
      {
        name: fc.array(glob, { minLength: 1, maxLength: 3 }),
        subject: fc.array(glob, { minLength: 1, maxLength: 3 }),
        kind: fc.constant(['changed'] as const),
      },
      { requiredKeys: ['name'] },
    ),
    risk: fc.constantFrom('high' as const, 'low' as const, { grader: 'capacity' }),
    rationale: fc.constant('Agreed.'),
    origin: fc.constant('custom' as const),
    version: fc.integer({ min: 1, max: 99 }),
  });
  const own: fc.Arbitrary<OwnRules> = fc
    .uniqueArray(rule, { selector: ({ id }) => id, maxLength: 5 })
    .map((rules) => ({ rules, off: rules.slice(0, 2).map(({ id }) => id) }));

  it('says what it was made of', () => {
    fc.assert(
      fc.property(own, (rules) => {
        expect(parseRuleFile(ruleFileText(rules))).toEqual(rules);
      }),
    );
  });

  it('holds every built-in rule', () => {
    const rules = builtInRules.map((each) => ({ ...each, origin: 'custom' as const }));
    expect(parseRuleFile(ruleFileText({ rules, off: [] })).rules).toEqual(rules);
  });
});
