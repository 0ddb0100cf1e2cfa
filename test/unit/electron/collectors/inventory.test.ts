import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import type { CellObject, WorkSheet } from 'xlsx';
import { collectPaths } from '../../../../electron/engine/collectors/collect.ts';
import type {
  CollectOptions,
  CollectOutcome,
} from '../../../../electron/engine/collectors/collect.ts';
import { defaultLimits } from '../../../../shared/model/limits.ts';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { fixedKey, folderWith, refusalOf } from './harness.ts';

type More = Partial<Pick<CollectOptions, 'side' | 'mappings' | 'collector' | 'limits'>>;

async function collect(
  name: string,
  content: string | Uint8Array,
  more: More = {},
): Promise<CollectOutcome> {
  const folder = await folderWith({ [name]: content });
  try {
    const path = join(folder.path, name);
    return await collectPaths([path], { keyProvider: fixedKey, limits: defaultLimits, ...more });
  } finally {
    await folder.remove();
  }
}

async function read(
  name: string,
  content: string | Uint8Array,
  more: More = {},
): Promise<CollectedSource> {
  const { sources, refused } = await collect(name, content, more);
  const [source] = sources;
  if (!source) throw new Error(JSON.stringify(refused));
  return source;
}

function lines({ attributes }: CollectedSource): readonly string[] {
  return attributes.map(
    ({ subject, name, value, state }) => `${subject} | ${name} = ${value ?? state}`,
  );
}

interface BookSheet {
  readonly rows: readonly (readonly unknown[])[];
  readonly change?: (sheet: WorkSheet) => void;
}

function workbook(sheets: Readonly<Record<string, BookSheet>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, { rows, change }] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    change?.(sheet);
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(
    write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
  );
}

const header = ['CI', 'Attribute', 'Value'] as const;

describe('rows of an inventory', () => {
  const table =
    'ci,attribute,value,env\ndb,port,5432,prod\ndb,port,5433,UAT\ndb,engine,pg,\ndb,size,1,dev\n';

  it('are those of the side that it is read for, and of every environment', async () => {
    const staging = await read('inventory.csv', table, { side: 'staging' });
    expect(lines(staging)).toEqual(['db | port = 5433', 'db | engine = pg']);
    const production = await read('inventory.csv', table, { side: 'production' });
    expect(lines(production)).toEqual(['db | port = 5432', 'db | engine = pg']);
    const others = production.setAside.filter(({ rule }) => rule === 'inventory.other-environment');
    expect(others.map(({ name, value }) => [name, value])).toEqual([
      ['port', '5433'],
      ['size', '1'],
    ]);
    expect(production.warnings.map(({ message }) => message)).toContain(
      '2 rows are about another environment and were left out.',
    );
  });

  it('are all of them for no side, each with its environment', async () => {
    expect(lines(await read('inventory.csv', table))).toEqual([
      'db (production) | port = 5432',
      'db (staging) | port = 5433',
      'db | engine = pg',
      'db (dev) | size = 1',
    ]);
  });

  it('add up with what is left out', async () => {
    const source = await read('inventory.csv', 'ci,attribute,value\na,b,c\na,,d\n\n,,\na,e,\n');
    expect(lines(source)).toEqual(['a | b = c', 'a | e = ']);
    expect(source.setAside.map(({ rule, name }) => [rule, name])).toEqual([
      ['inventory.no-name', 'row 3'],
    ]);
    expect(source.warnings.map(({ message }) => message)).toEqual([
      '1 row has no name and was left out.',
    ]);
  });

  it('that repeat an attribute with another value are told, with both rows', async () => {
    const source = await read('inventory.csv', 'ci,attribute,value\na,b,1\na,b,1\na,b,2\n');
    expect(source.attributes.length).toBe(3);
    expect(source.warnings.map(({ code, message }) => [code, message])).toEqual([
      ['inventory.repeated', expect.stringContaining('row 2 and in row 4')],
    ]);
  });

  it('refuse where none is about the side', async () => {
    const { refused } = await collect('inventory.csv', 'ci,attribute,value,env\na,b,c,prod\n', {
      side: 'staging',
    });
    expect(refused[0]?.error.code).toBe('inventory.no-rows');
  });

  it('keep lines of cells with line ends', async () => {
    const source = await read('inventory.csv', 'ci;attribute;value\na;b;"c\nd"\ne;f;g\n');
    expect(source.attributes.map(({ position }) => position?.line)).toEqual([2, 4]);
  });

  it('give the dimension that a column names, before the guess', async () => {
    const text =
      'ci,attribute,value,dimension\na,Owner site,x,Data\na,Owner place,x,\na,Kernel,6,Network\n';
    const { attributes } = await read('inventory.csv', text);
    expect(attributes.map(({ dimension }) => dimension)).toEqual([
      'data',
      'infrastructure',
      'infrastructure',
    ]);
  });
});

