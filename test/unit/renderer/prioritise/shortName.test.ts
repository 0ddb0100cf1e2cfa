import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortName } from '../../../../renderer/steps/3-prioritise/shortName.ts';

describe('a name where there is little room', () => {
  it.each([
    ['engine_version', 'engine_version'],
    ['a[name=b].c', 'a[name=b].c'],
    ['thirdParties[name=fraud-screening].version', '…fraud-screening.version'],
    ['spec.template.spec.containers[name=web].env[name=LOG_LEVEL].value', '…LOG_LEVEL.value'],
    ['spec.template.spec.containers[name=web].env[name=LOG_LEVEL]', '…env[LOG_LEVEL]'],
    ['spec.containers[name=web].resources.limits.memory', '…web…limits.memory'],
    ['spec.template.spec.terminationGracePeriodSeconds', '…terminationGracePeriodSeconds'],
    ['backend.checkout.example.com[10.0.0.1:8080].weight', '…10.0.0.1:8080.weight'],
    ['scaling_config[0].max_size', '…max_size'],
    ['spec.template.spec.limits.memory', '…limits.memory'],
    ['A_VARIABLE_WITH_A_RATHER_LONG_NAME', 'A_VARIABLE_WITH_A_RATHER_LONG_NAME'],
  ])('keeps what identifies %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });

  it('always says something, and is never longer than the name', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        expect(shortName(name)).not.toBe('');
        expect(shortName(name).length).toBeLessThanOrEqual(name.length);
      }),
    );
  });
});
