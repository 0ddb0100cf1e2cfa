import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../../../../shared/package/index.ts';
import type { OpenedPackage } from '../../../../../shared/package/index.ts';
import { unpacked } from '../../../../../shared/package/unpack.ts';
import { writePackage } from '../../../../../electron/engine/exports/package/write.ts';
import type { ManifestSigner } from '../../../../../electron/engine/exports/package/write.ts';
import { keyOf } from '../../../../../electron/engine/installation-key.ts';
import { randomSecret } from '../../../../../electron/engine/keys.ts';
import { openBeside } from '../../../../../electron/engine/store/beside.ts';
import { act } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { judgedBench, verified } from './support.ts';
import { changes, outcomeOf, seeded, signedAgain } from './tampering.ts';

let at: Bench;
let bytes: Uint8Array;
let opened: OpenedPackage;

beforeAll(async () => {
  at = await judgedBench();
  const { auditId, engine } = at;
  await act(engine, 'participant.add', { auditId, name: 'P', team: 'development', role: '' });
  await act(engine, 'undo.last', { auditId });
  await act(engine, 'evidence.add', {
    auditId,
    subject: `audit:${auditId}`,
    files: [at.folder.write('shown.txt', 'as it was')],
    note: 'n',
  });
  bytes = written(keyOf(randomSecret()));
  const found = verified(bytes).opened;
  if (!found) throw new Error('no package to change');
  opened = found;
});
afterAll(async () => at.end());

describe('bytes changed in a package', () => {
  it('are found in every region of it, or say the same', () => {
    const random = seeded(2026);
    const ways = Object.values(changes);
    const outcomes = places(bytes, random).map((place, index) => {
      const change = ways[index % ways.length] ?? ((same: Uint8Array) => same);
      return { place, outcome: outcomeOf(bytes, change(bytes, place, random)) };
    });
    expect(outcomes.filter(({ outcome }) => outcome === 'missed')).toEqual([]);
    const found = outcomes.filter(({ outcome }) => outcome !== 'harmless').length;
    expect(found / outcomes.length).toBeGreaterThan(0.95);
  });
});

/** Places in the headers and contents of every file, in the list and in the end. */
function places(all: Uint8Array, random: (below: number) => number): readonly number[] {
  const inside = [...opened.entries.values()].flatMap(({ packed, name }) => {
    const start = packed.byteOffset - all.byteOffset;
    const header = start - 30 - name.length;
    return [header + random(30), start - 1 - random(name.length), start + random(packed.length)];
  });
  const end = Array.from({ length: 40 }, () => all.length - 1 - random(2000));
  return [...inside, ...end, 0, all.length - 1];
}

/** What nothing in a record or package covers, as `commandsBreak` says of itself. */
const uncovered: ReadonlySet<string> = new Set([
  'record/bulk/command.jsonl id',
  'record/bulk/command.jsonl audit_id',
  'record/others.jsonl chain',
]);

/** Changes a value, gives the package a manifest that fits, and signs it by another key. */
function forged(path: string, change: (row: Record<string, unknown>) => void): Uint8Array {
  const rows = [...unpacked(entryOf(path))]
    .map((piece) => new TextDecoder().decode(piece))
    .join('');
  const lines = rows.trimEnd().split('\n');
  const last = JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>;
  change(last);
  const text = [...lines.slice(0, -1), JSON.stringify(last)].map((line) => `${line}\n`).join('');
  return packed(path, text);
}

function packed(path: string, text: string): Uint8Array {
  return signedAgain(opened, { texts: { [path]: text } });
}

function entryOf(path: string) {
  const entry = opened.entries.get(path);
  if (!entry) throw new Error(`no file ${path}`);
  return entry;
}

describe('a forger who signs again with a key of their own', () => {
  it('gets through with nothing changed, and is told by the fingerprint alone', () => {
    const readme = packed(paths.readme, 'Trust me.\n');
    const { report } = verified(readme);
    expect(report.ok).toBe(true);
    expect(report.fingerprint).not.toBe(verified(bytes).report.fingerprint);
  });

  it('is found in every column of every file of the record', () => {
    const missed: string[] = [];
    for (const path of opened.entries.keys()) {
      if (!path.startsWith('record/') || entryOf(path).size === 0) continue;
      for (const column of columnsOf(path)) {
        const changed = forged(path, (row) => void (row[column] = other(row[column])));
        const isKnown = uncovered.has(`${path} ${column}`);
        if (!isKnown && verified(changed).report.ok) missed.push(`${path} ${column}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it('is told, and crashes nothing, by values of any other type', () => {
    const random = seeded(5);
    const values = [null, '', 5, -1, 1.5, true, {}, [], '\uD800', '__proto__', 1e300];
    for (const path of opened.entries.keys()) {
      if (!path.startsWith('record/') || entryOf(path).size === 0) continue;
      for (const column of columnsOf(path)) {
        const value = values[random(values.length)];
        const changed = forged(path, (row) => void (row[column] = value));
        expect(() => verified(changed)).not.toThrow();
      }
    }
  });

  it('is found when a row is taken away', () => {
    const missed = [...opened.entries.keys()].filter((path) => {
      if (!path.startsWith('record/') || entryOf(path).size === 0) return false;
      const rows = [...unpacked(entryOf(path))]
        .map((piece) => new TextDecoder().decode(piece))
        .join('');
      const fewer = rows.trimEnd().split('\n').slice(0, -1);
      return verified(packed(path, fewer.map((line) => `${line}\n`).join(''))).report.ok;
    });
    expect(missed.filter((path) => path !== 'record/bulk/command.jsonl')).toEqual([]);
  });
});

function columnsOf(path: string): readonly string[] {
  const [line = '{}'] = [...unpacked(entryOf(path))]
    .map((piece) => new TextDecoder().decode(piece))
    .join('')
    .trimEnd()
    .split('\n')
    .slice(-1);
  return Object.keys(JSON.parse(line) as object);
}

function other(value: unknown): unknown {
  return typeof value === 'number' ? value + 1000 : `${typeof value === 'string' ? value : ''} `;
}

it('is the same for the same record, whenever it is written', () => {
  expect(Buffer.compare(written(null), written(null))).toBe(0);
});

function written(signer: ManifestSigner | null): Uint8Array {
  const facts = {
    package_id: 'p',
    purpose: 'evidence',
    peer: null,
    app_version: '0',
    development_runtime: false,
    created: { utc: '2026-03-02T09:00:00.000Z', offset_minutes: 0 },
    systemId: at.systemId,
    auditId: at.auditId,
    exports: [{ name: 'short.txt', bytes: new TextEncoder().encode('for people') }],
  } as const;
  const store = openBeside(at.record);
  try {
    return new Uint8Array(writePackage(store, facts, signer));
  } finally {
    store.close();
  }
}
