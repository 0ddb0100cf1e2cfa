import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { entry, evenkeel, folder, sample } from './harness.ts';
import type { Run } from './harness.ts';

const sides = ['--staging', join(sample, 'staging'), '--production', join(sample, 'production')];

/** Makes the native database fail to load, as where it is not installed. */
const noNative = `
import { registerHooks } from 'node:module';
registerHooks({
  resolve(name, context, next) {
    if (name.includes('better-sqlite3')) throw new Error('a native module was asked for');
    return next(name, context);
  },
});
`;

/** The shape of `evenkeel/compare/1` as far as these tests look. */
interface Compared {
  readonly schema: string;
  readonly staging: {
    readonly attributes: number;
    readonly sources: readonly { readonly attributes: number }[];
  };
  readonly production: {
    readonly attributes: number;
    readonly sources: readonly { readonly attributes: number }[];
  };
  readonly differences: readonly {
    readonly subject: string;
    readonly name: string;
    readonly staging: string | null;
    readonly suggestedRisk: string | null;
    readonly kind: string;
  }[];
  readonly expected: readonly unknown[];
  readonly summary: {
    readonly equal: number;
    readonly suspectEqual: number;
    readonly changed: number;
    readonly onlyInStaging: number;
    readonly onlyInProduction: number;
    readonly expected: {
      readonly changed: number;
      readonly onlyInStaging: number;
      readonly onlyInProduction: number;
    };
    readonly unpaired: { readonly staging: number; readonly production: number };
    readonly bySuggestedRisk: Readonly<Record<string, number>>;
  };
}

function compared(run: Run): Compared {
  expect(run.err).not.toContain('    at ');
  return JSON.parse(run.out) as Compared;
}

describe('compare on the bundled example', () => {
  const run = evenkeel('compare', ...sides);
  const result = compared(run);

  it('ends with 0 and one object of the stable shape', () => {
    expect(run.status).toBe(0);
    expect(result.schema).toBe('evenkeel/compare/1');
  });

  it('adds up on both sides', () => {
    const { summary, staging, production } = result;
    const both = summary.equal + summary.suspectEqual + summary.changed + summary.expected.changed;
    expect(staging.attributes).toBe(
      both + summary.onlyInStaging + summary.expected.onlyInStaging + summary.unpaired.staging,
    );
    expect(production.attributes).toBe(
      both +
        summary.onlyInProduction +
        summary.expected.onlyInProduction +
        summary.unpaired.production,
    );
    expect(staging.attributes).toBe(
      staging.sources.reduce((sum, source) => sum + source.attributes, 0),
    );
    const rows =
      summary.suspectEqual + summary.changed + summary.onlyInStaging + summary.onlyInProduction;
    expect(result.differences).toHaveLength(rows);
    expect(Object.values(summary.bySuggestedRisk).reduce((sum, count) => sum + count, 0)).toBe(
      rows,
    );
  });

  it.each([
    ['the engine version of the order database', 'aws_db_instance.orders', 'engine_version'],
    ['the configuration key that one side lacks', 'env:checkout', 'SEARCH_DATABASE_URL'],
    [
      'the health check that gives up too early',
      'aws_lb_target_group.checkout',
      'health_check[0].timeout',
    ],
  ])('suggests high for %s', (_what, subject, name) => {
    const row = result.differences.find(
      (found) => found.subject === subject && found.name === name,
    );
    expect(row?.suggestedRisk).toBe('high');
  });

  it('leaves out what differs in its unit or its environment alone', () => {
    const names = result.differences.map(({ name }) => name);
    expect(names).not.toContain('server.requestTimeout');
    expect(names).not.toContain('DEPLOYMENT_ENVIRONMENT');
  });

  it('fails the pipeline when asked to', () => {
    const failing = evenkeel('compare', ...sides, '--fail-on', 'high');
    expect(failing.status).toBe(1);
    expect(failing.err).toMatch(/differences are suggested high or above/);
    expect(JSON.parse(failing.out)).toEqual(JSON.parse(run.out));
  });

  it('finds nothing between a side and itself', () => {
    const same = evenkeel(
      'compare',
      '--staging',
      join(sample, 'staging'),
      '--production',
      join(sample, 'staging'),
      '--fail-on',
      'low',
    );
    expect(compared(same).summary).toMatchObject({
      changed: 0,
      onlyInStaging: 0,
      onlyInProduction: 0,
    });
  });
});

