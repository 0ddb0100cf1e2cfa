import { AppError } from '../../../shared/model/errors.ts';
import { irreversibleText, secretText } from '../../../shared/text/engine.ts';
import { passphraseSecret } from '../keys.ts';
import { keySecret } from '../store/secret-keys.ts';
import type { KeySecret } from '../store/secret-keys.ts';
import type { Store } from '../store/store.ts';
import { saveKey } from '../store/system-keys.ts';
import { notComparableTags } from '../store/tags.ts';
import { irreversible } from './command.ts';
import type { LongCommand } from './command.ts';
import { rowOf } from '../store/lookup.ts';

/**
 * Derives the system's key from a passphrase. What the record keeps is the key's fingerprint, so
 * that a wrong passphrase is noticed; the passphrase is written nowhere, and the key only where the
 * operating system's keychain can hold it for the next start.
 */
export const unlockSecrets: LongCommand<'secrets.unlock'> = {
  inverse: irreversible(irreversibleText['secrets.unlock']),
  whenClosed: 'allowed',
  prepare: async ({ store, host }, { auditId, passphrase }) => {
    const systemId = rowOf(store, 'audit', auditId).system_id;
    const { secret_salt } = rowOf(store, 'system', systemId);
    const key = keySecret(passphraseSecret(passphrase, secret_salt));
    checkFingerprint(store, systemId, key);
    await saveKey(host.keychain, systemId, key, 'replace');
    return (tx) => {
      checkFingerprint(tx.store, systemId, key);
      tx.change('system', systemId, { secret_key_id: key.id });
      tx.store.secrets.hold(systemId, key, 'passphrase');
      return { keyId: key.id, notComparable: notComparableTags(tx.store, auditId, key.id) };
    };
  },
};

function checkFingerprint(store: Store, systemId: string, key: KeySecret): void {
  const { secret_key_id } = rowOf(store, 'system', systemId);
  if (secret_key_id !== null && secret_key_id !== key.id) throw wrongPassphrase();
}

function wrongPassphrase(): AppError {
  return new AppError({
    code: 'secrets.wrong-passphrase',
    sentence: secretText.wrong,
    remedy: secretText.wrongRemedy,
    place: { field: 'passphrase' },
  });
}
