import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readValue } from '../../../../electron/engine/collectors/env/value.ts';
import type { EnvValue } from '../../../../electron/engine/collectors/env/value.ts';
import { AppError } from '../../../../shared/model/errors.ts';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { collectOne } from './harness.ts';

function read(text: string): Promise<CollectedSource> {
  return collectOne('checkout.env', text);
}

async function valueOf(text: string): Promise<string | null | undefined> {
  return (await read(text)).attributes[0]?.value;
}

/** Null where a quote is never closed: `"\"a` has no quote but an escaped one. */
function readOrRefuse(value: string): EnvValue | null {
  try {
    return readValue({ value, spaced: false, index: 0, lines: [''], file: 'x.env' });
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

describe('a value of an environment file', () => {
  it.each([
    ['A="x\\"1"', 'x"1', 'env.escape'],
    ['A="a\\\\"', 'a\\\\', null],
    ['A="C:\\folder\\"', 'C:\\folder\\', 'env.escape'],
    ['A="{"a":1}"', '{"a":1}', 'env.after-quote'],
    ['A="{"a": "x #1"}"', '{"a": "x #1"}', 'env.after-quote'],
    ['A="a" trailing', '"a" trailing', 'env.after-quote'],
    ["A='it''s'", "it''s", 'env.after-quote'],
    ['A="a"#b', '"a"#b', 'env.after-quote'],
    ['A=x#1', 'x#1', 'env.hash'],
    ['A=#fff', '#fff', 'env.hash'],
    ['A=x #1', 'x', null],
    ['A="x" # why', 'x', null],
    ['A="x #1"', 'x #1', null],
    ['A="one\ntwo" # why', 'one\ntwo', null],
    ['A="one\\ntwo"', 'one\ntwo', null],
    ['A="one\nB=two"', 'one\nB=two', 'env.spans'],
    ["A='a\\nb'", 'a\\nb', null],
    ['A=it`s "so"', 'it`s "so"', null],
  ])('is read whole, with a warning where readers part: %j', async (text, value, code) => {
    const { attributes, warnings } = await read(`${text}\n`);
    expect(attributes.map((attribute) => attribute.value)).toEqual([value]);
    expect(warnings.map((warning) => [warning.code, warning.at])).toEqual(
      code === null ? [] : [[code, 'line 1']],
    );
  });

  it.each([
    ['A="x\\"1"', 'A="x\\"2"'],
    ['A="{"a":1}"', 'A="{"a":2}"'],
    ['A=x#1', 'A=x#2'],
    ['A="a" one', 'A="a" two'],
  ])('differs where the texts differ: %s and %s', async (one, two) => {
    expect(await valueOf(one)).not.toBe(await valueOf(two));
  });

  it('has a tag of its own where it is secret, and no warning shows it', async () => {
    const one = await read('DB_PASSWORD="canary\\"CDE" x');
    const two = await read('DB_PASSWORD="canary\\"XYZ" x');
    expect(one.attributes[0]?.tag).not.toBe(two.attributes[0]?.tag);
    expect(JSON.stringify(one)).not.toContain('canary');
  });

  it('ends on its line where a quote is forgotten, so that no variable is swallowed', async () => {
    const { attributes, warnings } = await read('A="x\nB="y"\nC=z\n');
    expect(attributes.map(({ name, value }) => [name, value])).toEqual([
      ['A', '"x'],
      ['B', 'y'],
      ['C', 'z'],
    ]);
    expect(warnings.map(({ code, at }) => [code, at])).toEqual([['env.unclosed', 'line 1']]);
  });

  it('of an empty variable with a comment is empty', async () => {
    const { attributes } = await read('A= # nothing yet\n');
    expect(attributes).toMatchObject([{ name: 'A', state: 'empty', value: '' }]);
  });

  it('is what Node reads, or else there is a doubt or a refusal', () => {
    const parts = fc.constantFrom('a', ' ', '#', '"', "'", '`', '\\', 'n', '\t', '=', '{');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 9 }), (made) => {
        const value = made.join('').trim();
        fc.pre(!/^["'`]/.test(value) || value.slice(1).includes(value.charAt(0)));
        const read = readOrRefuse(value);
        const agrees =
          read === null
            ? !value.endsWith(value.charAt(0))
            : read.doubt !== null || read.text === parseEnv(`V=${value}`)['V'];
        expect(agrees).toBe(true);
      }),
    );
  });

  it('loses nothing but comments and quotes', () => {
    const letters = fc.constantFrom('a', 'b', '"', "'", '\\', '#', '=');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 9 }), (made) => {
        const value = `"${made.join('')}"`;
        const read = readValue({ value, spaced: false, index: 0, lines: [''], file: 'x.env' });
        const kept = (text: string): string => text.replaceAll(/[^ab#=']/g, '');
        expect(kept(read.text)).toBe(kept(value));
      }),
    );
  });
});

describe('an environment file', () => {
  it.each(['a.env', 'my shop.env', 'größe.env', 'shop (old).env.staging', '.env'])(
    'is known by its name: %s',
    async (name) => {
      expect((await collectOne(name, 'lower=1\n')).collector).toBe('env');
    },
  );
});

describe('a variable named as something that every object has', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'is read: %s',
    async (name) => {
      const { attributes } = await read(`${name}=1\nB=2\n`);
      expect(attributes.map((attribute) => [attribute.name, attribute.value])).toEqual([
        [name, '1'],
        ['B', '2'],
      ]);
    },
  );

  it.each([
    ['a.yaml', '__proto__:\n  a: 1\nconstructor: 2\nb:\n  toString: 3\n'],
    ['a.json', '{"__proto__": {"a": 1}, "constructor": 2, "b": {"toString": 3}}'],
  ])('is read as a key of %s', async (name, text) => {
    const { attributes } = await collectOne(name, text);
    expect(attributes.map((attribute) => [attribute.name, attribute.value])).toEqual([
      ['__proto__.a', '1'],
      ['constructor', '2'],
      ['b.toString', '3'],
    ]);
  });

  it('is read as a name of a state', async () => {
    const state = {
      version: 4,
      terraform_version: '1.9.5',
      serial: 1,
      lineage: 'x',
      outputs: JSON.parse('{"__proto__": {"value": "a", "type": "string"}}') as object,
      resources: [
        {
          mode: 'managed',
          type: 'constructor',
          name: '__proto__',
          instances: [{ attributes: JSON.parse('{"__proto__": "1", "toString": 2}') as object }],
        },
      ],
    };
    const { attributes } = await collectOne('a.tfstate', JSON.stringify(state));
    expect(attributes.map(({ subject, name }) => `${subject} ${name}`)).toEqual(
      expect.arrayContaining([
        'outputs __proto__',
        'constructor.__proto__ __proto__',
        'constructor.__proto__ toString',
      ]),
    );
  });
});

describe('a variable that is set twice', () => {
  it('is told with both values, and with none of a secret', async () => {
    const text = 'MODE=a\nMODE=b\nDB_PASSWORD=canary-a\nDB_PASSWORD=canary-b\n';
    const { warnings } = await collectOne('app.env', text);
    const [mode, password] = warnings.map(({ message }) => message);
    expect(mode).toContain('line 2 says "b" and wins over line 1, which says "a"');
    expect(password).toContain('line 4 says a masked value');
    expect(JSON.stringify(warnings)).not.toContain('canary-');
  });
});
