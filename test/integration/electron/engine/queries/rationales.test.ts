import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RationaleChoice } from '../../../../../shared/contract/views.ts';
import { stockSentences } from '../../../../../shared/judging/stock.data.ts';
import { dimensions, differenceKinds, risks } from '../../../../../shared/model/words.ts';
import type { Risk, Team } from '../../../../../shared/model/words.ts';
import { act, bench, opening } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { ask, rowsOf } from './support.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await compared(at.auditId);
});
afterEach(async () => at.end());

async function compared(auditId: string): Promise<void> {
  for (const side of ['staging', 'production'] as const) {
    const files = ['cart', 'order', 'stock', 'price', 'offer', 'search'].map((service) =>
      at.folder.write(
        `${auditId}/${side}/${service}.env`,
        `THEME=${side === 'staging' ? 'a' : 'b'}-${service}\n${side === 'staging' ? '' : `REGION=x\nZONE=z-${service}\n`}`,
      ),
    );
    await act(at.engine, 'source.add', { auditId, side, files });
  }
  await act(at.engine, 'comparison.run', { auditId });
}

async function idOf(subject: string, name: string, auditId = at.auditId): Promise<string> {
  const row = (await rowsOf({ ...at, auditId })).find(
    (each) => each.subject === subject && each.name === name,
  );
  if (!row) throw new Error(`no row ${name} of ${subject}`);
  return row.id;
}

const choices = async (
  differenceId: string,
  risk: Risk,
  auditId = at.auditId,
): Promise<readonly RationaleChoice[]> =>
  ask(at.engine, 'rationales.get', { auditId, differenceId, risk });

const rate = async (id: string, rationale: string, risk: Risk = 'low'): Promise<unknown> =>
  act(at.engine, 'rating.set', {
    auditId: at.auditId,
    differenceIds: [id],
    risk,
    rationale,
  });

