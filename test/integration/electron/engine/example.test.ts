import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read } from 'xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dimensions } from '../../../../shared/model/words.ts';
import { verifyRecord } from '../../../../electron/engine/store/verify.ts';
import { act, bench } from './support/engine.ts';
import type { Bench } from './support/engine.ts';
import { rowsIn } from './support/record.ts';

let at: Bench;
beforeAll(async () => {
  at = await bench();
  for (const side of ['staging', 'production']) {
    const folder = fileURLToPath(new URL(`../../../../electron/sample/${side}`, import.meta.url));
    await act(at.engine, 'source.add', { auditId: at.auditId, side, files: [folder] });
  }
});
afterAll(async () => at.end());

describe('the bundled example, through the whole engine', () => {
  it('compares with numbers that add up, in all four dimensions', async () => {
    const { summary } = await act(at.engine, 'comparison.run', { auditId: at.auditId });
    const attributes = (side: string): number =>
      rowsIn(at.record, 'source', `side = '${side}'`)
        .map(({ json_counts }) => (JSON.parse(json_counts) as { attributes: number }).attributes)
        .reduce((sum, count) => sum + count, 0);
    const shared =
      summary.equal + summary.suspectEqual + summary.changed + summary.expected.changed;
    const { onlyInStaging, onlyInProduction, expected, unpaired } = summary;
    expect(shared + onlyInStaging + expected.onlyInStaging + unpaired.staging).toBe(
      attributes('staging'),
    );
    expect(shared + onlyInProduction + expected.onlyInProduction + unpaired.production).toBe(
      attributes('production'),
    );
    const open = rowsIn(at.record, 'difference', `standing = 'open'`);
    expect(new Set(open.map(({ dimension }) => dimension))).toEqual(new Set(dimensions));
    expect(open).toHaveLength(
      summary.suspectEqual + summary.changed + onlyInStaging + onlyInProduction,
    );
  });

  it('accepts what is suggested high, and leaves a workbook that the record knows', async () => {
    const high = rowsIn(at.record, 'difference', `suggested_risk = 'high' AND standing = 'open'`);
    const differenceIds = high.map(({ id }) => id);
    const rationale = 'It can stop orders.';
    await act(at.engine, 'rating.accept', { auditId: at.auditId, differenceIds, rationale });
    const head = rowsIn(at.record, 'audit_trail', '1 ORDER BY sequence').at(-1)?.hash;
    const input = { auditId: at.auditId, fileName: 'scorecard.xlsx' };
    const done = await act(at.engine, 'export.workbook', input);
    const bytes = readFileSync(join(at.folder.path, 'scorecard.xlsx'));
    expect(done).toMatchObject({
      fileName: 'scorecard.xlsx',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(read(bytes).SheetNames).toEqual(done.sheets.map(({ name }) => name));
    expect(rowsIn(at.record, 'export')).toMatchObject([
      { file_name: 'scorecard.xlsx', sha256: done.sha256, chain_head: head, exported_by: 'Ada' },
    ]);
    const again = await act(at.engine, 'export.workbook', input);
    expect(again.fileName).toBe('scorecard (2).xlsx');
  });

  it('finds no drift while nothing changed', async () => {
    for (const dimension of dimensions) {
      const detector = { dimension, title: dimension, cadence: 'daily', told: 'Ops' };
      const { detectorId } = await act(at.engine, 'detector.set', {
        auditId: at.auditId,
        ...detector,
      });
      const check = { auditId: at.auditId, detectorId };
      expect(await act(at.engine, 'drift.check', check)).toMatchObject({
        new: 0,
        worse: 0,
        gone: 0,
      });
    }
  });

  it('leaves a record that verifies and names no folder of this machine', () => {
    expect(verifyRecord(at.record)).toMatchObject({ ok: true });
    const entries = JSON.stringify(rowsIn(at.record, 'audit_trail'));
    expect(entries).not.toContain(at.folder.path);
    expect(entries).not.toContain('electron/sample');
  });
});