describe('columns', () => {
  it.each([
    ['Configuration Item\tProperty\tActual value', 'a\tb\tc'],
    ['hostname|parameter|value', 'a|b|c'],
    ['"Server Name";"SETTING";"Current Value"', 'a;b;c'],
    ['value,KEY,asset', 'c,b,a'],
  ])('are known by their headers: %s', async (head, row) => {
    expect(lines(await read('inventory.csv', `${head}\n${row}\n`))).toEqual(['a | b = c']);
  });

  it('may stand below a title', async () => {
    const text = 'Inventory of the shop,,\n\nci,attribute,value\na,b,c\n';
    expect(lines(await read('inventory.csv', text))).toEqual(['a | b = c']);
  });

  it('may name an environment each', async () => {
    const text = 'Attribute,Staging value,Production value\nPort,5433,5432\n';
    expect(lines(await read('shop.csv', text, { side: 'production' }))).toEqual([
      'shop | Port = 5432',
    ]);
    expect(lines(await read('shop.csv', text, { side: 'staging' }))).toEqual([
      'shop | Port = 5433',
    ]);
  });

  it('may be the attributes themselves, where each row is a thing of its own', async () => {
    const text =
      'Hostname,Environment,OS,Memory\nweb,Production,Debian,16 GiB\nweb,Staging,Debian,4 GiB\n';
    expect(lines(await read('hosts.csv', text, { side: 'staging' }))).toEqual([
      'web | OS = Debian',
      'web | Memory = 4 GiB',
    ]);
    const repeated = 'Hostname,What,Setting text\nweb,a,b\nweb,c,d\n';
    expect((await refusalOf('hosts.csv', repeated)).code).toBe('inventory.mapping-needed');
  });

  it('are asked for where they are not known, with examples that hold no secret', async () => {
    const text =
      'what,which,how\nshop,port,8443\nshop,db_password,canary-1\nshop,url,postgres://a:canary-2@db/x\nAPI_TOKEN,current,canary-3x9Y\n';
    const { refused } = await collect('inventory.csv', text);
    expect(refused[0]?.error.code).toBe('inventory.mapping-needed');
    expect(JSON.stringify(refused)).not.toContain('canary-');
    expect(refused[0]?.columns).toEqual([
      { header: 'what', examples: ['shop', '***', 'shop'] },
      { header: 'which', examples: ['port', 'db_password', 'url'] },
      { header: 'how', examples: ['8443', '***', '***'] },
    ]);
  });

  it('are read as a person mapped them, wherever the header is the same', async () => {
    const mapping = {
      header: ['what', 'which', 'how', 'where'],
      subject: 'what',
      name: 'which',
      value: 'how',
      environment: 'where',
      dimension: null,
    };
    const more = { mappings: [mapping], side: 'production' } as const;
    const text = ' what,which ,how,where\nshop,port,8443,live\nshop,port,9443,uat\n';
    expect(lines(await read('inventory.csv', text, more))).toEqual(['shop | port = 8443']);
    const other = 'what,which,how\nshop,port,8443\n';
    expect((await collect('inventory.csv', other, more)).refused[0]?.error.code).toBe(
      'inventory.mapping-needed',
    );
  });
});

describe('a table that is not whole', () => {
  it('is refused within a quote, with its line', async () => {
    const error = await refusalOf('inventory.csv', 'ci,attribute,value\na,b,"canary-');
    expect(error).toMatchObject({ code: 'source.truncated', place: { line: 2 } });
    expect(JSON.stringify(error)).not.toContain('canary-');
  });

  it('is refused where text follows a quote', async () => {
    const error = await refusalOf('inventory.csv', 'ci,attribute,value\na,"b"canary-x,c\n');
    expect(error).toMatchObject({ code: 'source.syntax', place: { line: 2 } });
  });

  it('is noticed where its last line is short', async () => {
    const source = await read('inventory.csv', 'ci,attribute,value\na,b,c\nd,e');
    expect(source.warnings.map(({ code, at }) => [code, at])).toEqual([['table.cut-off', 'row 3']]);
  });

  it('is no table at all with one column', async () => {
    expect((await refusalOf('list.csv', 'one\ntwo\n')).code).not.toBe('inventory.mapping-needed');
  });
});

