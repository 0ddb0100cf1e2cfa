import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { evenkeel, folder, sample } from './harness.ts';

const staging = folder({ 'values.yaml': 'a: 1\n', 'logo.png': Uint8Array.of(137, 80, 78, 71) });
const production = folder({ 'values.yaml': 'a: 2\n', 'README.md': '# words\n' });

/** The report of both folders in a format. */
function reported(format: string, ...more: readonly string[]): string {
  const sides = ['--staging', staging, '--production', production];
  const run = evenkeel('compare', ...sides, '--format', format, ...more);
  expect(run).toMatchObject({ status: 0, err: expect.stringContaining('left out: logo.png') });
  return run.out;
}

/** The rows of a sheet of the workbook. */
function rowsOf(name: string, ...more: readonly string[]): readonly string[][] {
  const file = join(folder({}), 'result.xlsx');
  reported('xlsx', '--out', file, ...more);
  const sheet = read(readFileSync(file)).Sheets[name] ?? {};
  return utils.sheet_to_json<string[]>(sheet, { header: 1 });
}

describe('what was left out is in the report', () => {
  it('json, by side', () => {
    const document = JSON.parse(reported('json'));
    expect(document.schema).toBe('evenkeel/compare/1');
    expect(document.staging.leftOut).toEqual([
      { path: 'logo.png', code: expect.stringMatching(/^skipped\./), message: expect.any(String) },
    ]);
    expect(document.staging.leftOut[0].message).toMatch(/\S\.$/);
    expect(document.production.leftOut).toMatchObject([{ path: 'README.md' }]);
  });

  it('markdown', () => {
    const [, section] = reported('markdown').split('## Left out\n');
    expect(section).toMatch(/^\n- staging logo\.png: [^\n]+\.\n- production README\.md: /);
  });

  it('junit, as properties of a suite of its own', () => {
    const [, suite] = reported('junit').split('<testsuite name="Left out"');
    expect(suite).toMatch(/<property name="staging: logo\.png" value="[^"]+\."\/>/);
    expect(suite).toContain('<property name="production: README.md"');
  });

  it('sarif, as notifications', () => {
    const [run] = JSON.parse(reported('sarif')).runs;
    expect(run.invocations[0].toolExecutionNotifications).toMatchObject([
      {
        level: 'note',
        locations: [{ physicalLocation: { artifactLocation: { uri: 'staging/logo.png' } } }],
      },
      {
        level: 'note',
        locations: [{ physicalLocation: { artifactLocation: { uri: 'production/README.md' } } }],
      },
    ]);
  });

  it('xlsx, as a sheet', () => {
    expect(rowsOf('Left out').map((row) => row.slice(0, 2))).toEqual([
      ['Side', 'File'],
      ['staging', 'logo.png'],
      ['production', 'README.md'],
    ]);
  });
});

describe('markdown', () => {
  it('gives reasons and notes whole, and shortens values', () => {
    const long = 'x'.repeat(300);
    const key = `a${'b'.repeat(200)}`;
    const left = `PAYMENT_API_URL=https://s/${long}\n${key}=1\n${key}=2\n`;
    const right = `PAYMENT_API_URL=https://p/${long}\n${key}=2\n`;
    const staged = ['--staging', folder({ 'app.env': left })];
    const sides = [...staged, '--production', folder({ 'app.env': right })];
    const document = JSON.parse(evenkeel('compare', ...sides).out);
    const { out } = evenkeel('compare', ...sides, '--format', 'markdown');
    const reasons = document.differences[0].reasons.join(' ');
    const [{ message }] = document.staging.sources[0].warnings;
    expect(message.length).toBeGreaterThan(120);
    expect(reasons).not.toBe('');
    const plain = out.replaceAll('\\', '');
    expect(plain).toContain(`| ${reasons} |`);
    expect(plain).toContain(`app.env: ${message}\n`);
    expect(plain).toMatch(/ https:\/\/p\/x+\.\.\. \|/);
  });
});

describe('the profile of the release is in the report', () => {
  const given = ['--profile', 'kernel-dependent, auth,stateful'];
  const line = 'Profile of the release: stateful, auth, kernel-dependent.';

  it('json', () => {
    expect(JSON.parse(reported('json', ...given)).profile).toEqual([
      'stateful',
      'auth',
      'kernel-dependent',
    ]);
    expect(JSON.parse(reported('json')).profile).toEqual([]);
  });

  it('markdown', () => {
    expect(
      reported('markdown', ...given)
        .split('\n')
        .slice(0, 3),
    ).toEqual(['# Comparison of staging and production', '', line]);
    expect(reported('markdown')).toContain('Profile of the release: none was given.');
  });

  it('xlsx', () => {
    expect(rowsOf('Differences', ...given)[0]).toEqual([line]);
  });
});

it('markdown names the rules that set values aside, with counts that add up', () => {
  const sides = ['--staging', join(sample, 'staging'), '--production', join(sample, 'production')];
  const { out } = evenkeel('compare', ...sides, '--format', 'markdown');
  const document = JSON.parse(evenkeel('compare', ...sides).out);
  const [, section = ''] = out.split('## Set aside\n');
  const rows = [...section.matchAll(/^\| (staging|production) \| \S+ \| (\w+) \| (\d+) \|$/gm)];
  for (const side of ['staging', 'production'] as const) {
    for (const how of ['volatile', 'skipped'] as const) {
      const counted = rows
        .filter((row) => row[1] === side && row[2]?.toLowerCase() === how)
        .reduce((sum, row) => sum + Number(row[3]), 0);
      const sources = document[side].sources as readonly Readonly<Record<typeof how, number>>[];
      expect(counted).toBe(sources.reduce((sum, source) => sum + source[how], 0));
    }
  }
  expect(rows.length).toBeGreaterThan(2);
});
