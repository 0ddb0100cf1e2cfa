import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalValues, valueTypeTable } from '../../../../shared/compare/index.ts';
import { defaultPorts } from '../../../../shared/compare/units.data.ts';
import { valueTypes } from '../../../../shared/model/words.ts';
import type { ValueType } from '../../../../shared/model/words.ts';

function expectSame(type: ValueType, a: string, b: string): void {
  expect([type, a, b, equalValues(type, a, b), equalValues(type, b, a)]).toEqual([
    type,
    a,
    b,
    true,
    true,
  ]);
}

const count = fc.integer({ min: 1, max: 100_000 });
const octets = fc.array(fc.nat(255), { minLength: 4, maxLength: 4 });
const groups = fc.array(fc.constantFrom<number>(0, 0, 0, 1, 0xdb8, 0xffff), {
  minLength: 8,
  maxLength: 8,
});

/** The longest spelling of an IPv6 address. */
function full(parts: readonly number[]): string {
  return parts.map((part) => part.toString(16).toUpperCase().padStart(4, '0')).join(':');
}

/** A short spelling: the first run of zeros left out. */
function short(parts: readonly number[]): string {
  const texts = parts.map((part) => part.toString(16));
  const start = texts.indexOf('0');
  if (start < 0) return texts.join(':');
  let end = start;
  while (texts[end] === '0') end += 1;
  return `${texts.slice(0, start).join(':')}::${texts.slice(end).join(':')}`;
}

describe('the table of value types', () => {
  it('has every type once, in order', () => {
    expect(valueTypeTable.map((row) => row.type)).toEqual(valueTypes);
  });

  it.each(valueTypeTable)('$type: every example is true', ({ type, same, different }) => {
    expect(same.length + different.length).toBeGreaterThan(0);
    for (const [a, b] of same) expectSame(type, a, b);
    for (const [a, b] of different) {
      expect([a, b, equalValues(type, a, b), equalValues(type, b, a)]).toEqual([
        a,
        b,
        false,
        false,
      ]);
    }
  });
});

describe('for whatever value', () => {
  it('a quantity is the same in every unit, and no other quantity is', () => {
    fc.assert(
      fc.property(count, (n) => {
        expectSame('cpu', `${n}`, `${n * 1000}m`);
        expectSame('memory', `${n}Gi`, `${n * 1024}Mi`);
        expectSame('memory', `${n}mb`, `${n * 1024}KiB`);
        expectSame('size', `${n} GB`, `${n * 1000}MB`);
        expectSame('duration', `${n}m`, `${n * 60}s`);
        expectSame('duration', `PT${n}H`, `${n * 60} min`);
        expectSame('number', `${n}`, `${n}.00`);
        for (const type of ['cpu', 'memory', 'size', 'number', 'duration'] as const) {
          expect(equalValues(type, `${n}`, `${n + 1}`)).toBe(false);
        }
      }),
    );
  });

  it('a port and the default port of a scheme', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 65_535 }), (port) => {
        expectSame('port', `${port}`, `0${port}/tcp`);
        expect(equalValues('port', `${port}`, `${port}/udp`)).toBe(false);
        for (const [scheme, known] of Object.entries(defaultPorts)) {
          const same = equalValues(
            'url',
            `${scheme}://h.example`,
            `${scheme}://h.example:${port}/`,
          );
          expect(same).toBe(`${port}` === known);
        }
      }),
      { examples: [[443], [5432]] },
    );
  });

  it('IPv6 addresses have one value in every spelling', () => {
    fc.assert(
      fc.property(groups, (parts) => {
        expectSame('address', full(parts), short(parts));
        const other = parts.with(7, (parts[7] ?? 0) ^ 1);
        expect(equalValues('address', full(parts), short(other))).toBe(false);
      }),
    );
  });

  it('networks are a set, whatever their host bits', () => {
    fc.assert(
      fc.property(fc.array(octets, { minLength: 1, maxLength: 6 }), (addresses) => {
        const own = addresses.map((address) => `${address.join('.')}/24`);
        const others = addresses.map((address) => `${address.with(3, 9).join('.')}/24`);
        expectSame('cidr-set', own.join(', '), JSON.stringify([...others, ...others].toReversed()));
        expect(equalValues('cidr-set', own.join(','), `${own.join(',')},::1/128`)).toBe(false);
      }),
    );
  });

  it('lists keep their order, sets do not', () => {
    const items = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(items, (list) => {
        expectSame('list', list.join(','), JSON.stringify(list));
        expectSame('set', list.join(' '), JSON.stringify([...list, ...list].toReversed()));
        expect(equalValues('list', list.join(','), list.toReversed().join(','))).toBe(false);
        expect(equalValues('set', list.join(','), list.slice(1).join(','))).toBe(false);
      }),
    );
  });

  it('booleans and versions', () => {
    const yes = fc.constantFrom('true', 'YES', 'On', 'y', '1', 'enabled');
    const no = fc.constantFrom('false', 'No', 'OFF', 'n', '0', 'disabled');
    fc.assert(
      fc.property(yes, yes, no, fc.tuple(count, count, count), (a, b, c, parts) => {
        expectSame('boolean', a, b);
        expect(equalValues('boolean', a, c)).toBe(false);
        expectSame('version', `v${parts.join('.')}`, parts.join('.'));
        expect(equalValues('version', parts.join('.'), `${parts.join('.')}1`)).toBe(false);
      }),
    );
  });

  it('comparing is symmetric, and every text equals itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...valueTypes), fc.string(), fc.string(), (type, a, b) => {
        expect(equalValues(type, a, a)).toBe(true);
        expect(equalValues(type, a, b)).toBe(equalValues(type, b, a));
      }),
    );
  });
});
