import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../../electron/cli/main.ts';
import { approved } from '../engine/support/approving.ts';
import { act } from '../engine/support/engine.ts';
import { exceptionBench } from '../engine/support/exceptions.ts';
import type { ExceptionBench } from '../engine/support/exceptions.ts';
import { idNamed } from '../engine/support/record.ts';
import type { Run } from './harness.ts';

/** Runs in this process: the migrations that a record brings along are bundled, not plain modules. */
async function run(...args: readonly string[]): Promise<Run> {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await runCli(args, {
    out: (chunk) => out.push(String(chunk)),
    say: (line) => err.push(line),
    terminal: false,
  });
  return { status, out: out.join(''), err: err.join('\n') };
}

let at: ExceptionBench;
/** An exception of a medium gap until the end of June, and work on a low one that is due in April. */
beforeAll(async () => {
  at = await exceptionBench();
  const { auditId, engine, record } = at;
  await at.rate('medium', 'POOL');
  await at.rate('low', 'A');
  const { exceptionId } = await at.requested();
  await approved(at, exceptionId);
  const differenceIds = [idNamed(record, 'A')];
  const plan = { effort: 'low', disposition: 'remediate-now', owner: 'Bob', due: '2026-04-30' };
  await act(engine, 'gap.plan', { auditId, differenceIds, ...plan, reason: 'soon' });
});
afterAll(async () => at.end());

const on = async (day: string, ...more: readonly string[]): Promise<Run> =>
  run('check', at.record, '--on', day, ...more);

describe('check RECORD', () => {
  it('lists nothing while nothing is due, and what comes within 30 days', async () => {
    expect(await on('2026-04-01')).toMatchObject({ status: 0, out: 'Nothing is due.\n', err: '' });
    const soon = await on('2026-06-23');
    expect(soon.out).toContain('Checkout\n');
    expect(soon.out).toContain('medium: E-001 Smaller pool in staging (Grace, 2026-06-30)');
    expect(soon.out).toContain('in 7 days');
  });

  it('lists what has expired and what is late, with risk and owner', async () => {
    const { out } = await on('2026-07-01', '--format', 'json');
    const found = JSON.parse(out) as { readonly late: object[]; readonly soon: object[] };
    expect(found.late).toMatchObject([
      { item: 'E-001', kind: 'expired', risk: 'medium', days: -1, on: '2026-06-30' },
      { kind: 'overdue', risk: 'low', owner: 'Bob', on: '2026-04-30', days: -62 },
    ]);
    expect(found.soon).toEqual([]);
  });

  it('ends with 1 only for what is late, at the risk that was named and above', async () => {
    expect((await on('2026-06-23', '--fail-on', 'low')).status).toBe(1);
    expect((await on('2026-06-23', '--fail-on', 'medium')).status).toBe(0);
    expect((await on('2026-07-01')).status).toBe(0);
    expect((await on('2026-07-01', '--fail-on', 'high')).status).toBe(0);
    const failed = await on('2026-07-01', '--fail-on', 'medium');
    expect(failed).toMatchObject({ status: 1 });
    expect(failed.err).toContain('1 late item is about medium or above');
  });

  it.each([
    [['--on', '2026-02-30'], '2026-02-30'],
    [['--on', 'tomorrow'], 'tomorrow'],
    [['--fail-on', 'huge'], 'huge'],
    [['--baseline', 'x'], 'baseline'],
  ])('refuses %j as wrong usage', async (args, named) => {
    const { status, out, err } = await run('check', at.record, ...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(named);
  });

  it('wants one record, and names one that is none', async () => {
    expect((await run('check')).status).toBe(2);
    expect((await run('check', at.record, at.record)).status).toBe(2);
    const missing = await run('check', '/does/not/exist.db');
    expect(missing).toMatchObject({ status: 2, out: '' });
    expect(missing.err).toContain('/does/not/exist.db');
  });
});

describe('audits RECORD', () => {
  it('lists systems with their audits, while somebody else writes the record', async () => {
    const { status, out } = await run('audits', at.record);
    expect(status).toBe(0);
    expect(out).toMatch(
      /^Checkout\n {2}audit 1: release 2026.3, planned for 2026-04-01, not ready, /,
    );
    const { out: json } = await run('audits', at.record, '--format', 'json');
    expect(JSON.parse(json)).toMatchObject({
      schema: 'evenkeel/audits/1',
      systems: [
        { system: 'Checkout', audits: [{ number: 1, readiness: 'not-ready', openHigh: 0 }] },
      ],
    });
  });
});
