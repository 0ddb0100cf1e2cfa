import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { oscalModels } from '../../../../../shared/contract/commands/reports.ts';
import { oscalProblems } from '../../../../unit/electron/engine/exports/oscal/schema.ts';
import { act, bench, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { idNamed, rowsIn } from '../support/record.ts';

const problems = oscalProblems();

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await at.document({
    staging: 'POOL=10\nTIMEOUT=30\nDB_PASSWORD=one-secret\n',
    production: 'POOL=20\nTIMEOUT=60\nDB_PASSWORD=one-secret\n',
  });
  await act(at.engine, 'comparison.run', { auditId: at.auditId });
});
afterEach(async () => at.end());

async function exported(model: (typeof oscalModels)[number]): Promise<string> {
  const { fileName } = await act(at.engine, 'export.oscal', { auditId: at.auditId, model });
  return readFileSync(join(at.folder.path, fileName), 'utf8');
}

async function rated(name: string): Promise<void> {
  const { auditId, engine, record } = at;
  const input = { auditId, differenceIds: [idNamed(record, name)], rationale: 'It is smaller.' };
  await act(engine, 'assessment.set', { ...input, team: 'development', risk: 'low' });
  await act(engine, 'assessment.set', { ...input, team: 'operations', risk: 'medium' });
  await act(engine, 'rating.set', { ...input, risk: 'medium' });
}

describe('an export as OSCAL', () => {
  it('is valid against the schema of NIST, in both models', async () => {
    await rated('POOL');
    for (const model of oscalModels) {
      expect([model, problems(JSON.parse(await exported(model)))]).toEqual([model, null]);
    }
    expect(rowsIn(at.record, 'export').map(({ kind }) => kind)).toEqual(['oscal', 'oscal']);
  });

  it('says both values and keeps secrets to itself', async () => {
    await rated('POOL');
    const results = await exported('assessment-results');
    expect(results).toContain('"staging-value"');
    expect(results).toMatch(/"value": "20"/);
    expect(results).toMatch(/secret, present/);
    expect(results).not.toMatch(/one-secret/);
  });

  it('says nothing of what is hidden', async () => {
    await rated('POOL');
    const hidden = { auditId: at.auditId, differenceIds: [idNamed(at.record, 'TIMEOUT')] };
    const view = { team: 'security', risk: 'high', rationale: 'Kept until the reveal.' };
    await act(at.engine, 'assessment.seal', { ...hidden, ...view });
    for (const model of oscalModels) {
      expect(await exported(model)).not.toMatch(/Kept until the reveal|"security"/);
    }
  });

  it('gives the same things the same UUIDs, whenever it is written', async () => {
    await rated('POOL');
    const uuidsOf = (text: string): readonly string[] =>
      [...text.matchAll(/"uuid": "([^"]+)"/g)].map(([, uuid = '']) => uuid).slice(1);
    const first = uuidsOf(await exported('poam'));
    expect(first.length).toBeGreaterThan(5);
    expect(uuidsOf(await exported('poam'))).toEqual(first);
  });

  it('is refused as a plan where nothing is planned, with what to do', async () => {
    const asked = { auditId: at.auditId, model: 'poam' };
    const error = await refused(at.engine, 'export.oscal', asked);
    expect(error.code).toBe('oscal.nothing-planned');
    expect(problems(JSON.parse(await exported('assessment-results')))).toBeNull();
  });
});
