import { expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import type { WorkSheet } from 'xlsx';
import { unpackedSize } from '../../../../electron/engine/spreadsheets/unpacked.ts';
import { collectOne, refusalOf } from './harness.ts';

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

function workbook(rows: readonly (readonly string[])[], change?: (sheet: WorkSheet) => void) {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  change?.(sheet);
  utils.book_append_sheet(book, sheet, 'One');
  return new Uint8Array(
    write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
  );
}

const header = ['CI', 'Attribute', 'Value'];

/** The same with another size for every part, in both places where a zip file says it. */
function saying(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === CENTRAL) view.setUint32(at + 24, size, true);
    if (view.getUint32(at, true) === LOCAL) view.setUint32(at + 22, size, true);
  }
  return bytes;
}

it('a workbook that says it unpacks to less than it does is refused before it does', async () => {
  const large = [header, ...Array.from({ length: 4000 }, () => ['a', 'b', 'c'])];
  const bytes = saying(workbook(large), 10);
  const error = await refusalOf('i.xlsx', bytes, { bytes: bytes.length + 1000 });
  expect(error.code).toBe('source.too-large');
});

it('what a workbook says is believed where it is more', () => {
  const bytes = workbook([header]);
  const real = unpackedSize(bytes, 1_000_000);
  expect(real).toBeGreaterThan(bytes.length);
  expect(unpackedSize(bytes, real)).toBe(real);
  expect(unpackedSize(saying(bytes, 900_000), 1_000_000)).toBeGreaterThan(1_000_000);
  expect(unpackedSize(new TextEncoder().encode('no zip file at all'), 10)).toBe(0);
});

it('a workbook is read past rows that its sheet does not hold', async () => {
  const bytes = workbook([header, ['a', 'b', 'c']], (sheet) => {
    sheet['A900'] = { t: 's', v: 'a' };
    sheet['B900'] = { t: 's', v: 'port' };
    sheet['C900'] = { t: 'n', v: 5 };
    sheet['!ref'] = 'A1:C900';
  });
  const { attributes } = await collectOne('i.xlsx', bytes);
  expect(attributes.map(({ name, value }) => [name, value])).toEqual([
    ['b', 'c'],
    ['port', '5'],
  ]);
});
