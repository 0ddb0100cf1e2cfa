import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentChanges, contentLines } from '../../../../shared/signing/content.ts';
import type { Json } from '../../../../shared/signing/content.ts';
import { sealedContent } from '../../../../electron/engine/signing/content.ts';

const contents = fc.dictionary(fc.string(), fc.jsonValue() as fc.Arbitrary<Json>, { maxKeys: 6 });
/** The same twice as often as chance would have it. */
const pairs = fc.oneof(
  fc.tuple(contents, contents),
  contents.map((content) => [content, structuredClone(content)] as const),
);

describe('what changed since a signature', () => {
  it('is nothing exactly where the hash of what was signed is the hash of today', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const same = sealedContent(before).hash === sealedContent(after).hash;
        expect(contentChanges(before, after).length === 0).toBe(same);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('does not depend on the order in which it was written', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const turned = Object.fromEntries(Object.entries(content).toReversed());
        expect(contentChanges(content, turned)).toEqual([]);
        expect(sealedContent(turned).json).toBe(sealedContent(content).json);
      }),
      { seed: 6 },
    );
  });

  it('names each place with what was there and what is there', () => {
    const before = { title: 'a', covers: [{ risk: 'high' }, { risk: 'low' }], note: null };
    const after = { title: 'a', covers: [{ risk: 'medium' }], note: '', by: 'Ann' };
    expect(contentChanges(before, after)).toEqual([
      { path: 'covers[0].risk', label: 'Covers 1: risk', before: 'high', after: 'medium' },
      { path: 'covers[1].risk', label: 'Covers 2: risk', before: 'low', after: null },
      { path: 'note', label: 'Note', before: 'none', after: 'empty' },
      { path: 'by', label: 'By', before: null, after: 'Ann' },
    ]);
  });
});

describe('the lines of what is signed', () => {
  it('have every value once, whatever the names are', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const paths = contentLines(content).map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
      }),
      { seed: 7 },
    );
  });

  it('are spoken in words', () => {
    const content = {
      riskAssessment: 'r',
      covers: [],
      done: true,
      checklist: [{ answeredBy: 'A' }],
    };
    expect(contentLines(content).map(({ label, value }) => [label, value])).toEqual([
      ['Checklist 1: answered by', 'A'],
      ['Covers', 'nothing'],
      ['Done', 'yes'],
      ['Risk assessment', 'r'],
    ]);
  });
});
