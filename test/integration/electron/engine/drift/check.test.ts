import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DriftFinding } from '../../../../../electron/engine/drift/findings.ts';
import { act, bench, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

let at: Bench;
let detectorId: string;
beforeEach(async () => {
  at = await bench();
  await at.document({ staging: 'POOL=10\nA=1\nSAME=1\n', production: 'POOL=20\nA=2\nSAME=1\n' });
  const detector = {
    dimension: 'infrastructure',
    title: 'Settings',
    cadence: 'daily',
    told: 'Ops',
  };
  const made = await act(at.engine, 'detector.set', { auditId: at.auditId, ...detector });
  detectorId = made.detectorId;
});
afterEach(async () => at.end());

const check = (more: object = {}): object => ({ auditId: at.auditId, detectorId, ...more });

function findings(): readonly DriftFinding[] {
  const newest = rowsIn(at.record, 'drift_check').at(-1);
  return JSON.parse(newest?.json_findings ?? '[]') as DriftFinding[];
}

describe('a drift check', () => {
  it('needs a comparison to be new since', async () => {
    const error = await refused(at.engine, 'drift.check', check());
    expect(error.code).toBe('drift.not-compared');
  });

  describe('after the audit compared', () => {
    beforeEach(async () => void (await act(at.engine, 'comparison.run', { auditId: at.auditId })));

    it('finds nothing while nothing changed', async () => {
      const result = await act(at.engine, 'drift.check', check());
      expect(result).toMatchObject({ new: 0, worse: 0, known: 2, gone: 0 });
      expect(findings()).toEqual([]);
    });

    it('tells new, changed and gone, and leaves the snapshot as it was', async () => {
      const before = rowsIn(at.record, 'attribute');
      const compared = rowsIn(at.record, 'difference');
      at.folder.write('production/checkout.env', 'POOL=20\nA=1\nSAME=2\nFRESH=1\n');
      const result = await act(at.engine, 'drift.check', check());
      expect(result).toMatchObject({ new: 2, worse: 0, known: 1, gone: 1 });
      const told = findings().map(({ what, name }) => [what, name]);
      expect(told).toContainEqual(['new', 'SAME']);
      expect(told).toContainEqual(['new', 'FRESH']);
      expect(told).toContainEqual(['gone', 'A']);
      expect(rowsIn(at.record, 'attribute')).toEqual(before);
      expect(rowsIn(at.record, 'difference')).toEqual(compared);
    });

    it('tells what is suggested higher than before as worse', async () => {
      at.folder.write('production/checkout.env', 'A=2\nSAME=1\n');
      const result = await act(at.engine, 'drift.check', check());
      expect(result).toMatchObject({ worse: 1, known: 1 });
      expect(findings()).toMatchObject([{ what: 'worse', name: 'POOL', suggestedRisk: 'high' }]);
      const counts = rowsIn(at.record, 'drift_check')[0]?.json_counts ?? '';
      expect(JSON.parse(counts)).toMatchObject({ newHigh: 1 });
    });

    it('names a source that cannot be read and goes by its last snapshot', async () => {
      rmSync(join(at.folder.path, 'staging/checkout.env'));
      const result = await act(at.engine, 'drift.check', check());
      expect(result).toMatchObject({ new: 0, worse: 0, known: 2, gone: 0 });
      const problems = rowsIn(at.record, 'drift_check')[0]?.json_problems ?? '';
      expect(problems).toContain('checkout.env');
    });

    it('is refused when nothing can be read at all', async () => {
      rmSync(join(at.folder.path, 'staging'), { recursive: true });
      rmSync(join(at.folder.path, 'production'), { recursive: true });
      expect((await refused(at.engine, 'drift.check', check())).code).toBe('drift.nothing-read');
      expect(rowsIn(at.record, 'drift_check')).toHaveLength(0);
    });

    it('says of a dimension answered by hand that there is nothing to read again', async () => {
      const { auditId } = at;
      const detector = { dimension: 'data', title: 'Data', cadence: 'daily', told: 'Ops' };
      const made = await act(at.engine, 'detector.set', { auditId, ...detector });
      const byHand = { auditId, detectorId: made.detectorId };
      const error = await refused(at.engine, 'drift.check', byHand);
      expect(error.code).toBe('drift.by-hand');
      expect(error.sentence).toContain('answered by hand');
      const file = at.folder.write('elsewhere/checkout.env', 'POOL=20\n');
      await act(at.engine, 'drift.check', { ...byHand, staging: [file] });
      expect(rowsIn(at.record, 'drift_check')).toHaveLength(1);
    });

    it('reads given files in place of its own', async () => {
      const file = at.folder.write('elsewhere/checkout.env', 'POOL=20\nA=2\nSAME=1\n');
      const result = await act(at.engine, 'drift.check', check({ staging: [file] }));
      expect(result).toMatchObject({ new: 0, known: 0, gone: 2 });
    });

    it('reads as every other reading does: with lifted masks and the limits', async () => {
      const secret = (value: string): string => `POOL=10\nA=1\nSAME=1\nAPI_TOKEN=${value}\n`;
      at.folder.write('staging/checkout.env', secret('one-two-three'));
      at.folder.write('production/checkout.env', secret('four-five-six'));
      await act(at.engine, 'drift.check', check());
      const tokens = (): readonly DriftFinding[] =>
        findings().filter(({ name }) => name === 'API_TOKEN');
      expect(tokens()).toEqual([]);
      const [attribute] = rowsIn(at.record, 'attribute');
      const lift = { auditId: at.auditId, collector: 'env', name: 'API_TOKEN', reason: 'r' };
      await act(at.engine, 'mask.lift', { ...lift, subject: attribute?.subject });
      await act(at.engine, 'drift.check', check());
      expect(tokens()).toMatchObject([{ what: 'new', staging: 'one-two-three' }]);
    });

    it('goes by restored rules and moved subjects', async () => {
      const map = (version: string): string =>
        `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: m, generation: ${version} }\ndata: { A: "1" }\n`;
      for (const [side, version] of [
        ['staging', '1'],
        ['production', '1'],
      ] as const) {
        const files = [at.folder.write(`${side}/map.yaml`, map(version))];
        await act(at.engine, 'source.add', { auditId: at.auditId, side, files });
      }
      await act(at.engine, 'comparison.run', { auditId: at.auditId });
      at.folder.write('production/map.yaml', map('2'));
      await act(at.engine, 'drift.check', check());
      expect(findings()).toEqual([]);
      const { rule } = rowsIn(at.record, 'set_aside', `name LIKE '%generation'`)[0] ?? {};
      const restore = { auditId: at.auditId, collector: 'kubernetes', rule, reason: 'r' };
      await act(at.engine, 'aside.restore', restore);
      await act(at.engine, 'drift.check', check());
      expect(findings()).toMatchObject([
        { what: 'new', name: 'metadata.generation', staging: '1', production: '2' },
      ]);
      const { subject } = rowsIn(at.record, 'attribute', `subject LIKE '%ConfigMap%'`)[0] ?? {};
      const move = { auditId: at.auditId, subject, dimension: 'network', reason: 'r' };
      await act(at.engine, 'subject.move', move);
      await act(at.engine, 'drift.check', check());
      expect(findings()).toEqual([]);
    });

    it('tells sources of one folder apart by their files, and leaves new files alone', async () => {
      at.folder.write('production/new.env', 'NEW=1\n');
      const result = await act(at.engine, 'drift.check', check());
      expect(result).toMatchObject({ new: 0, known: 2, gone: 0 });
    });

    it('ends with its detector', async () => {
      await act(at.engine, 'detector.remove', { detectorId, reason: 'replaced' });
      expect((await refused(at.engine, 'drift.check', check())).code).toBe('drift.removed');
      await act(at.engine, 'undo.last', { auditId: at.auditId });
      expect(await act(at.engine, 'drift.check', check())).toMatchObject({ known: 2 });
    });
  });
});
