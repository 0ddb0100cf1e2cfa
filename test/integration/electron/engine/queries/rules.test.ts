import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RuleTest } from '../../../../../shared/contract/views.ts';
import { act, bench, opening } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
});
afterEach(async () => at.end());

const audit = (): { auditId: string } => ({ auditId: at.auditId });

async function documented(): Promise<void> {
  await at.document({
    staging: 'POOL_SIZE=10\nCACHE_SIZE=10\nSEARCH_KEY=1\nAPI_TOKEN=abcdefghijk\nLOG_LEVEL=info\n',
    production: 'POOL_SIZE=20\nCACHE_SIZE=30\nAPI_TOKEN=lmnopqrstuv\nLOG_LEVEL=info\n',
  });
  await act(at.engine, 'comparison.run', audit());
}

const rule = {
  id: 'ours.sizes',
  title: 'Sizes of pools and caches',
  match: { name: ['*_SIZE'] },
  risk: 'high',
  rationale: 'A pool that is too small has brought checkout down.',
};

async function tested(change: object): Promise<RuleTest> {
  const result = await at.engine.query('rule.test', { ...audit(), change });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const setting = (part: object = {}): object => ({ kind: 'set', rule: { ...rule, ...part } });

/** What a test foretold, as the record would hold it. */
function foretold({ changes }: RuleTest): ReadonlySet<string> {
  return new Set(changes.map(({ name, after }) => String([name, after.risk, after.rule])));
}

function suggested(): ReadonlyMap<string, string> {
  const rows = rowsIn(at.record, 'difference', "standing IN ('open', 'expected')");
  return new Map(rows.map((row) => [row.name, String([row.name, row.suggested_risk, row.rule])]));
}

describe('the test of a rule', () => {
  it('tells which suggestions would change, before and after, and writes nothing', async () => {
    await documented();
    const [pool] = rowsIn(at.record, 'difference', "name = 'POOL_SIZE'");
    const rating = { differenceIds: [pool?.id], risk: 'low', rationale: 'sized for its load' };
    await act(at.engine, 'rating.set', { ...audit(), ...rating });
    const written = [rowsIn(at.record, 'audit_trail').length, rowsIn(at.record, 'command').length];
    const test = await tested(setting());
    expect(test).toMatchObject({ total: 2, matches: 2, reworded: 0, compared: true });
    expect(test.changes.find(({ name }) => name === 'POOL_SIZE')).toMatchObject({
      number: pool?.number,
      rated: true,
      staging: { state: 'value', value: '10' },
      production: { state: 'value', value: '20' },
      before: { risk: pool?.suggested_risk, rule: pool?.rule, aside: false },
      after: { risk: 'high', rule: 'ours.sizes', aside: false },
    });
    expect([rowsIn(at.record, 'audit_trail').length, rowsIn(at.record, 'command').length]).toEqual(
      written,
    );
  });

  it('foretells what saving then does', async () => {
    await documented();
    const before = suggested();
    for (const change of [
      setting(),
      setting({ match: { when: ['sensitive'] } }),
      setting({ id: 'config.key-one-sided', risk: 'medium' }),
    ] as readonly { readonly rule: object }[]) {
      const test = await tested(change);
      await act(at.engine, 'rule.set', { ...audit(), rule: change.rule, reason: 'agreed' });
      const now = suggested();
      const changed = [...now].filter(([name, row]) => row !== before.get(name));
      expect(foretold(test)).toEqual(new Set(changed.map(([, row]) => row)));
      expect(test.total).toBeGreaterThan(0);
      await act(at.engine, 'undo.last', audit());
      expect(suggested()).toEqual(before);
    }
  });

  it('tells what becomes of a switch and of a removal', async () => {
    await documented();
    const off = await tested({ kind: 'switch', ruleId: 'config.key-one-sided', on: false });
    expect(off).toMatchObject({ matches: 0, total: 1 });
    expect(off.changes[0]).toMatchObject({
      name: 'SEARCH_KEY',
      before: { risk: 'high', rule: 'config.key-one-sided' },
    });
    await act(at.engine, 'rule.set', { ...audit(), rule, reason: 'agreed' });
    const removed = await tested({ kind: 'remove', ruleId: rule.id });
    expect(removed).toMatchObject({ matches: 0, total: 2 });
  });

  it('counts words that would read differently apart', async () => {
    await documented();
    await act(at.engine, 'rule.set', { ...audit(), rule, reason: 'agreed' });
    const test = await tested(setting({ rationale: 'Other words.' }));
    expect(test).toMatchObject({ total: 0, reworded: 2, matches: 2 });
  });

  it('counts attributes that would begin, or cease, to count for parity, equal ones too', async () => {
    await documented();
    const begins = await tested(setting({ match: { name: ['LOG_LEVEL'] } }));
    expect(begins).toMatchObject({ total: 0, parity: { begin: 1, cease: 0 } });
    const reason = 'agreed';
    await act(at.engine, 'rule.set', {
      ...audit(),
      rule: { ...rule, match: { name: ['LOG_LEVEL'] } },
      reason,
    });
    const ceases = await tested({ kind: 'remove', ruleId: rule.id });
    expect(ceases.parity).toEqual({ begin: 0, cease: 1 });
  });

  it('tells of a variation that would not be accepted any more', async () => {
    await documented();
    const [cache] = rowsIn(at.record, 'difference', "name = 'CACHE_SIZE'");
    const declared = { ...audit(), differenceIds: [cache?.id], reason: 'sized for its load' };
    await act(at.engine, 'variation.declare', declared);
    const { changes } = await tested(setting({ match: { name: ['CACHE_*'] } }));
    expect(changes).toMatchObject([
      { before: { risk: null, aside: true }, after: { risk: 'high', aside: false } },
    ]);
  });

  describe('of what the meeting rated high, which is never expected', () => {
    const named = { ...rule, id: 'ours.host', match: { name: ['SEARCH_HOST'] } };
    const hosts = (more: string): string => `SEARCH_HOST=search-${more}.example.com\n`;
    const hostRow = () => {
      const [row] = rowsIn(at.record, 'difference', "name = 'SEARCH_HOST'");
      return row;
    };
    const parityTotal = async (): Promise<number> => {
      const result = await at.engine.query('scorecard.get', audit());
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      return result.value.scorecard.rows.reduce((sum, { parity }) => sum + parity.total, 0);
    };

    it.each([
      ['few rows', ''],
      ['many, in a thread', Array.from({ length: 10_100 }, (_, n) => `KEY_${n}=1\n`).join('')],
    ])('foretells what saving then does: %s', async (_, more) => {
      await at.document({
        staging: hosts('staging') + more,
        production: hosts('production') + more,
      });
      await act(at.engine, 'comparison.run', audit());
      expect(hostRow()?.standing).toBe('expected');
      await act(at.engine, 'rule.set', { ...audit(), rule: named, reason: 'agreed' });
      const rating = { differenceIds: [hostRow()?.id], risk: 'high', rationale: 'It went down.' };
      await act(at.engine, 'rating.set', { ...audit(), ...rating });
      const counted = await parityTotal();

      const test = await tested({ kind: 'remove', ruleId: named.id });
      const gone = { ...audit(), ruleId: named.id, reason: 'agreed' };
      await act(at.engine, 'rule.remove', gone);
      expect(hostRow()?.standing).toBe('open');
      expect(test.changes).toMatchObject([{ name: 'SEARCH_HOST', rated: true }]);
      const { suggested_risk: risk, rule: by } = hostRow() ?? {};
      expect(test.changes[0]?.after).toEqual({ risk, rule: by, aside: false });
      expect((await parityTotal()) - counted).toBe(test.parity.begin - test.parity.cease);
    });
  });

  it('shows no secret', async () => {
    await documented();
    const test = await tested(setting({ match: { when: ['sensitive'] } }));
    expect(test.changes).toMatchObject([{ name: 'API_TOKEN', staging: { state: 'sensitive' } }]);
    expect(JSON.stringify(test)).not.toMatch(/abcdefghijk|lmnopqrstuv/);
  });

  it('says where nothing could be compared yet', async () => {
    expect(await tested(setting())).toMatchObject({ compared: false, total: 0 });
  });

  it('refuses what saving would refuse', async () => {
    const ask = async (change: object) => at.engine.query('rule.test', { ...audit(), change });
    const everything = await ask(setting({ match: {} }));
    expect(everything).toMatchObject({ error: { code: 'rules.matches-everything' } });
    const unknown = await ask({ kind: 'switch', ruleId: 'no.such', on: false });
    expect(unknown).toMatchObject({ error: { code: 'rule.unknown' } });
    const builtIn = await ask({ kind: 'remove', ruleId: 'config.key-one-sided' });
    expect(builtIn).toMatchObject({ error: { code: 'rule.unknown' } });
  });

  it('works in a thread where much is documented, with the same answer', async () => {
    const text = (value: number): string =>
      Array.from({ length: 10_500 }, (_, index) => `KEY_${index}_SIZE=${value}\n`).join('');
    await at.document({ staging: text(1), production: text(2) });
    const test = await tested(setting());
    expect(test).toMatchObject({ total: 10_500, matches: 10_500, compared: true });
    expect(test.changes).toHaveLength(200);
    expect(test.changes[0]).toMatchObject({ number: null, rated: false });
  });
});

describe('a rule of one’s own that lowers what the built-in rules suggest high', () => {
  const broad = {
    ...rule,
    id: 'ours.broad',
    title: 'Whatever is there twice or once',
    match: { kind: ['changed', 'only-in-staging', 'only-in-production'] },
    risk: 'low',
  };
  const readiness = async () => {
    const result = await at.engine.query('scorecard.get', audit());
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value.scorecard.readiness;
  };

  it('is named beside the readiness, with the differences that it lowers', async () => {
    await documented();
    const before = await readiness();
    expect(before.loweringRules).toEqual([]);
    expect(before.reasons.map(({ code }) => code)).toContain('high-suggestion-unrated');
    await act(at.engine, 'rule.set', { ...audit(), rule: broad, reason: 'agreed' });
    const { silencedRules, loweringRules, reasons } = await readiness();
    expect(silencedRules).toEqual([]);
    expect(loweringRules).toEqual([{ rule: broad.id, title: broad.title, rows: 1 }]);
    expect(reasons.map(({ code }) => code)).not.toContain('high-suggestion-unrated');
    await act(at.engine, 'undo.last', audit());
    expect((await readiness()).loweringRules).toEqual([]);
  });
});

describe('a suggestion', () => {
  const shown = async (name: string): Promise<unknown> => {
    const [row] = rowsIn(at.record, 'difference', `name = '${name}'`);
    const result = await at.engine.query('difference.get', { differenceId: row?.id });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const { ruleTitle, ruleOrigin, ruleVersion } = result.value;
    return { ruleTitle, ruleOrigin, ruleVersion };
  };
  const set = (part: object = {}) =>
    act(at.engine, 'rule.set', { ...audit(), rule: { ...rule, ...part }, reason: 'agreed' });

  it('says which rule made it, of whom, and in which version', async () => {
    await documented();
    await set();
    await set({ title: 'Sizes' });
    const second = { ruleTitle: 'Sizes', ruleOrigin: 'custom', ruleVersion: 2 };
    expect(await shown('POOL_SIZE')).toEqual(second);
    expect(await shown('SEARCH_KEY')).toMatchObject({ ruleOrigin: 'built-in', ruleVersion: 1 });
  });

  it('keeps the version that made it while it is not compared again', async () => {
    await documented();
    await set();
    const again = { ...opening, system: { ...opening.system, id: at.systemId }, release: 'next' };
    const { audit: next } = await act(at.engine, 'audit.open', again);
    const later = { auditId: next.id, rule: { ...rule, title: 'Sizes' }, reason: 'agreed' };
    await act(at.engine, 'rule.set', later);
    const first = { ruleTitle: rule.title, ruleOrigin: 'custom', ruleVersion: 1 };
    expect(await shown('POOL_SIZE')).toEqual(first);
    const gone = { auditId: next.id, ruleId: rule.id, reason: 'agreed' };
    await act(at.engine, 'rule.remove', gone);
    expect(await shown('POOL_SIZE')).toEqual(first);
  });
});
