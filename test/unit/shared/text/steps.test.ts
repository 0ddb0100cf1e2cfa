import { expect, it } from 'vitest';
import { stepText } from '../../../../shared/text/queries.ts';

it('names one or two dimensions that are not watched, and counts more: the rail is narrow', () => {
  expect(stepText.notWatched(['network'])).toBe('Network is not watched');
  expect(stepText.notWatched(['network', 'data'])).toBe('Network and Data are not watched');
  expect(stepText.notWatched(['network', 'data', 'dependencies'])).toBe(
    '3 dimensions are not watched',
  );
});
