import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEngine } from '../../../../../electron/engine/engine.ts';
import type { Engine } from '../../../../../electron/engine/engine.ts';
import { ask } from '../queries/support.ts';
import { act, bench, opening } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let at: Bench;
beforeEach(async () => {
  at = await bench();
});
afterEach(async () => at.end());

/** Time passes for both clocks: the machine runs or sleeps. */
const passes = (time: number): void => void (at.clock.now = new Date(+at.clock.now + time));
/** Somebody, or a time server, sets the wall clock. */
const isSet = (by: number): void => {
  passes(by);
  at.clock.set = (at.clock.set ?? 0) + by;
};
const acts = async (engine: Engine = at.engine, auditId = at.auditId) =>
  act(engine, 'audit.criteria', { auditId, dimension: 'data', tolerance: `${+at.clock.now}` });
const jumps = (systemId = at.systemId) =>
  rowsIn(at.record, 'audit_trail', `action = 'clock.jump' AND system_id = '${systemId}'`);

describe('the clock while the app runs', () => {
  it('moved on is told ahead of the next act, with what it would read', async () => {
    isSet(3 * HOUR);
    await acts();
    const [jump] = jumps();
    expect(jump?.reason).toMatch(
      /^The computer's clock was set: it reads 2026-03-02T12:.*it would read 2026-03-02T09:/,
    );
    expect(jump?.subject).toBe(`clock:${at.systemId}`);
    await acts();
    expect(jumps()).toHaveLength(1);
  });

  it('set back by less than has passed since the last act is told too', async () => {
    passes(5 * HOUR);
    isSet(-2 * HOUR);
    await acts();
    expect(jumps()).toMatchObject([{ reason: expect.stringContaining('was set: it reads') }]);
  });

  it('set back behind the last act is told once, by the record', async () => {
    await acts();
    isSet(-2 * HOUR);
    await acts();
    expect(jumps()).toMatchObject([{ reason: expect.stringContaining('was set back') }]);
  });

  it('is left alone where a time server corrects it', async () => {
    isSet(2 * MINUTE - 2000);
    await acts();
    isSet(-MINUTE);
    passes(2 * MINUTE);
    await acts();
    expect(jumps()).toEqual([]);
  });

  it('does not jump by the sleep of the machine, however long', async () => {
    passes(14 * 24 * HOUR);
    await acts();
    expect(jumps()).toEqual([]);
  });

  it('keeps a jump that an act found which was not kept', async () => {
    isSet(3 * HOUR);
    await at.engine.command('audit.criteria', { auditId: 'none', dimension: 'data' }, {});
    await acts();
    expect(jumps()).toHaveLength(1);
  });

  it('is told in each system at its own next act', async () => {
    const system = { ...opening.system, name: 'Search' };
    const { audit } = await act(at.engine, 'audit.open', { ...opening, system });
    isSet(3 * HOUR);
    await acts();
    await acts(at.engine, audit.id);
    expect([jumps().length, jumps(audit.systemId).length]).toEqual([1, 1]);
    expect((await ask(at.engine, 'record.verify')).ok).toBe(true);
  });
});

describe('the clock while the app does not run', () => {
  it('moved on cannot be told from time that passed; set back behind the last act can', async () => {
    await acts();
    await at.engine.close();
    isSet(3 * HOUR);
    const later = await openEngine({ record: at.record, host: at.host });
    await acts(later);
    expect(jumps()).toEqual([]);
    await later.close();
    isSet(-6 * HOUR);
    const again = await openEngine({ record: at.record, host: at.host });
    await acts(again);
    await again.close();
    expect(jumps()).toMatchObject([{ reason: expect.stringContaining('was set back') }]);
  });
});
