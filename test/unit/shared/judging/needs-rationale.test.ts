import { expect, it } from 'vitest';
import { needsRationale } from '../../../../shared/judging/needs-rationale.ts';

it('a rationale by hand is needed for high and wherever the rating departs', () => {
  expect(needsRationale('medium', 'medium')).toBe(false);
  expect(needsRationale('high', 'high')).toBe(true);
  expect(needsRationale('low', 'medium')).toBe(true);
  expect(needsRationale('low', null)).toBe(true);
});
