import { describe, expect, it } from 'vitest';
import { stabilityOf, parseDistribution } from '../../../../shared/compare/distribution.ts';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import {
  binKey,
  binLabel,
  binStart,
} from '../../../../electron/engine/collectors/database-profile/bins.ts';
import { collectOne, refusalOf } from './harness.ts';

function table(header: string, row: (at: number) => string, rows = 40): string {
  return [header, ...Array.from({ length: rows }, (_, at) => row(at)), ''].join('\n');
}

function valueOf({ attributes }: CollectedSource, name: string): string | null | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value;
}

describe('the bins', () => {
  it.each([
    [0, '0', '0'],
    [1, '1e0', '1..2'],
    [19.99, '1e1', '10..20'],
    [999, '9e2', '900..1000'],
    [1000, '1e3', '1000..2000'],
    [-25, '-2e1', '-30..-20'],
    [0.031, '3e-2', '0.03..0.04'],
    [4.2e9, '4e9', '4e9..5e9'],
    [9.9e9, '9e9', '9e9..1e10'],
  ])('hold %d in %s', (measure, key, label) => {
    expect(binKey(measure)).toBe(key);
    expect(binLabel(key)).toBe(label);
  });

  it('are in order of their numbers', () => {
    const keys = ['1e1', '-2e1', '0', '9e0', '2e-3', 'true'];
    expect(keys.toSorted((a, b) => binStart(a) - binStart(b))).toEqual([
      '-2e1',
      '0',
      '2e-3',
      '9e0',
      '1e1',
      'true',
    ]);
  });
});

describe('a sample of data', () => {
  it('is told by its name, and is else an inventory', async () => {
    const text = table('host,attribute,value', (at) => `a${at},b${at},canary-${at}`);
    expect((await collectOne('hosts.sample.csv', text)).collector).toBe('csv-profile');
    expect((await collectOne('hosts.csv', text)).collector).toBe('inventory');
  });

  it.each([',', ';', '\t', '|'])('is read with the delimiter %j', async (delimiter) => {
    const text = table(['kind', 'text'].join(delimiter), (at) =>
      [at % 2, `"a${delimiter}b"`].join(delimiter),
    );
    const source = await collectOne('a.sample.csv', text);
    expect(valueOf(source, 'columns[kind].kinds')).toBe('2');
    expect(valueOf(source, 'columns[text].distribution')).toBe('40 values: 3..4 100 %');
    expect(source.detection).toContain('40 rows of 2 columns');
  });

  it('keeps no value: no text, no number of many digits, no date', async () => {
    const text = table(
      'mail,phone,born,code',
      (at) => `canary-${at}@mail.example,15557300${100 + at},19${50 + at}-03-04,canary-${at % 3}`,
      80,
    );
    const said = JSON.stringify(await collectOne('people.sample.csv', text));
    expect(said).not.toMatch(/canary-|mail\.example|15557300|-03-04/);
  });

  it('knows types, absent values, and boundaries', async () => {
    const text = table('amount,when,on,word', (at) =>
      [
        at === 3 ? '-1' : at,
        at % 4 === 0 ? 'NULL' : '1899-12-31',
        at % 2 === 0 ? 'yes' : 'no',
        at === 5 ? 'é' : 'e',
      ].join(','),
    );
    const source = await collectOne('a.sample.csv', text);
    expect(
      ['amount', 'when', 'on', 'word'].map((name) => valueOf(source, `columns[${name}].type`)),
    ).toEqual(['whole number', 'date', 'boolean', 'text']);
    expect(valueOf(source, 'columns[when].nulls')).toBe('40 rows: null 25 %, present 75 %');
    expect(valueOf(source, 'columns[amount].boundaries')).toBe('negative, zero');
    expect(valueOf(source, 'columns[when].boundaries')).toBe('before 1900');
    expect(valueOf(source, 'columns[word].boundaries')).toBe('beyond ASCII');
    expect(valueOf(source, 'columns[on].distribution')).toBe('40 values: false 50 %, true 50 %');
  });

  it('shows a shift against another', async () => {
    const at = (factor: number) =>
      table('amount', (row) => `${((row * 37) % 100) * factor}.5`, 500);
    const [a, b, same] = await Promise.all([
      collectOne('a.sample.csv', `${at(1).replaceAll('\n', ',x\n').replace(',x', ',other')}`),
      collectOne('a.sample.csv', `${at(8).replaceAll('\n', ',x\n').replace(',x', ',other')}`),
      collectOne('a.sample.csv', `${at(1).replaceAll('\n', ',y\n').replace(',y', ',other')}`),
    ]);
    const [x, y, z] = [a, b, same].map((source) =>
      parseDistribution(valueOf(source, 'columns[amount].distribution') ?? ''),
    );
    if (!x || !y || !z) throw new Error('no distribution');
    expect(stabilityOf(x, y).band).toBe('large');
    expect(stabilityOf(x, z).index).toBe(0);
  });

  it('sets aside what only counts rows: keys, and figures of the export', async () => {
    const source = await collectOne(
      'a.sample.csv',
      table('id,kind', (at) => `${1000 + at},${at % 2}`),
    );
    expect(valueOf(source, 'columns[id].distribution')).toBeUndefined();
    const rules = source.setAside
      .filter(({ name }) => /rows|id/.test(name))
      .map(({ rule, name }) => `${name}: ${rule}`);
    expect(rules).toEqual(
      expect.arrayContaining([
        'rows: profile.exact-figures',
        'columns[id].distribution: profile.identifier',
      ]),
    );
  });

  it('notices a last line that is cut off, and rows of other widths', async () => {
    const cut = await collectOne('a.sample.csv', `${table('a,b', (at) => `${at % 2},x`)}1`);
    expect(cut.warnings.map(({ code, at }) => [code, at])).toEqual([['table.cut-off', 'row 42']]);
    expect(cut.detection).toContain('40 rows');
    const uneven = await collectOne(
      'a.sample.csv',
      table('a,b', (at) => (at === 7 ? '1' : '1,x')),
    );
    expect(uneven.warnings.map(({ code }) => code)).toEqual(['table.uneven']);
  });

  it.each([
    ['too few rows', table('a,b', () => '1,2', 24), 'sample.too-small'],
    [
      'values where names should be',
      table('canary-1@mail.example,2026-01-01', () => 'x,y'),
      'sample.no-header',
    ],
    [
      'a first row that is a row',
      table('paid,Berlin', (at) => (at % 2 ? 'paid,Bonn' : 'new,Bern')),
      'sample.no-header',
    ],
    ['a name twice', table('a,a', () => '1,2'), 'sample.no-header'],
    ['an open quote', `${table('a,b', () => '1,2')}"canary-`, 'source.truncated'],
  ])('is refused for %s', async (_what, text, code) => {
    const error = await refusalOf('a.sample.csv', text);
    expect(error.code).toBe(code);
    expect(JSON.stringify(error)).not.toContain('canary-');
  });

  it('is refused over the limit of values', async () => {
    const text = table('a,b', () => '1,2', 100);
    expect((await refusalOf('a.sample.csv', text, { nodes: 150 })).code).toBe(
      'source.too-many-values',
    );
  });
});