describe('the formats', () => {
  it.each(['json', 'markdown', 'junit', 'sarif'])(
    '%s prints no secret, on no channel',
    (format) => {
      const run = evenkeel('compare', ...sides, '--format', format);
      expect(run.status).toBe(0);
      expect(run.out.length).toBeGreaterThan(1000);
      expect(run.out + run.err).not.toContain('canary-');
      expect(run.out + run.err).not.toContain(
        Buffer.from('canary-').toString('base64').slice(0, 8),
      );
    },
  );

  it('xlsx writes every difference, text as text, and no secret', () => {
    const file = join(folder({}), 'result.xlsx');
    const run = evenkeel('compare', ...sides, '--format', 'xlsx', '--out', file);
    expect(run).toMatchObject({ status: 0, out: '' });
    const book = read(readFileSync(file));
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets['Differences'] ?? {}, { header: 1 });
    const header = rows.findIndex((row) => row.includes('Dimension'));
    expect(rows.slice(header + 1)).toHaveLength(
      compared(evenkeel('compare', ...sides)).differences.length,
    );
    expect(JSON.stringify(book)).not.toContain('canary-');
  });

  it('keeps text that a spreadsheet would run or change', () => {
    const staging = folder({
      'a.yaml': 'phone: "+18556438890"\nformula: "=1+1"\nday: "2020-12-26"\n',
    });
    const production = folder({
      'a.yaml': 'phone: "+18447952263"\nformula: "=2+2"\nday: "2021-1-8"\n',
    });
    const file = join(folder({}), 'result.xlsx');
    evenkeel(
      'compare',
      '--staging',
      staging,
      '--production',
      production,
      '--format',
      'xlsx',
      '--out',
      file,
    );
    const sheet = read(readFileSync(file)).Sheets['Differences'] ?? {};
    const cells = Object.values(sheet).filter(
      (cell) => typeof cell === 'object' && cell !== null && 'v' in cell,
    );
    const values = cells.map((cell: { v?: unknown }) => cell.v);
    expect(values).toEqual(
      expect.arrayContaining(['+18556438890', '+18447952263', '=1+1', '2021-1-8']),
    );
    expect(cells.some((cell) => 'f' in cell)).toBe(false);
  });

  it('writes control characters, endless and error-like texts so that they read back', () => {
    const odd = (fill: string): string =>
      JSON.stringify({ control: `a\u0007${fill}`, long: fill.repeat(40_000), error: '#N/A', fill });
    const staging = folder({ 'a.json': odd('s') });
    const production = folder({ 'a.json': odd('p') });
    const file = join(folder({}), 'result.xlsx');
    const both = ['--staging', staging, '--production', production];
    const run = evenkeel('compare', ...both, '--format', 'xlsx', '--out', file);
    expect(run.status).toBe(0);
    const sheet = read(readFileSync(file)).Sheets['Differences'] ?? {};
    const values = utils.sheet_to_json<string[]>(sheet, { header: 1 }).flat();
    expect(values).toContain('a\u2407s');
    const long = values.find((value) => String(value).startsWith('ssss')) ?? '';
    expect(long.length).toBeLessThanOrEqual(32_767);
    expect(long).toContain('40,000');
  });

  it('needs no native module', () => {
    const file = join(folder({}), 'result.xlsx');
    const loader = join(folder({ 'no-native.mjs': noNative }), 'no-native.mjs');
    const child = spawnSync(
      process.execPath,
      ['--import', loader, entry, 'compare', ...sides, '--format', 'xlsx', '--out', file],
      { encoding: 'utf8' },
    );
    expect(child).toMatchObject({ status: 0, stderr: expect.not.stringContaining('native') });
  });

  it('sarif places each result in a file and a line', () => {
    const log = JSON.parse(evenkeel('compare', ...sides, '--format', 'sarif').out) as {
      version: string;
      runs: {
        results: {
          ruleId: string;
          ruleIndex: number;
          locations: { physicalLocation: { region: { startLine: number } } }[];
        }[];
        tool: { driver: { rules: { id: string }[] } };
      }[];
    };
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    for (const result of run?.results ?? []) {
      expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      expect(result.locations[0]?.physicalLocation.region.startLine).toBeGreaterThan(0);
    }
  });

  it('markdown shows which lines of a long text differ', () => {
    const script = (line: string): string => `run: |\n  set -e\n  ${line}\n  exit 0\n`;
    const run = evenkeel(
      'compare',
      '--staging',
      folder({ 'job.yaml': script('echo one') }),
      '--production',
      folder({ 'job.yaml': script('echo two') }),
      '--format',
      'markdown',
    );
    expect(run.out).toContain('```diff\n  set -e\n- echo one\n+ echo two\n  exit 0');
  });
});

