import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../../../../shared/package/index.ts';
import type { OpenedPackage } from '../../../../../shared/package/index.ts';
import type { Engine } from '../../../../../electron/engine/engine.ts';
import { act, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { bytesAt, judgedBench, otherMachine, verified } from './support.ts';
import { signedAgain, textIn } from './tampering.ts';
import type { Forgery } from './tampering.ts';

let at: Bench;
let other: Engine;
let evidence: OpenedPackage;
let release: OpenedPackage;

beforeAll(async () => {
  at = await judgedBench();
  ({ engine: other } = await otherMachine(at));
  const { auditId } = at;
  evidence = opened((await act(at.engine, 'export.package', { auditId })).fileName);
  const given = { auditId, peer: 'The laptop', reason: 'r' };
  release = opened((await act(at.engine, 'package.release', given)).fileName);
});
afterAll(async () => {
  await other.close();
  await at.end();
});

function opened(fileName: string): OpenedPackage {
  const found = verified(bytesAt(at, fileName)).opened;
  if (!found) throw new Error('no package to forge');
  return found;
}

function brokenBy(from: OpenedPackage, forgery: Forgery) {
  return verified(signedAgain(from, forgery)).report.break;
}

/** The last line of a file, changed. */
function lastLine(path: string, change: (line: string) => string): Forgery {
  const lines = textIn(evidence, path).trimEnd().split('\n');
  const changed = [...lines.slice(0, -1), change(lines.at(-1) ?? '')];
  return { texts: { [path]: changed.map((line) => `${line}\n`).join('') } };
}

describe('the purpose of a package', () => {
  it('is what its record says: evidence is not made a release', async () => {
    const { package_id } = release.manifest;
    for (const manifest of [
      { purpose: 'release', peer: 'Me' },
      { purpose: 'release', peer: 'The laptop', package_id },
    ] as const) {
      const bytes = signedAgain(evidence, { manifest });
      expect(verified(bytes).report.break).toMatchObject({ kind: 'manifest' });
      const file = join(at.folder.path, 'forged.evenkeel');
      writeFileSync(file, bytes);
      const error = await refused(other, 'package.continue', { file, reason: 'r' });
      expect(error.code).toBe('package.broken');
    }
  });

  it('is not made evidence, and names its own package and peer', () => {
    expect(brokenBy(release, {})).toBeNull();
    for (const manifest of [
      { purpose: 'evidence', peer: null },
      { package_id: evidence.manifest.package_id },
      { peer: 'Somebody else' },
    ] as const) {
      expect(brokenBy(release, { manifest })?.kind).toBe('manifest');
    }
  });
});

describe('a line that another reader would read otherwise', () => {
  const lined = [paths.trail, paths.commands, paths.numbers, 'record/tables/rating.jsonl'];

  it.each(lined)('is refused in %s', (path) => {
    for (const change of [
      (line: string) => line.replace('{', '{ '),
      (line: string) => line.replace(/^\{("\w+":(?:"[^"]*"|\d+)),/, '{$1,$1,'),
      (line: string) => line.replace(/\}$/, ',"more":1}'),
    ]) {
      const { texts } = lastLine(path, change);
      expect(texts?.[path]).not.toBe(textIn(evidence, path));
      expect(brokenBy(evidence, { texts: texts ?? {} })).not.toBeNull();
    }
  });

  it('is refused where it has columns that no row in bulk has', () => {
    const bulk = [...evidence.entries.keys()].filter((path) => path.startsWith('record/bulk/'));
    expect(bulk.length).toBeGreaterThan(4);
    for (const path of bulk) {
      const found = brokenBy(
        evidence,
        lastLine(path, (line) => line.replace(/\}$/, ',"x":null}')),
      );
      expect(found).toMatchObject({ kind: 'file', file: path });
    }
  });
});

describe('an entry of the trail', () => {
  it('never leaves its content out, whatever it is said to be of', () => {
    const found = brokenBy(
      evidence,
      lastLine(paths.trail, (line) => {
        const { sequence, time, content_hash, previous_hash, hash } = JSON.parse(line) as Record<
          string,
          unknown
        >;
        const bare = { redacted: 'allowed_host', sequence, time };
        return JSON.stringify({ ...bare, content_hash, previous_hash, hash });
      }),
    );
    expect(found).toMatchObject({ kind: 'file', file: paths.trail });
  });
});

describe('a file that no package has', () => {
  it.each(['letter.txt', 'exports/more/letter.txt', 'record/tables/allowed_host.jsonl'])(
    'is refused: %s',
    (path) => {
      const found = brokenBy(evidence, { texts: { [path]: '{"a":1}\n' } });
      expect(found).toMatchObject({ kind: 'file', file: path });
    },
  );
});

describe('files for reading', () => {
  it('are said to be hashed alone', () => {
    const texts = { 'exports/workbook.xlsx': 'nothing of it is true' };
    const { report } = verified(signedAgain(evidence, { texts }));
    expect(report.ok).toBe(true);
    expect(report.cannotProve.join(' ')).toMatch(/under exports say: .* only their hashes/);
  });
});
