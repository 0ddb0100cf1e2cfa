import { afterEach, describe, expect, it, vi } from 'vitest';
import { SetupError } from '../../../build/process.ts';
import { isSetupForbidden, refuseIfForbidden } from '../../../build/runtime/consent.ts';

afterEach(() => void vi.unstubAllEnvs());

describe('the consent to download and install', () => {
  it('is refused by EVENKEEL_NO_SETUP=1, naming what would be needed and how to allow it', () => {
    vi.stubEnv('EVENKEEL_NO_SETUP', '1');
    expect(isSetupForbidden()).toBe(true);
    const refuse = (): void => refuseIfForbidden('the runtime of 196 MB');
    expect(refuse).toThrow(SetupError);
    expect(refuse).toThrow(/the runtime of 196 MB .*EVENKEEL_NO_SETUP=1 .*npm run setup/);
  });

  it.each([undefined, '', '0', 'true'])('stands while the variable is %s', (value) => {
    vi.stubEnv('EVENKEEL_NO_SETUP', value);
    expect(isSetupForbidden()).toBe(false);
    expect(() => refuseIfForbidden('anything')).not.toThrow();
  });
});
