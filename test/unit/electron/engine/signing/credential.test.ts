import { describe, expect, it } from 'vitest';
import { credentialDigest } from '../../../../../electron/engine/store/credentials.ts';
import {
  freshRecoveryCode,
  isRight,
  isKeyOf,
  makeCredential,
  passphraseKey,
  passphraseTerms,
} from '../../../../../electron/engine/signing/credential.ts';

const passphrase = 'seven lanterns under the bridge';

describe('a credential', () => {
  it('knows its own passphrase and recovery code, and neither in place of the other', async () => {
    const code = freshRecoveryCode();
    const credential = await makeCredential('p', passphrase, code);
    expect(await isRight(credential, 'passphrase', passphrase)).toBe(true);
    expect(await isRight(credential, 'recovery-code', code.replaceAll('0', 'o'))).toBe(true);
    expect(await isRight(credential, 'passphrase', `${passphrase} `)).toBe(false);
    expect(await isRight(credential, 'passphrase', code)).toBe(false);
    expect(await isRight(credential, 'recovery-code', passphrase)).toBe(false);
  });

  it('keeps what it cost, salts of its own, and neither secret', async () => {
    const code = freshRecoveryCode();
    const [one, two] = await Promise.all([
      makeCredential('p', passphrase, code),
      makeCredential('p', passphrase, code),
    ]);
    expect(JSON.parse(one.json_scrypt)).toMatchObject({ passphrase: { N: 65_536, r: 8, p: 1 } });
    expect(one.salt).toHaveLength(32);
    const salts = [one.salt, one.recovery_salt, two.salt, two.recovery_salt];
    expect(new Set(salts).size).toBe(4);
    expect(one.verifier).not.toBe(two.verifier);
    expect(JSON.stringify(one)).not.toContain(passphrase);
    expect(JSON.stringify(one)).not.toContain(code);
  });

  it('keeps a hash of the key that the passphrase gives, which is not the key', async () => {
    const credential = await makeCredential('p', passphrase, freshRecoveryCode());
    const key = await passphraseKey(passphrase, passphraseTerms(credential));
    expect(isKeyOf(credential.verifier, key)).toBe(true);
    expect(isKeyOf(credential.verifier, Buffer.from(credential.verifier, 'hex'))).toBe(false);
    expect(Object.values(credential)).not.toContain(key.toString('hex'));
  });

  it('has another digest once any of it is changed', async () => {
    const credential = await makeCredential('p', passphrase, freshRecoveryCode());
    const digest = credentialDigest(credential);
    for (const name of Object.keys(credential) as (keyof typeof credential)[]) {
      const changed = { ...credential, [name]: `${credential[name]} ` };
      expect(credentialDigest(changed)).not.toBe(digest);
    }
  });
});

it('a recovery code has eight groups of letters that nobody confuses', () => {
  const codes = Array.from({ length: 50 }, freshRecoveryCode);
  expect(new Set(codes).size).toBe(50);
  for (const code of codes)
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
});
