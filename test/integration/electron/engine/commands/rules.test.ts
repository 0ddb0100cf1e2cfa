import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtInRule, builtInRules } from '../../../../../shared/risk/index.ts';
import { act, by, opening, refused } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';
import { because, ruleBench, sizes } from '../support/rules.ts';
import type { RuleBench } from '../support/rules.ts';

let at: RuleBench;
beforeEach(async () => {
  at = await ruleBench();
});
afterEach(async () => at.end());

const remove = (ruleId: string) =>
  act(at.engine, 'rule.remove', { ...at.audit(), ruleId, ...because });

/** Suggested rule of every difference, by the name of its attribute. */
function suggested(): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    rowsIn(at.record, 'difference', "standing = 'open'").map((row) => [row.name, row.rule]),
  );
}

describe('a rule of the system', () => {
  it('decides at once, and counts its versions', async () => {
    const before = suggested();
    expect(await at.set(sizes)).toEqual({ ruleId: 'ours.sizes', version: 1 });
    expect(suggested()).toEqual({
      ...before,
      POOL_SIZE: 'ours.sizes',
      CACHE_SIZE: 'ours.sizes',
    });
    expect((await at.set({ ...sizes, risk: 'low' })).version).toBe(2);
    const [row] = rowsIn(at.record, 'difference', "name = 'POOL_SIZE'");
    expect(row?.suggested_risk).toBe('low');
  });

  it('stays in its version when it is saved as it was', async () => {
    await at.set(sizes);
    const entries = rowsIn(at.record, 'audit_trail').length;
    expect((await at.set(sizes)).version).toBe(1);
    expect(rowsIn(at.record, 'audit_trail')).toHaveLength(entries);
  });

  it('never has a number twice: not after a removal, and not after an undo', async () => {
    await at.set(sizes);
    await remove('ours.sizes');
    expect(suggested()['POOL_SIZE']).not.toBe('ours.sizes');
    expect(await at.listed('ours.sizes')).toBeUndefined();
    expect((await at.set(sizes)).version).toBe(2);
    await at.set({ ...sizes, risk: 'low' });
    await at.undo();
    expect((await at.listed('ours.sizes'))?.rule).toMatchObject({ version: 2, risk: 'high' });
    expect((await at.set({ ...sizes, risk: 'medium' })).version).toBe(4);
  });

  it('holds for its system alone', async () => {
    await at.set(sizes);
    const { audit: other } = await act(at.engine, 'audit.open', {
      ...opening,
      system: { ...opening.system, name: 'Billing' },
    });
    const { rules } = await at.ask('rules.list', { auditId: other.id });
    expect(rules.map(({ rule }) => rule)).toEqual(builtInRules);
    const again = { ...opening, system: { ...opening.system, id: at.systemId }, release: 'next' };
    const { audit: next } = await act(at.engine, 'audit.open', again);
    const ofNext = await at.ask('rules.list', { auditId: next.id });
    expect(ofNext.rules[0]?.rule.id).toBe('ours.sizes');
  });

  it('is taken back by undo, with its suggestions', async () => {
    const before = suggested();
    await at.set(sizes);
    expect(await at.undo()).toEqual({ undone: 'the change of a rule', differenceId: null });
    expect(suggested()).toEqual(before);
    expect(rowsIn(at.record, 'system_rule')).toEqual([]);
  });

  it.each([
    ['matches everything', { match: {} }, 'rules.matches-everything', 'rule.match'],
    [
      'matches everything in other words',
      { match: { name: ['*'], dimension: ['data', 'network', 'infrastructure', 'dependencies'] } },
      'rules.matches-everything',
      'rule.match',
    ],
    [
      'names no attribute of the catalogue',
      { match: { catalogueId: ['database.engine-version', 'database.colour'] } },
      'rules.unknown-catalogue-id',
      'rule.match.catalogueId.1',
    ],
    [
      'names no condition',
      { match: { when: ['sometimes'] } },
      'input.invalid',
      'rule.match.when.0',
    ],
    ['names no grader', { risk: { grader: 'dice' } }, 'input.invalid', 'rule.risk'],
    [
      'is raised by nothing known',
      { raisedBy: [{ trait: 'moon', reason: 'It is full.' }] },
      'input.invalid',
      'rule.raisedBy.0.trait',
    ],
    [
      'has a part that rules do not have',
      { match: { regex: '.*' } },
      'input.invalid',
      'rule.match',
    ],
    ['has no rationale', { rationale: '  ' }, 'input.invalid', 'rule.rationale'],
    ['hides something in its id', { id: 'a\u202Eb' }, 'input.invalid', 'rule.id'],
  ])('that %s is refused with the field', async (_, part, code, field) => {
    const rule = { ...sizes, ...part };
    const error = await refused(at.engine, 'rule.set', { ...at.audit(), rule, ...because });
    expect(error).toMatchObject({ code, place: { field } });
    expect(rowsIn(at.record, 'system_rule')).toEqual([]);
  });

  it('is not changed without a reason', async () => {
    const error = await refused(at.engine, 'rule.set', { ...at.audit(), rule: sizes, reason: ' ' });
    expect(error.place).toEqual({ field: 'reason' });
  });
});

