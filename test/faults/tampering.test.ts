import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpacked } from '../../shared/package/unpack.ts';
import { verifyPackage } from '../../shared/package/index.ts';
import { nodeCrypto } from '../../electron/engine/exports/package/crypto.ts';
import { keyOf } from '../../electron/engine/installation-key.ts';
import { randomSecret } from '../../electron/engine/keys.ts';
import { changes, outcomeOf, seeded } from '../integration/electron/engine/package/tampering.ts';
import type { Outcome as PackageOutcome } from '../integration/electron/engine/package/tampering.ts';
import { governedRecord } from '../integration/electron/engine/store/tampering-record.ts';
import {
  inEveryTable,
  inTheFile,
  inTheTrail,
  made,
  told,
  total,
  writtenAnewTimes,
} from '../integration/electron/engine/store/tampering-rounds.ts';
import type { Rounds } from '../integration/electron/engine/store/tampering-rounds.ts';
import { packageOf, tampered } from '../integration/electron/engine/store/tampering-verdict.ts';
import type { Tampered } from '../integration/electron/engine/store/tampering-verdict.ts';
import type { Bench } from '../integration/electron/engine/support/engine.ts';

/** How often each file of a package is changed, and the manifest. */
const PER_FILE = 12;
const OF_THE_MANIFEST = 300;

let at: Bench;
let record: Tampered;

beforeAll(async () => {
  at = await governedRecord();
  record = tampered(at, join(at.folder.path, 'changed.db'));
});
afterAll(() => at.folder.remove());

function tell({ outcome, missed }: Rounds): number {
  process.stdout.write(told(outcome));
  expect(missed).toEqual([]);
  return made(total(outcome));
}

describe('a whole governed record that is changed at random', () => {
  it('is found out a thousand times, whatever the table and the way, or says the same', () => {
    expect(tell(inEveryTable(record, 20_261_123, 7))).toBeGreaterThanOrEqual(1000);
  });

  it('is found out where entries of the trail are forged with hashes that fit', () => {
    const rounds = inTheTrail(record, 20_261_124, 50);
    expect(tell(rounds)).toBe(200);
    expect(total(rounds.outcome).noticed).toBeGreaterThan(180);
  });

  it('is told by its head alone once the whole chain is written anew', () => {
    const rounds = writtenAnewTimes(record, 20_261_125, 25);
    expect(tell(rounds)).toBe(25);
    expect(total(rounds.outcome)['by its head']).toBe(25);
  });

  it('is found out in bytes of its file, or says the same', () => {
    expect(tell(inTheFile(record, 20_261_126, 100))).toBe(200);
  });
});

describe('the package of a whole governed record', () => {
  it('is found out in bytes of every file that it has, and of the manifest', () => {
    const bytes = packageOf(at, at.record, keyOf(randomSecret()));
    const counts = inEveryFile(bytes);
    const lines = Object.entries(counts).map(([part, each]) => `${part} ${JSON.stringify(each)}`);
    process.stdout.write(`${lines.join('\n')}\n`);
    const missed = Object.entries(counts).filter(([, each]) => (each.missed ?? 0) > 0);
    expect(missed).toEqual([]);
  });
});

/** Counts by file of the package, of changes in what the file holds, packed as it is. */
function inEveryFile(
  bytes: Uint8Array,
): Readonly<Record<string, Partial<Record<PackageOutcome, number>>>> {
  const random = seeded(20_261_127);
  const ways = Object.values(changes);
  const counts: Record<string, Partial<Record<PackageOutcome, number>>> = {};
  for (const [name, entry] of verifyPackage(bytes, nodeCrypto).opened?.entries ?? []) {
    expect(Buffer.concat([...unpacked(entry)]).length).toBe(entry.size);
    const each = (counts[name] ??= {});
    const times = name.startsWith('manifest') ? OF_THE_MANIFEST : PER_FILE;
    for (let round = 0; round < times; round += 1) {
      const place = entry.packed.byteOffset - bytes.byteOffset + random(entry.packed.length);
      const change = ways[round % ways.length] ?? ((same: Uint8Array) => same);
      const outcome = outcomeOf(bytes, change(bytes, place, random));
      each[outcome] = (each[outcome] ?? 0) + 1;
    }
  }
  return counts;
}
