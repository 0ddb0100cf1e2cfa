import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act, bench, by, opening, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => void (at = await bench()));
afterEach(() => at.end());

describe('names', () => {
  it.each(['CHECKOUT', 'checkout', ' checkOUT ', 'Сheckout'])(
    'gives no second system the name %j',
    async (name) => {
      const input = { ...opening, system: { ...opening.system, name } };
      const error = await refused(at.engine, 'audit.open', input);
      expect(error).toMatchObject({ code: 'system.exists', place: { field: 'system.name' } });
      expect(error.sentence).toContain('Checkout');
    },
  );

  it('lets a system keep its own name in other letters', async () => {
    const system = { ...opening.system, id: at.systemId, name: 'CHECKOUT' };
    await act(at.engine, 'audit.open', { ...opening, system });
    expect(rowsIn(at.record, 'system').map(({ name }) => name)).toEqual(['CHECKOUT']);
  });

  it('refuses what cannot be seen, naming the field', async () => {
    const input = { auditId: at.auditId, name: 'Ann\u200b', team: 'development', role: '' };
    const error = await refused(at.engine, 'participant.add', input);
    expect(error).toMatchObject({ code: 'input.invalid', place: { field: 'name' } });
    expect(error.sentence).toContain('cannot be seen');
  });

  it.each(['\u200b', 'Eve\n\u0000', 'x'.repeat(201)])(
    'lets nobody act as %j',
    async (actor: string) => {
      const input = { auditId: at.auditId, name: 'Ann', team: 'development', role: '' };
      const error = await refused(at.engine, 'participant.add', input, by(actor));
      expect(error).toMatchObject({ code: 'input.invalid', place: { field: 'actor' } });
    },
  );

  it('keeps whole characters of what is typed, and the record verifies', async () => {
    const input = { auditId: at.auditId, name: 'L\ud800', team: 'development', role: '\udfff' };
    const context = { ...by('A\udc00'), reason: '\ud800' as never };
    await act(at.engine, 'participant.add', input, context);
    expect(rowsIn(at.record, 'participant')).toMatchObject([{ name: 'L\ufffd', role: '\ufffd' }]);
    const report = await at.engine.query('record.verify', {});
    expect(report).toMatchObject({ ok: true, value: { ok: true } });
  });
});
