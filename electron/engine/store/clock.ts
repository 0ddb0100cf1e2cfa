import { clockText } from '../../../shared/text/engine.ts';
import type { Host } from '../host.ts';
import type { Store } from './store.ts';

/** What the clocks of the machine read at one moment. */
export interface ClockReading {
  /** The wall clock, which people and time servers set: ISO 8601 in UTC. */
  readonly now: string;
  /** Milliseconds since the machine started, asleep or not: nobody sets it. */
  readonly uptime: number;
}

/** How far both clocks may part between two acts: servers correct a clock by seconds. */
const TOLERANCE = 120_000;

/** The reading at the newest act of each system in this process; under '' that of its start. */
const readings = new WeakMap<Store, Map<string, ClockReading>>();

/** Reads both clocks of the machine. */
export function readClocks(host: Pick<Host, 'now' | 'uptime'>): ClockReading {
  return { now: host.now().toISOString(), uptime: host.uptime() };
}

/** Keeps what the clocks read at an act that is in the record, or at the start of the process. */
export function keepReading(store: Store, systemId: string, reading: ClockReading): void {
  const known = readings.get(store) ?? new Map<string, ClockReading>();
  readings.set(store, known.set(systemId, reading));
}

/**
 * What the trail says where the wall clock jumped since the act before; null where it did not.
 * Set back is told by the record itself, also over a restart. Moved on, or set back by less than has
 * passed, is told by the clock that nobody sets, and so only since this process opened the record.
 * While the machine sleeps both clocks go on, so that sleep is no jump. Where a whole virtual machine
 * is paused, none goes on until a time server sets the wall clock, and that is told as a jump.
 */
export function clockJump(store: Store, systemId: string, reading: ClockReading): string | null {
  const before = lastActAt(store, systemId);
  if (before !== null && reading.now < before) return clockText.jump(reading.now, before);
  const known = readings.get(store);
  const last = known?.get(systemId) ?? known?.get('');
  if (!last) return null;
  const passed = reading.uptime - last.uptime;
  const expected = Date.parse(last.now) + passed;
  if (passed < 0 || Math.abs(Date.parse(reading.now) - expected) <= TOLERANCE) return null;
  return clockText.moved(reading.now, new Date(expected).toISOString());
}

/** What the clock read at the newest act of a system; entries are dated no earlier than the last. */
function lastActAt(store: Store, systemId: string): string | null {
  const at = store
    .prepare('SELECT at FROM command WHERE system_id = ? ORDER BY rowid DESC LIMIT 1')
    .pluck()
    .get(systemId) as string | undefined;
  return at ?? null;
}