describe('a workbook', () => {
  it('keeps what its cells show: accounts, phones, dates, formulas', async () => {
    const cells: readonly (readonly [string, CellObject | string | number])[] = [
      ['account', { t: 'n', v: 696_911_096_973 }],
      ['phone', { t: 's', v: '+18556438890' }],
      ['date as text', '2021-1-8'],
      ['date', { t: 'n', v: 44_204, z: 'm/d/yy' }],
      ['share', { t: 'n', v: 0.125, z: '0.0%' }],
      ['leading zeros', { t: 'n', v: 7, z: '0000' }],
      ['sum', { t: 'n', v: 42, f: '40+2' }],
      ['tls enabled', { t: 'b', v: true }],
    ];
    const bytes = workbook({
      Inventory: { rows: [header, ...cells.map(([name, cell]) => ['a', name, cell])] },
    });
    const source = await read('inventory.xlsx', bytes);
    expect(lines(source).map((line) => line.slice('a | '.length))).toEqual([
      'account = 696911096973',
      'phone = +18556438890',
      'date as text = 2021-1-8',
      'date = 2021-01-08',
      'share = 12.5%',
      'leading zeros = 0007',
      'sum = 42',
      'tls enabled = TRUE',
    ]);
    expect(source.detection).toContain('a workbook');
  });

  it('says the same of every row of a merged cell', async () => {
    const rows = [header, ['db', 'port', '5432'], [null, 'engine', 'pg'], ['web', 'port', '80']];
    const merge = (sheet: WorkSheet): void => {
      sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    };
    expect(lines(await read('i.xlsx', workbook({ One: { rows, change: merge } })))).toEqual([
      'db | port = 5432',
      'db | engine = pg',
      'web | port = 80',
    ]);
  });

  it('has sheets of one kind each, and covers that are none', async () => {
    const sheet = { rows: [header, ['a', 'port', '1']] };
    const bytes = workbook({ Cover: { rows: [['Inventory']] }, Servers: sheet, Databases: sheet });
    expect(lines(await read('i.xlsx', bytes))).toEqual([
      'Servers: a | port = 1',
      'Databases: a | port = 1',
    ]);
  });

  it('has sheets of one environment each', async () => {
    const bytes = workbook({
      Staging: { rows: [header, ['a', 'port', '1']] },
      Production: { rows: [header, ['a', 'port', '2']] },
    });
    expect(lines(await read('i.xlsx', bytes, { side: 'staging' }))).toEqual(['a | port = 1']);
    expect(lines(await read('i.xlsx', bytes, { side: 'production' }))).toEqual(['a | port = 2']);
  });

  it('keeps no secret', async () => {
    const bytes = workbook({
      One: { rows: [header, ['a', 'api key', 'canary-77'], ['DB_PASSWORD', 'value', 'canary-78']] },
    });
    const source = await read('i.xlsx', bytes);
    expect(source.attributes.map(({ state }) => state)).toEqual(['sensitive', 'sensitive']);
    expect(JSON.stringify(source)).not.toContain('canary-');
  });

  it('that is cut off, or no workbook at all, is refused with a code', async () => {
    const bytes = workbook({ One: { rows: [header, ['a', 'b', 'c']] } });
    expect((await refusalOf('i.xlsx', bytes.subarray(0, bytes.length / 2))).code).toMatch(
      /^(?:inventory|source)\./,
    );
    expect((await refusalOf('i.xlsx', 'ci,attribute,value\n')).code).toMatch(/^source\./);
  });

  it('is refused where it unpacks to more than the limit', async () => {
    const rows = [header, ...Array.from({ length: 4000 }, () => ['a', 'b', 'c'])];
    const bytes = workbook({ One: { rows } });
    const { refused } = await collect('i.xlsx', bytes, {
      limits: { ...defaultLimits, bytes: bytes.length + 1000 },
    });
    expect(refused[0]?.error.code).toBe('source.too-large');
  });

  it('tells formulas without a saved result', async () => {
    const blank = (sheet: WorkSheet): void => {
      sheet['C2'] = { t: 'n', f: '1+1' };
    };
    const source = await read(
      'i.xlsx',
      workbook({ One: { rows: [header, ['a', 'b', 1]], change: blank } }),
    );
    expect(source.warnings.map(({ code }) => code)).toContain('inventory.formula');
  });
});

/** Milliseconds; no limit that a test is about. */
const SLOW_MACHINE = 60_000;

it(
  'reads a hundred thousand rows',
  async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, at) => `host-${at % 500},setting ${Math.floor(at / 500)},value ${at}`,
    );
    const source = await read('inventory.csv', `ci,attribute,value\n${rows.join('\n')}\n`);
    expect(source.attributes.length).toBe(100_000);
  },
  SLOW_MACHINE,
);