describe('a built-in rule', () => {
  const id = 'config.key-one-sided';

  it('that is changed is replaced by a rule of the system, which continues its versions', async () => {
    const builtIn = builtInRules.find((rule) => rule.id === id);
    const { origin: _origin, version, ...content } = builtIn ?? { origin: '', version: 0 };
    expect((await at.set({ ...content, risk: 'medium' })).version).toBe(version + 1);
    expect(await at.listed(id)).toMatchObject({
      rule: { origin: 'custom', risk: 'medium' },
      replaces: builtIn,
      suggests: 1,
    });
    const { rules } = await at.ask('rules.list', at.audit());
    expect(rules.filter(({ rule }) => rule.id === id)).toHaveLength(1);
    await remove(id);
    expect(await at.listed(id)).toMatchObject({
      rule: builtIn,
      replaces: null,
      history: [{ what: 'Back to the built-in rule' }, { what: `Version ${version + 1}` }],
    });
    const [row] = rowsIn(at.record, 'difference', "name = 'SEARCH_KEY'");
    expect(row).toMatchObject({ rule: id, suggested_risk: 'high' });
  });

  it('is silent while it is switched off, and says who, when and why', async () => {
    expect(suggested()['SEARCH_KEY']).toBe(id);
    await act(
      at.engine,
      'rule.switch',
      { ...at.audit(), ruleId: id, on: false, ...because },
      by('Grace'),
    );
    expect(suggested()['SEARCH_KEY']).not.toBe(id);
    expect(await at.listed(id)).toMatchObject({
      on: false,
      suggests: 0,
      changedBy: 'Grace',
      reason: because.reason,
      history: [{ what: 'Switched off', actor: 'Grace', reason: because.reason }],
    });
    await at.switched(id, true);
    expect(suggested()['SEARCH_KEY']).toBe(id);
    expect((await at.listed(id))?.history.map(({ what }) => what)).toEqual([
      'Switched on',
      'Switched off',
    ]);
  });

  it('is named beside the readiness while it is silent and could give high', async () => {
    const silenced = async () => {
      const result = await at.engine.query('scorecard.get', at.audit());
      return result.ok ? result.value.scorecard.readiness.silencedRules : null;
    };
    expect(await silenced()).toEqual([]);
    await at.switched(id, false);
    expect(await silenced()).toEqual([builtInRule(id)?.title]);
    await at.switched(id, true);
    expect(await silenced()).toEqual([]);
  });

  it('is switched off once: saying it again is no change', async () => {
    await at.switched(id, false);
    const entries = rowsIn(at.record, 'audit_trail').length;
    await at.switched(id, false);
    expect(rowsIn(at.record, 'audit_trail')).toHaveLength(entries);
  });

  it('cannot be removed, and one that is not there cannot be anything', async () => {
    const wanted = { ...at.audit(), ...because };
    const builtIn = await refused(at.engine, 'rule.remove', { ...wanted, ruleId: id });
    expect(builtIn.code).toBe('rule.built-in');
    const unknown = await refused(at.engine, 'rule.remove', { ...wanted, ruleId: 'no.such' });
    expect(unknown.code).toBe('rule.unknown');
    const off = { ...wanted, ruleId: 'no.such', on: false };
    expect((await refused(at.engine, 'rule.switch', off)).code).toBe('rule.unknown');
  });
});

describe('a record', () => {
  it('with rules of every kind is verified', async () => {
    await at.set(sizes);
    await at.set({ ...sizes, risk: 'low' });
    await at.switched('config.key-one-sided', false);
    await remove('ours.sizes');
    await at.undo();
    await act(at.engine, 'export.rules', at.audit());
    const report = await at.ask('record.verify', {});
    expect(report).toMatchObject({ ok: true });
  });
});
