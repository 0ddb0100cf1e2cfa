import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act, bench } from '../support/engine.ts';
import { approved } from '../support/approving.ts';
import type { Bench } from '../support/engine.ts';
import { ask, rowNamed, rowsOf } from './support.ts';

const staging = [
  'POOL=10',
  'LOG_LEVEL=debug',
  'ONLY_HERE=1',
  'PERCENT=50%_off',
  'NAME=Äpfel',
  'SAME=1',
  'DB_PASSWORD=canary-left',
].join('\n');
const production = [
  'POOL=20',
  'LOG_LEVEL=info',
  'PERCENT=60%_off',
  'NAME=Birnen',
  'SAME=1',
  'DB_PASSWORD=canary-right',
].join('\n');

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await at.document({ staging, production });
  await act(at.engine, 'comparison.run', { auditId: at.auditId });
});
afterEach(async () => at.end());

async function names(filter: object): Promise<readonly string[]> {
  return (await rowsOf(at, filter)).map((row) => row.name);
}

async function rate(name: string, risk: string, rationale = 'agreed'): Promise<void> {
  const { id } = await rowNamed(at, name);
  await act(at.engine, 'rating.set', {
    auditId: at.auditId,
    differenceIds: [id],
    risk,
    rationale,
  });
}

async function assess(name: string, team: string, risk: string): Promise<void> {
  const { id } = await rowNamed(at, name);
  const input = { auditId: at.auditId, differenceIds: [id], team, risk, rationale: `by ${team}` };
  await act(at.engine, 'assessment.set', input);
}

describe('a page of differences', () => {
  it('comes in the order of dimension, subject, suggestion and name', async () => {
    const rank = (risk: string | null): number => ['high', 'medium', null, 'low'].indexOf(risk);
    const order = ['infrastructure', 'dependencies', 'data', 'network'];
    const rows = await rowsOf(at);
    expect(rows.length).toBeGreaterThan(3);
    const sorted = rows.toSorted(
      (a, b) =>
        order.indexOf(a.dimension) - order.indexOf(b.dimension) ||
        (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0) ||
        rank(a.suggestion.risk) - rank(b.suggestion.risk) ||
        (a.name < b.name ? -1 : 1),
    );
    expect(rows.map((row) => row.name)).toEqual(sorted.map((row) => row.name));
  });

  it('says where both values come from', async () => {
    const row = await rowNamed(at, 'POOL');
    expect(row.staging).toEqual({
      state: 'value',
      value: '10',
      path: 'checkout.env',
      position: expect.objectContaining({ line: 1 }),
    });
    const oneSided = await rowNamed(at, 'ONLY_HERE');
    expect(oneSided.production).toEqual({
      state: 'absent',
      value: null,
      path: null,
      position: null,
    });
  });

  it('pages without losing or repeating a row, with groups and total of the whole', async () => {
    const all = await rowsOf(at);
    const seen: string[] = [];
    for (let offset = 0; offset < all.length; offset += 2) {
      const page = await ask(at.engine, 'differences.page', {
        auditId: at.auditId,
        filter: {},
        offset,
        limit: 2,
      });
      expect(page.total).toBe(all.length);
      expect(page.groups.reduce((sum, group) => sum + group.count, 0)).toBe(all.length);
      seen.push(...page.rows.map((row) => row.id));
    }
    expect(seen).toEqual(all.map((row) => row.id));
    const ids = await ask(at.engine, 'differences.ids', { auditId: at.auditId, filter: {} });
    expect(ids).toEqual(seen);
  });

  it('shows no value of a secret', async () => {
    const shown = JSON.stringify(await rowsOf(at));
    expect(shown).not.toContain('canary');
  });

  it('refuses an audit that is not there', async () => {
    const result = await at.engine.query('differences.page', { auditId: 'none', filter: {} });
    expect(result).toMatchObject({ ok: false, error: { code: 'audit.unknown' } });
  });
});

describe('the search', () => {
  it('finds names, values and numbers in any case', async () => {
    expect(await names({ search: 'pool' })).toEqual(['POOL']);
    expect(await names({ search: 'DEBUG' })).toEqual(['LOG_LEVEL']);
    expect(await names({ search: 'birnen' })).toEqual(['NAME']);
    const { number } = await rowNamed(at, 'POOL');
    expect(await names({ search: `g-${String(number).padStart(3, '0')}` })).toEqual(['POOL']);
    expect(await names({ search: 'env:checkout' })).toHaveLength((await rowsOf(at)).length);
  });

  it('takes signs of patterns as they are', async () => {
    expect(await names({ search: '50%_' })).toEqual(['PERCENT']);
    expect(await names({ search: '%' })).toEqual(['PERCENT']);
    expect(await names({ search: '\\' })).toEqual([]);
    expect(await names({ search: "'; DROP" })).toEqual([]);
  });

  it('finds what people wrote', async () => {
    await rate('POOL', 'low', 'Sized by the Load Test');
    await assess('NAME', 'operations', 'low');
    expect(await names({ search: 'load test' })).toEqual(['POOL']);
    expect(await names({ search: 'by operations' })).toEqual(['NAME']);
  });
});