const quiet = {
  id: 'ours.cache',
  title: 'Cache switch',
  match: { name: ['CACHE'] },
  risk: 'low',
  rationale: 'The cache is a switch of staging alone.',
};

describe('own rules', () => {
  it.each([
    ['that are no JSON', '{ not json', 'The rules are not JSON'],
    ['of no known form', '{"rules": []}', 'rules.json, schema'],
    ['of which one is none', '[{"id": "mine"}]', 'rules.json, [0]'],
    [
      'that match everything',
      JSON.stringify({ schema: 'evenkeel/rules/1', rules: [{ ...quiet, match: {} }] }),
      'rules.json, rules[0].match: The rule would match every difference',
    ],
    [
      'that switch off what is not there',
      '{"schema": "evenkeel/rules/1", "rules": [], "off": ["config.nothing"]}',
      'rules.json, off[0]: No rule has the id "config.nothing"',
    ],
  ])('%s end with 2, the place in the file and what to do', (_, content, words) => {
    const rules = join(folder({ 'rules.json': content }), 'rules.json');
    const run = evenkeel('compare', ...sides, '--rules', rules);
    expect(run).toMatchObject({ status: 2, out: '' });
    expect(run.err).toContain(words);
  });

  it('that are not there end with 2 and the path', () => {
    const run = evenkeel('compare', ...sides, '--rules', join(folder({}), 'none.json'));
    expect(run).toMatchObject({ status: 2, out: '' });
    expect(run.err).toContain(
      'none.json: The file of rules cannot be read (ENOENT). Check the path',
    );
  });

  const suggestions = (file: unknown): readonly (string | null)[] => {
    const folders = [{ '.env': 'CACHE=1\nPOOL=2\n' }, { '.env': 'POOL=3\n' }].map(folder);
    const rules = join(folder({ 'rules.json': JSON.stringify(file) }), 'rules.json');
    const [staging = '', production = ''] = folders;
    const sidesOf = ['--staging', staging, '--production', production];
    const run = evenkeel('compare', ...sidesOf, '--rules', rules);
    const { differences } = JSON.parse(run.out) as {
      differences: { name: string; rule: string | null }[];
    };
    return differences.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ rule }) => rule);
  };

  it('decide before the built-in ones, as a list and as the exported file', () => {
    expect(suggestions([quiet])[0]).toBe('ours.cache');
    expect(suggestions({ schema: 'evenkeel/rules/1', rules: [quiet] })[0]).toBe('ours.cache');
  });

  it('are silent where they are off, and so are built-in ones', () => {
    const file = { schema: 'evenkeel/rules/1', rules: [quiet] };
    const [builtIn] = suggestions({ ...file, off: ['ours.cache'] });
    expect(builtIn).toBe('config.key-one-sided');
    expect(suggestions({ ...file, off: ['ours.cache', builtIn] })[0]).not.toBe(builtIn);
  });

  it('are named where they suggest less than the built-in rules', () => {
    const sidesOf = [folder({ '.env': 'CACHE=1\nPOOL=2\n' }), folder({ '.env': 'POOL=3\n' })];
    const [staging = '', production = ''] = sidesOf;
    const said = (...more: string[]) =>
      evenkeel('compare', '--staging', staging, '--production', production, ...more).err;
    const rules = join(folder({ 'rules.json': JSON.stringify([quiet]) }), 'rules.json');
    const sentence =
      'suggests less where the built-in rules suggest high: Cache switch (1 difference)';
    expect(said('--rules', rules)).toContain(sentence);
    expect(said()).not.toContain('suggests less');
  });

  it('replace the built-in rule of their id', () => {
    const other = { ...quiet, id: 'config.key-one-sided', match: { name: ['NOTHING'] } };
    expect(suggestions([other])[0]).not.toBe('config.key-one-sided');
  });
});
