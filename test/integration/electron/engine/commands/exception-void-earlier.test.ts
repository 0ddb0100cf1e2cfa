import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approved } from '../support/approving.ts';
import { act, opening } from '../support/engine.ts';
import { exceptionBench } from '../support/exceptions.ts';
import type { ExceptionBench } from '../support/exceptions.ts';
import { rowsIn } from '../support/record.ts';

let at: ExceptionBench;
beforeEach(async () => {
  at = await exceptionBench();
});
afterEach(async () => at.end());

/** An approved exception for a row with this rating. */
async function standing(risk: string): Promise<void> {
  await at.rate(risk, 'POOL');
  const { exceptionId } = await at.requested();
  await approved(at, exceptionId);
}

describe('the audit before the newest one', () => {
  /** A later audit that is compared with the values of this one. */
  async function later(): Promise<void> {
    const { audit } = await act(at.engine, 'audit.open', {
      ...opening,
      system: { ...opening.system, id: at.systemId },
      release: '2026.4',
    });
    for (const [side, text] of [
      ['staging', 'POOL=10\nA=1\n'],
      ['production', 'POOL=20\nA=2\n'],
    ] as const) {
      const file = at.folder.write(`later/${side}/checkout.env`, text);
      await act(at.engine, 'source.add', { auditId: audit.id, side, files: [file] });
    }
    await act(at.engine, 'comparison.run', { auditId: audit.id });
  }

  it('makes an approval of its own values void for good by a value that goes and comes back', async () => {
    await standing('high');
    await later();
    expect((await at.entry()).standing).toBe('approved');
    await at.compare({ staging: 'POOL=11\nA=1\n' });
    await at.compare({ staging: 'POOL=10\nA=1\n' });
    expect((await at.entry()).standing).toBe('void');
    expect(rowsIn(at.record, 'exception')[0]?.void_reason).toContain('is "11" now');
  });

  const acts: readonly (readonly [string, string, () => Promise<unknown>])[] = [
    ['raised', 'is rated high now', async () => at.rate('high', 'POOL')],
    [
      'taken away',
      'its rating was taken away',
      async () => {
        const own = `name = 'POOL' AND audit_id = '${at.auditId}'`;
        const differenceIds = rowsIn(at.record, 'difference', own).map(({ id }) => id);
        const clear = { auditId: at.auditId, differenceIds, reason: 'anew' };
        return act(at.engine, 'rating.clear', clear);
      },
    ],
  ];

  it.each(acts)('makes one void for good by a rating that is %s', async (_, why, change) => {
    await standing('medium');
    await later();
    await change();
    await at.rate('medium', 'POOL');
    expect((await at.entry()).standing).toBe('void');
    expect(rowsIn(at.record, 'exception')[0]?.void_reason).toContain(why);
  });

  it('leaves an approval that was given for the values of the newer one', async () => {
    await standing('high');
    await at.compare({ staging: 'POOL=11\nA=1\n' });
    await later();
    expect((await at.entry()).standing).toBe('void');
    const rows = rowsIn(at.record, 'difference', `name = 'POOL' AND staging_value = '10'`);
    const [row] = rows.filter(({ audit_id: id }) => id !== at.auditId);
    const rating = { differenceIds: [row?.id], risk: 'high', rationale: 'agreed' };
    await act(at.engine, 'rating.set', { auditId: row?.audit_id, ...rating });
    await approved(at, (await at.entry()).id);
    await at.compare({ staging: 'POOL=12\nA=1\n' });
    expect((await at.entry(1, String(row?.audit_id))).standing).toBe('approved');
  });
});
