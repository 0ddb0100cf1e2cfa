import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineAt, lineCount, lineOf } from '../../../../renderer/steps/2-compare/agenda/lines.ts';

const open = new Map([
  [1, 2],
  [3, 1],
]);

it('puts the members of an open item under it', () => {
  const lines = Array.from({ length: lineCount(5, open) }, (_, line) => lineAt(line, open));
  expect(lines).toEqual([
    { type: 'item', item: 0 },
    { type: 'item', item: 1 },
    { type: 'member', item: 1, member: 0 },
    { type: 'member', item: 1, member: 1 },
    { type: 'item', item: 2 },
    { type: 'item', item: 3 },
    { type: 'member', item: 3, member: 0 },
    { type: 'item', item: 4 },
  ]);
});

it('finds each line again, whatever is open', () => {
  const members = fc.array(fc.tuple(fc.nat(30), fc.nat(8)), { maxLength: 6 });
  fc.assert(
    fc.property(members, (pairs) => {
      const opened = new Map(pairs);
      for (let line = 0; line < lineCount(31, opened); line += 1) {
        expect(lineOf(lineAt(line, opened), opened)).toBe(line);
      }
    }),
  );
});
