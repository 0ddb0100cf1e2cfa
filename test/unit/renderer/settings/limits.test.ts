import { describe, expect, it } from 'vitest';
import {
  limitProblem,
  shownLimit,
  standardLimit,
  typedLimit,
} from '../../../../renderer/views/settings/limitField.ts';
import { defaultLimits } from '../../../../shared/model/limits.ts';

describe('limits as they are typed', () => {
  it('types sizes in megabytes and everything else as it is', () => {
    expect(shownLimit('bytes', defaultLimits.bytes)).toBe('128');
    expect(typedLimit('bytes', '256')).toBe(256 * 1024 * 1024);
    expect(typedLimit('nodes', '1,000,000')).toBe(1_000_000);
    expect(standardLimit('files')).toBe('Standard: 20,000');
  });

  it.each([
    ['depth', '5'],
    ['seconds', '0'],
    ['bytes', '12.5'],
    ['files', 'many'],
    ['aliases', ''],
    ['yamlBytes', '-1'],
  ] as const)('refuses %s of %j with the range in words', (name, typed) => {
    expect(typedLimit(name, typed)).toBeNull();
    expect(limitProblem(name, typed)).toMatch(/^A whole number from \S+ to \S+ is needed\.$/);
  });
});