describe('rationales to choose from', () => {
  it('begin with the words of the rule where the risk is the suggested one', async () => {
    const id = await idOf('env:cart', 'REGION');
    const [first] = await choices(id, 'high');
    const { row } = await ask(at.engine, 'difference.get', { differenceId: id });
    expect(first).toEqual({ from: 'rule', text: row.suggestion.reasons.join(' '), origin: null });
    expect((await choices(id, 'low')).map(({ from }) => from)).not.toContain('rule');
  });

  it('offer what was said of the same attribute, the most used first and none twice', async () => {
    await rate(await idOf('env:cart', 'THEME'), 'Looks alone.');
    await rate(await idOf('env:order', 'THEME'), 'Behind a flag.');
    await rate(await idOf('env:stock', 'THEME'), 'Behind a flag.');
    await rate(await idOf('env:price', 'THEME'), 'behind a  flag');
    const offered = await choices(await idOf('env:offer', 'THEME'), 'low');
    expect(offered.slice(0, 2)).toEqual([
      {
        from: 'earlier',
        text: 'Behind a flag.',
        origin: expect.stringMatching(/^G-\d+ and 1 more$/),
      },
      { from: 'earlier', text: 'Looks alone.', origin: expect.stringMatching(/^G-\d+$/) },
    ]);
    expect(offered.filter(({ from }) => from === 'earlier')).toHaveLength(2);
  });

  it('offer nothing of another attribute or risk, nor what stands there already', async () => {
    const id = await idOf('env:cart', 'THEME');
    await rate(id, 'Said of itself.');
    await rate(await idOf('env:cart', 'REGION'), 'Said of another.');
    await rate(await idOf('env:order', 'THEME'), 'Said of another risk.', 'high');
    expect((await choices(id, 'low')).map(({ from }) => from)).not.toContain('earlier');
  });

  it('offer what was said in this audit where the same rule suggested, the newest first', async () => {
    const { row } = await ask(at.engine, 'difference.get', {
      differenceId: await idOf('env:cart', 'REGION'),
    });
    await rate(await idOf('env:cart', 'ZONE'), 'Set per deployment.', 'medium');
    await rate(await idOf('env:order', 'ZONE'), 'Read nowhere in this release.', 'medium');
    await rate(await idOf('env:cart', 'THEME'), 'Of another rule.', 'medium');
    const offered = await choices(row.id, 'medium');
    expect(offered.filter(({ from }) => from === 'earlier').map(({ text }) => text)).toEqual([
      'Read nowhere in this release.',
      'Set per deployment.',
    ]);
  });

  it('offer what teams said openly for the risk, in their order, and nothing that is hidden', async () => {
    const id = await idOf('env:cart', 'REGION');
    const rows = { auditId: at.auditId, differenceIds: [id] };
    const say = async (team: Team, risk: Risk, rationale: string): Promise<unknown> =>
      act(at.engine, 'assessment.set', { ...rows, team, risk, rationale });
    await say('operations', 'medium', 'A rollback takes minutes.');
    await say('development', 'medium', 'Read at start alone.');
    await say('compliance', 'low', 'Said for another risk.');
    const hidden = {
      team: 'security',
      risk: 'medium',
      rationale: 'Nobody has seen this.',
    } as const;
    await act(at.engine, 'assessment.seal', { ...rows, ...hidden });
    const offered = await choices(id, 'medium');
    expect(offered.slice(0, 2)).toEqual([
      { from: 'team', text: 'Read at start alone.', origin: 'Development' },
      { from: 'team', text: 'A rollback takes minutes.', origin: 'Operations' },
    ]);
    expect(JSON.stringify(offered)).not.toMatch(/Nobody has seen|another risk/);
  });

  it('offer the words of last time', async () => {
    await rate(await idOf('env:cart', 'THEME'), 'Looks alone.');
    const system = { ...opening.system, id: at.systemId };
    const { audit } = await act(at.engine, 'audit.open', { ...opening, system, release: '2026.4' });
    await compared(audit.id);
    const id = await idOf('env:cart', 'THEME', audit.id);
    const offered = await choices(id, 'low', audit.id);
    expect(offered[0]).toEqual({
      from: 'last-time',
      text: 'Looks alone.',
      origin: 'audit 1, release 2026.3',
    });
    expect(offered.filter(({ text }) => text === 'Looks alone.')).toHaveLength(1);
    expect((await choices(id, 'medium', audit.id)).map(({ from }) => from)).not.toContain(
      'last-time',
    );
  });

  it('are nine at most, and stock sentences keep a place', async () => {
    for (const service of ['cart', 'order', 'stock', 'price', 'offer']) {
      await rate(await idOf(`env:${service}`, 'REGION'), `Because of ${service}.`, 'high');
    }
    const offered = await choices(await idOf('env:search', 'REGION'), 'high');
    expect(offered.length).toBeLessThanOrEqual(9);
    const kinds = offered.map(({ from }) => from);
    expect(kinds.slice(0, 5)).toEqual(['rule', 'earlier', 'earlier', 'earlier', 'earlier']);
    expect(kinds.slice(5).every((from) => from === 'stock')).toBe(true);
    expect(kinds.length).toBeGreaterThan(6);
  });

  it('are of rows of the audit alone', async () => {
    const input = { auditId: at.auditId, differenceId: 'none', risk: 'low' };
    const refused = await at.engine.query('rationales.get', input);
    expect(refused).toMatchObject({ ok: false, error: { code: 'difference.unknown' } });
  });
});

describe('stock sentences', () => {
  it('have at least two for every risk, dimension and kind, none twice', () => {
    for (const risk of risks) {
      for (const dimension of dimensions) {
        for (const kind of differenceKinds) {
          const fitting = stockSentences.filter(
            (stock) =>
              stock.risk === risk &&
              (stock.dimension ?? dimension) === dimension &&
              (stock.kinds?.includes(kind) ?? true),
          );
          expect(fitting.length).toBeGreaterThanOrEqual(2);
        }
      }
    }
    expect(new Set(stockSentences.map(({ text }) => text)).size).toBe(stockSentences.length);
  });
});
