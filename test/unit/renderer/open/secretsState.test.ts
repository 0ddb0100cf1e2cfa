import { describe, expect, it } from 'vitest';
import { secretsState } from '../../../../renderer/app/secretsState.ts';

const state = { source: 'memory', unlocked: true, hasPassphrase: false, notComparable: 0 } as const;

describe('where the key of a system is', () => {
  it.each([
    [{ ...state, source: 'keychain' as const }, /^The key is in the keychain/],
    [{ ...state, source: 'passphrase' as const, hasPassphrase: true }, /comes from the passphrase/],
    [{ ...state, hasPassphrase: true, unlocked: false }, /not entered .+ a key in memory/],
    [state, /^The key is in memory until the application is closed; no passphrase is set\.$/],
  ])('%j', (secrets, sentence) => {
    expect(secretsState(secrets)).toEqual([expect.stringMatching(sentence)]);
  });

  it('says how many tags are not comparable', () => {
    expect(secretsState({ ...state, notComparable: 3 })[1]).toMatch(/^3 secrets were read under/);
  });
});
