import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlob, literalLength } from '../../../../shared/model/glob.ts';

/** The definition itself: a star is nothing, or one character and a star. */
function plainly(glob: string, text: string): boolean {
  if (glob === '') return text === '';
  const [sign = '', rest] = [glob[0], glob.slice(1)];
  if (sign === '*') return plainly(rest, text) || (text !== '' && plainly(glob, text.slice(1)));
  return text.startsWith(sign) && plainly(rest, text.slice(1));
}

describe('a glob', () => {
  const piece = fc.constantFrom('a', 'b', 'ab', '*', '**', '.', '(', '[', '\\', '^', '$');
  const texts = fc.array(fc.constantFrom('a', 'b', '.', '(', '[', '\\'), { maxLength: 12 });

  it('matches as the plain definition says', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), texts, (glob, text) => {
        const [given, subject] = [glob.join(''), text.join('')];
        expect(compileGlob(given)(subject)).toBe(plainly(given, subject));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['*', '', true],
    ['a*c', 'abc', true],
    ['*.yaml', 'a.yml', false],
    ['a*b*c', 'a-c-b-c', true],
    ['', 'a', false],
  ])('%s on %s: %s', (glob, text, expected) => {
    expect(compileGlob(glob)(text)).toBe(expected);
  });

  it('is the more specific the more characters it fixes', () => {
    expect(literalLength('*ab?')).toBe(3);
    expect(literalLength('**')).toBe(0);
  });

  it('knows no other sign', () => {
    expect(compileGlob('a?c')('abc')).toBe(false);
    expect(compileGlob('a?c')('a?c')).toBe(true);
    expect(compileGlob('.*')('abc')).toBe(false);
    expect(compileGlob('A*')('abc')).toBe(false);
  });

  it('answers at once on what would hold a backtracking matcher up', () => {
    const glob = `${'a*'.repeat(249)}b`;
    expect(compileGlob(glob)('a'.repeat(200_000))).toBe(false);
    expect(compileGlob(`*${'a*'.repeat(240)}`)('a'.repeat(200_000))).toBe(true);
  });
});
