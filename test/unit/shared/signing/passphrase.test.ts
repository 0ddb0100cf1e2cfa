import { describe, expect, it } from 'vitest';
import { passphraseProblem } from '../../../../shared/signing/passphrase.ts';

const names = { person: 'Grace Hopper', system: 'Checkout service' };
const problem = (passphrase: string): string | undefined =>
  passphraseProblem(passphrase, names)?.code;

describe('a passphrase', () => {
  it.each([
    'seven lanterns under the bridge',
    'lowercaseonly',
    '739 264 815 037',
    'grace notes in b flat minor',
    'ein Pferd frisst keinen Gurkensalat',
    '日本語の長い合言葉を選びました',
    '             spaces count             ',
    'x'.repeat(3) + ' marks the spot',
  ])('may be %j: no kinds of characters are asked for', (given) => {
    expect(problem(given)).toBeUndefined();
  });

  it.each(['', 'short', 'elevenchars', '😀😀😀😀😀😀'])('is not as short as %j', (given) => {
    expect(problem(given)).toBe('passphrase.short');
  });

  it.each([
    'Grace Hopper',
    'grace hopper 1',
    'GraceHopper!',
    'checkout service',
    'Hopper-Checkout',
  ])('is not made of names: %j', (given) => {
    expect(problem(given)).toBe('passphrase.name');
  });

  it.each([
    'password1234',
    'Passw0rd2026!!',
    'qwertyuiop[]',
    '123456789012',
    'aaaaaaaaaaaa',
    'abababababab',
    'correct horse battery staple',
    'letmeinletmein',
    'Welcome2026!!',
  ])('is not among those that are tried first: %j', (given) => {
    expect(problem(given)).toBe('passphrase.common');
  });

  it('is not named by what is said of it', () => {
    const said = JSON.stringify(passphraseProblem('qwertyuiop[]', names));
    expect(said).not.toContain('qwerty');
  });
});
