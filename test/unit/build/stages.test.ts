import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../build/test.ts';
import config from '../../../build/vitest.config.ts';

const none = { passed: 0, failed: 0, skipped: 0 };

describe('a stage of tests', () => {
  it('passes with tests that passed', () => {
    expect(outcomeOf(0, { ...none, passed: 3 })).toEqual({ ...none, passed: 3 });
  });

  it('fails where no test ran, skipped ones included', () => {
    expect(outcomeOf(0, none).failed).toBe(1);
    expect(outcomeOf(0, { ...none, skipped: 4 })).toEqual({ passed: 0, failed: 1, skipped: 4 });
  });

  it('fails where the run broke off, and counts a failure once', () => {
    expect(outcomeOf(1, { ...none, passed: 3 }).failed).toBe(1);
    expect(outcomeOf(1, { ...none, failed: 2 }).failed).toBe(2);
  });

  it('is not passed by the runner itself without tests', () => {
    expect(config.test?.passWithNoTests).toBe(false);
  });
});