describe('the filters', () => {
  it('follow ratings, and parts combine', async () => {
    const all = (await rowsOf(at)).length;
    await rate('POOL', 'high');
    await rate('NAME', 'low');
    expect(await names({ state: 'decided' })).toEqual(expect.arrayContaining(['POOL', 'NAME']));
    expect(await names({ state: 'to-decide' })).toHaveLength(all - 2);
    expect(await names({ rating: ['high'] })).toEqual(['POOL']);
    expect(await names({ rating: ['low', 'unrated'] })).toHaveLength(all - 1);
    expect(await names({ rating: ['high', 'low'], search: 'pool' })).toEqual(['POOL']);
    expect(await names({ kind: ['only-in-staging'] })).toEqual(['ONLY_HERE']);
    expect(await names({ dimension: ['data'] })).toEqual([]);
  });

  it('show disagreement until a rating settles it', async () => {
    await assess('POOL', 'development', 'low');
    await assess('POOL', 'operations', 'low');
    expect(await names({ state: 'disagreed' })).toEqual([]);
    await assess('POOL', 'operations', 'high');
    expect(await names({ state: 'disagreed' })).toEqual(['POOL']);
    expect((await rowNamed(at, 'POOL')).disagreed).toBe(true);
    await rate('POOL', 'high');
    expect(await names({ state: 'disagreed' })).toEqual([]);
    expect((await rowNamed(at, 'POOL')).disagreed).toBe(false);
  });

  it('take keys as the rows behind a number, and no key as none', async () => {
    const { key } = await rowNamed(at, 'NAME');
    expect(await names({ keys: [key, 'unknown|key|x'] })).toEqual(['NAME']);
    expect(await names({ keys: [] })).toEqual([]);
  });

  it('count what they let through', async () => {
    await rate('POOL', 'high');
    const counts = await ask(at.engine, 'differences.counts', { auditId: at.auditId });
    const all = await rowsOf(at);
    expect(counts).toMatchObject({
      all: all.length,
      decided: 1,
      toDecide: all.length - 1,
      disagreed: 0,
      byRating: { high: 1, medium: 0, low: 0, unrated: all.length - 1 },
    });
    const suggested = await names({ suggestion: ['high'] });
    expect(counts.bySuggestion.high).toBe(suggested.length);
    expect(counts.byKind['only-in-staging']).toBe(1);
  });
});

describe('a value that changes', () => {
  it('re-opens its row and leaves the others', async () => {
    await assess('POOL', 'development', 'high');
    await rate('POOL', 'high');
    await rate('NAME', 'low');
    await at.document({ staging: staging.replace('POOL=10', 'POOL=15') });
    await act(at.engine, 'comparison.run', { auditId: at.auditId });
    const row = await rowNamed(at, 'POOL');
    expect(row.rating).toBeNull();
    expect(row.assessments).toEqual([]);
    expect((await rowNamed(at, 'NAME')).rating?.risk).toBe('low');
    expect(await names({ state: 'decided' })).toEqual(['NAME']);
    const detail = await ask(at.engine, 'difference.get', { differenceId: row.id });
    expect(detail.history.map((entry) => entry.what)).toContain('rated high');
  });
});

describe('one difference', () => {
  it('comes with its rule, its history and the exception that covers it', async () => {
    await rate('POOL', 'medium');
    const row = await rowNamed(at, 'POOL');
    const { exceptionId } = await act(at.engine, 'exception.request', {
      auditId: at.auditId,
      title: 'Smaller pool',
      dimension: row.dimension,
      differenceIds: [row.id],
      reason: 'cost',
      riskAssessment: 'low',
      mitigation: 'load test',
      requester: 'Ada',
      owner: 'Grace',
      expiresOn: '2026-03-20',
      reviewTrigger: null,
    });
    await approved(at, exceptionId, { name: 'Edsger' });
    const detail = await ask(at.engine, 'difference.get', { differenceId: row.id });
    expect(detail.exception).toMatchObject({ title: 'Smaller pool', standing: 'approved' });
    expect(detail.row.exceptionStanding).toBe('approved');
    expect(detail.ruleTitle).toEqual(expect.any(String));
    expect(detail.history.map((entry) => entry.what)).toEqual([
      'approved',
      'requested',
      'rated medium',
    ]);
    at.clock.now = new Date('2026-03-22T09:00:00Z');
    const later = await ask(at.engine, 'difference.get', { differenceId: row.id });
    expect(later.row.exceptionStanding).toBe('expired');
    const { exceptions } = await ask(at.engine, 'register.get', { auditId: at.auditId });
    expect(exceptions[0]).toMatchObject({ standing: 'expired', daysLeft: -2 });
    expect(exceptions[0]?.covered.map((each) => each.name)).toEqual(['POOL']);
  });
});
