import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../build/process.ts';
import { builtInRule } from '../../shared/risk/index.ts';
import { words } from '../../shared/text/components.ts';
import { workbookSheetNames } from '../../shared/text/govern.ts';
import { workbookText } from '../../shared/text/workbook.ts';
import { differencesOf, disagreements, ratingsOf } from './demo/checks.ts';
import { people } from './demo/context.ts';
import { walkAudit } from './demo/walk.ts';
import type { WalkResult } from './demo/walk.ts';
import type { SheetRow } from './demo/workbook.ts';

const { columns } = workbookText;
const sample = (side: string): string => join(ROOT, 'electron', 'sample', side);

describe('the main job on the bundled example', () => {
  const out = mkdtempSync(join(tmpdir(), 'evenkeel-main-job-'));
  const said: string[] = [];
  let result: WalkResult;

  beforeAll(async () => {
    const input = {
      staging: sample('staging'),
      production: sample('production'),
      system: 'Harbour Checkout',
      release: '4.2',
      names: { staging: 'Staging', production: 'Production' },
      out: join(out, 'results'),
    };
    result = await walkAudit(input, (line) => said.push(line));
  });

  afterAll(() => rmSync(out, { recursive: true, force: true }));

  const gap = (subject: string, attribute: string): SheetRow | undefined =>
    result.workbook.rows.gaps.find(
      (row) => row[columns.subject] === subject && row[columns.attribute] === attribute,
    );

  test.each([
    ['a database version', 'aws_db_instance.orders', 'engine_version', 'database.engine-version'],
    ['a configuration key', 'env:checkout', 'SEARCH_DATABASE_URL', 'config.key-one-sided'],
    [
      'a health check',
      'aws_lb_target_group.checkout',
      'health_check[0].timeout',
      'health-check.timeout',
    ],
  ])('the scenario of %s is rated high, by its rule', (_, subject, attribute, rule) => {
    expect(gap(subject, attribute)).toMatchObject({
      [columns.suggestedRisk]: words.risk.high,
      [columns.rating]: words.risk.high,
      [columns.rule]: workbookText.ruleVersion(rule, builtInRule(rule)?.version ?? 0),
    });
  });

  test('every difference is rated and planned, in the same numbers everywhere', () => {
    expect(disagreements(result)).toEqual([]);
    expect(ratingsOf(result).unrated).toBe(0);
    expect(differencesOf(result)).toBeGreaterThan(0);
    for (const row of result.workbook.rows.plan) {
      expect(row).toMatchObject({
        [columns.effort]: expect.any(String) as string,
        [columns.disposition]: expect.any(String) as string,
        [columns.owner]: expect.any(String) as string,
      });
    }
  });

  test('both teams assessed what is high, and the row on which they differed was settled', () => {
    const { development, operations } = words.team;
    const high = result.workbook.rows.gaps.filter((row) => row[columns.rating] === words.risk.high);
    const opinions = (team: string) => high.map((row) => String(row[columns.assessment(team)]));
    expect(opinions(development).every((view) => view.startsWith(words.risk.high))).toBe(true);
    const apart = opinions(operations).filter((view) => view.startsWith(words.risk.medium));
    expect(apart).toHaveLength(1);
  });

  test('the workbook has all its sheets with their rows', () => {
    const { rows, sheets: names } = result.workbook;
    expect(names).toEqual(workbookSheetNames);
    expect(new Set(rows.scorecard.map((row) => row[columns.dimension]))).toEqual(
      new Set(Object.values(words.dimension)),
    );
    expect(rows.drift).toHaveLength(4);
    expect(rows.variations.length).toBeGreaterThan(0);
    const teams = [people.development, people.operations, people.security, people.compliance];
    expect(new Set(rows.participants.map((row) => row[columns.name]))).toEqual(
      new Set(teams.map((person) => person.name)),
    );
    expect(rows.gaps[0]?.[columns.firstSeen]).toBeInstanceOf(Date);
  });

  test('the exception was approved by another than the requester, with every field', () => {
    expect(result.workbook.rows.exceptions).toHaveLength(1);
    expect(result.workbook.rows.exceptions[0]).toMatchObject({
      [columns.requester]: people.development.name,
      [columns.owner]: people.operations.name,
      [columns.approver]: people.security.name,
      [columns.state]: words.standing.approved,
      [columns.expiresOn]: expect.any(Date) as Date,
      [columns.mitigation]: expect.stringContaining('.') as string,
    });
    expect(said.some((line) => line.includes('the requester may not approve'))).toBe(true);
  });

  test('the release is not ready, for reasons that the workbook repeats', () => {
    const { state, reasons } = result.screen.readiness;
    expect(state).toBe(words.readiness['not-ready']);
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expect(result.workbook.above).toContain(`•  ${reason}`);
    expect(result.workbook.above.some((line) => line.startsWith(workbookText.held))).toBe(true);
  });

  test('the trail is unbroken and keeps what was undone', () => {
    expect(result.verification).toMatchObject({ status: 0 });
    expect(result.workbook.rows.trail.length).toBeLessThan(result.record.trail);
    expect(said).toContain('  undid it with the key u');
  });

  test('no secret of the example is in any result', () => {
    for (const { path } of result.files) {
      expect(readFileSync(path).includes('canary-')).toBe(false);
    }
    const cells = Object.values(result.workbook.rows)
      .flat()
      .flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => String(cell).includes('canary-'))).toEqual([]);
  });

  test.each(['0-open', '1-document', '2-compare', '3-prioritise', '4-watch', '5-govern'])(
    'a picture of %s is left',
    (name) => {
      expect(existsSync(join(out, 'results', `${name}.png`))).toBe(true);
    },
  );
});
