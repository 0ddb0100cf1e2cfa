import { setTimeout as pause } from 'node:timers/promises';
import { act, bench } from '../integration/electron/engine/support/engine.ts';
import type { Bench } from '../integration/electron/engine/support/engine.ts';
import { generateState } from '../fixtures/terraform.ts';
import { timing } from './measure.ts';

const RATINGS = 200;

/** What a rating takes while two states of 9,000 resources are read and compared, against quiet. */
export async function benchBusy(): Promise<string> {
  const busy = await bench();
  try {
    const ids = await rateable(busy);
    const quiet = await rateMany(busy, ids.splice(0, RATINGS), { until: null });
    const work = readAndCompare(busy);
    const meanwhile = await rateMany(busy, ids, { until: work });
    const { seconds, differences } = await work;
    const ms = (value: number): string => `${value.toFixed(1)} ms`;
    return (
      `rating while two states of 10 MB are read and compared (${seconds.toFixed(1)} s, ` +
      `${differences} differences): ${(meanwhile.median / quiet.median).toFixed(2)} times; median ` +
      `${ms(meanwhile.median)}, longest ${ms(meanwhile.max)}, against ${ms(quiet.median)} and ${ms(quiet.max)} when nothing else runs`
    );
  } finally {
    await busy.end();
  }
}

async function rateable({ engine, auditId, document }: Bench): Promise<string[]> {
  const lines = (side: string): string =>
    Array.from({ length: 5000 }, (_, index) => `SETTING_${index}=${side}${index}`).join('\n');
  await document({ staging: lines('a'), production: lines('b') });
  await act(engine, 'comparison.run', { auditId });
  const ids = await engine.query('differences.ids', { auditId, filter: { state: 'to-decide' } });
  if (!ids.ok) throw new Error(ids.error.sentence);
  return [...ids.value];
}

async function readAndCompare({ engine, auditId, folder }: Bench): Promise<{
  readonly seconds: number;
  readonly differences: number;
}> {
  const start = performance.now();
  for (const side of ['staging', 'production'] as const) {
    const shape = { seed: 7, resources: 9000, changed: 0.05, environment: side };
    const file = folder.write(`${side}/platform.tfstate`, generateState(shape));
    await act(engine, 'source.add', { auditId, side, files: [file] });
  }
  const { summary } = await act(engine, 'comparison.run', { auditId });
  const seconds = (performance.now() - start) / 1000;
  return { seconds, differences: summary.changed };
}

async function rateMany(
  { engine, auditId }: Bench,
  ids: readonly string[],
  { until }: { readonly until: Promise<unknown> | null },
): Promise<ReturnType<typeof timing>> {
  let over = false;
  void until?.finally(() => {
    over = true;
  });
  const times: number[] = [];
  for (const id of ids) {
    if (over) break;
    const start = performance.now();
    await act(engine, 'rating.set', {
      auditId,
      differenceIds: [id],
      risk: 'low',
      rationale: 'Told apart by the audit.',
    });
    times.push(performance.now() - start);
    if (until) await pause(10);
  }
  return timing(times);
}
