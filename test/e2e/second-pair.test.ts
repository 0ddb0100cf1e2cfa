import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../build/process.ts';
import { words } from '../../shared/text/components.ts';
import { workbookText } from '../../shared/text/workbook.ts';
import { differencesOf, disagreements, ratingsOf } from './demo/checks.ts';
import { walkAudit } from './demo/walk.ts';
import type { WalkResult } from './demo/walk.ts';

const { columns } = workbookText;
const pair = join(ROOT, 'test', 'fixtures', 'second-pair');

describe('the same walk on another pair of folders', () => {
  const out = mkdtempSync(join(tmpdir(), 'evenkeel-second-pair-'));
  const said: string[] = [];
  let result: WalkResult;

  beforeAll(async () => {
    const input = {
      staging: join(pair, 'uat'),
      production: join(pair, 'live'),
      system: 'Parcel Tracker',
      release: '2.8',
      names: { staging: 'UAT', production: 'Live' },
      out: join(out, 'results'),
    };
    result = await walkAudit(input, (line) => said.push(line));
  });

  afterAll(() => rmSync(out, { recursive: true, force: true }));

  test('screen, workbook and record say the same, and the trail is unbroken', () => {
    expect(disagreements(result)).toEqual([]);
    expect(result.verification.status).toBe(0);
  });

  test('every difference is rated', () => {
    expect(differencesOf(result)).toBeGreaterThan(20);
    expect(ratingsOf(result).unrated).toBe(0);
  });

  test.each([
    ['aws_db_instance.parcels', 'engine_version', '8.0.32', '8.4.3'],
    ['env:tracker', 'LABEL_PRINTER_QUEUE', '(absent)', 'labels'],
    ['aws_lb_target_group.tracker', 'health_check[0].timeout', '15', '5'],
  ])('%s %s is found and high', (subject, attribute, staging, production) => {
    const found = result.workbook.rows.gaps.find(
      (row) => row[columns.subject] === subject && row[columns.attribute] === attribute,
    );
    expect(found).toMatchObject({
      [columns.rating]: words.risk.high,
      [columns.stagingValue]: staging,
      [columns.productionValue]: production,
    });
  });

  test('names of the environments alone are no differences', () => {
    const names = result.workbook.rows.gaps.map((row) => row[columns.attribute]);
    expect(names).not.toContain('APP_ENV');
    expect(names).not.toContain('metadata.namespace');
  });

  test('a file that no collector reads is named', () => {
    const refused = said.filter((line) => line.includes('handover.txt'));
    expect(refused).toHaveLength(2);
  });
});
