import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rowsOf, wholeFile } from '../../../../../shared/package/unpack.ts';
import type { ZipEntry } from '../../../../../shared/package/zip.ts';
import { act, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';
import { bytesAt, judgedBench, verified } from './support.ts';

let at: Bench;

beforeEach(async () => {
  at = await judgedBench();
});
afterEach(async () => at.end());

/** What a file says, also where it is an archive itself. */
function textsOf(entry: ZipEntry): string {
  const bytes = wholeFile(entry);
  const isArchive = /\.(?:zip|xlsx)$/.test(entry.name);
  const parts = isArchive ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.map((part) => new TextDecoder().decode(part)).join('\n');
}

async function exported(given: object = {}) {
  const done = await act(at.engine, 'export.package', { auditId: at.auditId, ...given });
  return { done, bytes: bytesAt(at, done.fileName) };
}

describe('an evidence package', () => {
  it('holds together, is signed, and is named by system, release and day', async () => {
    const { done, bytes } = await exported();
    const { report } = verified(bytes);
    expect(report).toMatchObject({ ok: true, break: null, fingerprint: done.fingerprint });
    expect(done.fingerprint).toMatch(/^(?:[0-9A-F]{4} ){7}[0-9A-F]{4}$/);
    expect(done.fileName).toBe('Checkout 2026.3 evidence 2026-03-02.evenkeel');
    const head = rowsIn(at.record, 'export').at(-1);
    expect(head).toMatchObject({ kind: 'package', sha256: done.sha256, chain_head: done.head });
  });

  it('has every entry and row, the exports, and nothing that stays here', async () => {
    const { bytes } = await exported();
    const { opened } = verified(bytes);
    const names = [...(opened?.entries.keys() ?? [])];
    expect(names).toContain('exports/workbook.xlsx');
    expect(names).toContain('exports/tables-csv.zip');
    expect(names).toContain('exports/oscal-assessment-results.json');
    expect(names.filter((name) => /credential|allowed|sealed|location/.test(name))).toEqual([]);
    const ratings = [...rowsOf(opened?.entries.get('record/tables/rating.jsonl'))];
    expect(ratings).toEqual(rowsIn(at.record, 'rating', '1 ORDER BY id'));
    const texts = [...(opened?.entries.values() ?? [])].map(textsOf).join('\n');
    expect(texts).not.toContain('canary-host');
    expect(texts).not.toContain('canary-reason');
    expect(texts).not.toContain(at.folder.path);
  });

  it('says what did not travel and what nothing can prove', async () => {
    const { report } = verified((await exported()).bytes);
    expect(report.cannotProve.join(' ')).toMatch(
      /cut off.*fingerprint.*clock.*under exports.*1 row said that never leave/s,
    );
  });

  it('is the same but for id, time and signature when nothing changed', async () => {
    const [first, second] = [await exported(), await exported({ fileName: 'again.evenkeel' })];
    const [one, two] = [verified(first.bytes).opened, verified(second.bytes).opened];
    const tables = (opened: typeof one) =>
      opened?.manifest.files.filter(({ path }) => path.startsWith('record/tables/rating'));
    expect(tables(one)).toEqual(tables(two));
    expect(one?.manifest.public_key).toBe(two?.manifest.public_key);
  });

  it('has hashes alone of other systems', async () => {
    await act(at.engine, 'audit.open', {
      system: { name: 'Secret project', criticality: 'low', kernelDependent: false },
      release: 'x',
      plannedDate: '2026-04-01',
      staging: { name: 's', kind: 'persistent' },
      production: { name: 'p', kind: 'persistent' },
      profile: { traits: [], releaseFrequency: 'monthly', recoveryCapacity: 'hours' },
    });
    const { opened } = verified((await exported()).bytes);
    expect(opened?.manifest.others.systems).toBe(1);
    const [line] = [...rowsOf<object>(opened?.entries.get('record/others.jsonl'))];
    expect(Object.keys(line ?? {})).toEqual(['chain', 'sequence', 'time', 'content_hash', 'hash']);
  });

  it('refuses a name with a folder, and never overwrites', async () => {
    const { auditId } = at;
    const error = await refused(at.engine, 'export.package', {
      auditId,
      fileName: '../x.evenkeel',
    });
    expect(error.code).toBe('export.name');
    await exported({ fileName: 'same.evenkeel' });
    expect((await exported({ fileName: 'same.evenkeel' })).done.fileName).toBe('same (2).evenkeel');
  });
});
