import { expect, it } from 'vitest';
import { mediaTypeOf } from '../../../../../electron/engine/evidence/media-type.ts';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

it.each([
  ['a.pdf', latin('%PDF-1.7\n'), 'application/pdf'],
  ['a.txt', latin('%PDF-1.7\n'), 'application/pdf'],
  ['a.png', latin('\x89PNG\r\n\x1a\n..'), 'image/png'],
  ['a.jpg', latin('\xff\xd8\xff\xe0'), 'image/jpeg'],
  ['a.webp', latin('RIFF....WEBPVP8 '), 'image/webp'],
  ['a.xlsx', latin('PK\x03\x04..'), expect.stringContaining('spreadsheetml')],
  ['a.bin', latin('PK\x03\x04..'), 'application/zip'],
  ['a.csv', utf8('a;b\n'), 'text/csv'],
  ['a.CSV', utf8('a;b\n'), 'text/csv'],
  ['notes', utf8('größer'), 'text/plain'],
  ['a.html', utf8('<script>'), 'text/html'],
])('%s is told by its bytes first', (name, bytes, type) => {
  expect(mediaTypeOf(name, bytes)).toEqual(type);
});

it.each([
  ['a program that is called a picture', 'a.png', latin('MZ\x90\x00\x03')],
  ['a program that is called a report', 'a.pdf', latin('\x7fELF\x02\x01\x01\x00')],
  ['bytes that are no text', 'a.csv', latin('\xff\xfe\x00a')],
])('%s is no more than bytes', (_, name, bytes) => {
  expect(mediaTypeOf(name, bytes)).toBe('application/octet-stream');
});

it('does not take a letter that is cut by the probe for bytes', () => {
  const bytes = utf8(`${'a'.repeat(65_535)}ü${'a'.repeat(10)}`);
  expect(mediaTypeOf('a.txt', bytes)).toBe('text/plain');
});
